/** Outside of the demo there is no provider of ours, and without an operator's there is no start. */
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { instantOf } from '#domain/kernel/instant.ts';
import { useDatabase } from '#test/support/database.ts';
import { forgetExpired } from './forget-expired.ts';
import { mountIdentity } from './mount-identity.ts';
import { beginSession } from './session-store.ts';
import { personForLogin } from './person-store.ts';

const database = useDatabase();
const clock = () => instantOf(1_800_000_000_000);
const mounted = async (environment: Record<string, string>) => {
  const app = Fastify();
  await mountIdentity(app, { pool: database.pool(), clock, publicUrl: 'https://yici.example.gov.cn', demo: undefined, environment });
  return app;
};

test('production refuses to start without an identity provider', async () => {
  await expect(mounted({})).rejects.toMatchObject({ code: 'identity-provider-missing' });
  await expect(mounted({ YICI_OIDC_ISSUER: 'nonsense', YICI_OIDC_CLIENT: 'yici' })).rejects.toMatchObject({
    code: 'identity-provider-missing',
  });
});

test('production knows no page on which anybody could pick who they are', async () => {
  const app = await mounted({ YICI_OIDC_ISSUER: 'https://id.example.gov.cn', YICI_OIDC_CLIENT: 'yici' });
  for (const url of ['/demo-idp/auth', '/demo-idp/interaction/x', '/demo-idp/.well-known/openid-configuration']) {
    expect((await app.inject({ url })).statusCode).toBe(404);
  }
  await app.close();
});

test('a person seen for the first time, twice at once, is entered once', async () => {
  const login = { provider: 'https://id.example.gov.cn', subject: 'abc', name: '周以宁' };
  const people = await Promise.all(Array.from({ length: 4 }, () => personForLogin(database.pool(), login, clock())));
  expect(new Set(people).size).toBe(1);
});

test('what is over is dropped, what is not stays', async () => {
  const pool = database.pool();
  const now = clock();
  const person = await personForLogin(pool, { provider: 'p', subject: 's', name: '王敏' }, now);
  await beginSession(pool, person, instantOf(now - 13 * 3_600_000));
  await beginSession(pool, person, now);
  await forgetExpired(pool, now);
  expect((await pool.query('select created_at from yici.session')).rows).toEqual([{ created_at: String(now) }]);
});

test('who was entered at a window is recognised by number and name, once, and only where the provider vouches for the number', async () => {
  const pool = database.pool();
  await pool.query("insert into yici.person (id, kind, name, at) values ('from-window', 'person', '何来', 0)");
  await pool.query(
    `insert into yici.person_fact (person, fact, value, source_zh, source_en, at)
     values ('from-window', 'person.identifier', '"330199197001010012"', '窗口', 'window', 0)`,
  );
  const first = { provider: 'https://id.example.gov.cn', subject: 'he-lai', name: '何来', number: '330199197001010012' };
  const { number: _number, ...unvouched } = { ...first, subject: 'unvouched' };
  expect(await personForLogin(pool, unvouched, clock())).not.toBe('from-window');
  expect(await personForLogin(pool, { ...first, subject: 'other-name', name: '何去' }, clock())).not.toBe('from-window');
  expect(await personForLogin(pool, first, clock())).toBe('from-window');
  expect(await personForLogin(pool, first, clock())).toBe('from-window');
  expect(await personForLogin(pool, { ...first, subject: 'second' }, clock())).not.toBe('from-window');
});
