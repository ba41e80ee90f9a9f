/** What is handed down: taken up as it is or sharper, objected to once, eased only by those above; and whether it adds up. */
import { check, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/case/actor.ts';

import { brandAs, type DivisionCode, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { addDays, dayOf, startOfDay } from '#domain/kernel/instant.ts';
import { calendar } from '#test/support/calendar.ts';
import { gapsOf, sumOf } from './breakdown.ts';
import { decideHand, type HandScene } from './decide-hand.ts';
import type { Goal } from './goal.ts';
import { evolveHand, type HandCommand, type Handed, type HandState } from './hand-down.ts';

const [HUZHOU, DEQING, GONGSHU] = [330_500, 330_521, 330_105].map((code) => brandAs<DivisionCode>(code)) as [
  DivisionCode,
  DivisionCode,
  DivisionCode,
];
const today = dayOf(20_500);
const words = { zh: '一次办成', en: 'Once' };
const reformOf = (division: DivisionCode): OfficeId => brandAs<OfficeId>(`${division}-reform`);
const officer = (person: string, division: DivisionCode, office = reformOf(division)): Actor => ({
  kind: 'officer',
  person: brandAs<PersonId>(person),
  post: { office, division, duty: 'approval', from: '2026-01-01', title: words },
});
const [above, below] = [officer('lu-heng', HUZHOU), officer('he-qing', DEQING)];
const goal: Goal = {
  id: 'G1',
  name: words,
  measure: 'actual.once',
  counts: words,
  unit: 'percent',
  direction: 'up',
  target: 95,
  due: addDays(today, 200),
  owner: reformOf(HUZHOU),
  slice: {},
  system: 'H1',
};
const asked = (more: Partial<Goal> = {}): Handed => ({ kind: 'goal', goal: { ...goal, ...more } });
const scene = (actor: Actor): HandScene => ({ actor, reformOf, now: startOfDay(today), calendar });

const tell = (state: HandState | undefined, command: HandCommand, actor: Actor) => {
  const decided = decideHand(command, state, scene(actor));
  return decided.ok ? { state: evolveHand(state, decided.value), refused: undefined } : { state, refused: decided.refusal.code };
};
const handDown = {
  kind: 'hand-down',
  id: 'h',
  division: DEQING,
  from: { division: HUZHOU, plan: 'p', id: 'G1' },
  handed: asked(),
} as const;
const proposed = tell(undefined, handDown, above).state;
const takeUp = (more: Partial<Goal> = {}) => tell(proposed, { kind: 'take-up', plan: 'q', handed: asked(more) }, below);

describe('what is handed down', () => {
  test('goes to a division below, not beside', () => {
    expect(tell(undefined, { ...handDown, division: GONGSHU }, above).refused).toBe('not-below');
    expect(tell(undefined, handDown, below).refused).toBe('not-yours');
    expect(tell(proposed, handDown, above).refused).toBe('handed-already');
  });
  test('is taken up as it is, or sharper', () => {
    expect(takeUp().state?.state).toBe('taken-up');
    expect(takeUp({ target: 97, due: addDays(goal.due, -10) }).state?.taken?.handed).toEqual(
      asked({ target: 97, due: addDays(goal.due, -10) }),
    );
  });
  test('never weaker: no lower target, no later day, no smaller share of the cases', () => {
    expect(takeUp({ target: 94.9 }).refused).toBe('weaker-than-handed-down');
    expect(takeUp({ due: addDays(goal.due, 1) }).refused).toBe('weaker-than-handed-down');
    expect(takeUp({ slice: { item: 'food-permit' } }).refused).toBe('weaker-than-handed-down');
    expect(takeUp({ measure: 'actual.online' }).refused).toBe('weaker-than-handed-down');
  });
  test('whatever is asked, only what is no weaker is taken up', () => {
    const law = property(integer({ min: 0, max: 100 }), integer({ min: -50, max: 50 }), (target, days) => {
      const { refused } = takeUp({ target, due: addDays(goal.due, days) });
      expect(refused === undefined).toBe(target >= goal.target && days <= 0);
    });
    expect(check(law).failed).toBe(false);
  });
  test('is objected to once, with reasons, and those above decide', () => {
    expect(tell(proposed, { kind: 'object', text: ' ' }, below).refused).toBe('programme-reasons-missing');
    const objected = tell(proposed, { kind: 'object', text: '系统年底才通' }, below).state;
    expect(tell(objected, { kind: 'decide-objection', outcome: 'upheld', text: '不变' }, below).refused).toBe('not-yours');
    const eased = tell(objected, { kind: 'decide-objection', outcome: 'eased', text: '可以', target: 80 }, above).state;
    expect(eased?.handed).toEqual(asked({ target: 80 }));
    expect(tell(eased, { kind: 'object', text: '再提' }, below).refused).toBe('objected-once');
    expect(tell(eased, { kind: 'take-up', plan: 'q', handed: asked({ target: 80 }) }, below).state?.state).toBe('taken-up');
  });
});

describe('whether it adds up', () => {
  const taken = (target: number): HandState | undefined => takeUp({ target }).state;
  test('gaps are those not handed to, and those that did not take it up', () => {
    const rows = [{ division: DEQING, ...(proposed === undefined ? {} : { hand: proposed }) }, { division: GONGSHU }];
    expect(gapsOf(rows).map(({ kind }) => kind)).toEqual(['not-taken-up', 'not-handed']);
  });
  test('of shares the weakest holds back the whole', () => {
    const [one, other] = [taken(99), taken(96)];
    const rows = [one, other].flatMap((hand) => (hand === undefined ? [] : [{ division: DEQING, hand }]));
    expect(sumOf(goal, rows)).toEqual({ kind: 'weakest', target: 96, enough: true });
    expect(sumOf({ ...goal, unit: 'count', target: 300 }, rows)).toEqual({ kind: 'sum', target: 195, enough: false });
  });
});
