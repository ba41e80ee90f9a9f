/** Booking a place: one for each, none too many, given back and taken again; who arrives gets a ticket, who does not is missed. */
import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { firstPlan, type HallPlan } from '#domain/hall/hall-plan.ts';
import { minuteAt } from '#domain/hall/slot.ts';
import { brandAs, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { BookingArrived, BookingDone, BookingRow, BookingView, SlotList } from '#contract/view/booking.ts';
import type { NoticeRow } from '#contract/view/notice.ts';
import type { Caller } from '#server/identity/caller.ts';
import { useApp } from '#test/support/app.ts';
import { day } from '#test/support/calendar.ts';
import { bookingCopy } from './booking-copy.ts';
import type { BookingRoom } from './booking-room.ts';
import { callOffClosed } from './call-off.ts';
import { bookingHandlers } from './handlers.ts';
import { openRush } from './rush.ts';
import { sweepBookings } from './sweep-bookings.ts';

const app = useApp();
const hall = brandAs<OfficeId>('deqing-hall');
const usual = [{ from: '09:00', until: '12:00' }];
const rule = { slotMinutes: 30, places: 2, daysAhead: 14, opensAt: '09:00' };
const plan: HallPlan = {
  ...firstPlan,
  hours: [usual, usual, usual, usual, usual, [], []],
  queues: [...firstPlan.queues, { id: 'B', name: { zh: '不动产', en: 'Real estate' }, theme: 'real-estate', matters: [] }],
  appointments: [{ queue: 'A', ...rule, matters: [{ matter: brandAs('open-restaurant'), minutes: 60 }] }],
};
const monday = day('2026-11-23');
const nine = minuteAt(monday, 9 * 60);

let drawn = 0;
const rush = openRush();
const roomOf = (own: HallPlan = plan): BookingRoom => ({
  ...app.wired().cases,
  publicUrl: 'http://localhost:8099',
  rush,
  planOf: (id) => Promise.resolve(id === hall ? { hall, division: brandAs(330521), version: 1, plan: own } : undefined),
  drawTicket: () =>
    Promise.resolve(
      ok({ ticket: { id: `ticket-${(drawn += 1)}`, number: `A${String(drawn).padStart(3, '0')}` }, committed: () => undefined }),
    ),
});

type Name = keyof ReturnType<typeof bookingHandlers>;
type Sent = {
  readonly body?: object;
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly at?: Instant;
  readonly key?: string;
};
const callerOf = (person: string): Caller => ({ session: 's', person: brandAs<PersonId>(person), name: person, posts: [] });
const send = <Body>(room: BookingRoom, person: string | undefined, name: Name, sent: Sent = {}): Promise<Result<Body>> =>
  bookingHandlers(room)
    [name]({
      now: sent.at ?? nine,
      requestId: 'test',
      language: 'zh',
      caller: person === undefined ? undefined : callerOf(person),
      idempotencyKey: sent.key ?? randomUUID(),
      params: sent.params ?? {},
      query: sent.query ?? {},
      body: sent.body ?? {},
      bytes: new Uint8Array(),
    })
    .then((result) => (result.ok && isText(result.value) ? ok(JSON.parse(result.value.text) as Body) : (result as Result<Body>)));
const isText = (value: unknown): value is { text: string } => typeof value === 'object' && value !== null && 'text' in value;
const taken = <Body>(result: Result<Body>): Body => {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.refusal));
};
const why = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);
const book = (person: string, starts = '09:30', more: object = {}, at?: Instant, key?: string) =>
  send<BookingDone>(roomOf(), person, 'booking.make', {
    body: { hall, queue: 'A', day: '2026-11-24', starts, ...more },
    ...(at === undefined ? {} : { at }),
    ...(key === undefined ? {} : { key }),
  });
const one = async (person: string, id: string, at?: Instant): Promise<BookingView> =>
  taken(await send<BookingView>(roomOf(), person, 'booking.get', { params: { id }, ...(at === undefined ? {} : { at }) }));
const slotOf = async (starts: string, matter?: string, on = '2026-11-24'): Promise<number | undefined> => {
  const query = matter === undefined ? { queue: 'A' } : { matter };
  const list = taken(await send<SlotList>(roomOf(), undefined, 'slot.list', { params: { id: hall }, query }));
  return list.days.find((each) => each.day === on)?.slots.find((each) => each.starts === starts)?.free;
};

describe('a slot of two places', () => {
  test('is booked by two; the third is told the next free ones, and gets in once somebody gives a place back', async () => {
    const first = taken(await book('anna'));
    taken(await book('bella'));
    const third = await book('carla');
    expect(third).toMatchObject({ ok: false, refusal: { code: 'slot-full', values: { next: '11-23 09:30 · 11-23 10:00 · 11-23 10:30' } } });
    expect(await slotOf('09:30')).toBe(0);
    expect(await slotOf('09:00', 'open-restaurant')).toBe(0);
    taken(await send(roomOf(), 'anna', 'booking.cancel', { params: { id: first.id } }));
    expect([await slotOf('09:30'), why(await book('carla'))]).toEqual([1, 'ok']);
  });
  test('gives the same answer to the same request, and takes one booking a person, day and queue', async () => {
    const key = randomUUID();
    const twice = await Promise.all([book('dora', '10:00', {}, undefined, key), book('dora', '10:00', {}, undefined, key)]);
    expect(taken(twice[0])).toEqual(taken(twice[1]));
    expect([why(await book('dora', '11:00')), await slotOf('10:00')]).toEqual(['booking-exists', 1]);
    expect(why(await book('dora', '10:00', { day: '2026-11-25' }))).toBe('ok');
  });
  test('is not there outside the hours, and nobody needs a booking where none are taken', async () => {
    expect(why(await book('emma', '12:00'))).toBe('slot-not-there');
    expect(why(await book('emma', '09:30', { queue: 'B' }))).toBe('no-appointments');
    expect(why(await book('emma', '09:30', { hall: 'nowhere' }))).toBe('hall-not-found');
    const strict = roomOf({ ...plan, appointments: [...plan.appointments, { queue: 'B', ...rule }] });
    const body = { hall, queue: 'B', matter: 'open-restaurant', day: '2026-11-24', starts: '09:30' };
    // B does not take it: on arrival there would be no ticket.
    expect(why(await send(strict, 'emma', 'booking.make', { body }))).toBe('no-appointments');
    expect(why(await book('emma', '09:30', { day: '2026-11-29' }))).toBe('slot-not-there');
  });
  test('is moved with its place; to a full one it stays where it was', async () => {
    const { id } = taken(await book('flora', '11:00'));
    const move = (starts: string) =>
      send<BookingDone>(roomOf(), 'flora', 'booking.move', { params: { id }, body: { day: '2026-11-24', starts } });
    expect([why(await move('09:30')), (await one('flora', id)).starts, await slotOf('11:00')]).toEqual(['slot-full', '11:00', 1]);
    expect([why(await move('11:30')), await slotOf('11:00'), await slotOf('11:30')]).toEqual(['ok', 2, 1]);
    expect((await one('flora', id)).history.map(({ kind }) => kind)).toEqual(['Made', 'Moved']);
  });
  test('a booking is nobody else’s', async () => {
    const { id } = taken(await book('greta', '10:30'));
    const others = (['booking.get', 'booking.cancel'] as const).map((name) => send(roomOf(), 'hanna', name, { params: { id } }));
    expect((await Promise.all(others)).map(why)).toEqual(['booking-not-found', 'booking-not-found']);
    expect(taken(await send<{ rows: BookingRow[] }>(roomOf(), 'hanna', 'booking.list')).rows).toEqual([]);
    expect(taken(await send<{ rows: BookingRow[] }>(roomOf(), 'greta', 'booking.list')).rows.map((row) => row.id)).toEqual([id]);
  });
});

describe('nine o’clock', () => {
  test('two thousand people on forty places: forty are booked, at most one each, the others told at once', async () => {
    const own: HallPlan = { ...plan, appointments: [{ queue: 'A', ...rule, places: 40 }] };
    const room = roomOf(own);
    const body = { hall, queue: 'A', day: '2026-12-01', starts: '09:00' };
    // Every tenth sends twice: from another device, with another key.
    const people = Array.from({ length: 2_000 }, (_, nth) => `rush-${nth % 1_800}`);
    const replies = await Promise.all(people.map((person) => send(room, person, 'booking.make', { body })));
    const codes = Map.groupBy(replies.map(why), (code) => code);
    expect(codes.get('ok')?.length).toBe(40);
    expect([...codes.keys()].filter((code) => !['ok', 'slot-full', 'booking-exists'].includes(code))).toEqual([]);
    const { rows } = await app.database
      .pool()
      .query(
        "select count(*)::int as booked, count(distinct person)::int as people from yici.booking_now where hall = $1 and day = $2 and state = 'booked'",
        [hall, day('2026-12-01')],
      );
    const places = await app.database.pool().query('select count(*)::int as n from yici.slot_place where day = $1', [day('2026-12-01')]);
    expect([rows[0], places.rows[0]]).toEqual([{ booked: 40, people: 40 }, { n: 40 }]);
  }, 20_000);
});

describe('on the day', () => {
  test('who arrives in time gets a ticket of the booked, once; by the code at the kiosk as well', async () => {
    const { id } = taken(await book('ida', '10:30', { day: '2026-11-25' }));
    const { code } = await one('ida', id);
    const wednesday = day('2026-11-25');
    const arrive = (minute: number, body: object, person?: string, key?: string) =>
      send<BookingArrived>(roomOf(), person, 'booking.arrive', {
        body,
        at: minuteAt(wednesday, minute),
        ...(key === undefined ? {} : { key }),
      });
    expect(why(await arrive(9 * 60, { booking: id }, 'ida'))).toBe('booking-too-early');
    expect(why(await arrive(10 * 60, { hall, code: 'ZZZZZZZZ' }))).toBe('booking-not-found');
    const key = randomUUID();
    const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`;
    const ticket = taken(await arrive(10 * 60, { hall, code: typed }, undefined, key)).ticket;
    expect(taken(await arrive(10 * 60, { hall, code: typed }, undefined, key)).ticket).toEqual(ticket);
    expect(why(await arrive(10 * 60, { booking: id }, 'ida'))).toBe('booking-ended');
    expect([(await one('ida', id)).state, (await one('ida', id)).ticket?.number]).toEqual(['arrived', ticket.number]);
  });
  test('is reminded the day before and missed a quarter of an hour after, also when nothing ran in between', async () => {
    const { id } = taken(await book('judith', '10:30', { day: '2026-11-26' }));
    const parts = { ...app.wired().cases, log: app.wired().log };
    await sweepBookings(parts, minuteAt(day('2026-11-25'), 10 * 60));
    await sweepBookings(parts, minuteAt(day('2026-11-26'), 11 * 60 + 14));
    expect((await one('judith', id)).history.map(({ kind }) => kind)).toEqual(['Made', 'Reminded']);
    const late = minuteAt(day('2026-11-27'), 60);
    await Promise.all([sweepBookings(parts, late), sweepBookings(parts, late)]);
    expect((await one('judith', id)).history.map(({ kind }) => kind)).toEqual(['Made', 'Reminded', 'Missed']);
    const { rows } = await app.database
      .pool()
      .query("select distinct split_part(notice, '#', 2) as seq from yici.notice_delivery where number = $1 order by 1", [id]);
    expect(rows.map(({ seq }) => seq)).toEqual(['1', '2', '3']);
  });
  test('who stayed away three times cannot book, and is told until when', async () => {
    for (const on of ['2026-12-02', '2026-12-03', '2026-12-04']) taken(await book('karin', '11:00', { day: on }));
    const parts = { ...app.wired().cases, log: app.wired().log };
    const after = minuteAt(day('2026-12-05'), 9 * 60);
    await sweepBookings(parts, after);
    const refused = await book('karin', '11:00', { day: '2026-12-08' }, after);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'booking-barred', values: { until: '2027-01-03' } } });
  });
});

describe('a copy by mail or SMS', () => {
  test('says when and where in the person’s language, without the arrival code; a reminder of what was given back is not sent', async () => {
    const { id } = taken(await book('nora', '09:30', { day: '2026-12-09' }, minuteAt(day('2026-12-07'), 9 * 60)));
    const tell = bookingCopy({ pool: app.database.pool(), catalogue: app.wired().catalogue, publicUrl: 'http://localhost:8099' });
    const copy = (seq: number, channel: 'mail' | 'sms', language: 'zh' | 'en') =>
      tell({ notice: `booking:${id}#${seq}`, channel } as Parameters<typeof tell>[0], language);
    const sms = await copy(1, 'sms', 'zh');
    expect(sms?.text).toBe(`【一次】约好了：12月9日09:30—10:00，德清县政务服务中心。http://localhost:8099/bookings/${id}`);
    expect((await copy(1, 'mail', 'en'))?.subject).toBe('[Yici] Booked');
    const { code } = await one('nora', id);
    expect(`${sms?.text}${(await copy(1, 'mail', 'en'))?.text}`).not.toContain(code);
    await sweepBookings({ ...app.wired().cases, log: app.wired().log }, minuteAt(day('2026-12-08'), 10 * 60));
    expect((await copy(2, 'sms', 'en'))?.text).toContain('Your booking is tomorrow');
    taken(await send(roomOf(), 'nora', 'booking.cancel', { params: { id }, at: minuteAt(day('2026-12-08'), 11 * 60) }));
    expect([await copy(2, 'sms', 'en'), (await copy(3, 'sms', 'zh'))?.text]).toEqual([undefined, expect.stringContaining('已取消')]);
  });
});

test('whoever booked a day on which the hall is closed after all is told why, and it is not held against them', async () => {
  const { id } = taken(await book('olga', '10:30', { day: '2026-12-11' }, minuteAt(day('2026-12-08'), 9 * 60)));
  const closed = [{ from: '2026-12-11', until: '2026-12-11', reason: { zh: '检修', en: 'repairs' } }];
  const parts = { ...roomOf({ ...plan, closed }) };
  const now = minuteAt(day('2026-12-09'), 9 * 60);
  expect([await callOffClosed(parts, now), await callOffClosed(parts, now)]).toEqual([1, 0]);
  const view = await one('olga', id);
  expect([view.state, view.calledOff?.en, view.history.at(-1)?.kind]).toEqual(['cancelled', 'repairs', 'CalledOff']);
});

test('what passes without the person lies in their account until it is opened, and nowhere else’s', async () => {
  const { id } = taken(await book('he-guilan', '09:30', { day: '2026-12-10' }, minuteAt(day('2026-12-08'), 9 * 60)));
  await sweepBookings({ ...app.wired().cases, log: app.wired().log }, minuteAt(day('2026-12-09'), 10 * 60));
  const owner = await app.signIn('he-guilan');
  const unread = async () => (await owner.send<{ unread: number }>('GET', '/api/v1/unread-notices')).body.unread;
  const { rows } = (await owner.send<{ rows: NoticeRow[] }>('GET', '/api/v1/notices')).body;
  expect([rows.map(({ number, title }) => [number, title.en]), await unread()]).toEqual([[[id, 'Your booking is tomorrow']], 1]);
  const path = `/api/v1/notices/${encodeURIComponent(rows[0]?.id ?? '')}`;
  expect((await (await app.signIn('tang-wan')).send('GET', path)).status).toBe(404);
  expect((await owner.send<NoticeRow>('GET', path)).body.what.zh).toContain('德清县政务服务中心');
  expect([(await owner.send('POST', `${path}/see`, { body: {} })).status, await unread()]).toEqual([201, 0]);
});

describe('the calendar file', () => {
  const file = async (person: string, id: string, language: 'zh' | 'en' = 'zh') => {
    const { calendar } = await one(person, id);
    const reply = await bookingHandlers(roomOf())['booking.calendar']({
      now: nine,
      requestId: 'test',
      language,
      caller: undefined,
      idempotencyKey: undefined,
      params: { code: calendar.slice(calendar.lastIndexOf('/') + 1) },
      query: {},
      body: {},
      bytes: new Uint8Array(),
    });
    const text = new TextDecoder().decode((taken(reply) as { bytes: Uint8Array }).bytes);
    const parsed = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const event = parsed.getFirstSubcomponent('vevent');
    if (event === null) throw new Error('no event in the file');
    const zone = parsed.getFirstSubcomponent('vtimezone');
    if (zone !== null) ICAL.TimezoneService.register(zone);
    return { text, parsed, event: new ICAL.Event(event), status: event.getFirstPropertyValue('status') };
  };
  test('is read by another program: the right instant, one UID, a higher number after a move, cancelled at the end', async () => {
    const { id } = taken(await book('laura', '10:30', { day: '2026-11-27' }));
    const first = await file('laura', id);
    expect(first.event.startDate.toJSDate().getTime()).toBe(minuteAt(day('2026-11-27'), 10 * 60 + 30));
    expect(first.event.endDate.toJSDate().getTime()).toBe(minuteAt(day('2026-11-27'), 11 * 60));
    taken(await send(roomOf(), 'laura', 'booking.move', { params: { id }, body: { day: '2026-11-30', starts: '09:00' } }));
    const moved = await file('laura', id, 'en');
    expect([moved.event.uid, moved.event.sequence]).toEqual([first.event.uid, first.event.sequence + 1]);
    taken(await send(roomOf(), 'laura', 'booking.cancel', { params: { id } }));
    const gone = await file('laura', id);
    expect([gone.event.sequence, gone.status, gone.parsed.getFirstPropertyValue('method')]).toEqual([2, 'CANCELLED', 'CANCEL']);
  });
  test('names nobody, and no line of it is longer than the standard allows', async () => {
    const { id } = taken(
      await book('maria-who-is-nobody-elses-business', '10:30', { day: '2026-11-30', matter: 'open-restaurant', queue: 'A' }),
    );
    const { text } = await file('maria-who-is-nobody-elses-business', id);
    expect(text).not.toMatch(/maria|餐饮|restaurant/);
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });
});
