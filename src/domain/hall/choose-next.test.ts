import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from '#domain/kernel/instant.ts';
import { callingOrder, chooseNext, isPriority, placeBehindNext, streaksAfter, type Waiting } from './choose-next.ts';

const now = instantOf(1_000_000);
const waits = (number: string, place: number, more: Partial<Waiting> = {}): Waiting => ({
  number,
  queue: number.slice(0, 1),
  lane: 'ordinary',
  place,
  ...more,
});
const window = { window: '1', queues: ['A'], ordinaryEvery: 2, streaks: {}, now };
const numbers = (order: readonly Waiting[]) => order.map(({ number }) => number);

describe('at a window', () => {
  test('an elderly person goes before who came first, then an ordinary one is called, turn about', () => {
    const order = callingOrder(
      [waits('A001', 1), waits('A002', 2), waits('A003', 3, { lane: 'elder' }), waits('A004', 4, { lane: 'pregnant' })],
      window,
    );
    expect(numbers(order)).toEqual(['A003', 'A001', 'A004', 'A002']);
  });

  test('an appointment goes first from its time on; before it, only where nobody else waits', () => {
    const booking = { id: 'b', from: instantOf(now + 60_000), until: instantOf(now + 120_000) };
    const both = [waits('A001', 5), waits('A002', 1, { lane: 'booked', booking })];
    expect(chooseNext(both, window)?.number).toBe('A001');
    expect(chooseNext(both, { ...window, now: booking.from })?.number).toBe('A002');
    expect(chooseNext(both.slice(1), window)?.number).toBe('A002');
  });

  test('a ticket handed to one window is called there alone, in its own place', () => {
    const handed = [waits('B001', 1, { onlyAt: '2' }), waits('A001', 2)];
    expect(chooseNext(handed, window)?.number).toBe('A001');
    expect(chooseNext(handed, { ...window, window: '2' })?.number).toBe('B001');
  });

  test('who missed comes back behind the next one', () => {
    const waiting = [waits('A002', 20), waits('A003', 30), waits('B001', 1)];
    const back = waits('A001', placeBehindNext(waiting, { queue: 'A' }, now));
    expect(numbers(callingOrder([...waiting, back], window))).toEqual(['A002', 'A001', 'A003']);
  });
});

const lane = fc.constantFrom<Waiting['lane']>('ordinary', 'ordinary', 'elder', 'disabled', 'pregnant', 'soldier');
/** What happens in a hall: somebody draws a ticket, or one of the windows calls. */
const step = fc.oneof(fc.record({ draw: fc.constantFrom('A', 'B', 'C'), lane }), fc.record({ call: fc.constantFrom(0, 1, 2, 3) }));
const windows = [['A'], ['A', 'B'], ['B', 'C'], ['A', 'B', 'C']];

describe('whatever comes', () => {
  test('each ticket is called once, and by a window that serves it', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ queue: fc.constantFrom('A', 'B', 'C'), lane }), { maxLength: 60 }), (drawn) => {
        const tickets = drawn.map(({ queue, lane: own }, index) => waits(`${queue}${index}`, index, { lane: own }));
        const order = callingOrder(tickets, { ...window, queues: ['A', 'C'] });
        expect(new Set(order).size).toBe(order.length);
        expect(numbers(order).toSorted()).toEqual(numbers(tickets.filter(({ queue }) => queue !== 'B')).toSorted());
      }),
    );
  });

  test('nobody starves: with n older ones ahead, at most ordinaryEvery × (n + 1) calls are made by windows that serve the ticket', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), fc.integer({ min: 2, max: 4 }), (steps, ordinaryEvery) => {
        let waiting: readonly Waiting[] = [];
        let streaks: Readonly<Record<string, number>> = {};
        const patience = new Map<string, { left: number }>();
        for (const [index, each] of steps.entries()) {
          if ('draw' in each) {
            const ticket = waits(`${each.draw}${index}`, index, { queue: each.draw, lane: each.lane });
            // The widest window that serves it may be busy with everything older.
            patience.set(ticket.number, { left: ordinaryEvery * (waiting.length + 1) });
            waiting = [...waiting, ticket];
            continue;
          }
          const queues = windows[each.call] ?? [];
          const next = chooseNext(waiting, { ...window, queues, ordinaryEvery, streaks });
          if (next === undefined) continue;
          for (const ticket of waiting) {
            const own = patience.get(ticket.number);
            if (own === undefined || !queues.includes(ticket.queue)) continue;
            own.left -= 1;
            if (ticket !== next) expect(own.left).toBeGreaterThan(0);
          }
          streaks = streaksAfter(streaks, next, isPriority(next, now));
          waiting = waiting.filter((ticket) => ticket !== next);
        }
      }),
      { numRuns: 400 },
    );
  });
});
