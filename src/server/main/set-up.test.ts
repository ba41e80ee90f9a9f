/** The first administrator: one token, one person, whoever else tries at the same moment; every wrong token answers alike. */
import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { PersonId } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { beginSession } from '#server/identity/session-store.ts';
import { makeSetUpToken, SET_UP_MINUTES } from '#server/identity/set-up-token.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { useApp } from '#test/support/app.ts';

const app = useApp();
const pool = () => app.wired().pool;
const name = { zh: '政务服务管理办公室', en: 'Government Service Office' };

/** Somebody the identity provider vouches for, signed in. */
const enter = async (id: string): Promise<string> => {
  await pool().query("insert into yici.person (id, kind, name, demo, at) values ($1, 'person', '童书远', true, 1)", [id]);
  await pool().query("insert into yici.person_login (provider, subject, person) values ('house', $1, $1)", [id]);
  return beginSession(pool(), id as PersonId, wallClock());
};
const administrators = async (): Promise<number> => {
  const { rows } = await pool().query<{ count: string }>("select count(*) from yici.post where duty = 'administration'");
  return Number(rows[0]?.count);
};
const made = async (): Promise<string> => {
  const token = await makeSetUpToken(pool(), wallClock());
  if (token === undefined) throw new Error('there is an administrator already');
  return token;
};

beforeEach(async () => {
  app.at(undefined);
  // The demo may have its own administrators; these tests begin before the first.
  await pool().query("delete from yici.post where duty = 'administration'");
});

const finish = async (cookie: string, token: string, division = 330521) => {
  const { app: server } = await listening();
  const { port } = server.server.address() as { port: number };
  const reply = await fetch(`http://localhost:${port}/api/v1/set-up`, {
    method: 'POST',
    headers: {
      cookie: `yici_session=${cookie}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'accept-language': 'en',
    },
    body: JSON.stringify({ token, division, name }),
  });
  return { status: reply.status, body: (await reply.json()) as { readonly code?: string; readonly detail?: string } };
};
let opened: ReturnType<typeof app.instance> | undefined;
const listening = () => {
  opened ??= app.instance().then(async (one) => {
    await one.app.listen({ port: 0, host: 'localhost' });
    return one;
  });
  return opened;
};

test('fifty people send the right token at once: one of them administers', async () => {
  const cookies = await Promise.all(Array.from({ length: 50 }, (_, nth) => enter(`crowd-${nth}`)));
  const token = await made();
  await listening();
  const answers = await Promise.all(cookies.map((cookie) => finish(cookie, token, 330523)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(new Set(['set-up-token-refused']));
  expect(await administrators()).toBe(1);
});

test('wrong, expired, voided and used tokens, and one that is no longer needed, answer in the same words', async () => {
  const cookie = await enter('late-comer');
  const voided = await made();
  const good = await made();
  const wrong = await finish(cookie, 'x'.repeat(43));
  expect(wrong).toMatchObject({ status: 403, body: { code: 'set-up-token-refused' } });
  const told = async (token: string) => {
    const { status, body } = await finish(cookie, token);
    return { status, detail: body.detail };
  };
  const alike = { status: 403, detail: wrong.body.detail };
  expect(await told(voided)).toEqual(alike);
  app.at(instantOf(wallClock() + SET_UP_MINUTES * 60_000 + 1));
  const later = await beginSession(pool(), 'late-comer' as PersonId, instantOf(wallClock() + SET_UP_MINUTES * 60_000));
  expect(await finish(later, good).then(({ status, body }) => ({ status, detail: body.detail }))).toEqual(alike);
  app.at(undefined);
  expect((await finish(cookie, good, 330522)).status).toBe(200);
  expect(await told(good)).toEqual(alike);
  expect(await makeSetUpToken(pool(), wallClock())).toBeUndefined();
});

test('only the hash of a token is kept', async () => {
  const token = await made();
  const { rows } = await pool().query<{ id: string }>('select id from yici.set_up_token');
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('the first administrator acts under the post at once, and an instance that has one no longer asks', async () => {
  const cookie = await enter('first-one');
  expect((await app.stranger().send<{ open: boolean }>('GET', '/api/v1/set-up')).body).toEqual({ open: true });
  expect((await finish(cookie, await made(), 330500)).status).toBe(200);
  expect((await app.stranger().send<{ open: boolean }>('GET', '/api/v1/set-up')).body).toEqual({ open: false });
  // The office reaches the other process by the live channel.
  await expect
    .poll(async () => {
      const own = await app.signIn('first-one', '330500-administration');
      return (await own.send<{ post: { duty: string } | null }>('GET', '/api/v1/session')).body.post?.duty;
    })
    .toBe('administration');
});
