/** Tang Wan contests the address that the police have of her: the police are told, correct it, and it comes back to her case and her account. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Draft } from '#contract/view/draft.ts';
import type { Receipt } from '#contract/view/case.ts';
import type { CaseCorrection, CorrectionRow, CorrectionView } from '#contract/view/correction.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import type { Resource, ResourceId } from '#domain/exchange/resource.ts';
import { brandAs, type DivisionCode, type FactId, type OfficeId } from '#domain/kernel/brand.ts';
import type { LookUpOrder, LookedUp } from '#server/case/case-room.ts';
import { sweepCorrections } from '#server/exchange/correction/sweep-corrections.ts';
import { registerResource, setConnection } from '#server/exchange/resource/change-resource.ts';
import { hold, release } from '#server/notice/hold.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { useApp, type Visitor } from './support/app.ts';
import { bodyOf } from './support/noodle-shop.ts';
import { photo } from './support/restaurant.ts';

const DAY = 86_400_000;
const OLD = '德清县武康街道示例路1号';
const NEW = '德清县武康街道示例新村8幢';
const police: Resource = {
  id: brandAs<ResourceId>('police-residence-test'),
  name: { zh: '人口户籍', en: 'Population register' },
  department: 'public-security',
  owner: brandAs<OfficeId>('zhejiang-public-security'),
  division: brandAs<DivisionCode>(330000),
  subject: 'person',
  key: { fact: brandAs<FactId>('person.identifier'), name: 'gmsfhm' },
  fields: [{ name: 'xzz', fact: brandAs<FactId>('person.residence') }],
  share: { kind: 'shared' },
  basis: { law: 'household-registration-1958', article: 3 },
  rhythm: { zh: '每天', en: 'daily' },
  completeness: 99,
  cacheSeconds: 60,
  retryHours: 24,
};

/** The register of the police: what it says, and what it was told. */
const register = { says: OLD, told: [] as { path: string; body: Record<string, unknown> }[], down: false };
const server: Server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const body = JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>;
    if (register.down) return response.writeHead(503).end();
    register.told.push({ path: request.url ?? '', body });
    if (body['outcome'] === 'corrected') register.says = String(body['value']);
    return response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const { port } = server.address() as AddressInfo;

const app = useApp({ YICI_EXCHANGE_PRIVATE: `127.0.0.1:${port}` });
beforeAll(async () => {
  const { cases, corrections } = app.wired();
  const by = { job: 'operator', now: wallClock() } as const;
  expect(await registerResource(cases, police, by)).toMatchObject({ ok: true });
  const address = `http://127.0.0.1:${port}`;
  const settings = { corrections: `${address}/corrections` };
  expect(await setConnection(cases, { resource: police.id, kind: 'http-json', address, settings, timeoutMs: 2000 }, by)).toMatchObject({
    ok: true,
  });
  for (const room of [cases, corrections]) Object.assign(room, { lookUp: answer });
});
afterAll(() => new Promise((done) => server.close(done)));

/** What the exchange would answer: the register as it is now. */
const answer = ({ facts, now }: LookUpOrder): Promise<LookedUp> => {
  const fact = 'person.residence';
  if (facts !== undefined && !facts.includes(fact)) return Promise.resolve({ known: [], sources: [] });
  const of = { resource: police.id, department: police.department } as const;
  const basis = 'household-registration-1958/3';
  return Promise.resolve({
    known: [{ fact, value: register.says, source: { zh: '公安', en: 'Police' }, at: now, basis, ...of }],
    sources: [{ ...of, name: police.name, facts: [brandAs<FactId>(fact)], state: 'answered', at: now }],
  });
};

const situation = {
  'child.division': '330521',
  'child.father': false,
  'child.registered': true,
  'child.insurance': false,
  'child.allowance': false,
};

/** A birth registered with the address contested; evidence is a photo of the tenancy. */
async function contestAddress(mother: Visitor): Promise<{ readonly number: string; readonly refused: string }> {
  const draft = bodyOf(
    await mother.send<Draft>('POST', '/api/v1/drafts', { body: { matter: 'birth-of-a-child', division: 330521, situation } }),
  );
  const file = bodyOf(
    await mother.send<{ id: string; sha256: string }>('POST', '/api/v1/files', { raw: photo, headers: { 'content-type': 'image/png' } }),
  );
  const contested = ['mother.residence'];
  const named = draft.ask.filter(({ required }) => required).map((field): [string, unknown] => [field.id, answerOf(field)]);
  const told = {
    ...draft.situation,
    ...Object.fromEntries(
      draft.situationFields.flatMap(({ id }) => (id in situation ? [[id, situation[id as keyof typeof situation]]] : [])),
    ),
  };
  const body = {
    revision: draft.revision,
    situation: told,
    answers: { ...Object.fromEntries(named), 'mother.residence': NEW },
    given: {},
    contested,
    evidence: {},
  };
  const saved = bodyOf(await mother.send<Draft>('PUT', `/api/v1/drafts/${draft.id}`, { body }));
  const refused = await mother.send('POST', '/api/v1/cases', { body: { draft: draft.id, revision: saved.revision } });
  const evidence = { 'mother.residence': { file: file.id, sha256: file.sha256 } };
  const again = bodyOf(
    await mother.send<Draft>('PUT', `/api/v1/drafts/${draft.id}`, { body: { ...body, revision: saved.revision, evidence } }),
  );
  const parties = [{ role: 'newborn', name: '金小满' }];
  const sent = await mother.send<Receipt>('POST', '/api/v1/cases', { body: { draft: draft.id, revision: again.revision, parties } });
  return { number: bodyOf(sent).number, refused: refused.text };
}

const answerOf = ({ type, options }: Draft['ask'][number]): unknown => {
  if (type === 'choice') return options?.[0]?.value;
  if (type === 'yes-no') return false;
  if (type === 'date') return '2026-06-02';
  if (type === 'number') return 1;
  if (type === 'identifier') return '330199199304120023';
  return type === 'phone' ? '13800000000' : '示例';
};

const rowsOf = async (who: Visitor, query = ''): Promise<readonly CorrectionRow[]> =>
  bodyOf(await who.send<{ rows: CorrectionRow[] }>('GET', `/api/v1/corrections${query}`)).rows;
const ofCase = async (who: Visitor, number: string): Promise<CaseCorrection | undefined> =>
  bodyOf(await who.send<{ rows: CaseCorrection[] }>('GET', `/api/v1/cases/${number}/corrections`)).rows[0];

test('the police are told at once, correct the address, and it comes back to case and account', async () => {
  const mother = await app.signIn('tang-wan');
  const { number, refused } = await contestAddress(mother);
  expect(refused).toContain('evidence-missing');
  await app.workOff();
  expect(register.told).toMatchObject([{ path: '/corrections', body: { field: 'xzz', claimed: NEW } }]);
  expect(await ofCase(mother, number)).toMatchObject({
    state: 'open',
    office: { id: 'deqing-public-security' },
    light: 'ok',
    outcome: null,
  });

  const zheng = await app.signIn('zheng-lan', 'deqing-public-security');
  const [row] = await rowsOf(zheng);
  expect(JSON.stringify(row)).not.toContain(NEW);
  const view = bodyOf(await zheng.send<CorrectionView>('GET', `/api/v1/corrections/${row?.id}`));
  expect(view.claim).toMatchObject({ name: '汤婉', was: OLD, claimed: NEW, evidence: { type: 'image/png' } });
  expect(view.allowed).toEqual(['take', 'settle']);
  const file = await zheng.send('GET', `/api/v1/corrections/${row?.id}/evidence`);
  expect(file.bytes?.equals(photo)).toBe(true);
  const { rows: looks } = await app
    .wired()
    .pool.query("select who, facts from yici.look where subject = 'tang-wan' and purpose = 'correction' order by at");
  expect(looks.map(({ facts }) => facts)).toEqual([['person.residence'], ['person.residence'], ['person.residence']]);

  bodyOf(await zheng.send('POST', `/api/v1/corrections/${row?.id}/take`, { body: {} }));
  expect(await ofCase(mother, number)).toMatchObject({ state: 'checking' });
  const settlement = { outcome: 'corrected', to: { as: 'claimed' }, reasons: '已上门核实' };
  bodyOf(await zheng.send('POST', `/api/v1/corrections/${row?.id}/settle`, { body: settlement }));
  await app.workOff();
  expect(register.says).toBe(NEW);
  expect(await ofCase(mother, number)).toMatchObject({ state: 'settled', outcome: 'corrected', reasons: '已上门核实' });
  const after = bodyOf(await zheng.send<CorrectionView>('GET', `/api/v1/corrections/${row?.id}`));
  expect(after).toMatchObject({
    verified: { matches: true },
    told: [
      { what: 'contest', taken: true },
      { what: 'settlement', taken: true },
    ],
  });
  const notices = await mother.send('GET', '/api/v1/notices');
  expect(notices.text).toContain('ContestSettled');
});

test('strangers and other offices learn nothing; the data office sees the clock and not the data', async () => {
  const mother = await app.signIn('tang-wan');
  register.says = OLD;
  const { number } = await contestAddress(mother);
  await app.workOff();
  const zheng = await app.signIn('zheng-lan', 'deqing-public-security');
  const id = (await rowsOf(zheng))[0]?.id;
  const others = [await app.signIn('chen-siyuan', 'deqing-market-supervision'), mother, await app.signIn('zhou-yining')];
  for (const other of others) {
    expect((await other.send('GET', `/api/v1/corrections/${id}`)).status).toBeGreaterThanOrEqual(403);
    expect((await other.send('GET', `/api/v1/corrections/${id}/evidence`)).status).toBeGreaterThanOrEqual(403);
    expect(
      (await other.send('POST', `/api/v1/corrections/${id}/settle`, { body: { outcome: 'kept', reasons: 'x' } })).status,
    ).toBeGreaterThanOrEqual(403);
  }
  const kept = { outcome: 'kept', reasons: '产权证上写的是旧址' };
  const empty = await zheng.send('POST', `/api/v1/corrections/${id}/settle`, { body: { ...kept, reasons: ' ' } });
  expect(empty.text).toContain('reasons-missing');
  const third = { outcome: 'corrected', to: { as: 'other', value: true }, reasons: '见产权证' };
  const wrong = await zheng.send('POST', `/api/v1/corrections/${id}/settle`, { body: third });
  expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('/to/value')]);
  bodyOf(await zheng.send('POST', `/api/v1/corrections/${id}/settle`, { body: kept }));
  await app.workOff();
  expect(register.says).toBe(OLD);
  expect((await ofCase(mother, number))?.remedy?.en).toContain('court');
});

test('a week later the office is late: it was reminded once, and it counts against it', async () => {
  const mother = await app.signIn('tang-wan');
  await contestAddress(mother);
  register.down = true;
  await expect(app.workOff()).rejects.toThrow('503');
  register.down = false;
  const { cases, log } = app.wired();
  const division = brandAs<DivisionCode>(330521);
  const zheng = await app.signIn('zheng-lan', 'deqing-public-security');
  const due = Date.parse((await rowsOf(zheng))[0]?.due ?? '');
  for (const days of [-1, 0, 2, 3]) await sweepCorrections({ ...cases, log }, division, instantOf(due + days * DAY + 8 * 3_600_000));
  const { rows } = await app
    .wired()
    .pool.query("select kind from yici.correction_event where kind in ('Reminded', 'WentOverdue') order by seq");
  expect(rows.map(({ kind }) => kind)).toEqual(['Reminded', 'WentOverdue']);
  expect((await rowsOf(zheng))[0]?.overdue).toBe(true);
});

test('a restored copy tells the police nothing until it is released', async () => {
  const { pool } = app.wired();
  const mother = await app.signIn('tang-wan');
  await contestAddress(mother);
  const before = register.told.length;
  await hold(pool, 'restored', wallClock());
  await expect(app.workOff()).rejects.toThrow('held');
  expect(register.told).toHaveLength(before);
  await release(pool);
  await pool.query("update yici.outbox set taken_at = null where kind = 'correction.tell'");
  await app.workOff();
  expect(register.told.length).toBeGreaterThan(before);
});
