/** Notices that leave the house: by real SMTP and a real gateway, once each, given up where nobody can be reached, held where they must be. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ContactView, DeadRow, NoticeRow, NoticeView, ProviderList, ServedRow } from '#contract/view/notice.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { contactSecret } from '#server/notice/confirm-code.ts';
import { makeMailHouse } from '#server/notice/demo/mail-house.ts';
import { makeGateway, type Mood } from '#server/notice/demo/sms-gateway.ts';
import { hold, release } from '#server/notice/hold.ts';
import { sendEverywhere, type SendParts } from '#server/notice/send-due.ts';
import { useApp, type Visitor } from './support/app.ts';
import { act, bodyOf, openShop, viewCase } from './support/noodle-shop.ts';

const app = useApp();
let now = Date.parse('2026-06-08T10:00:00+08:00');
const clock = () => instantOf(now);
let moods: readonly Mood[] = ['well'];
let refusing: number | undefined;
const house = makeMailHouse(clock, () => refusing);
const gateway = makeGateway(clock, () => moods);
let smsPort = 0;

const listen = (server: Server): Promise<number> =>
  new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));
const provide = (channel: string, endpoint: string): Promise<unknown> =>
  app.wired().pool.query(
    `insert into yici.provider (channel, endpoint, sender, active, at) values ($1, $2, 'yici@yici.example', true, 0)
     on conflict (channel) do update set endpoint = excluded.endpoint`,
    [channel, endpoint],
  );
const partsOf = (): SendParts => {
  const { pool, catalogue, log, config } = app.wired();
  const secret = contactSecret(config.home);
  return { pool, catalogue, log, clock, home: config.home, environment: {}, publicUrl: 'http://localhost:8099', secret, chance: () => 0.5 };
};
/** One round a minute and a half of the clock later: what failed is due again within some rounds. */
const sendRounds = async (rounds: number): Promise<void> => {
  for (let round = 0; round < rounds; round += 1) {
    now += 90_000;
    app.at(clock());
    await sendEverywhere(partsOf());
  }
};

beforeAll(async () => {
  smsPort = await listen(gateway.server);
  await provide('mail', `smtp://127.0.0.1:${await house.listen()}`);
  await provide('sms', `http://127.0.0.1:${smsPort}/messages`);
  await app.wired().pool.query(
    `insert into yici.post (person, office, division, duty, from_day, title_zh, title_en)
     values ('he-jing', 'deqing-hall', 330521, 'administration', '2026-01-01', '管理员', 'Administrator')`,
  );
});
afterAll(async () => {
  gateway.server.closeAllConnections();
  await Promise.all([house.close(), new Promise((done) => gateway.server.close(done))]);
});
beforeEach(() => {
  now += 3_600_000;
  app.at(clock());
  moods = ['well'];
  refusing = undefined;
});

const administrator = async (): Promise<Visitor> => {
  const he = await app.signIn('he-jing');
  bodyOf(await he.send('POST', '/api/v1/session/post', { body: { office: 'deqing-hall', duty: 'administration' } }));
  return he;
};
const noticesOf = async (who: Visitor): Promise<readonly NoticeRow[]> =>
  bodyOf(await who.send<{ rows: NoticeRow[] }>('GET', '/api/v1/notices')).rows;
/** Zhou files, the clerk asks for something by the 26th; the worker puts the notices into accounts. */
const asked = async (owner: Visitor): Promise<string> => {
  const { number } = await openShop(owner);
  const clerk = await app.signIn('wang-min', 'deqing-hall');
  const missing = [{ what: 'the sketch shows no height' }];
  bodyOf(await act(clerk, number, 'receive', { receptions: [{ part: 'signboard', outcome: 'supplement', missing, until: '2026-06-26' }] }));
  await app.workOff();
  return number;
};
const textsTo = (number: string) => gateway.messages().filter(({ text }) => text.includes(number.replaceAll('-', '').slice(-5, -1)));

test('Zhou types an address, gets a code by mail, and the copies follow; the code of another is no code', async () => {
  const zhou = await app.signIn('zhou-yining');
  const wrong = await zhou.send<{ problems: { pointer: string }[] }>('PUT', '/api/v1/contact', { body: { mail: 'zhou@nowhere' } });
  expect([wrong.status, wrong.body.problems[0]?.pointer]).toEqual([400, '/mail']);
  const typed = bodyOf(await zhou.send<ContactView>('PUT', '/api/v1/contact', { body: { mail: 'zhou@yici.example' } }));
  expect([typed.mail, typed.pending, typed.phone]).toEqual([null, 'zhou@yici.example', '138****0006']);
  await sendRounds(1);
  const [mail] = house.mails();
  expect(mail).toMatchObject({ to: 'zhou@yici.example', from: 'yici@yici.example' });
  const code = /\b(\d{6})\b/.exec(mail?.text ?? '')?.[1] ?? '';
  const guess = await zhou.send<{ code: string }>('POST', '/api/v1/contact/confirm', {
    body: { code: code === '000000' ? '111111' : '000000' },
  });
  expect([guess.status, guess.body.code]).toEqual([422, 'code-wrong']);
  expect((await (await app.signIn('gu-mingyuan')).send('POST', '/api/v1/contact/confirm', { body: { code } })).status).toBe(422);
  expect(bodyOf(await zhou.send<ContactView>('POST', '/api/v1/contact/confirm', { body: { code } }))).toMatchObject({
    mail: 'zhou@yici.example',
    pending: null,
  });
  const number = await asked(zhou);
  await sendRounds(1);
  const copy = house.mails().find(({ subject, text }) => subject.includes('something must be supplied') || text.includes(number));
  expect(copy?.text).toContain('http://localhost:8099/notices');
  expect(
    house
      .mails()
      .map(({ text }) => text)
      .join(),
  ).not.toMatch(/周以宁|330199|13800000006|no height/);
});

test('a gateway that is busy, broken and forgetful in turn delivers one message for each notice', async () => {
  moods = ['broken', 'busy', 'lost', 'slow', 'broken', 'lost', 'well'];
  const number = await asked(await app.signIn('zhou-yining'));
  await sendRounds(8);
  const [text, ...more] = textsTo(number);
  expect(more).toEqual([]);
  expect(text?.to).toBe('13800000006');
  expect(gateway.asked().filter(({ key }) => key === text?.key).length).toBeGreaterThan(2);
  const clerk = await app.signIn('wang-min', 'deqing-hall');
  const { rows } = bodyOf(await clerk.send<{ rows: ServedRow[] }>('GET', `/api/v1/cases/${number}/notices`));
  const row = rows.find(({ event }) => event === 'SupplementAsked');
  expect(row?.people[0]?.copies.map(({ channel, state }) => [channel, state])).toEqual([
    ['mail', 'sent'],
    ['sms', 'sent'],
  ]);
}, 30_000);

test('a gateway that is away for an hour is asked again less and less often, then gets each message once', async () => {
  await provide('sms', 'http://127.0.0.1:9/messages');
  const number = await asked(await app.signIn('zhou-yining'));
  await sendRounds(6);
  const { rows } = await app
    .wired()
    .pool.query("select state, tries, error from yici.notice_delivery where number = $1 and channel = 'sms'", [number]);
  expect(rows[0]).toMatchObject({ state: 'failed', error: 'unreachable' });
  await provide('sms', `http://127.0.0.1:${smsPort}/messages`);
  await sendRounds(40);
  expect(textsTo(number)).toHaveLength(1);
}, 30_000);

test('a mailbox that does not exist is given up at once, the office sees it, the administrator tries again', async () => {
  refusing = 550;
  const zhou = await app.signIn('zhou-yining');
  const number = await asked(zhou);
  await sendRounds(2);
  const he = await administrator();
  const { rows } = bodyOf(await he.send<{ rows: DeadRow[] }>('GET', '/api/v1/dead-notices'));
  const dead = rows.filter((row) => row.number === number && row.channel === 'mail');
  expect(dead.length).toBeGreaterThan(0);
  expect(dead[0]).toMatchObject({ error: 'smtp-550', tries: 1 });
  expect(JSON.stringify(rows)).not.toContain('zhou@');
  const clerk = await app.signIn('wang-min', 'deqing-hall');
  const view = bodyOf(await clerk.send<{ rows: ServedRow[] }>('GET', `/api/v1/cases/${number}/notices`));
  expect(JSON.stringify(view.rows)).toContain('"state":"dead"');
  refusing = undefined;
  for (const { notice, channel } of dead) bodyOf(await he.send('POST', '/api/v1/dead-notices/retry', { body: { notice, channel } }));
  const before = house.mails().length;
  await sendRounds(1);
  expect(house.mails().length).toBe(before + dead.length);
  expect(bodyOf(await he.send<{ rows: DeadRow[] }>('GET', '/api/v1/dead-notices')).rows.filter((row) => row.number === number)).toEqual([]);
});

test('while sending is held nothing leaves, the administrator sees why, and after it everything goes once', async () => {
  const { pool } = app.wired();
  await hold(pool, 'restored from a backup', clock());
  const number = await asked(await app.signIn('zhou-yining'));
  const asks = gateway.asked().length;
  await sendRounds(3);
  expect(gateway.asked().length).toBe(asks);
  const he = await app.signIn('tao-ran', 'huzhou-government-services');
  const list = bodyOf(await he.send<ProviderList>('GET', '/api/v1/providers'));
  expect(list.hold?.reason).toBe('restored from a backup');
  const test_ = await he.send<{ code: string }>('POST', '/api/v1/providers/mail/test', { body: { to: 'a@yici.example' } });
  expect([test_.status, test_.body.code]).toEqual([409, 'sending-held']);
  await release(pool);
  await sendRounds(3);
  expect(textsTo(number)).toHaveLength(1);
});

test('who turns SMS off while one waits gets none, and nobody calls that undelivered', async () => {
  const zhou = await app.signIn('zhou-yining');
  moods = ['broken'];
  const number = await asked(zhou);
  await sendRounds(1);
  bodyOf(await zhou.send('PUT', '/api/v1/contact', { body: { wantsSms: false } }));
  moods = ['well'];
  await sendRounds(3);
  expect(textsTo(number)).toEqual([]);
  const { rows } = await app.wired().pool.query("select 1 from yici.notice_delivery where number = $1 and channel = 'sms'", [number]);
  expect(rows).toEqual([]);
  bodyOf(await zhou.send('PUT', '/api/v1/contact', { body: { wantsSms: true } }));
});

test('two workers at once ask a gateway once for each message', async () => {
  const number = await asked(await app.signIn('zhou-yining'));
  now += 90_000;
  await Promise.all([sendEverywhere(partsOf()), sendEverywhere(partsOf()), sendEverywhere(partsOf())]);
  const [text] = textsTo(number);
  expect(gateway.asked().filter(({ key }) => key === text?.key)).toHaveLength(1);
});

test('a notice lies in the account the day it is served, opening it is a receipt, and nobody reads another’s', async () => {
  const zhou = await app.signIn('zhou-yining');
  const number = await asked(zhou);
  const notice = (await noticesOf(zhou)).find((row) => row.number === number && row.event === 'SupplementAsked');
  if (notice === undefined) throw new Error('no notice');
  const path = `/api/v1/notices/${encodeURIComponent(notice.id)}`;
  const full = bodyOf(await zhou.send<NoticeView>('GET', path));
  expect(full).toMatchObject({
    seen: false,
    until: '2026-06-26',
    points: ['the sketch shows no height'],
    served: { how: 'account', on: '2026-06-08' },
  });
  expect(full.served?.basis).toMatchObject({ law: 'electronic-signature-law-2019', article: 11 });
  expect(full.paper).toMatch(/^supplement-notice/);
  for (const other of ['gu-mingyuan', 'lin-xiaozhou', 'wang-min']) {
    const theirs = await app.signIn(other);
    expect([other, (await theirs.send('GET', path)).status]).toEqual([other, 404]);
    expect([other, (await theirs.send('POST', `${path}/see`)).status]).toEqual([other, 404]);
  }
  const unread = bodyOf(await zhou.send<{ unread: number }>('GET', '/api/v1/unread-notices')).unread;
  bodyOf(await zhou.send('POST', `${path}/see`));
  expect(bodyOf(await zhou.send<{ unread: number }>('GET', '/api/v1/unread-notices')).unread).toBe(unread - 1);
  const clerk = await app.signIn('wang-min', 'deqing-hall');
  const { rows } = bodyOf(await clerk.send<{ rows: ServedRow[] }>('GET', `/api/v1/cases/${number}/notices`));
  const row = rows.find(({ event }) => event === 'SupplementAsked');
  expect([row?.served?.on, row?.people[0]?.seenAt === null, row?.mayServe]).toEqual(['2026-06-08', false, false]);
});

test('who has no account is served at the counter on paper; until then no day runs, and the lost days come back', async () => {
  const clerk = await app.signIn('wang-min', 'deqing-hall');
  const { number } = await openShop(await app.signIn('zhou-yining'));
  await app.wired().pool.query("delete from yici.person_login where person = 'zhou-yining'");
  const missing = [{ what: 'the sketch shows no height' }];
  bodyOf(await act(clerk, number, 'receive', { receptions: [{ part: 'signboard', outcome: 'supplement', missing, until: '2026-06-26' }] }));
  await app.workOff();
  const waiting = bodyOf(await clerk.send<{ rows: ServedRow[] }>('GET', `/api/v1/cases/${number}/notices`)).rows.find(
    ({ event }) => event === 'SupplementAsked',
  );
  expect([waiting?.served, waiting?.mayServe]).toEqual([null, true]);
  expect((await viewCase(clerk, number)).parts.find(({ id }) => id === 'signboard')?.supplement?.servedOn).toBeNull();
  now += 2 * 86_400_000;
  app.at(clock());
  const seq = waiting?.seq ?? 0;
  const zhou = await app.signIn('zhou-yining');
  expect((await zhou.send('POST', `/api/v1/cases/${number}/notices/${seq}/serve`)).status).toBe(403);
  const later = await app.signIn('wang-min', 'deqing-hall');
  bodyOf(await later.send('POST', `/api/v1/cases/${number}/notices/${seq}/serve`));
  const again = await later.send<{ code: string }>('POST', `/api/v1/cases/${number}/notices/${seq}/serve`);
  expect([again.status, again.body.code]).toEqual([409, 'already-served']);
  const part = (await viewCase(later, number)).parts.find(({ id }) => id === 'signboard');
  // The 26th and two days are a Sunday: Monday the 29th.
  expect([part?.supplement?.servedOn, part?.supplement?.until]).toEqual(['2026-06-10', '2026-06-29']);
});

test('a carrier is set by an administrator alone, encrypted or on this machine, and its secret stays where it is', async () => {
  const he = await app.signIn('tao-ran', 'huzhou-government-services');
  const put = (body: Record<string, unknown>, who = he) =>
    who.send<{ code: string; problems: { pointer: string }[] }>('PUT', '/api/v1/providers/sms', { body });
  const good = { endpoint: 'https://sms.example.gov.cn/send', sender: '一次', secret: 'env:YICI_PROVIDER_SMS', active: false };
  for (const [pointer, spoilt] of [
    ['/endpoint', { ...good, endpoint: 'http://sms.example.gov.cn/send' }],
    ['/endpoint', { ...good, endpoint: 'file:///etc/passwd' }],
    ['/endpoint', { ...good, endpoint: 'https://user:word@sms.example.gov.cn/' }],
    ['/secret', { ...good, secret: 'env:YICI_DATABASE_APP' }],
    ['/secret', { ...good, secret: 'file:../receipt-key' }],
  ] as const) {
    const reply = await put(spoilt);
    expect([reply.status, reply.body.problems[0]?.pointer]).toEqual([400, pointer]);
  }
  const clerk = await app.signIn('wang-min', 'deqing-hall');
  expect((await put(good, clerk)).body.code).toBe('not-yours');
  bodyOf(await put(good));
  const sms = bodyOf(await he.send<ProviderList>('GET', '/api/v1/providers')).rows.find(({ channel }) => channel === 'sms');
  expect(sms).toMatchObject({ secret: 'env:YICI_PROVIDER_SMS', demo: false, active: false });
});

test('a gateway that sends us elsewhere is not followed', async () => {
  let strayed = 0;
  const elsewhere = createServer((_request, response) => {
    strayed += 1;
    response.end('{}');
  });
  const away = await listen(elsewhere);
  const turning = createServer((_request, response) => {
    response.writeHead(307, { location: `http://127.0.0.1:${away}/` });
    response.end();
  });
  await provide('sms', `http://127.0.0.1:${await listen(turning)}/messages`);
  await app.wired().pool.query("update yici.provider set active = true, secret = null where channel = 'sms'");
  const he = await app.signIn('tao-ran', 'huzhou-government-services');
  const reply = bodyOf(await he.send<{ ok: boolean; code: string }>('POST', '/api/v1/providers/sms/test', { body: { to: '13800000006' } }));
  expect([reply.ok, reply.code, strayed]).toEqual([false, 'unreachable', 0]);
  for (const server of [elsewhere, turning]) await new Promise((done) => server.close(done));
});
