/** Nobody judges a card that is about them, whatever second post they hold. */
import { expect, test } from 'vitest';
import type { Actor } from '#domain/case/actor.ts';
import type { OfficeId, PersonId } from '#domain/kernel/brand.ts';
import { calendar } from '#test/support/calendar.ts';
import { at, deqing, officer, person, sweep } from '#test/support/sample-case.ts';
import { evolveCard, type CardCommand, type CardId, type CardState } from './card.ts';
import { decideCard } from './decide-card.ts';

const now = at('2026-06-10');
const supervisor = (who: string, standsInFor?: PersonId): Actor => {
  const actor = officer('supervision', who, 'supervision');
  return actor.kind !== 'officer' || standsInFor === undefined ? actor : { ...actor, post: { ...actor.post, standsInFor } };
};
const by = { kind: 'system', job: 'sweep' } as const;

const told = (...steps: readonly (readonly [Actor, CardCommand])[]): CardState => {
  let state: CardState | undefined;
  for (const [actor, command] of steps) {
    const decided = decideCard(command, state, { actor, by, calendar, now });
    if (!decided.ok) throw new Error(decided.refusal.code);
    state = evolveCard(state, decided.value);
  }
  if (state === undefined) throw new Error('no card');
  return state;
};
const raised: readonly [Actor, CardCommand] = [
  sweep,
  {
    kind: 'raise',
    id: 'card' as CardId,
    division: deqing,
    office: 'deqing-b' as OfficeId,
    trigger: 'over-limit',
    colour: 'red',
    what: 'late',
    owner: person('wang'),
  },
];
const answer: CardCommand = { kind: 'answer', text: 'the papers came late' };
const lift: CardCommand = { kind: 'settle', outcome: 'lifted', reasons: 'no fault' };
const codeOf = (card: CardState, actor: Actor, command: CardCommand): string => {
  const decided = decideCard(command, card, { actor, by, calendar, now });
  return decided.ok ? 'ok' : decided.refusal.code;
};

test('whose card it is, who answered for the office and a deputy of theirs do not lift it under a post of supervision', () => {
  const card = told(raised, [officer('b', 'zhao'), answer]);
  for (const one of [supervisor('wang'), supervisor('zhao'), supervisor('deputy', person('wang'))])
    expect(codeOf(card, one, lift)).toBe('second-person-needed');
  expect(codeOf(card, supervisor('cen'), lift)).toBe('ok');
});

test('nor do they decide on the appeal against it', () => {
  const confirm: CardCommand = { kind: 'settle', outcome: 'confirmed', reasons: 'late indeed' };
  const appealed = told(
    raised,
    [officer('b', 'zhao'), answer],
    [supervisor('cen'), confirm],
    [officer('b', 'qian'), { kind: 'appeal', text: 'the system stood still' }],
  );
  const overturn: CardCommand = { kind: 'decide-appeal', outcome: 'overturned', reasons: 'it did' };
  for (const who of ['wang', 'zhao', 'qian']) expect(codeOf(appealed, supervisor(who), overturn)).toBe('second-person-needed');
  expect(codeOf(appealed, supervisor('tao'), overturn)).toBe('ok');
});
