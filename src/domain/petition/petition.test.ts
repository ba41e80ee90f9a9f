/** Mei asks the office about her licence, is answered, and says whether it helped. */
import { expect, test } from 'vitest';
import { dayText } from '#domain/kernel/instant.ts';
import type { CaseNumber, PetitionId } from '#domain/kernel/brand.ts';
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import { calendar } from '#test/support/calendar.ts';
import { at, citizen, clerk, deqing, officeOf, officer, part } from '#test/support/sample-case.ts';
import { decide, MOST_OPEN } from './decide.ts';
import { evolve } from './evolve.ts';
import { lightOf } from './light-of.ts';
import type { PetitionCommand, PetitionState } from './petition.ts';

const by: ActorRef = { kind: 'system', job: 'test' };
const mei = citizen('mei');
const raise = (text = 'must I come?', open = 0): PetitionCommand => ({
  kind: 'raise',
  id: '330521-q' as PetitionId,
  division: deqing,
  office: officeOf('licence'),
  case: '330521-2026-0000001-1' as CaseNumber,
  part: part('licence'),
  text,
  open,
});
const answer = (text = 'no'): PetitionCommand => ({ kind: 'answer', text });

const talk = () => {
  let state: PetitionState | undefined;
  const act = (actor: Actor, command: PetitionCommand, now = at('2026-06-18')): string => {
    const decided = decide(command, state, { actor, by, calendar, now });
    if (!decided.ok) return decided.refusal.code;
    for (const event of decided.value) state = evolve(state, event);
    return 'ok';
  };
  return { act, now: () => state };
};

test('Mei asks, the office answers within five working days, and she says it helped', () => {
  const it = talk();
  expect(it.act(mei, raise(' '))).toBe('text-missing');
  expect(it.act(mei, raise())).toBe('ok');
  // 19 June is the Dragon Boat holiday.
  expect(dayText(it.now()?.rounds[0]?.due ?? (0 as never))).toBe('2026-06-26');
  expect(it.act(mei, { kind: 'say-solved', solved: true, text: '' })).toBe('not-answered');
  expect(it.act(officer('sign'), answer())).toBe('not-yours');
  expect(it.act(mei, answer())).toBe('not-yours');
  expect(it.act(officer('licence', 'mei'), answer())).toBe('own-file');
  expect(it.act(officer('licence'), answer())).toBe('ok');
  expect(it.act(officer('licence'), answer())).toBe('already-answered');
  expect(it.act(mei, { kind: 'say-solved', solved: true, text: '' })).toBe('ok');
  expect(it.now()?.state).toBe('solved');
  expect(it.act(mei, { kind: 'say-solved', solved: true, text: '' })).toBe('already-solved');
});

test('an answer that does not help is asked again, with a term of its own; the hall may answer too', () => {
  const it = talk();
  it.act(mei, raise());
  it.act(officer('licence'), answer('see the guide'));
  expect(it.act(mei, { kind: 'say-solved', solved: false, text: '' })).toBe('text-missing');
  expect(it.act(mei, { kind: 'say-solved', solved: false, text: 'which page?' }, at('2026-06-30'))).toBe('ok');
  expect(it.now()?.state).toBe('open');
  expect(it.now()?.rounds.map(({ due }) => dayText(due))).toEqual(['2026-06-26', '2026-07-07']);
  expect(it.act(clerk, answer('the second'), at('2026-07-01'))).toBe('ok');
});

test('a person with five questions waiting waits for an answer first', () => {
  expect(talk().act(mei, raise('again?', MOST_OPEN))).toBe('too-many-open');
});

test('the light is yellow on the last working day before the term ends and red after it', () => {
  const it = talk();
  it.act(mei, raise());
  const due = it.now()?.rounds[0]?.due ?? (0 as never);
  const lights = ['2026-06-24', '2026-06-25', '2026-06-26', '2026-06-27'].map((day) => lightOf('open', due, calendar, at(day)));
  expect(lights).toEqual(['ok', 'near', 'near', 'late']);
  expect(lightOf('answered', due, calendar, at('2026-07-27'))).toBe('done');
});
