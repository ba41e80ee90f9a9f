/** One county's case and another county's officers: by no id, link, list, search, export or live update do they learn of it. */
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonId } from '#domain/kernel/brand.ts';
import { beginSession } from '#server/identity/session-store.ts';
import { seedDirectory } from '#server/main/demo-directory.ts';
import { type Reply, useApp, type Visitor } from './support/app.ts';
import { addressOf, type Entry, everyOperation, makeThings, nobodys, operationNames, type Things } from './support/every-operation.ts';
import { act, bodyOf, viewCase } from './support/noodle-shop.ts';

const app = useApp();
const GONGSHU = 330105;
const gongshu = {
  division: GONGSHU,
  owner: 'lu-xiaoman',
  clerk: ['tang-yue', 'gongshu-hall'],
  handler: ['ning-bo', 'gongshu-market-supervision'],
} as const;
let things: Things = nobodys;
let owner: Visitor;
const officers: Record<string, Visitor> = {};
beforeAll(async () => {
  const { pool, cases, catalogue, clock } = app.wired();
  await seedDirectory({ pool, corridor: cases.corridor, catalogue }, catalogue.offices.values(), clock());
  ({ owner, things } = await makeThings(app, gongshu));
  const lin = await app.signIn('lin-an', 'deqing-government-services');
  const post = { person: 'sun-ze', office: 'deqing-government-services', duty: 'supervision' };
  const body = { ...post, from: '2026-01-01', title: { zh: '督查', en: 'Supervision' } };
  bodyOf(await lin.send('POST', '/api/v1/directories/330521/appoint', { body }));
  officers['the clerk of the hall'] = await app.signIn('wang-min', 'deqing-hall');
  officers['the handler of the same bureau'] = await app.signIn('chen-siyuan', 'deqing-market-supervision');
  officers['the approver of the same bureau'] = await app.signIn('xu-jia', 'deqing-market-supervision');
  officers['the supervisor'] = await app.signIn('sun-ze', 'deqing-government-services');
  officers['the administrator'] = lin;
});

const send = (who: Visitor, name: string, entry: Entry, more?: string): Promise<Reply> => {
  const { method, path } = addressOf(name, entry, more);
  return who.send(method, path, entry.body === undefined ? {} : { body: entry.body });
};
/** What an officer can tell two answers apart by. */
const seen = ({ status, body, headers }: Reply) => ({
  status,
  body: { ...(body as object), requestId: '', instance: '' },
  headers: Object.keys(headers).toSorted(),
});
/** Everything that would betray the case: its ids, its applicant. */
const traces = (): RegExp =>
  new RegExp([things.case, things.draft, things.file, things.certificate, things.petition, '陆小满', '330199199302260065'].join('|'));
const ending = new Set(['session.end', 'session.choose-post']);
const about = operationNames.filter((name) => everyOperation(nobodys)[name]?.thing !== undefined);
const others = operationNames.filter((name) => !about.includes(name) && !ending.has(name));

describe('a case of Gongshu, for officers of Deqing', () => {
  test('is there for its own hall and its own bureau, so that these tests mean something', async () => {
    const clerk = await app.signIn(...gongshu.clerk);
    expect((await viewCase(clerk, things.case)).number).toBe(things.case);
    expect(things.case.startsWith(`${GONGSHU}-`)).toBe(true);
    expect((await viewCase(owner, things.case)).parts.length).toBeGreaterThan(1);
  });
  test.each(about.map((name) => [name] as const))('asked by %s is as if it had never been', async (name) => {
    const before = (await viewCase(owner, things.case)).version;
    for (const [who, officer] of Object.entries(officers)) {
      const theirs = await send(officer, name, everyOperation(things)[name] ?? {});
      const nobody = await send(officer, name, everyOperation(nobodys)[name] ?? {});
      expect([who, seen(theirs)]).toEqual([who, seen(nobody)]);
      expect([who, theirs.status >= 400 && theirs.status < 500]).toEqual([who, true]);
    }
    expect((await viewCase(owner, things.case)).version).toBe(before);
  });
  test.each(others.map((name) => [name] as const))('is not in what %s answers', async (name) => {
    for (const officer of Object.values(officers)) {
      // A problem repeats the address that was asked: that is the officer's own word.
      const { text } = await send(officer, name, everyOperation(things)[name] ?? {});
      expect(text.replace(/"instance":"[^"]*"/, '')).not.toMatch(traces());
    }
  });
  test('is not found at the counter by its applicant’s number', async () => {
    const clerk = officers['the clerk of the hall'];
    const reply = await clerk?.send('POST', '/api/v1/walk-ins', { body: { way: 'identifier', value: '330199199302260065' } });
    expect(reply?.status).toBe(200);
    expect(reply?.text).not.toContain(things.case);
  });
  test('is in no list, however it is filtered', async () => {
    for (const officer of Object.values(officers)) {
      for (const name of ['inbox.list', 'counter.list', 'project.list', 'petition.list', 'notice.dead-list']) {
        for (const query of ['limit=200', `q=${things.case}`, 'q=陆小满', `division=${GONGSHU}`]) {
          expect((await send(officer, name, {}, encodeURI(query))).text).not.toContain(`"number":"${things.case}"`);
        }
      }
    }
  });
  test('is not told by live updates, and told to its own hall', async () => {
    const server = (await app.instance()).app;
    await server.listen({ port: 0, host: '127.0.0.1' });
    const { port } = server.server.address() as AddressInfo;
    const [theirs, own] = await Promise.all([
      listen(port, 'wang-min', 'deqing-hall', server),
      listen(port, 'tang-yue', 'gongshu-hall', server),
    ]);
    const ning = await app.signIn(...gongshu.handler);
    const { parts } = await viewCase(ning, things.case);
    const next = parts.find(({ office, state }) => office.id === 'gongshu-market-supervision' && state === 'accepted');
    bodyOf(await act(ning, things.case, 'begin-review', { part: next?.id }));
    await expect.poll(() => own.heard(), { timeout: 30_000 }).toContain(things.case);
    expect(theirs.heard()).not.toContain(things.case);
    own.stop();
    theirs.stop();
  });
});

/** Listens to the stream as a browser does, under a post. */
async function listen(port: number, person: string, office: string, server: Awaited<ReturnType<typeof app.instance>>['app']) {
  const token = await beginSession(app.wired().pool, person as PersonId, app.wired().clock());
  const headers = { host: 'localhost:8099', cookie: `yici_session=${token}` };
  await server.inject({
    method: 'POST',
    url: '/api/v1/session/post',
    headers: { ...headers, 'content-type': 'application/json' },
    payload: { office },
  });
  let text = '';
  const request = get({ port, host: '127.0.0.1', path: '/api/v1/updates', headers });
  await new Promise<void>((ready, failed) => {
    request.on('error', failed);
    request.on('response', (response) => {
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        ready();
      });
      response.on('error', () => undefined);
    });
  });
  request.on('error', () => undefined);
  return { heard: () => text, stop: () => request.destroy() };
}
