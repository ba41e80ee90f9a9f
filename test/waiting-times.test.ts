/** How far off the waiting times are that people are told: simulated days of a hall, the same each time. */
import { describe, expect, test } from 'vitest';
import { brandAs, type DivisionCode, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { instantOf, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { day } from './support/calendar.ts';
import { chooseNext, isPriority, streaksAfter } from '#domain/hall/choose-next.ts';
import { estimateWaits, usualSeconds, withService, type Pace } from '#domain/hall/estimate.ts';
import { firstPlan, type HallPlan } from '#domain/hall/hall-plan.ts';
import { emptyDay, type QueueDay } from '#domain/hall/queue-day.ts';
import type { Ticket, TicketId } from '#domain/hall/ticket.ts';

const thursday = day('2026-06-18');
const nine = startOfDay(thursday) + 9 * 3_600_000;
const plan: HallPlan = {
  ...firstPlan,
  queues: [...firstPlan.queues, { id: 'B', name: { zh: '不动产', en: 'Real estate' }, theme: 'real-estate', matters: [] }],
  windows: ['1', '2', '3'].map((number) => ({ number, queues: number === '3' ? ['A', 'B'] : ['A'] })),
};

/** Mulberry32: a day that is the same each time it is simulated. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
const normal = (random: () => number): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

type Said = { readonly minutes: number; readonly waited: number };

/** A day of a hall, minute by minute events: people come, windows call; what was said on arrival beside what became of it. */
function simulate(seed: number): readonly Said[] {
  const random = randomFrom(seed);
  const services: Readonly<Record<string, () => number>> = {
    A: () => 360 * Math.exp(0.5 * normal(random)),
    B: () => 720 * Math.exp(0.5 * normal(random)),
  };
  let pace: Pace = {};
  let state: QueueDay = {
    ...emptyDay({ division: brandAs<DivisionCode>(330521), hall: brandAs<OfficeId>('hall'), day: thursday }),
    seats: ['1', '2', '3'].map((window) => ({ window, person: brandAs<PersonId>(window), state: 'open', since: instantOf(nine) })),
  };
  const said = new Map<TicketId, number>();
  const results: Said[] = [];
  const free = new Map(['1', '2', '3'].map((window) => [window, nine]));
  let arrival = nine;
  for (let nth = 0; arrival < nine + 7 * 3_600_000; nth += 1) {
    arrival += 165_000 * -Math.log(1 - random());
    ({ state, pace } = callUntil(arrival));
    const queue = random() < 0.2 ? 'B' : 'A';
    const ticket: Ticket = {
      id: brandAs<TicketId>(`t${nth}`),
      code: '',
      division: state.division,
      hall: state.hall,
      day: thursday,
      number: `${queue}${nth}`,
      queue,
      lane: random() < 0.15 ? 'elder' : 'ordinary',
      matters: [],
      channel: 'kiosk',
      state: 'waiting',
      place: arrival,
      takenAt: instantOf(arrival),
      calls: 0,
    };
    state = { ...state, tickets: [...state.tickets, ticket] };
    const minutes = estimateWaits(state, plan, pace, instantOf(arrival)).ofTicket.get(ticket.id);
    if (minutes !== undefined) said.set(ticket.id, minutes);
  }
  return results;

  function callUntil(until: number): { state: QueueDay; pace: Pace } {
    for (;;) {
      const [window, at] = [...free].toSorted(([, one], [, other]) => one - other)[0] ?? ['1', until];
      if (at > until) return { state, pace };
      const waiting = state.tickets.filter((each) => each.state === 'waiting' && each.takenAt <= at);
      const queues = plan.windows.find(({ number }) => number === window)?.queues ?? [];
      const now = instantOf(at);
      const current = state.tickets.find((each) => each.window === window);
      const next = chooseNext(waiting, { window, queues, ordinaryEvery: 2, streaks: state.streaks, now });
      const left = state.tickets.filter((each) => each !== current);
      if (next === undefined) {
        state = { ...state, tickets: left };
        // Idle until somebody comes.
        const coming = state.tickets
          .filter((each) => each.state === 'waiting' && queues.includes(each.queue))
          .map(({ takenAt }) => takenAt);
        free.set(window, Math.max(at + 1000, Math.min(until + 1, ...coming)));
        continue;
      }
      const seconds = services[next.queue]?.() ?? 0;
      const minutes = said.get(next.id);
      if (minutes !== undefined) results.push({ minutes, waited: (at - next.takenAt) / 60_000 });
      const called: Ticket = { ...next, state: 'called', window, calledAt: now };
      state = {
        ...state,
        streaks: streaksAfter(state.streaks, next, isPriority(next, now)),
        tickets: left.map((each) => (each === next ? called : each)),
      };
      pace = { ...pace, [next.queue]: withService(pace[next.queue] ?? [], Math.round(seconds)) };
      free.set(window, at + seconds * 1000);
    }
  }
}

describe('about how long', () => {
  test('simulated days: what is said on arrival is near to what becomes of it', () => {
    const said = Array.from({ length: 12 }, (_, seed) => simulate(seed + 1)).flat();
    const errors = said.map(({ minutes, waited }) => Math.abs(minutes - waited)).toSorted((one, other) => one - other);
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    const waited = said.reduce((sum, each) => sum + each.waited, 0) / said.length;
    const bias = said.reduce((sum, each) => sum + each.minutes - each.waited, 0) / said.length;
    const median = errors[Math.floor(errors.length / 2)] ?? 0;
    process.stdout.write(
      `waiting times: ${said.length} people on 12 days waited ${waited.toFixed(1)} min; error ${mean.toFixed(1)} min on average, ` +
        `${median.toFixed(1)} in the middle, bias ${bias.toFixed(1)}\n`,
    );
    expect(said.length).toBeGreaterThan(1000);
    // Without any model, by saying the day's average to everybody, the error is as large as the waits vary.
    const naive = said.reduce((sum, each) => sum + Math.abs(each.waited - waited), 0) / said.length;
    expect(mean).toBeLessThan(naive * 0.6);
    expect(Math.abs(bias)).toBeLessThan(waited * 0.25);
  });

  test('one who stays for hours does not make everybody else look slow; too little says nothing', () => {
    expect(usualSeconds([300, 300])).toBeUndefined();
    const usual = usualSeconds([300, 310, 290, 305, 300, 7200, 295, 300]) ?? 0;
    expect(usual).toBeGreaterThan(290);
    expect(usual).toBeLessThan(480);
  });

  test('where no window is open nobody can say', () => {
    const state = emptyDay({ division: brandAs<DivisionCode>(330521), hall: brandAs<OfficeId>('hall'), day: thursday });
    expect(estimateWaits(state, plan, { A: [300, 300, 300] }, instantOf(nine) as Instant).ofQueue.size).toBe(0);
  });
});
