/** A department with its own system types nothing twice: it hears of its parts, acts through its officers, and is judged as at our desk. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProblemDocument } from '#contract/view/problem.ts';
import type { SystemEvent } from '#contract/system-events.ts';
import type {
  SystemActed,
  SystemCase,
  SystemDone,
  SystemEvents,
  SystemKeyShown,
  SystemSecretShown,
  SystemView,
} from '#contract/view/system.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { openSender } from '#server/system/send/open-sender.ts';
import { signWebhook } from '#server/system/send/sign-webhook.ts';
import { systemRoomOf } from '#server/main/wire-systems.ts';
import { useApp, type Reply, type Visitor } from './support/app.ts';
import { acceptAll, act, bodyOf, grantBody, openShop, viewCase } from './support/noodle-shop.ts';
import { useSources, type SourceServer } from './support/source-server.ts';
import { aboutSystem, pushed } from './support/system-operations.ts';

const app = useApp();
const sources = useSources();
let data: Visitor;
let receiver: SourceServer;
let hanging: SourceServer;
const market = { id: '', key: '', secret: '' };

/** As a system calls: no cookie, a key. */
const call = <Body = unknown>(key: string, method: 'GET' | 'POST', path: string, body?: unknown, idempotency?: string) =>
  app.stranger().send<Body>(method, `/integration/v1${path}`, {
    headers: { authorization: `Bearer ${key}` },
    ...(body === undefined ? {} : { body }),
    ...(idempotency === undefined ? {} : { key: idempotency }),
  });
const codeOf = (reply: Reply): string => (reply.body as ProblemDocument).code;
const own = <Body = SystemDone>(path: string, body: unknown = {}, method: 'POST' | 'PUT' = 'POST') =>
  data.send<Body>(method, `/api/v1/systems/${market.id}${path}`, { body });

async function connect(about: object, officers: readonly object[] = []): Promise<{ id: string; key: string }> {
  const { id } = bodyOf(
    await data.send<SystemDone>('POST', '/api/v1/systems', { body: { kind: 'department', division: 330521, ...aboutSystem, ...about } }),
  );
  const { key } = bodyOf(await data.send<SystemKeyShown>('POST', `/api/v1/systems/${id}/add-key`, { body: { days: 90 } }));
  if (officers.length > 0) bodyOf(await data.send('PUT', `/api/v1/systems/${id}/officers`, { body: { officers } }));
  bodyOf(await data.send('POST', `/api/v1/systems/${id}/go-live`, { body: {} }));
  return { id, key };
}

const sender = () => {
  const { pool, clock, log, exchange } = app.wired();
  const room = systemRoomOf(app.wired());
  const parts = { ...room.send, timeoutMs: 400, pool, clock, log, chance: () => 0.5, gone: () => Promise.resolve() };
  return openSender(parts, exchange.room.ending);
};
const sendAll = async (): Promise<void> => {
  await app.workOff();
  const one = sender();
  await one.start();
  await one.idle();
};
const received = (): SystemEvent[] => receiver.requests.map(({ body }) => JSON.parse(body) as SystemEvent);
const heardOf = (number: string) => received().filter((event) => event.data.case === number);

async function shop() {
  const owner = await app.signIn('zhou-yining');
  const { number } = await openShop(owner);
  await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
  return { owner, number };
}
const versionOf = async (number: string): Promise<number> => bodyOf(await call<SystemCase>(market.key, 'GET', `/cases/${number}`)).version;

beforeAll(async () => {
  receiver = await sources.open();
  hanging = await sources.open(() => undefined);
  mkdirSync(join(app.home, 'departments'), { recursive: true });
  for (const [name, { address }] of Object.entries({ receiver, hanging }))
    writeFileSync(join(app.home, 'departments', `${name}.json`), JSON.stringify({ address }));
  data = await app.signIn('yao-wang', 'deqing-data');
  const officers = [
    { reference: 'SJ-017', person: 'chen-siyuan' },
    { reference: 'SJ-018', person: 'xu-jia' },
  ];
  Object.assign(market, await connect({ mode: 'both', url: `${receiver.address}/hooks` }, officers));
  market.secret = bodyOf(await own<SystemSecretShown>('/rotate-secret', { overlapHours: 0 })).secret;
});

describe('what a department system hears', () => {
  test('a case filed here appears there by itself: signed, in order, without a person in it', async () => {
    const { owner, number } = await shop();
    await sendAll();
    const types = heardOf(number).map(({ type }) => type);
    expect(types).toEqual(['part.submitted', 'part.accepted']);
    for (const { body, headers } of receiver.requests) {
      const [id, at] = [String(headers['webhook-id']), Number(headers['webhook-timestamp'])];
      expect(headers['webhook-signature']).toBe(signWebhook(market.secret, id, at, body));
      expect(Buffer.byteLength(body)).toBeLessThan(1_000);
      expect(body).not.toMatch(/周艺宁|330199/);
    }
    const versions = heardOf(number).map(({ data: { version } }) => version);
    expect(versions).toEqual(versions.toSorted((one, other) => one - other));
    expect(new Set(heardOf(number).map(({ data: { office } }) => office))).toEqual(new Set(['deqing-market-supervision']));
    const read = bodyOf(await call<SystemCase>(market.key, 'GET', `/cases/${number}`));
    expect(read.parties[0]?.identifier).toMatch(/^330199/);
    const looks = bodyOf(
      await owner.send<{ rows: { who: { zh: string } | string; number: string | null }[] }>('GET', '/api/v1/looks?limit=200'),
    );
    expect(JSON.stringify(looks.rows.find((row) => row.number === number))).toContain('市场监管审批系统');
  });

  test('by pulling it reads the same list from any place, and what it acknowledged is not sent', async () => {
    const { number } = await shop();
    await app.workOff();
    const all = bodyOf(await call<SystemEvents>(market.key, 'GET', '/events?after=0&limit=200'));
    expect(all.rows.map(({ data: { position } }) => position)).toEqual(all.rows.map((_row, index) => index + 1));
    const again = bodyOf(await call<SystemEvents>(market.key, 'GET', `/events?after=${all.next - 2}`));
    expect(again.rows).toEqual(all.rows.slice(-2));
    bodyOf(await call(market.key, 'POST', '/acknowledgements', { position: all.newest }, randomUUID()));
    const before = receiver.requests.length;
    await sendAll();
    expect(receiver.requests.length).toBe(before);
    expect(again.rows.every((event) => event.data.case === number)).toBe(true);
    const beyond = await call(market.key, 'POST', '/acknowledgements', { position: all.newest + 1_000 }, randomUUID());
    expect(codeOf(beyond)).toBe('position-unknown');
  });

  test('one that fails is sent again later, and until then no later version of its case', async () => {
    receiver.behave((_request, response) => void response.writeHead(500).end());
    const { number } = await shop();
    const before = heardOf(number).length;
    await sendAll();
    expect(heardOf(number).length - before).toBe(1);
    receiver.behave((_request, response) => void response.writeHead(204).end());
    app.at(instantOf(app.wired().clock() + 3_600_000));
    await sendAll();
    app.at(undefined);
    expect(heardOf(number).map(({ type }) => type)).toEqual(['part.submitted', 'part.submitted', 'part.accepted']);
    expect(new Set(heardOf(number).map(({ id }) => id)).size).toBe(2);
  });

  test('after the whole schedule it lies dead, and is sent again when somebody says so', async () => {
    await app
      .wired()
      .pool.query("update yici.system_delivery set state = 'dead', tries = 10 where system = $1 and position <= 2", [market.id]);
    const view = bodyOf(await data.send<SystemView>('GET', `/api/v1/systems/${market.id}`));
    expect(view.dead).toBe(2);
    const before = receiver.requests.length;
    expect(bodyOf(await own<{ queued: number }>('/replay')).queued).toBe(2);
    await sendAll();
    expect(receiver.requests.length - before).toBe(2);
    expect(bodyOf(await own<{ queued: number }>('/replay', { positions: [1] })).queued).toBe(1);
  });

  test('a neighbour that hangs keeps nobody from hearing', async () => {
    await connect({
      mode: 'webhook',
      url: hanging.address,
      offices: ['deqing-urban-management'],
      name: { zh: '挂住的系统', en: 'Hanging' },
    });
    const { number } = await shop();
    await app.workOff();
    const one = sender();
    await one.start();
    await expect.poll(() => heardOf(number).length).toBe(2);
    expect(hanging.connections()).toBeGreaterThan(0);
    await one.idle();
  });
});

describe('what its officers do there is an act in law', () => {
  test('a review begun and a grant given there come back: nothing is typed twice, and the certificate is issued', async () => {
    const { owner, number } = await shop();
    const begun = bodyOf(
      await call<SystemActed>(market.key, 'POST', '/acts', pushed(number, await versionOf(number), { act: 'begin-review' })),
    );
    expect(begun.events).toEqual(['ReviewBegan']);
    const grant = pushed(number, begun.version, { act: 'grant', reasons: '', articles: [], conditions: [] });
    const done = await call<SystemActed>(market.key, 'POST', '/acts', grant);
    expect(bodyOf(done).events).toContain('Granted');
    await app.workOff();
    expect((await viewCase(owner, number)).parts.find(({ id }) => id === 'licence')?.state).toBe('delivered');
    const again = await call<SystemActed>(market.key, 'POST', '/acts', grant);
    expect(again.text).toBe(done.text);
    expect(codeOf(await call(market.key, 'POST', '/acts', { ...grant, reasons: 'x' }))).toBe('external-id-reused');
    const { rows } = await app.wired().pool.query("select body from yici.case_event where number = $1 and kind = 'Granted'", [number]);
    expect(rows[0].body.by).toMatchObject({
      person: 'chen-siyuan',
      through: { system: market.id, officer: 'SJ-017', externalId: grant.externalId },
    });
  });

  test('an old version is refused with the current one, and a key stands for one act', async () => {
    const { number } = await shop();
    const version = await versionOf(number);
    const late = await call<ProblemDocument>(market.key, 'POST', '/acts', pushed(number, version - 1, { act: 'begin-review' }));
    expect([late.status, late.body.code, late.body.version]).toEqual([409, 'version-old', version]);
    const key = randomUUID();
    bodyOf(await call(market.key, 'POST', '/acts', pushed(number, version, { act: 'begin-review' }), key));
    expect(codeOf(await call(market.key, 'POST', '/acts', pushed(number, version + 1, { act: 'complete', note: '' }), key))).toBe(
      'idempotency-key-reused',
    );
  });

  test('what is unlawful at our desk is unlawful there, with the article', async () => {
    const { number } = await shop();
    const { version } = bodyOf(
      await call<SystemActed>(market.key, 'POST', '/acts', pushed(number, await versionOf(number), { act: 'begin-review' })),
    );
    const refusal = async (more: object): Promise<ProblemDocument> =>
      (await call<ProblemDocument>(market.key, 'POST', '/acts', pushed(number, version, more))).body;
    expect(await refusal({ act: 'refuse', reasons: '', articles: [] })).toMatchObject({
      code: 'reason-missing',
      article: 'administrative-licensing-law-2019/38',
    });
    expect((await refusal({ act: 'grant', reasons: '', articles: [], conditions: [], officer: 'nobody' })).code).toBe('officer-unknown');
    expect((await refusal({ act: 'begin-review', part: 'fire' })).code).toBe('unknown-part');
    expect(await refusal({ act: 'report-state', state: 'granted' })).toMatchObject({
      code: 'decision-needed',
      article: 'administrative-licensing-law-2019/38',
    });
    await app.wired().pool.query("update yici.post set until_day = current_date - 2 where person = 'xu-jia'");
    expect((await refusal({ act: 'complete', note: '', officer: 'SJ-018' })).code).toBe('officer-not-in-post');
  });

  test('its own words for states and units are read by its map, and what nobody mapped is counted', async () => {
    const states = ['accepted', 'reviewing', 'granted', 'refused', 'withdrawn', 'lapsed'].map((ours, index) => ({
      kind: 'state',
      ours,
      theirs: `S${index}`,
    }));
    bodyOf(await own('/codes', { codes: states }, 'PUT'));
    const { number } = await shop();
    const version = await versionOf(number);
    const report = (state: string) =>
      call<SystemActed>(market.key, 'POST', '/acts', pushed(number, version, { act: 'report-state', state, codes: 'theirs' }));
    expect(codeOf(await report('S9'))).toBe('code-unknown');
    expect(bodyOf(await report('S0')).events).toEqual([]);
    expect(bodyOf(await report('S1')).events).toEqual(['ReviewBegan']);
    const read = bodyOf(await call<SystemCase>(market.key, 'GET', `/cases/${number}?codes=theirs`));
    expect(read.parts.find(({ part }) => part === 'licence')?.state).toBe('S1');
    const view = bodyOf(await data.send<SystemView>('GET', `/api/v1/systems/${market.id}`));
    expect(view.lint).toContainEqual(expect.objectContaining({ rule: 'unknown-seen', code: 'S9' }));
    bodyOf(await own('/codes', { codes: [] }, 'PUT'));
  });
});

describe('who may come in', () => {
  test('the description says every operation, the key and the webhook', async () => {
    const { text } = await app.stranger().send('GET', '/integration/v1/openapi.json');
    for (const said of ['/integration/v1/acts', '"webhooks"', 'part.accepted', '"bearer"']) expect(text).toContain(said);
  });

  test('a system sees the parts of its offices and nothing else; a stranger no system at all', async () => {
    const other = await connect({ offices: ['deqing-tax'], name: { zh: '税务系统', en: 'Tax system' } });
    const { number } = await shop();
    expect((await call(other.key, 'GET', `/cases/${number}`)).status).toBe(404);
    expect(codeOf(await call(other.key, 'POST', '/acts', pushed(number, 1, { act: 'begin-review' })))).toBe('case-not-found');
    for (const key of ['', 'yici_sys_x', `yici_sys_${'a'.repeat(43)}`]) expect((await call(key, 'GET', '/self')).status).toBe(401);
    const stranger = await app.signIn('chen-siyuan', 'deqing-market-supervision');
    expect((await stranger.send('GET', `/api/v1/systems/${other.id}`)).status).toBe(404);
    expect((await stranger.send('POST', `/api/v1/systems/${market.id}/add-key`, { body: { days: 1 } })).status).toBe(403);
  });

  test('keys change without a gap: two hold, an ended one opens nothing, and none lies in the database', async () => {
    const second = bodyOf(await own<SystemKeyShown>('/add-key', { days: 1 }));
    expect((await own('/add-key', { days: 1 })).status).toBe(409);
    for (const key of [market.key, second.key]) expect((await call(key, 'GET', '/self')).status).toBe(200);
    const [first] = bodyOf(await data.send<SystemView>('GET', `/api/v1/systems/${market.id}`)).keys;
    bodyOf(await own('/end-key', { key: first?.id }));
    expect((await call(market.key, 'GET', '/self')).status).toBe(401);
    const { rows } = await app
      .wired()
      .pool.query('select count(*)::int as count from yici.idempotency where reply like $1', [`%${second.key}%`]);
    expect(rows[0].count).toBe(0);
    market.key = second.key;
  });

  test('while it is suspended nothing is taken from it, and afterwards it catches up', async () => {
    bodyOf(await own('/suspend', { reason: '系统升级' }));
    const { number } = await shop();
    await sendAll();
    expect(heardOf(number)).toEqual([]);
    const version = await versionOf(number);
    expect(codeOf(await call(market.key, 'POST', '/acts', pushed(number, version, { act: 'begin-review' })))).toBe('system-suspended');
    const chen = await app.signIn('chen-siyuan', 'deqing-market-supervision');
    bodyOf(await act(chen, number, 'begin-review', { part: 'licence' }));
    bodyOf(await own('/go-live'));
    const refused = await act(chen, number, 'grant', grantBody('licence'));
    expect([refused.status, refused.body.code]).toEqual([409, 'in-department-system']);
    await sendAll();
    expect(heardOf(number).map(({ type }) => type)).toEqual(['part.submitted', 'part.accepted', 'part.review-began']);
  });
});
