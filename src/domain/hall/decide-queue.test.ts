import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brandAs, type DivisionCode, type MatterId, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantOf, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { calendar, day } from '#test/support/calendar.ts';
import { decideQueue } from './decide-queue.ts';
import { evolveQueue } from './evolve-queue.ts';
import { firstPlan, type HallPlan } from './hall-plan.ts';
import { emptyDay, type QueueActor, type QueueCommand, type QueueDay } from './queue-day.ts';
import { isAtWindow, type Ticket, type TicketId } from './ticket.ts';

const hall = brandAs<OfficeId>('hall');
const thursday = day('2026-06-18');
const clock = (hours: number, minutes = 0): Instant => instantOf(startOfDay(thursday) + (hours * 60 + minutes) * 60_000);
const plan: HallPlan = {
  ...firstPlan,
  queues: [
    ...firstPlan.queues,
    { id: 'B', name: { zh: '不动产', en: 'Real estate' }, theme: 'real-estate', matters: [brandAs<MatterId>('house-sale')] },
  ],
  windows: [
    { number: '1', queues: ['A'] },
    { number: '2', queues: ['A', 'B'] },
  ],
};
const clerk = (name: string): QueueActor => ({ kind: 'clerk', person: brandAs<PersonId>(name), office: hall });
const id = (text: string): TicketId => brandAs<TicketId>(text);
const take = (text: string, more: Partial<Extract<QueueCommand, { kind: 'take' }>> = {}): QueueCommand => ({
  kind: 'take',
  id: id(text),
  code: `code-${text}`,
  matters: [],
  lane: 'ordinary',
  channel: 'kiosk',
  ...more,
});
const kiosk: QueueActor = { kind: 'kiosk', device: 'kiosk' };
const begin = (): QueueDay => emptyDay({ division: brandAs<DivisionCode>(330521), hall, day: thursday });

/** Does what is lawful and says what was refused. */
function run(acts: readonly (readonly [QueueActor, QueueCommand, Instant?])[], state = begin()) {
  const refused: string[] = [];
  let now = clock(10);
  for (const [actor, command, at] of acts) {
    now = at ?? instantOf(now + 1000);
    const decided = decideQueue(command, state, actor, { plan, calendar, windows: ['1', '2'], now });
    if (!decided.ok) refused.push(decided.refusal.code);
    else for (const event of decided.value) state = evolveQueue(state, event);
  }
  return { state, refused };
}
const ticket = (state: QueueDay, name: string): Ticket | undefined => state.tickets.find((each) => each.id === id(name));

test('in a day that was closed no number is given up any more: its report stands', () => {
  const { refused } = run([
    [kiosk, take('a')],
    [{ kind: 'system', job: 'close-day' }, { kind: 'close-day' }],
    [clerk('mei'), { kind: 'cancel', ticket: id('a'), reason: '走了' }],
  ]);
  expect(refused).toEqual(['ticket-over']);
});

describe('drawing', () => {
  test('numbers run by queue; a matter finds its queue by itself', () => {
    const { state } = run([
      [kiosk, take('a')],
      [kiosk, take('b', { matters: [brandAs<MatterId>('house-sale')] })],
      [kiosk, take('c', { matters: [brandAs<MatterId>('open-restaurant')] })],
    ]);
    expect(state.tickets.map(({ number }) => number)).toEqual(['A001', 'B001', 'A002']);
  });

  test('a closed hall says its hours; over noon and for who stands before a clerk there is a ticket', () => {
    const decided = decideQueue(take('a'), begin(), kiosk, { plan, calendar, windows: [], now: clock(18) });
    expect(decided.ok ? undefined : decided.refusal).toMatchObject({
      code: 'hall-closed',
      article: 'zhejiang-at-most-once-2018/12',
      // The Dragon Boat Festival closes Friday to Sunday.
      values: { hours: '今天09:00–17:00', opens: '请2026-06-22 09:00' },
    });
    expect(run([[clerk('wang'), take('b', { channel: 'clerk' }), clock(18)]]).refused).toEqual([]);
  });

  test('one live ticket a person and hall; a new one once it is over', () => {
    const person = brandAs<PersonId>('gu');
    const own: QueueActor = { kind: 'person', person };
    const acts: [QueueActor, QueueCommand][] = [
      [own, take('a', { person })],
      [own, take('b', { person })],
      [own, { kind: 'cancel', ticket: id('a'), reason: 'x' }],
      [own, take('c', { person })],
    ];
    const { state, refused } = run(acts);
    expect(refused).toEqual(['ticket-live']);
    expect(ticket(state, 'c')?.number).toBe('A002');
  });
});

describe('at a window', () => {
  const seated: [QueueActor, QueueCommand][] = [
    [clerk('wang'), { kind: 'sit', window: '1' }],
    [clerk('he'), { kind: 'sit', window: '2' }],
  ];

  test('the next call finishes what was there; a colleague has no say over it', () => {
    const { state, refused } = run([
      ...seated,
      [kiosk, take('a')],
      [kiosk, take('b')],
      [clerk('wang'), { kind: 'call' }],
      [clerk('he'), { kind: 'finish', ticket: id('a') }],
      [clerk('wang'), { kind: 'call' }],
      [clerk('wang'), { kind: 'call' }],
      [clerk('wang'), { kind: 'call' }],
    ]);
    expect(refused).toEqual(['not-at-this-window', 'nothing-waiting']);
    expect([ticket(state, 'a')?.state, ticket(state, 'b')?.state]).toEqual(['done', 'done']);
  });

  test('a ticket that is handed on keeps its place and its number', () => {
    const { state } = run([
      ...seated,
      [kiosk, take('a')],
      [kiosk, take('b', { queue: 'B', matters: [] })],
      [clerk('wang'), { kind: 'call' }],
      [clerk('wang'), { kind: 'transfer', ticket: id('a'), queue: 'B' }],
      [clerk('he'), { kind: 'call' }],
    ]);
    expect(ticket(state, 'a')).toMatchObject({ number: 'A001', queue: 'B', window: '2', state: 'called' });
    expect(ticket(state, 'b')?.state).toBe('waiting');
  });

  test('with the day all is over: who waited has missed, everybody has left', () => {
    const { state } = run([...seated, [kiosk, take('a')], [kiosk, take('b')], [clerk('wang'), { kind: 'call' }]]);
    const closed = run([[{ kind: 'system', job: 'close-day' }, { kind: 'close-day' }, clock(23)]], state).state;
    expect([ticket(closed, 'a')?.state, ticket(closed, 'b')?.state, closed.seats]).toEqual(['done', 'missed', []]);
    expect(run([[kiosk, take('c')]], closed).refused).toEqual(['hall-closed']);
  });
});

describe('whatever is asked in whatever order', () => {
  const names = ['t0', 't1', 't2', 't3', 't4', 't5'];
  const who = fc.constantFrom(clerk('wang'), clerk('he'), clerk('ye'));
  const any = fc.constantFrom(...names).map(id);
  const act = fc.oneof(
    fc.tuple(who, fc.record({ kind: fc.constant('sit' as const), window: fc.constantFrom('1', '2') })),
    fc.tuple(who, fc.record({ kind: fc.constantFrom('pause' as const, 'resume' as const, 'leave' as const, 'call' as const) })),
    fc.tuple(
      who,
      fc.record({
        kind: fc.constantFrom('recall' as const, 'serve' as const, 'skip' as const, 'return' as const, 'finish' as const),
        ticket: any,
      }),
    ),
    fc.tuple(who, fc.record({ kind: fc.constant('transfer' as const), ticket: any, queue: fc.constantFrom('A', 'B') })),
    fc.tuple(who, fc.record({ kind: fc.constant('cancel' as const), ticket: any, reason: fc.constant('x') })),
  );

  test('a window holds one ticket, nobody sits twice, a number is given once and never again', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 80 }), (acts) => {
        const { state } = run([...names.map((name) => [kiosk, take(name)] as const), ...acts]);
        const at = state.tickets.filter(isAtWindow).map(({ window }) => window);
        expect(new Set(at).size).toBe(at.length);
        expect(new Set(state.seats.map(({ person }) => person)).size).toBe(state.seats.length);
        expect(state.tickets.map(({ number }) => number)).toEqual(names.map((_, index) => `A00${index + 1}`));
        expect(dayOfInstant(clock(10))).toBe(state.day);
      }),
      { numRuns: 300 },
    );
  });
});
