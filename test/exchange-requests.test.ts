/** A county's housing fund asks the province for marriages: what each office may see and do, on a real server. */
import { expect, test } from 'vitest';
import type { DataKey, DataRequestView, ExchangeForm, ResourceRow, ResourceView } from '#contract/view/exchange.ts';
import { dayOf, dayOfInstant, instantOf } from '#domain/kernel/instant.ts';
import { sha256 } from '#server/kernel/canonical-json.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { giveGrant } from '#server/exchange/request/give-grant.ts';
import { passRequestDeadlines } from '#server/exchange/request/pass-deadlines.ts';
import { registerResource, setConnection } from '#server/exchange/resource/change-resource.ts';
import { liveGrants } from '#server/exchange/store/grants.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { useApp, type Visitor } from './support/app.ts';
import { conditional, marriages } from './support/sample-exchange.ts';

const app = useApp();
const DAY = 86_400_000;
const law = { law: 'administrative-licensing-law-2019', article: 5 };

const { id: ID, name, owner, subject, key, fields, basis, rhythm, completeness, cacheSeconds, retryHours } = marriages(conditional);
const published = { id: ID, name, owner, subject, key, fields, share: conditional, basis, rhythm, completeness, cacheSeconds, retryHours };
const connection = {
  kind: 'http-json',
  address: 'https://mz.example.gov.cn/hydj',
  settings: { method: 'POST' },
  secretRef: 'file:source-civil-affairs-marriage',
  timeoutMs: 2000,
};
const ownItem = async (fund: Visitor): Promise<string> => {
  const { items } = (await fund.send<ExchangeForm>('GET', '/api/v1/resource-form')).body;
  const [first] = items;
  if (first === undefined) throw new Error('the housing fund has no item');
  return first.id;
};

const scene = async () => ({
  fund: await app.signIn('ruan-he', 'deqing-housing-fund'),
  owner: await app.signIn('meng-rui', 'zhejiang-civil-affairs'),
  county: await app.signIn('yao-wang', 'deqing-data'),
  province: await app.signIn('yin-lan', 'zhejiang-data'),
  stranger: await app.signIn('hua-yan', 'deqing-tax'),
});
const grantsNow = () => liveGrants(sqlOf(app.wired().pool), dayOfInstant(wallClock()));

test('a data manager registers a register and says how it is reached; a department sees what it holds, never how it is reached', async () => {
  const { province, fund, stranger } = await scene();
  expect((await stranger.send('POST', '/api/v1/resources', { body: published })).status).toBe(403);
  const wrong = await province.send('POST', '/api/v1/resources', { body: { ...published, fields: [{ name: 'x', fact: 'tax.deed' }] } });
  expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('/fields/0/fact')]);
  expect((await province.send('POST', '/api/v1/resources', { body: published })).status).toBe(201);
  expect((await fund.send('PUT', `/api/v1/resources/${ID}/connection`, { body: connection })).status).toBe(403);
  expect((await province.send('PUT', `/api/v1/resources/${ID}/connection`, { body: connection })).status).toBe(200);
  const { body: rows } = await fund.send<{ rows: ResourceRow[] }>('GET', '/api/v1/resources');
  expect(rows.rows.find((row) => row.id === ID)).toMatchObject({ connected: true, users: [] });
  const seen = await fund.send<ResourceView>('GET', `/api/v1/resources/${ID}`);
  expect([seen.body.connection, seen.body.mayPublish, seen.body.history]).toEqual([null, false, []]);
  expect(seen.text).not.toContain('mz.example.gov.cn');
  expect((await province.send<ResourceView>('GET', `/api/v1/resources/${ID}`)).body.connection?.address).toBe(connection.address);
});

test('asked, checked, refused, disputed, ruled: the grant is there with the ruling and gone with the next read after it is revoked', async () => {
  const { fund, owner: civil, county, province, stranger } = await scene();
  const item = await ownItem(fund);
  const body = { resource: ID, fields: ['hyzk'], items: [item], purpose: '核对配偶，免交结婚证', basis, quotaPerDay: 500 };
  const asked = await fund.send<{ id: string; state: string }>('POST', '/api/v1/data-requests', { body });
  expect([asked.status, asked.body.state]).toEqual([201, 'asked']);
  const { id } = asked.body;
  const to = (who: Visitor, act: string, sent: unknown = {}) =>
    who.send<{ state: string; code?: string }>('POST', `/api/v1/data-requests/${id}/${act}`, { body: sent });
  const see = (who: Visitor) => who.send<DataRequestView>('GET', `/api/v1/data-requests/${id}`);

  expect((await see(stranger)).status).toBe(404);
  expect((await to(stranger, 'check')).status).toBe(404);
  expect((await to(province, 'check')).body.code).toBe('not-yours');
  expect((await to(county, 'check')).body.state).toBe('checked');
  expect((await to(civil, 'refuse', { reasons: '', basis: law })).status).toBe(422);
  expect((await to(civil, 'refuse', { reasons: '系统改造中', basis: law })).body.state).toBe('refused');
  expect((await see(fund)).body.row.acts).toEqual(['withdraw', 'dispute']);
  expect((await to(fund, 'dispute', { reasons: '该条不是不共享的依据' })).body.state).toBe('disputed');
  expect((await to(province, 'rule', { outcome: 'granted', reasons: '没有法律依据，应当共享' })).body.state).toBe('granted');

  const [grant] = (await grantsNow()).filter((each) => each.request === id);
  expect(grant).toMatchObject({
    resource: ID,
    department: 'housing-fund',
    division: 330521,
    items: [item],
    fields: ['hyzk'],
    quotaPerDay: 500,
  });
  expect((await see(fund)).body.strokes.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['check done', 'answer done', 'rule done']);

  expect((await to(civil, 'take-key')).body.code).toBe('not-yours');
  const taken = await fund.send<DataKey>('POST', `/api/v1/data-requests/${id}/take-key`, { body: {}, key: 'take-key-1' });
  const again = await fund.send<DataKey>('POST', `/api/v1/data-requests/${id}/take-key`, { body: {}, key: 'take-key-1' });
  expect(again.body.key).toBe(taken.body.key);
  expect((await grantsNow()).find((each) => each.request === id)?.keyHash).toBe(sha256(taken.body.key));
  expect((await see(fund)).text).not.toContain(taken.body.key);
  const { rows: kept } = await app
    .wired()
    .pool.query('select count(*)::int as n from yici.idempotency where reply like $1', [`%${taken.body.key}%`]);
  expect(kept[0]).toEqual({ n: 0 });

  expect((await to(civil, 'revoke', { reasons: '超范围使用' })).body.state).toBe('revoked');
  expect((await grantsNow()).filter((each) => each.request === id)).toEqual([]);
});

test('days that pass are passed: an unanswered check goes on to the owner, an unanswered owner to the data office', async () => {
  const { fund, province } = await scene();
  const body = { resource: ID, fields: ['po_xm'], items: [await ownItem(fund)], purpose: '核对配偶', basis, quotaPerDay: 500 };
  const { id } = (await fund.send<{ id: string }>('POST', '/api/v1/data-requests', { body })).body;
  const { cases, log } = app.wired();
  const later = async (days: number) => passRequestDeadlines({ ...cases, log }, instantOf(wallClock() + days * DAY));
  const state = async () => (await fund.send<DataRequestView>('GET', `/api/v1/data-requests/${id}`)).body.row.state;
  await later(30);
  expect(await state()).toBe('checked');
  await later(30);
  expect(await state()).toBe('checked');
  await later(60);
  expect(await state()).toBe('escalated');
  const everything = await province.send<{ rows: { id: string }[] }>('GET', '/api/v1/data-requests?box=all');
  expect(everything.body.rows.map((row) => row.id)).toContain(id);
  const waiting = await province.send<{ rows: { id: string }[] }>('GET', '/api/v1/data-requests?box=waiting');
  expect(waiting.body.rows.map((row) => row.id)).toContain(id);
  expect((await province.send<ResourceView>('GET', `/api/v1/resources/${ID}`)).body.silences).toBe(1);
});

test('what was agreed before is taken over once, and a revoked one is not given again by a restart', async () => {
  const { cases, pool } = app.wired();
  const by = { job: 'demo', now: wallClock() } as const;
  const resource = { ...marriages({ kind: 'shared' }), id: 'civil-affairs.register' as typeof ID };
  const grant = { resource: resource.id, department: 'tax', division: 330000, items: ['deed-tax'], fields: ['hyzk'] };
  expect((await registerResource(cases, resource, by)).ok).toBe(true);
  expect((await setConnection(cases, { ...connection, kind: 'http-json', resource: resource.id }, by)).ok).toBe(true);
  expect((await giveGrant(cases, grant, by)).ok).toBe(true);
  expect((await registerResource(cases, resource, { ...by, now: instantOf(by.now + 1) })).ok).toBe(true);
  expect((await giveGrant(cases, grant, by)).ok).toBe(true);
  const mine = (await liveGrants(sqlOf(pool), dayOfInstant(wallClock()))).filter((each) => each.resource === resource.id);
  expect(mine).toHaveLength(1);
  const { owner: civil } = await scene();
  expect((await civil.send('POST', `/api/v1/data-requests/${mine[0]?.request}/revoke`, { body: { reasons: '不再需要' } })).status).toBe(
    200,
  );
  await giveGrant(cases, grant, { ...by, now: instantOf(by.now + 2) });
  expect((await liveGrants(sqlOf(pool), dayOf(0))).filter((each) => each.resource === resource.id)).toEqual([]);
});

test('a source is tried with the number of nobody only, and by whom it belongs to', async () => {
  const { province, fund } = await scene();
  const tryOut = (who: Visitor, value: string) =>
    who.send<{ code?: string; outcome?: string }>('POST', `/api/v1/resources/${ID}/try`, { body: { key: value } });
  expect((await tryOut(fund, '330199199304120023')).status).toBe(403);
  expect((await tryOut(province, '330521199304120023')).body.code).toBe('test-key-only');
  // The address is nowhere: the answer says so and nothing breaks.
  const tried = await tryOut(province, '330199199304120023');
  expect([tried.status, tried.body.outcome]).toEqual([200, expect.stringMatching(/unreachable|secret-missing|timeout|forbidden-address/)]);
});
