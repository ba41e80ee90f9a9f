/** The demo's simulated systems on the real platform: a shop's sign is decided there, nothing is typed twice; province and nation count what we count; a vendor has a sandbox. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SystemDone, SystemEvents, SystemKeyShown } from '#contract/view/system.ts';
import type { TestBegun, TestStories } from '#contract/view/system-test.ts';
import { codesOf, makeDemoSystems, simulatedSystems, systemPlaceFile, systemsFolder } from '#server/main/demo-systems.ts';
import { systemRoomOf } from '#server/main/wire-systems.ts';
import { openSender } from '#server/system/send/open-sender.ts';
import { readFileSync } from 'node:fs';
import { openBook, type Book } from '../packages/department-systems/book.ts';
import { openClient } from '../packages/client/call.ts';
import { findProfile, profiles } from '../packages/department-systems/profiles.ts';
import { serve, type Access, type Running } from '../packages/department-systems/serve.ts';
import { findUpper, recount } from '../packages/department-systems/upper.ts';
import { useApp } from './support/app.ts';
import { acceptAll, act, bodyOf, grantBody, openShop, viewCase } from './support/noodle-shop.ts';
import { aboutSystem } from './support/system-operations.ts';

const app = useApp();
const closing: (() => Promise<unknown>)[] = [];
const running = new Map<string, { readonly system: Running; readonly book: Book }>();
let address = '';

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(
    () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const accessOf = (id: string): Access | undefined => {
  try {
    const read = JSON.parse(readFileSync(join(systemsFolder(app.home), `${id}-access.json`), 'utf8')) as Access;
    return { ...read, url: address };
  } catch {
    return undefined;
  }
};
const kindOf = (id: string) => {
  const [profile, upper] = [findProfile(id), findUpper(id)];
  if (profile !== undefined) return { profile };
  if (upper !== undefined) return { upper };
  throw new Error(id);
};
const rounds = async (): Promise<void> => {
  await app.workOff();
  const { pool, clock, log, exchange } = app.wired();
  const parts = { ...systemRoomOf(app.wired()).send, pool, clock, log, chance: () => 0, gone: () => Promise.resolve() };
  const sender = openSender(parts, exchange.room.ending);
  await sender.start();
  await sender.idle();
  for (const { system } of running.values()) await system.round();
};

beforeAll(async () => {
  // The platform behind a port of its own, for who has nothing but its address.
  const door = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { authorization, 'idempotency-key': key } = request.headers;
      const headers = { ...(authorization === undefined ? {} : { authorization }) };
      const sent = {
        headers,
        key: typeof key === 'string' ? key : null,
        ...(chunks.length === 0 ? {} : { body: JSON.parse(Buffer.concat(chunks).toString()) as unknown }),
      };
      void app
        .stranger()
        .send(request.method as 'GET', request.url ?? '/', sent)
        .then(({ status, text }) => response.writeHead(status, { 'content-type': 'application/json' }).end(text));
    });
  });
  address = await listen(door);
  mkdirSync(join(app.home, 'departments'), { recursive: true });
  for (const { id } of simulatedSystems) {
    const book = openBook(undefined);
    const system = serve({ kind: kindOf(id), book, access: () => accessOf(id), token: 't', haste: 5_000, mood: 'up' });
    running.set(id, { system, book });
    writeFileSync(systemPlaceFile(app.home, id), JSON.stringify({ address: await listen(system.server) }));
  }
  const { cases, clock, log } = app.wired();
  const parts = { ...cases, home: app.home, publicUrl: 'http://localhost:8099', secret: systemRoomOf(app.wired()).send.secret, log };
  await makeDemoSystems(parts, clock)();
});
afterAll(async () => {
  for (const each of closing.toReversed()) await each();
});

test('both sides of a map of codes say the same', () => {
  for (const { id, states } of profiles) {
    const simulated = simulatedSystems.find((each) => each.id === id);
    const ours = simulated === undefined ? [] : codesOf(simulated).filter(({ kind }) => kind === 'state');
    expect(Object.fromEntries(ours.map((pair) => [pair.ours, pair.theirs]))).toEqual(
      Object.fromEntries(states.map((state) => [state.ours, state.code])),
    );
  }
});

test('a shop’s sign appears in the department’s own system by itself and its decision comes back; province and nation count alike', async () => {
  const owner = await app.signIn('zhou-yining');
  const { number } = await openShop(owner);
  await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
  await app.workOff();
  const desk = await act(await app.signIn('fang-chuan', 'deqing-urban-management'), number, 'begin-review', { part: 'signboard' });
  expect(desk).toMatchObject({ status: 409, body: { code: 'in-department-system' } });
  const stateOf = async () => (await viewCase(owner, number)).parts.find(({ id }) => id === 'signboard')?.state;
  await expect
    .poll(async () => {
      await rounds();
      return stateOf();
    })
    .toMatch(/granted|issued|delivered/);
  const file = running.get('signboards')?.book.find(number, 'signboard');
  expect(file).toMatchObject({ applicant: '周以宁', item: 'HWZP-01', number: 'ZP-2026-000001' });
  // Not its part: that one stays with our desk.
  expect(running.get('signboards')?.book.files()).toHaveLength(1);
  const chen = await app.signIn('chen-siyuan', 'deqing-market-supervision');
  bodyOf(await act(chen, number, 'begin-review', { part: 'licence' }));
  bodyOf(await act(chen, number, 'grant', grantBody('licence')));
  for (const id of ['province', 'nation']) {
    const upper = running.get(id);
    const access = accessOf(id);
    if (upper === undefined || access === undefined) throw new Error(id);
    const client = openClient({ url: access.url, key: access.key });
    await expect
      .poll(async () => {
        await rounds();
        return (await recount(client, upper.book)).filter(({ here, there }) => here !== there);
      })
      .toEqual([]);
    expect(JSON.stringify(upper.book.files())).not.toMatch(/周以宁|330199/);
  }
});

test('a vendor’s sandbox begins cases by story, moves its clock, forgets them; nobody else meets them', async () => {
  const data = await app.signIn('yao-wang', 'deqing-data');
  const about = { ...aboutSystem, mode: 'polling', url: '', offices: ['deqing-fire-rescue'] };
  const { id } = bodyOf(
    await data.send<SystemDone>('POST', '/api/v1/systems', { body: { kind: 'department', division: 330521, ...about } }),
  );
  const { key } = bodyOf(await data.send<SystemKeyShown>('POST', `/api/v1/systems/${id}/add-key`, { body: { days: 30 } }));
  const call = <Body>(method: 'GET' | 'POST', path: string, body?: unknown) =>
    app.stranger().send<Body>(method, `/integration/v1${path}`, {
      headers: { authorization: `Bearer ${key}` },
      ...(body === undefined ? {} : { body }),
    });
  const counted = async (): Promise<unknown> => (await app.wired().pool.query('select count(*) from yici.case_event')).rows;
  const before = await counted();
  const begun = bodyOf(await call<TestBegun>('POST', '/tests', { story: 'stopped' }));
  bodyOf(await call('POST', '/tests/advance', { days: 3 }));
  const { rows } = bodyOf(await call<SystemEvents>('GET', '/events?after=0'));
  expect(rows.map(({ type }) => type)).toEqual(['part.submitted', 'part.accepted', 'part.review-began', 'part.stopped', 'part.resumed']);
  const version = rows.at(-1)?.data.version;
  const grant = {
    act: 'grant',
    case: begun.case,
    part: 'licence',
    version,
    externalId: 'x-1',
    at: '2026-06-15T10:00:00+08:00',
    officer: 'o',
    reasons: '可以',
    articles: [],
    conditions: [],
  };
  expect(await call('POST', '/acts', { ...grant, version: 1, externalId: 'x-0' })).toMatchObject({
    status: 409,
    body: { code: 'version-old' },
  });
  bodyOf(await call('POST', '/acts', grant));
  const { tests } = bodyOf(await call<TestStories>('GET', '/tests'));
  expect(tests).toMatchObject([{ case: begun.case, part: 'granted' }]);
  expect((await data.send('GET', `/api/v1/cases/${begun.case}`)).status).toBe(404);
  expect(await counted()).toEqual(before);
  bodyOf(await call('POST', '/tests/reset', {}));
  expect(bodyOf(await call<TestStories>('GET', '/tests')).tests).toEqual([]);
});
