/** People sign in over real HTTP, by picking who they are, and out again. */
import Fastify, { type FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instantOf } from '#domain/kernel/instant.ts';
import { useDatabase } from '#test/support/database.ts';
import { demoProviderSettings, mountDemoProvider } from './demo/mount-demo-provider.ts';
import type { DemoFigure } from './demo/sign-in-page.ts';
import { findRequestCaller } from './find-request-caller.ts';
import { mountSignIn } from './mount-sign-in.ts';
import { relyingPartyOf } from './relying-party.ts';
import { choosePost, endSession } from './session-store.ts';

const database = useDatabase();
let app: FastifyInstance;
let origin = '';
let now = Date.now();
const clock = () => instantOf(now);
const figures: readonly DemoFigure[] = [
  { id: 'zhou-yining', name: '周以宁', about: { zh: '开店', en: 'opens a shop' }, group: 'citizen' },
  { id: 'wang-min', name: '王敏', about: { zh: '综合窗口', en: 'counter' }, group: 'counter', office: 'deqing-hall' },
];

beforeAll(async () => {
  const pool = database.pool();
  for (const { id, name } of figures) {
    await pool.query(`insert into yici.person (id, kind, name, demo, at) values ($1, 'person', $2, true, 0)`, [id, name]);
    await pool.query(`insert into yici.person_login (provider, subject, person) values ('demo', $1, $1)`, [id]);
  }
  await pool.query(`insert into yici.post (person, office, division, duty, from_day, title_zh, title_en)
    values ('wang-min', 'deqing-hall', 330521, 'reception', '2020-01-01', '综合窗口', 'Counter')`);
  // The issuer names the port, so a free one is found first.
  const probe = Fastify();
  await probe.listen({ port: 0, host: '127.0.0.1' });
  const { port } = probe.server.address() as AddressInfo;
  await probe.close();
  origin = `http://127.0.0.1:${port}`;
  app = Fastify();
  await mountDemoProvider(app, {
    pool,
    clock,
    publicUrl: origin,
    figures,
    officeName: () => ({ zh: '德清县政务服务中心', en: 'Deqing Hall' }),
  });
  mountSignIn(app, { pool, clock, publicUrl: origin, relyingParty: relyingPartyOf(demoProviderSettings) });
  await app.listen({ port, host: '127.0.0.1' });
});
afterAll(() => app.close());

/** A browser of the smallest kind: keeps cookies, follows nothing by itself. */
function browser() {
  const jar = new Map<string, string>();
  const visit = async (url: string, form?: Record<string, string>) => {
    const reply = await fetch(new URL(url, origin), {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of reply.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (/max-age=0|1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return {
      status: reply.status,
      to: reply.headers.get('location') ?? '',
      text: await reply.text(),
      cookies: reply.headers.getSetCookie(),
    };
  };
  const caller = () =>
    findRequestCaller(database.pool(), { host: new URL(origin).host, cookie: `yici_session=${jar.get('yici_session')}` }, origin, clock());
  return { jar, visit, caller };
}

async function signIn(who: string, page = '/sign-in?return=/cases') {
  const tab = browser();
  const form = (await tab.visit((await tab.visit(page)).to)).to;
  const picked = await tab.visit((await tab.visit(form, { person: who })).to);
  const landed = await tab.visit(picked.to);
  return { ...tab, form, callback: picked.to, landed };
}

test('Zhou Yining picks herself, comes back to where she was and is known', async () => {
  const { landed, caller } = await signIn('zhou-yining', '/sign-in?return=/matters/open-restaurant?step=2');
  expect(landed.to).toBe('/matters/open-restaurant?step=2');
  expect(landed.cookies[0]).toMatch(/^yici_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/);
  expect(await caller()).toMatchObject({ person: 'zhou-yining', name: '周以宁', posts: [] });
});

test('the page names everybody in the chosen language and needs no script', async () => {
  const { visit, form } = await signIn('zhou-yining');
  const again = browser();
  again.jar.set('yici-language', 'en');
  const page = await again.visit((await again.visit((await again.visit('/sign-in')).to)).to);
  expect(page.text).toContain('Who are you?');
  expect(page.text).toContain('Deqing Hall · counter');
  expect(page.text).not.toContain('<script');
  const style = await again.visit('/demo-idp/style.css');
  const fonts = [...style.text.matchAll(/url\("(\/demo-idp\/font\/[\w-]+\.woff2)"\)/g)].map((match) => match[1] ?? '');
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect((await again.visit(font)).status).toBe(200);
  expect((await visit(form)).text).toContain('这次登录已经过期');
});

test('an answer of the provider counts once, and only in the browser that asked', async () => {
  const first = await signIn('zhou-yining');
  expect((await first.visit(first.callback)).to).toBe('/?sign-in=expired');
  const stranger = browser();
  await stranger.visit('/sign-in');
  const reply = await stranger.visit(first.callback);
  expect(reply.to).toBe('/?sign-in=failed');
  expect(reply.cookies.some((line) => line.startsWith('yici_session'))).toBe(false);
});

test('nobody signs in as a person who is not on the page', async () => {
  const tab = browser();
  const form = (await tab.visit((await tab.visit('/sign-in')).to)).to;
  expect((await tab.visit(form, { person: 'nobody' })).status).toBe(400);
});

test('Wang Min is idle for 15 minutes at her post and must sign in again; a citizen has 30', async () => {
  const clerk = await signIn('wang-min');
  const citizen = await signIn('zhou-yining');
  const caller = await clerk.caller();
  const post = caller?.posts[0];
  if (caller === undefined || post === undefined) throw new Error('Wang Min holds a post');
  await choosePost(database.pool(), caller.session, post);
  expect(await clerk.caller()).toMatchObject({ post: { office: 'deqing-hall', duty: 'reception' } });
  now += 16 * 60_000;
  expect(await clerk.caller()).toBeUndefined();
  expect(await citizen.caller()).toBeDefined();
  now += 31 * 60_000;
  expect(await citizen.caller()).toBeUndefined();
});

test('after twelve hours even a busy session ends', async () => {
  const { caller } = await signIn('zhou-yining');
  for (let minutes = 0; minutes < 700; minutes += 20) {
    now += 20 * 60_000;
    expect(await caller()).toBeDefined();
  }
  now += 20 * 60_000;
  expect(await caller()).toBeUndefined();
});

test('signing out ends the session at once; a new sign-in has a new token and ends the old one', async () => {
  const tab = await signIn('zhou-yining');
  const before = await tab.caller();
  const token = tab.jar.get('yici_session');
  const form = (await tab.visit((await tab.visit('/sign-in')).to)).to;
  await tab.visit((await tab.visit((await tab.visit(form, { person: 'wang-min' })).to)).to);
  expect(tab.jar.get('yici_session')).not.toBe(token);
  expect((await tab.caller())?.person).toBe('wang-min');
  tab.jar.set('yici_session', token ?? '');
  expect(await tab.caller()).toBeUndefined();
  expect(before?.person).toBe('zhou-yining');
  const other = await signIn('zhou-yining');
  const session = (await other.caller())?.session;
  await endSession(database.pool(), session ?? '', clock());
  expect(await other.caller()).toBeUndefined();
});
