/** An order goes its stages; its unit neither verifies nor marks it, under whatever post, and no day is let pass twice. */
import { expect, test } from 'vitest';
import type { Actor } from '#domain/case/actor.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant } from '#domain/kernel/instant.ts';
import { calendar } from '#test/support/calendar.ts';
import { at, deqing, officer, sweep } from '#test/support/sample-case.ts';
import { decideOrder } from './decide-order.ts';
import type { OrderCommand } from './order-command.ts';
import { evolveOrder } from './evolve-order.ts';
import { orderActs } from './order-acts.ts';
import type { OrderId, OrderState } from './order.ts';
import { sourceFacts } from './order-source.ts';

const by = { kind: 'system', job: 'sweep' } as const;
const supervisor = (who: string, office?: string): Actor => {
  const actor = officer('supervision', who, 'supervision');
  return actor.kind !== 'officer' || office === undefined ? actor : { ...actor, post: { ...actor.post, office: office as OfficeId } };
};
/** Of supervision, and with a post in the unit besides. */
const withTwoPosts = (who: string): Actor => {
  const actor = supervisor(who);
  return actor.kind === 'officer' ? { ...actor, alsoIn: ['deqing-b' as OfficeId] } : actor;
};
const unit = officer('b', 'zhao');
const today = dayOfInstant(at('2026-06-10'));
type Step = readonly [Actor, OrderCommand, string?];
const codeOf = (state: OrderState | undefined, [actor, command, day = '2026-06-10']: Step): string => {
  const decided = decideOrder(command, state, { actor, by, calendar, now: at(day) });
  return decided.ok ? 'ok' : decided.refusal.code;
};
const told = (...steps: readonly Step[]): OrderState => {
  let state: OrderState | undefined;
  for (const [actor, command, day = '2026-06-10'] of steps) {
    const decided = decideOrder(command, state, { actor, by, calendar, now: at(day) });
    if (!decided.ok) throw new Error(`${command.kind}: ${decided.refusal.code}`);
    state = evolveOrder(state, decided.value);
  }
  if (state === undefined) throw new Error('no order');
  return state;
};
const raised: Step = [
  supervisor('cen'),
  {
    kind: 'raise',
    id: 'order' as OrderId,
    division: deqing,
    raisedIn: deqing,
    number: 'D-2026-001',
    source: { kind: 'rating', ref: '', words: { zh: '差评', en: 'a bad rating' } },
    unit: 'deqing-b' as OfficeId,
    what: 'papers outside the guide',
    basis: sourceFacts.rating.basis,
    due: addDays(today, 5),
  },
];
const answer: Step = [unit, { kind: 'feed-back', text: 'given back', files: [] }];
const accept: Step = [supervisor('cen'), { kind: 'accept', text: 'true', due: undefined }];
const close: Step = [supervisor('cen'), { kind: 'close', text: 'done' }];
const score: OrderCommand = { kind: 'score', points: 90, text: 'fast' };

test('nobody of the unit, nor who answered for it, marks its order', () => {
  const closed = told(raised, answer, accept, close);
  expect(codeOf(closed, [unit, score])).toBe('order-not-yours');
  expect(codeOf(closed, [supervisor('li', 'deqing-b'), score])).toBe('order-own-unit');
  expect(codeOf(closed, [supervisor('zhao'), score])).toBe('order-own-unit');
  expect(codeOf(closed, [withTwoPosts('wu'), score])).toBe('order-own-unit');
  expect(codeOf(undefined, [withTwoPosts('wu'), raised[1]])).toBe('order-own-unit');
  expect(codeOf(closed, [supervisor('cen'), score])).toBe('ok');
  expect(orderActs(closed, { actor: unit, by, calendar, now: at('2026-06-10') })).toEqual([]);
});

test('a mark stands: only an appeal within five working days, decided by another, changes what counts', () => {
  const marked = told(raised, answer, accept, close, [supervisor('cen'), score]);
  expect(codeOf(marked, [supervisor('cen'), { ...score, points: 10 }])).toBe('order-scored');
  const appeal: OrderCommand = { kind: 'appeal-score', text: 'it was one day' };
  expect(codeOf(marked, [unit, appeal, '2026-06-18'])).toBe('order-appeal-over');
  const appealed = told(raised, answer, accept, close, [supervisor('cen'), score], [unit, appeal, '2026-06-12']);
  const decide: OrderCommand = { kind: 'decide-score', points: 95, text: 'right' };
  expect(codeOf(appealed, [supervisor('cen'), decide, '2026-06-15'])).toBe('second-person-needed');
  expect(codeOf(appealed, [supervisor('tao'), decide, '2026-06-15'])).toBe('ok');
});

test('days are asked for once at a time, and granted they are the new last day', () => {
  const ask: Step = [unit, { kind: 'ask-days', until: addDays(today, 9), text: 'the interface is late' }];
  const asked = told(raised, ask);
  expect(codeOf(asked, ask)).toBe('order-days-asked');
  expect(told(raised, ask, [supervisor('cen'), { kind: 'answer-days', granted: true, text: 'yes' }]).due).toBe(addDays(today, 9));
  expect(told(raised, ask, [supervisor('cen'), { kind: 'answer-days', granted: false, text: 'no' }]).due).toBe(addDays(today, 5));
});

test('a day is let pass once, and not while the unit waits for supervision', () => {
  const overrun: Step = [sweep, { kind: 'overrun' }, '2026-06-20'];
  const late = told(raised, overrun);
  expect([late.everLate, codeOf(late, overrun)]).toEqual([true, 'order-wrong-stage']);
  expect(codeOf(told(raised, answer), overrun)).toBe('order-wrong-stage');
  expect(codeOf(told(raised), [unit, { kind: 'overrun' }, '2026-06-20'])).toBe('order-wrong-stage');
});

test('published words name nobody', () => {
  const closed = told(raised, answer, accept, close);
  for (const text of ['投诉人 138 0000 0006 满意', '身份证330199199304120023'])
    expect(codeOf(closed, [supervisor('cen'), { kind: 'publish', text }])).toBe('order-words-personal');
  expect(codeOf(closed, [supervisor('cen'), { kind: 'publish', text: '已退还材料' }])).toBe('ok');
});
