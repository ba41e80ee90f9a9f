/** A mother's draft asks the police register: what she gets, what the ledger says, and what happens when the register misbehaves. */
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { brandAs, type FactId, type PersonId } from '#domain/kernel/brand.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { useDatabase } from '#test/support/database.ts';
import { KEY, orderFor, resourceOf, seedResource, useExchanges } from '#test/support/exchange.ts';
import { json, useSources, type Behaviour, type SourceServer } from '#test/support/source-server.ts';
import type { Exchange } from './open-exchange.ts';

const database = useDatabase();
const sources = useSources();
const exchanges = useExchanges();
let catalogue: Catalogue;
let police: SourceServer;
let exchange: Exchange;

const record = { GMSFHM: KEY, JZ_QC: '浙江省德清县武康街道永安街1号', XB: '2', XM: '汤婉', MZ: '01' };
const wanted = ['person.residence', 'newborn.sex'];

beforeAll(async () => {
  catalogue = await loadCatalogue();
  police = await sources.open();
});
beforeEach(async () => {
  const pool = database.pool();
  await pool.query('delete from yici.resource_now');
  await pool.query('delete from yici.data_grant');
  await pool.query('delete from yici.grant_use');
  police.behave(json(record));
  police.requests.length = 0;
  exchange = exchanges.open(pool, catalogue, [police.place]);
});

const seed = (more: Partial<Parameters<typeof seedResource>[1]> = {}) =>
  seedResource(database.pool(), { resource: resourceOf('residents'), address: police.address, ...more });
const ask = (more: Parameters<typeof orderFor>[1] = {}) => exchange.lookUp(orderFor(catalogue, more));
const outcomes = async (requestId: string) =>
  (await database.pool().query('select outcome, detail from yici.look_up where request_id = $1', [requestId])).rows;

describe('a register that answers', () => {
  test('gives the values that were granted, typed and translated, with where they come from', async () => {
    await seed();
    const { known, sources: asked } = await ask();
    expect(known.map(({ fact, value }) => [fact, value])).toEqual([
      ['person.residence', '浙江省德清县武康街道永安街1号'],
      ['newborn.sex', 'female'],
    ]);
    expect(known[0]).toMatchObject({ department: 'public-security', resource: 'residents', basis: 'zhejiang-at-most-once-2018/38' });
    expect(asked).toMatchObject([{ resource: 'residents', state: 'answered', facts: wanted }]);
  });
  test('is asked for the granted fields alone, and what else it sends does not come in', async () => {
    await seed({ grant: { fields: ['XB'] } });
    const { known, sources: asked } = await ask();
    expect(JSON.parse(police.requests[0]?.body ?? '')).toEqual({ GMSFHM: KEY, fields: ['XB'] });
    expect(known.map(({ fact }) => fact)).toEqual(['newborn.sex']);
    expect(asked.map(({ state, facts }) => [state, facts])).toEqual([
      ['answered', ['newborn.sex']],
      ['no-grant', ['person.residence']],
    ]);
  });
  test('finds the ledger written before it is asked: who, for what, under which law', async () => {
    await seed();
    const requestId = 'request-before';
    const seen: unknown[] = [];
    police.behave((request, response, body) => {
      void database
        .pool()
        .query('select office, purpose, facts, basis, resource, item from yici.look where request_id = $1', [requestId])
        .then(({ rows }) => {
          seen.push(...rows);
          json(record)(request, response, body);
        });
    });
    await ask({ requestId });
    expect(seen).toMatchObject([
      {
        office: 'deqing-public-security',
        purpose: 'application',
        facts: wanted,
        basis: 'zhejiang-at-most-once-2018/38',
        resource: 'residents',
      },
    ]);
    const { rows } = await database
      .pool()
      .query('select u.outcome from yici.look l join yici.look_up u on u.division = l.division and u.id = l.id where l.request_id = $1', [
        requestId,
      ]);
    expect(rows).toEqual([{ outcome: 'answered' }]);
  });
  test('is not asked at all while the ledger cannot be written', async () => {
    await seed();
    const admin = new pg.Client({ connectionString: database.get().admin });
    await admin.connect();
    await admin.query('alter table yici.look rename to look_away');
    expect(await ask()).toEqual({ known: [], sources: [] });
    expect(police.requests).toHaveLength(0);
    await admin.query('alter table yici.look_away rename to look');
    await admin.end();
    expect((await ask()).known).toHaveLength(2);
  });
  test('asked under two grants is two looks of two departments, and one source for the person', async () => {
    await seed({ grant: { fields: ['XB'] } });
    await database.pool().query(
      `insert into yici.data_grant (id, resource, department, division, items, fields, quota_per_day, expires_on, state, request, made_at)
       select 'grant-other', resource, 'health', division, items, '{JZ_QC}', quota_per_day, expires_on, state, request, made_at from yici.data_grant`,
    );
    const requestId = 'request-two';
    expect((await ask({ requestId })).sources).toMatchObject([
      { resource: 'residents', state: 'answered', facts: expect.arrayContaining(wanted) },
    ]);
    const { rows } = await database.pool().query('select office, facts from yici.look where request_id = $1 order by office', [requestId]);
    expect(rows).toEqual([
      { office: 'deqing-health', facts: ['person.residence'] },
      { office: 'deqing-public-security', facts: ['newborn.sex'] },
    ]);
  });
  test('that knows nobody under this number says so', async () => {
    await seed();
    police.behave(json({ error: 'no-record' }, 404));
    expect(await ask()).toMatchObject({ known: [], sources: [{ state: 'none' }] });
  });
  test('is asked once within its time, and for another person anew', async () => {
    await seed({ resource: resourceOf('residents', { cacheSeconds: 60 }) });
    await ask();
    const requestId = 'request-cached';
    const { known } = await ask({ requestId });
    expect(known).toHaveLength(2);
    expect(police.requests).toHaveLength(1);
    expect(await outcomes(requestId)).toEqual([{ outcome: 'cached', detail: null }]);
    expect((await ask({ fresh: true })).known).toHaveLength(2);
    expect(police.requests).toHaveLength(2);
    const other = '330199199304120023';
    police.behave(json({ ...record, GMSFHM: other }));
    const [first] = (
      await ask({ account: [{ fact: 'person.identifier', value: other, source: { zh: '', en: '' }, at: orderFor(catalogue).now }] })
    ).known;
    expect(first?.value).toBe(record.JZ_QC);
    expect(police.requests).toHaveLength(3);
  });
});

describe('who may ask', () => {
  test('nobody without a grant: the register is not called', async () => {
    await seed({ grant: null });
    expect(await ask()).toMatchObject({ known: [], sources: [{ state: 'no-grant', facts: wanted }] });
    expect(police.requests).toHaveLength(0);
  });
  test('a revoked grant is over with the next question', async () => {
    await seed();
    expect((await ask()).known).toHaveLength(2);
    await database.pool().query("update yici.data_grant set state = 'revoked'");
    expect(await ask()).toMatchObject({ known: [], sources: [{ state: 'no-grant' }] });
  });
  test('where the ground is consent, only with it', async () => {
    const share = { kind: 'conditional', ground: { zh: '本人同意', en: 'consent' }, consent: true } as const;
    await seed({ resource: resourceOf('residents', { share }) });
    expect(await ask()).toMatchObject({ known: [], sources: [{ state: 'consent' }] });
    await database.pool().query(
      `insert into yici.consent_now (division, id, version, person, resource, matter, state, given_at)
       values (330000, 'one', 1, 'tang-wan', 'residents', 'birth-of-a-child', 'given', 1)`,
    );
    expect((await ask()).known).toHaveLength(2);
    await database.pool().query("update yici.consent_now set state = 'withdrawn'");
    expect(await ask()).toMatchObject({ known: [], sources: [{ state: 'consent' }] });
  });
  test("an officer's question goes for the items of the own department alone", async () => {
    await seed({ grant: { department: 'health', items: ['birth-certificate'] } });
    const office = orderFor(catalogue).definition.officeFor('public-security', 'county', orderFor(catalogue).division)?.id;
    const by = { ...orderFor(catalogue).by, ...(office === undefined ? {} : { office }) };
    expect((await ask({ by, purpose: 'handling' })).known).toEqual([]);
    expect(police.requests).toHaveLength(0);
  });
  test('two at once cannot both take the last use of the day', async () => {
    await seed({ grant: { quota: 1 } });
    const [one, other] = await Promise.all([
      ask(),
      ask({ by: { ...orderFor(catalogue).by, person: orderFor(catalogue).subject, who: 'x' }, purpose: 'reception' }),
    ]);
    expect([one.known.length, other.known.length].toSorted((few, many) => few - many)).toEqual([0, 2]);
    expect(police.requests).toHaveLength(1);
  });
});

const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024));
const endless: Behaviour = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const chunk = Buffer.alloc(256 * 1024, 32);
  const pour = (): void => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', pour);
  };
  pour();
};

describe('a register that misbehaves leaves nothing in the draft', () => {
  test.each<[string, string, Behaviour]>([
    ['another person', 'wrong-person', json({ ...record, GMSFHM: '330199199304120023' })],
    ['no number at all', 'wrong-person', json({ JZ_QC: 'somewhere' })],
    ['a code nobody knows', 'schema', json({ ...record, XB: '9' })],
    ['another type', 'schema', json({ ...record, JZ_QC: { town: 'x' } })],
    ['another schema', 'schema', json({ GMSFHM: KEY, adresse: 'x', geschlecht: 'f' })],
    ['several people', 'garbage', json([record, record])],
    ['a page for people', 'garbage', (_request, response) => void response.end('<html>welcome</html>')],
    ['bytes that are no text', 'garbage', (_request, response) => void response.end(Buffer.from([0xff, 0xfe, 0x00, 0x81]))],
    [
      'a packed answer that is none',
      'garbage',
      (_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('{}'),
    ],
    ['a packing nobody knows', 'garbage', (_request, response) => void response.writeHead(200, { 'content-encoding': 'zpaq' }).end('{}')],
    [
      'sixty megabytes in sixty kilobytes',
      'too-large',
      (_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    ],
    ['an answer without end', 'too-large', endless],
    ['headers without end', 'too-large', (_request, response) => void response.writeHead(200, { 'x-much': 'x'.repeat(40_000) }).end('{}')],
    ['a redirect', 'refused', (_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ['maintenance', 'unreachable', json({}, 503)],
    ['a lock', 'refused', json({}, 401)],
    ['a connection that breaks', 'unreachable', (request) => void request.socket.destroy()],
    [
      'half an answer',
      'unreachable',
      (request, response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('{"GMSFHM":');
        setTimeout(() => request.socket.destroy(), 20);
      },
    ],
  ])('%s', async (_name, outcome, behaviour) => {
    await seed();
    police.behave(behaviour);
    const requestId = `request-${crypto.randomUUID()}`;
    const { known, sources: asked } = await ask({ requestId });
    expect(known).toEqual([]);
    expect(asked).toMatchObject([{ state: 'down' }]);
    expect(asked[0]?.retryUntil).toBeGreaterThan(0);
    expect(await outcomes(requestId)).toMatchObject([{ outcome }]);
  });
  test('nothing is listening: the person goes on', async () => {
    const gone = await sources.open();
    await gone.close();
    exchange = exchanges.open(database.pool(), catalogue, [gone.place]);
    await seed({ address: gone.address });
    expect(await ask()).toMatchObject({ known: [], sources: [{ state: 'down' }] });
  });
  test('one that hangs is pending, and its late answer is found by who asks again, under the same row of the ledger', async () => {
    await seed({ timeoutMs: 5_000 });
    const held: (() => void)[] = [];
    police.behave((request, response, body) => void held.push(() => json(record)(request, response, body)));
    const requestId = 'request-late';
    expect(await ask({ requestId })).toMatchObject({ known: [], sources: [{ state: 'pending' }] });
    for (const release of held) release();
    await exchange.room.late.drained();
    expect((await ask()).known).toHaveLength(2);
    expect(police.requests).toHaveLength(1);
    expect(await outcomes(requestId)).toEqual([{ outcome: 'answered', detail: null }]);
  });
  test('one that hangs holds twenty calls at the most, and the other registers answer everybody meanwhile', async () => {
    const health = await sources.open((_request, response, body) =>
      json({ GMSFHM: (JSON.parse(body) as { GMSFHM: string }).GMSFHM, born: '20260516' })(_request, response, body),
    );
    exchange = exchanges.open(database.pool(), catalogue, [police.place, health.place]);
    await seed({ timeoutMs: 10_000 });
    const births = resourceOf('births', { fields: [{ name: 'born', fact: brandAs<FactId>('newborn.born') }] });
    await seedResource(database.pool(), { resource: births, address: health.address });
    police.behave(() => undefined);
    const people = Array.from({ length: 30 }, (_, index) => `33019919930412${String(index).padStart(4, '0')}`);
    const before = police.requests.length;
    const asked = await Promise.all(
      people.map((value) =>
        ask({
          subject: brandAs<PersonId>(value),
          account: [{ fact: 'person.identifier', value, source: { zh: '', en: '' }, at: orderFor(catalogue).now }],
        }),
      ),
    );
    expect(police.requests.length - before).toBe(20);
    expect(asked.every(({ known }) => known.length === 1 && known[0]?.value === '2026-05-16')).toBe(true);
  });
  test('one that keeps failing is left alone, then asked by one call before the others follow', async () => {
    await seed();
    police.behave(json({}, 503));
    for (let count = 0; count < 5; count += 1) await ask();
    const before = police.requests.length;
    const requestId = 'request-open';
    expect(await ask({ requestId })).toMatchObject({ sources: [{ state: 'down' }] });
    expect(police.requests.length).toBe(before);
    expect(await outcomes(requestId)).toEqual([{ outcome: 'breaker-open', detail: null }]);
    const { rows } = await database.pool().query('select count(*)::int as looks from yici.look where request_id = $1', [requestId]);
    expect(rows).toEqual([{ looks: 0 }]);
  });
});
