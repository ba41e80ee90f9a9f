/** Devices of a hall and ratings at its windows, over HTTP: who pairs, what a key opens, what is said once and seen by whom. */
import { randomBytes } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type {
  DeviceAsked,
  DeviceList,
  DeviceRow,
  DeviceSelf,
  RatingCounts,
  RatingOfTicket,
  RatingRow,
  RatingWanted,
} from '#contract/view/device.ts';
import type { DayReport } from '#contract/view/shift.ts';
import type { TicketView, WindowView } from '#contract/view/queue.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { firstPlan } from '#domain/hall/hall-plan.ts';
import { seedDirectory } from '#server/main/demo-directory.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { bodyOf } from '#test/support/noodle-shop.ts';
import { applyPlan } from '../queue/plan-handlers.ts';

const app = useApp();
const always = [{ from: '00:00', until: '24:00' }];
beforeAll(async () => {
  const { cases, pool, catalogue } = app.wired();
  await seedDirectory({ ...cases, pool }, catalogue.offices.values(), wallClock());
  const hall = catalogue.offices.get(brandAs<OfficeId>('deqing-hall'));
  if (hall === undefined) throw new Error('The demo has a hall');
  const hours = [always, always, always, always, always, always, always];
  const plan = { ...firstPlan, hours, everyDay: true };
  const by = { actor: { kind: 'system', job: 'test' }, person: 'test', idempotencyKey: 'test-plan', requestId: 'test-plan' } as const;
  await applyPlan(cases, { ...by, hall, now: wallClock(), version: 0, plan });
});
const freshKey = (): string => `330521.${randomBytes(32).toString('base64url')}`;
const headers = (key: string) => ({ headers: { 'x-yici-device': key } });
const clerk = (): Promise<Visitor> => app.signIn('wang-min', 'deqing-hall');
const code = (reply: { readonly body: unknown }) => (reply.body as { readonly code?: string }).code;

async function pair(kind: 'screen' | 'kiosk' | 'rating', window?: string): Promise<{ readonly key: string; readonly device: DeviceRow }> {
  const key = freshKey();
  const asked = await app.stranger().send<DeviceAsked>('POST', '/api/v1/device-askings', { body: { hall: 'deqing-hall', kind, key } });
  const body = { code: asked.body.code, name: 'East wall', ...(window === undefined ? {} : { window }) };
  return { key, device: bodyOf(await (await clerk()).send<DeviceRow>('POST', '/api/v1/devices', { body })) };
}
const claim = (key: string) => app.stranger().send<DeviceSelf>('GET', '/api/v1/device', headers(key));

test('a screen shows six digits, a clerk of its hall types them, and from then on it is known; its key stands nowhere', async () => {
  const key = freshKey();
  const wish = { body: { hall: 'deqing-hall', kind: 'screen', key } };
  const asked = bodyOf(await app.stranger().send<DeviceAsked>('POST', '/api/v1/device-askings', wish));
  expect(asked.code).toMatch(/^\d{6}$/);
  expect((await claim(key)).body).toMatchObject({ state: 'asking', code: asked.code, kind: 'screen' });
  const elsewhere = await app.signIn('chen-siyuan', 'deqing-market-supervision');
  const body = { hall: 'deqing-hall', code: asked.code, name: 'East wall' };
  expect(code(await elsewhere.send('POST', '/api/v1/devices', { body }))).toBe('not-yours');
  const [one, two] = await Promise.all([
    (await clerk()).send('POST', '/api/v1/devices', { body }),
    (await clerk()).send('POST', '/api/v1/devices', { body }),
  ]);
  expect([one.status, two.status].toSorted((low, high) => low - high)).toEqual([201, 404]);
  expect((await claim(key)).body).toMatchObject({ state: 'paired', name: 'East wall', code: null });
  const { rows } = await app.wired().pool.query('select d.*, e.body from yici.device d, yici.device_event e');
  const replies = await app.wired().pool.query('select reply from yici.idempotency');
  expect(JSON.stringify([rows, replies.rows])).not.toContain(key.split('.')[1]);
});

test('a code is good for ten minutes, and a key nobody was given opens nothing', async () => {
  const key = freshKey();
  const asked = await app
    .stranger()
    .send<DeviceAsked>('POST', '/api/v1/device-askings', { body: { hall: 'deqing-hall', kind: 'kiosk', key } });
  const late = app.wired().clock() + 11 * 60_000;
  app.at(late as Parameters<typeof app.at>[0]);
  try {
    const reply = await (await clerk()).send('POST', '/api/v1/devices', { body: { code: asked.body.code, name: 'x' } });
    expect(code(reply)).toBe('device-code-unknown');
    expect(code(await claim(key))).toBe('device-unknown');
    expect(code(await claim('330521.x'))).toBe('device-unknown');
  } finally {
    app.at(undefined);
  }
});

test('a kiosk draws tickets for its own hall until it is revoked, and is listed with who paired it', async () => {
  const { key, device } = await pair('kiosk');
  const take = (hall: string) =>
    app.stranger().send<TicketView>('POST', '/api/v1/tickets', { body: { hall, queue: 'A' }, ...headers(key) });
  expect((await take('deqing-hall')).status).toBe(200);
  expect(code(await take('huzhou-hall'))).toBe('not-yours');
  const list = bodyOf(await (await clerk()).send<DeviceList>('GET', '/api/v1/devices'));
  expect(list.rows.find(({ id }) => id === device.id)).toMatchObject({
    kind: 'kiosk',
    name: 'East wall',
    pairedBy: '王敏',
    revokedAt: null,
  });
  const revoke = async () => (await clerk()).send('POST', `/api/v1/devices/${device.id}/revoke`, { body: {} });
  const both = await Promise.all([revoke(), revoke()]);
  expect(both.map(({ status }) => status).toSorted((low, high) => low - high)).toEqual([201, 409]);
  expect(code(await take('deqing-hall'))).toBe('not-yours');
  expect(code(await claim(key))).toBe('device-unknown');
});

/** Calls a fresh ticket to the clerk's window and finishes it. */
async function serve(): Promise<{ readonly ticket: TicketView; readonly window: string }> {
  const desk = await app.signIn('he-jing', 'deqing-hall');
  const before = bodyOf(await desk.send<WindowView>('GET', '/api/v1/window'));
  const free = before.windows.find(({ sits, mine }) => mine || !sits)?.number ?? '2';
  const window = before.seat?.window ?? free;
  if (before.seat === null) bodyOf(await desk.send('POST', '/api/v1/window/sit', { body: { window } }));
  const ticket = bodyOf(await desk.send<TicketView>('POST', '/api/v1/tickets', { body: { hall: 'deqing-hall', queue: 'A' } }));
  bodyOf(await desk.send('POST', '/api/v1/window/call', { body: { ticket: ticket.id } }));
  bodyOf(await desk.send('POST', `/api/v1/tickets/${ticket.id}/finish`, { body: {} }));
  return { ticket, window };
}

test('the device at a window asks for the ticket just done, takes one answer, and supervision hears of a bad one without a name', async () => {
  const { ticket, window } = await serve();
  const { key } = await pair('rating', window);
  const wanted = () => app.stranger().send<RatingWanted>('GET', '/api/v1/service-rating-wanted', headers(key));
  expect((await wanted()).body.ticket).toMatchObject({ id: ticket.id, number: ticket.number });
  const give = (body: object) => app.stranger().send('POST', '/api/v1/service-ratings', { body, ...headers(key) });
  const said = { ticket: ticket.id, grade: 1, reasons: ['more-papers'], sentAway: true };
  expect(code(await give({ ...said, reasons: ['friendly'] }))).toBe('bad-input');
  const both = await Promise.all([give(said), give(said)]);
  expect(both.map(({ status }) => status).toSorted((low, high) => low - high)).toEqual([201, 409]);
  expect((await wanted()).body.ticket).toBeNull();
  const byPhone = await app.stranger().send('POST', '/api/v1/service-ratings', { body: { code: ticket.code, grade: 5, reasons: [] } });
  expect(code(byPhone)).toBe('already-rated');
  const watch = await app.signIn('cen-chuan', 'deqing-government-services');
  const low = bodyOf(await watch.send<{ rows: RatingRow[] }>('GET', '/api/v1/service-ratings'));
  expect(low.rows[0]).toMatchObject({ grade: 1, reasons: ['more-papers'], sentAway: true });
  expect(JSON.stringify(low)).not.toMatch(new RegExp(`${ticket.id}|he-jing|何静|T\\d\\d:`));
});

test('who has the slip rates on the phone, once the ticket is done; a clerk sees no figure of fewer than five', async () => {
  const desk = await app.signIn('he-jing', 'deqing-hall');
  const waiting = bodyOf(await desk.send<TicketView>('POST', '/api/v1/tickets', { body: { hall: 'deqing-hall', queue: 'A' } }));
  const standing = (slip: string | null) => app.stranger().send<RatingOfTicket>('GET', `/api/v1/service-rating-codes/${slip}`);
  expect((await standing(waiting.code)).body.state).toBe('not-done');
  const done = await serve();
  expect((await standing(done.ticket.code)).body.state).toBe('open');
  const body = { code: done.ticket.code, grade: 5, reasons: ['fast'], sentAway: false };
  expect((await app.stranger().send('POST', '/api/v1/service-ratings', { body })).status).toBe(201);
  expect((await standing(done.ticket.code)).body.state).toBe('rated');
  const counts = bodyOf(await desk.send<RatingCounts>('GET', '/api/v1/service-rating-counts'));
  expect(counts.rows.find(({ mine }) => mine)).toMatchObject({ finished: 2, rated: null, grades: null });
  const copies = `insert into yici.service_rating
       (division, ticket, id, hall, day, queue, window_number, officer, grade, reasons, sent_away, words, channel, at)
     select division, ticket || n, id || n, hall, day, queue, window_number, officer, grade, reasons, sent_away, words, channel, at - $1::bigint
     from yici.service_rating, generate_series(1, 5) n where length(id) = 36`;
  const shown = async () => bodyOf(await desk.send<RatingCounts>('GET', '/api/v1/service-rating-counts')).rows[0]?.rated;
  await app.database.pool().query(copies, [0]);
  // Today's are not in it: who looks before and after one person would read what that one said.
  expect(await shown()).toBeNull();
  await app.database.pool().query(copies.replaceAll('|| n', '|| -n'), [86_400_000]);
  expect(await shown()).toBe(10);
  const { figures } = bodyOf(await desk.send<DayReport>('GET', '/api/v1/day-report'));
  expect(figures.map(({ id }) => id).filter((id) => ['ratings', 'grade', 'sentAway'].includes(id))).toEqual(['ratings']);
});
