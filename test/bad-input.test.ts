/** Bad input to every operation there is: a problem document in the caller's language naming each field, and nothing changes. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProblemDocument } from '#contract/view/problem.ts';
import type { Route } from '#contract/portal-routes.ts';
import { routes } from '#contract/routes.ts';
import { verifyCases } from '#server/case/verify/verify-cases.ts';
import { type Reply, type Sent, useApp, type Visitor } from './support/app.ts';
import { addressOf, everyOperation, makeThings, nobodys, operationNames, operationOf, type Things } from './support/every-operation.ts';

const app = useApp();
let admin: pg.Client;
let things: Things = nobodys;
let owner: Visitor;
let clerk: Visitor;
let tables: readonly string[] = [];
beforeAll(async () => {
  ({ owner, things } = await makeThings(app));
  clerk = await app.signIn('wang-min', 'deqing-hall');
  admin = new pg.Client({ connectionString: app.database.get().admin });
  await admin.connect();
  const { rows } = await admin.query(`select tablename from pg_tables where schemaname = 'yici' order by 1`);
  // A session notes that its person is there; every other row stands for something somebody did.
  tables = rows.map(({ tablename }) => tablename).filter((name) => !['session', 'sign_in'].includes(name));
});
afterAll(() => admin.end());

/** A hash of each table's rows, whatever their order: sorting them was most of this file's time. */
const books = async (): Promise<readonly string[]> => {
  const hashed = tables.map(
    (table) => `select '${table} ' || count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as hash from yici.${table} t`,
  );
  // With many tables PostgreSQL reads them side by side, in whatever order they come.
  return (await admin.query<{ hash: string }>(hashed.join(' union all '))).rows.map(({ hash }) => hash).toSorted();
};
/** What the last test found unchanged is what the next one begins with: the books are read once a test and not twice. */
let found: readonly string[] | undefined;
const asFound = async (): Promise<readonly string[]> => (found ??= await books());
const expectUnchanged = async (before: readonly string[]): Promise<void> => {
  found = await books();
  expect(found).toEqual(before);
};
const problemOf = (reply: Reply): ProblemDocument => reply.body as ProblemDocument;
const told = (reply: Reply): readonly string[] => (problemOf(reply).problems ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
const whoFor = (name: string): Visitor => (operationOf(name).who === 'officer' ? clerk : owner);
const send = (name: string, sent: Sent = {}, more?: string): Promise<Reply> => {
  const { method, path } = addressOf(name, everyOperation(things)[name] ?? {}, more);
  return whoFor(name).send(method, path, sent);
};
const bodyOf = (name: string): Readonly<Record<string, unknown>> | undefined => everyOperation(things)[name]?.body;
type BodySchema = {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly maxLength?: number }>>;
};
/** A text as long as most may be; the minutes of a hearing may be longer. */
const longestOf = ({ properties }: BodySchema, member: string): number => Math.max(2000, properties?.[member]?.maxLength ?? 0);
const isUpload = (name: string): boolean => ['file.create', 'certificate.verify-file', 'offline-filing.file'].includes(name);
const names = operationNames.map((name) => [name] as const);
const withBody = names.filter(([name]) => bodyOf(name) !== undefined);
const json = { 'content-type': 'application/json' };

/** Refused with this status, as a problem document that names its request and shows nothing of the inside. */
const expectRefused = (reply: Reply, status: number): void => {
  expect([reply.status, reply.headers['content-type']]).toEqual([status, 'application/problem+json; charset=utf-8']);
  expect(problemOf(reply).requestId).toBe(reply.headers['x-request-id']);
  expect(reply.text).not.toMatch(/node_modules|\.ts:\d|select |insert |yici\./);
};

test('every operation is in the table of the attackers', () => {
  expect(Object.keys(everyOperation(things)).toSorted()).toEqual(operationNames.toSorted());
  const named = new Set<string>(operationNames);
  // Department systems come by a key of their own: test/department-systems.test.ts spoils what they send.
  expect(
    Object.entries<Route>(routes)
      .filter(([name, { path }]) => !named.has(name) && !path.startsWith('/integration/'))
      .map(([name]) => name)
      .toSorted(),
  ).toEqual(['hall.stream', 'update.stream']);
});

describe('a body', () => {
  test.each(withBody)('of %s with a field nobody knows is refused, and the field named', async (name) => {
    const before = await asFound();
    for (const [language, letters] of [
      ['en', /^[\x20-\x7e]+$/],
      ['zh-CN', /\p{Script=Han}/u],
    ] as const) {
      const reply = await send(name, { body: { ...bodyOf(name), surprise: 1 }, language });
      expectRefused(reply, 400);
      expect(told(reply)).toEqual(['/surprise unknown-field']);
      for (const text of [problemOf(reply).title, problemOf(reply).detail, problemOf(reply).problems?.[0]?.detail])
        expect(text).toMatch(letters);
    }
    await expectUnchanged(before);
  });

  test.each(withBody)('of %s without a field, or with one of the wrong type, is refused, and the field named', async (name) => {
    const [before, good] = [await asFound(), bodyOf(name) ?? {}];
    const schema = operationOf(name).body as unknown as BodySchema;
    for (const [member, value] of Object.entries(good)) {
      const { [member]: _gone, ...rest } = good;
      if (schema.required?.includes(member) === true) {
        const missing = await send(name, { body: rest });
        expectRefused(missing, 400);
        expect(told(missing)).toEqual([`/${member} field-missing`]);
      }
      const wrong = await send(name, { body: { ...rest, [member]: typeof value === 'string' ? 5 : 'five' } });
      expectRefused(wrong, 400);
      expect(problemOf(wrong).problems?.map(({ pointer }) => pointer)).toEqual([`/${member}`]);
      if (typeof value === 'string')
        expectRefused(await send(name, { body: { ...rest, [member]: '长'.repeat(longestOf(schema, member) + 1) } }), 400);
    }
    await expectUnchanged(before);
  });

  test.each([
    ['that breaks off', '{"draft":', 'json-broken'],
    ['with one key twice', '{"a":1,"a":2}', 'json-repeated-key'],
    ['with __proto__', '{"a":{"__proto__":{"admin":true}}}', 'json-forbidden-key'],
    ['with constructor', '{"constructor":{"prototype":1}}', 'json-forbidden-key'],
    ['nested a hundred deep', `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`, 'json-too-deep'],
    ['of a hundred thousand brackets', '['.repeat(100_000), 'json-too-deep'],
    ['with 1e400', '{"a":1e400}', 'json-number-too-large'],
    ['with an integer that would lose digits', '{"a":9007199254740993}', 'json-number-too-large'],
    ['with NUL', String.raw`{"a":"\u0000"}`, 'json-broken-text'],
    ['with half a character', String.raw`{"a":"\ud842"}`, 'json-broken-text'],
    ['that is not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'json-broken-text'],
  ] as const)('%s is read by no operation', async (_what, raw, code) => {
    const before = await asFound();
    for (const [name] of withBody) {
      const reply = await send(name, { raw, headers: json });
      expectRefused(reply, 400);
      expect([name, problemOf(reply).code, problemOf(reply).problems?.map((problem) => problem.code)]).toEqual([name, 'bad-json', [code]]);
    }
    await expectUnchanged(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test.each(withBody)('of %s that is too large, no JSON, from another site or no object changes nothing', async (name) => {
    const before = await asFound();
    const body = bodyOf(name);
    expectRefused(await send(name, { raw: Buffer.alloc(2 * 1024 * 1024, 32), headers: json }), 413);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      expectRefused(await send(name, { raw: JSON.stringify(body), headers: { 'content-type': type } }), 415);
    }
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ]) {
      expectRefused(await send(name, { ...(body === undefined ? {} : { body }), headers: { ...headers } }), 403);
    }
    for (const raw of ['[]', '"x"', '5', 'true']) expectRefused(await send(name, { raw, headers: json }), 400);
    if (operationOf(name).command) {
      for (const key of [null, 'short', 'with blank inside', 'x'.repeat(201)])
        expectRefused(await send(name, { ...(body === undefined ? {} : { body }), key }), 400);
    }
    await expectUnchanged(before);
  });
});

describe('an address', () => {
  test.each(names)('of %s with a question nobody asked is refused, and the question named', async (name) => {
    const before = await asFound();
    const reply = await send(
      name,
      isUpload(name)
        ? { raw: '%PDF-1.7', headers: { 'content-type': 'application/pdf' } }
        : { ...(bodyOf(name) === undefined ? {} : { body: bodyOf(name) }) },
      'surprise=1',
    );
    expectRefused(reply, 400);
    expect(told(reply)).toEqual(['/query/surprise unknown-field']);
    await expectUnchanged(before);
  });

  const strange = [
    '%00',
    '__proto__',
    'constructor',
    '..%2f..%2fetc%2fpasswd',
    "'%20or%201=1--",
    '%F0%A0%AE%B7',
    '-1',
    'x'.repeat(190),
    '%ED%A0%80',
  ];
  test.each(names.filter(([name]) => everyOperation(nobodys)[name]?.params !== undefined))(
    'of %s with a strange id never finds or breaks anything',
    async (name) => {
      const [before, entry] = [await asFound(), everyOperation(things)[name] ?? {}];
      for (const [param] of Object.entries(entry.params ?? {})) {
        for (const value of strange) {
          const { method, path } = addressOf(name, { ...entry, params: { ...entry.params, [param]: value } });
          const reply = await whoFor(name).send(method, path, entry.body === undefined ? {} : { body: entry.body });
          if (name.endsWith('.verify') && reply.status === 200) expect((reply.body as { answer: string }).answer).toBe('none');
          else expect([value, reply.status]).toEqual([value, expect.toSatisfy((status: number) => status >= 400 && status < 500)]);
        }
      }
      await expectUnchanged(before);
    },
  );

  test('with a forged mark begins the list anew and never breaks', async () => {
    // Lists that are answered leave their rows in the ledger.
    found = undefined;
    const forged = [
      ['x', 'a'],
      [1, 'a\u0000'],
      [1e30, 'a'],
      [1.5, 'a'],
      [null, null],
      ['x', 'a', 'b'],
      [1, '\u0000', 'b'],
      [1e15, 'a', 'b'],
      [-1e15, 'a', 'b'],
      {},
      5,
    ];
    for (const name of ['case.list', 'look.list', 'inbox.list', 'counter.list']) {
      const first = await send(name);
      for (const mark of forged) {
        const reply = await send(name, {}, `after=${Buffer.from(JSON.stringify(mark)).toString('base64url')}`);
        expect([name, mark, reply.status]).toEqual([name, mark, 200]);
      }
      for (const after of ['', '%00', 'x'.repeat(301)]) expect((await send(name, {}, `after=${after}`)).status).toBeLessThan(500);
      expect(first.status).toBe(200);
    }
  });
});

describe('a file', () => {
  const pdf = { raw: '%PDF-1.7', headers: { 'content-type': 'application/pdf' } } as const;
  test('with a path, an invisible sign or an unknown place in its address is not taken', async () => {
    const before = await asFound();
    for (const query of [
      'name=..%2F..%2Fx.pdf',
      'name=a%00b',
      'name=a%0d%0aSet-Cookie:%20b',
      `name=${'x'.repeat(201)}`,
      'division=999999',
      'division=000000',
      'division=33',
    ]) {
      expectRefused(await send('file.create', pdf, query), 400);
    }
    expectRefused(await send('file.create', { raw: '', headers: pdf.headers }), 400);
    expectRefused(await send('file.create', { raw: Buffer.alloc(6 * 1024 * 1024, 1), headers: pdf.headers }), 413);
    expectRefused(await send('certificate.verify-file', { raw: Buffer.alloc(11 * 1024 * 1024, 1), headers: pdf.headers }), 413);
    await expectUnchanged(before);
  });
  test('of ten megabytes made to exhaust the checker is answered like any other forgery', async () => {
    for (const raw of [`%PDF-/ByteRange (${'a'.repeat(9_900_000)}`, `%PDF-${'/ByteRange [0 1 1 1]'.repeat(400_000)}`]) {
      const reply = await send('certificate.verify-file', { raw, headers: pdf.headers });
      expect([reply.status, (reply.body as { answer: string }).answer]).toEqual([200, 'changed']);
    }
  });
});

test('after all of this the books of every case are clean', async () => {
  const { wired } = app;
  const verification = await verifyCases(wired().pool, wired().catalogue.calendar);
  expect([verification.cases, verification.findings]).toEqual([1, []]);
});
