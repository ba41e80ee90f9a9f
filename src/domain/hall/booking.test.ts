/** Bookings by the clock: which slots there are, who may change what until when, and who is barred for staying away. */
import { describe, expect, test } from 'vitest';
import { brandAs, type DivisionCode, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { addDays, instantOf, type Day, type Instant } from '#domain/kernel/instant.ts';
import { calendar, day } from '#test/support/calendar.ts';
import { CONDUCT, missAt, remindAt, type BookingCommand, type BookingId, type BookingState } from './booking.ts';
import { allowedOnBooking, barredUntil, decideBooking } from './decide-booking.ts';
import { evolveBooking } from './evolve-booking.ts';
import { firstPlan, type AppointmentRule, type HallPlan } from './hall-plan.ts';
import { clockOfMinute, daysOffered, minuteAt, slotsOfDay, stretchAt, type Offer } from './slot.ts';

const rule: AppointmentRule = {
  queue: 'A',
  slotMinutes: 30,
  places: 2,
  daysAhead: 7,
  opensAt: '09:00',
  matters: [{ matter: brandAs('open-restaurant'), minutes: 45 }],
};
const usual = [
  { from: '09:00', until: '12:00' },
  { from: '13:30', until: '16:45' },
];
const plan: HallPlan = { ...firstPlan, hours: [usual, usual, usual, usual, usual, [], []], appointments: [rule] };
const offer: Offer = { plan, rule, calendar };
const [monday, tuesday] = [day('2026-11-23'), day('2026-11-24')];
const nine = 9 * 60;

describe('the slots of a day', () => {
  test('begin when the hall opens and end before lunch and before it closes', () => {
    const slots = slotsOfDay(offer, monday).map(({ starts, ends }) => `${clockOfMinute(starts)}-${clockOfMinute(ends)}`);
    expect([slots.length, slots[0], slots[5], slots[6], slots.at(-1)]).toEqual([
      12,
      '09:00-09:30',
      '11:30-12:00',
      '13:30-14:00',
      '16:00-16:30',
    ]);
  });
  test('are none on a Sunday and on a public holiday, and some on a Saturday worked instead', () => {
    expect([day('2026-11-22'), day('2026-10-01')].map((each) => slotsOfDay(offer, each).length)).toEqual([0, 0]);
    expect(slotsOfDay(offer, day('2026-10-10')).length).toBe(12);
  });
  test('are opened a week ahead at nine, not a minute before', () => {
    const last = (minute: number) => daysOffered(offer, minuteAt(monday, minute)).at(-1)?.day;
    expect([last(nine - 1), last(nine)]).toEqual([day('2026-11-27'), day('2026-11-30')]);
  });
  test('past the published calendar are marked, for they may become holidays', () => {
    const days = daysOffered(offer, minuteAt(day('2026-12-30'), nine));
    expect(days.filter(({ provisional }) => provisional).map((each) => each.day)[0]).toBe(day('2027-01-01'));
  });
  test('a matter that takes longer takes two in a row, and none where lunch comes in between', () => {
    const at = (starts: number) => stretchAt(offer, { day: tuesday, starts, matter: 'open-restaurant' }, minuteAt(monday, nine));
    expect(at(nine)?.map(({ starts }) => starts)).toEqual([nine, nine + 30]);
    expect([at(11 * 60 + 30), at(nine + 10), at(16 * 60)]).toEqual([undefined, undefined, undefined]);
  });
  test('one that has begun cannot be booked', () => {
    const at = (minute: number) => stretchAt(offer, { day: monday, starts: nine }, minuteAt(monday, minute));
    expect([at(nine - 1)?.length, at(nine)]).toEqual([1, undefined]);
  });
});

const person = brandAs<PersonId>('he-guilan');
const by = { kind: 'person', person } as const;
const made = {
  kind: 'make',
  id: brandAs<BookingId>('330521-one'),
  division: brandAs<DivisionCode>(330521),
  hall: brandAs<OfficeId>('deqing-hall'),
  queue: 'A',
  person,
  code: 'ABCD2345',
  calendarCode: '0'.repeat(32),
  day: tuesday,
  starts: nine,
  ends: nine + 30,
} as const satisfies BookingCommand;

const run = (state: BookingState | undefined, command: BookingCommand, now: Instant, missed: readonly Day[] = []) => {
  const decided = decideBooking(command, state, { by, conduct: CONDUCT, missed, now });
  if (!decided.ok) return { why: decided.refusal.code, state, values: decided.refusal.values };
  return { why: undefined, state: decided.value.reduce<BookingState | undefined>(evolveBooking, state), values: undefined };
};
const booked = (now = minuteAt(monday, nine)): BookingState => {
  const { state } = run(undefined, made, now);
  if (state === undefined) throw new Error('Nothing forbids it');
  return state;
};
const ticket = { id: 't', number: 'A001' };

describe('who booked', () => {
  test('may move it twice and give it back until it begins, and then no more', () => {
    const early = minuteAt(monday, nine + 60);
    const once = run(booked(), { kind: 'move', day: tuesday, starts: nine + 30, ends: nine + 60 }, early).state;
    const twice = run(once, { kind: 'move', day: tuesday, starts: nine, ends: nine + 30 }, early).state;
    expect(run(twice, { kind: 'move', day: tuesday, starts: nine, ends: nine + 30 }, early).why).toBe('booking-moved-often');
    expect(run(twice, { kind: 'cancel' }, early).state?.state).toBe('cancelled');
    expect(run(twice, { kind: 'cancel' }, minuteAt(tuesday, nine)).why).toBe('booking-begun');
    expect(twice === undefined ? [] : allowedOnBooking(twice, CONDUCT, early)).toEqual(['cancel']);
  });
  test('is taken from half an hour before until a quarter of an hour after the slot', () => {
    const arrive = (minute: number) => run(booked(), { kind: 'arrive', ticket }, minuteAt(tuesday, minute));
    expect(arrive(nine - 31)).toMatchObject({ why: 'booking-too-early', values: { from: '2026-11-24 08:30' } });
    expect([arrive(nine - 30).state?.ticket?.number, arrive(nine + 44).state?.state]).toEqual(['A001', 'arrived']);
    expect(arrive(nine + 45).why).toBe('booking-missed');
  });
  test('is reminded once the day before, and not at all who booked after that hour', () => {
    const at = remindAt(made);
    const once = run(booked(), { kind: 'remind' }, at);
    expect([once.state?.reminded, run(once.state, { kind: 'remind' }, at).why]).toEqual([true, 'booking-ended']);
    expect(booked(instantOf(at + 1)).reminded).toBe(true);
    expect(run(booked(), { kind: 'remind' }, instantOf(at - 1)).why).toBe('booking-ended');
  });
  test('and never came has missed it when its time has passed, not before', () => {
    const over = missAt(made, CONDUCT);
    expect(run(booked(), { kind: 'miss' }, instantOf(over - 1)).why).toBe('booking-ended');
    const missed = run(booked(), { kind: 'miss' }, over).state;
    expect([missed?.state, run(missed, { kind: 'arrive', ticket }, over).why]).toEqual(['missed', 'booking-missed']);
  });
});

describe('who stayed away three times in ninety days', () => {
  const back = (days: number): Day => addDays(monday, -days);
  test('books no more for thirty days from the third, and is told until when', () => {
    expect(run(undefined, made, minuteAt(monday, nine), [back(80), back(10), back(3)])).toMatchObject({
      why: 'booking-barred',
      values: { until: '2026-12-20', misses: 3, within: 90 },
    });
  });
  test('books again after it, as does who missed two, or three over a longer time', () => {
    for (const missed of [
      [back(40), back(33), back(31)],
      [back(2), back(1)],
      [back(91), back(10), back(1)],
    ])
      expect(barredUntil(missed, CONDUCT, monday)).toBeUndefined();
    expect(barredUntil([back(1), back(89), back(30)], CONDUCT, monday)).toBe(addDays(monday, 29));
  });
});
