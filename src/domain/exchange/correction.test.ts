/** Tang Wan says her address is wrong in the register; the police check it within five working days. */
import { expect, test } from 'vitest';
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import type { CaseNumber, FactId, PersonId } from '#domain/kernel/brand.ts';
import { dayText } from '#domain/kernel/instant.ts';
import { calendar } from '#test/support/calendar.ts';
import { at, citizen, clerk, deqing, officeOf, officer } from '#test/support/sample-case.ts';
import type { CorrectionCommand, CorrectionEvent, CorrectionId, CorrectionState } from './correction.ts';
import { correctionLight } from './correction-light.ts';
import { decideCorrection } from './decide-correction.ts';
import { evolveCorrection } from './evolve-correction.ts';
import { reactCorrection, type CorrectionJob } from './react-correction.ts';

const by: ActorRef = { kind: 'system', job: 'test' };
const system: Actor = { kind: 'system', job: 'sweep' };
const police = officer('licence');
const open: CorrectionCommand = {
  kind: 'open',
  id: '330521-c' as CorrectionId,
  division: deqing,
  office: officeOf('licence'),
  case: '330521-2026-0000001-1' as CaseNumber,
  field: 'mother.residence',
  label: { zh: '现住址', en: 'Address' },
  fact: 'mother.person.residence' as FactId,
  subject: 'tang-wan' as PersonId,
  department: 'police',
  resource: 'police-household',
};
const asClaimed = { outcome: 'corrected', to: { as: 'claimed' }, reasons: 'seen at the address' } as const;

const contest = () => {
  let state: CorrectionState | undefined;
  const said: CorrectionEvent[] = [];
  const jobs: CorrectionJob[] = [];
  const act = (actor: Actor, command: CorrectionCommand, now = at('2026-06-18')): string => {
    const decided = decideCorrection(command, state, { actor, by, calendar, now });
    if (!decided.ok) return decided.refusal.code;
    for (const event of decided.value) {
      state = evolveCorrection(state, event);
      said.push(event);
      jobs.push(...reactCorrection(event, state));
    }
    return 'ok';
  };
  return {
    act,
    now: () => state,
    kinds: () => said.map(({ kind }) => kind),
    jobs: () => jobs.map(({ kind }) => kind),
  };
};

test('the police take it, correct what she said, and the register is asked again', () => {
  const it = contest();
  expect(it.act(police, { kind: 'take' })).toBe('correction-not-found');
  expect(it.act(police, open)).toBe('not-yours');
  expect(it.act(system, open)).toBe('ok');
  // 19 June is the Dragon Boat holiday.
  expect(dayText(it.now()?.due ?? (0 as never))).toBe('2026-06-26');
  expect(it.act(police, { kind: 'take' })).toBe('ok');
  expect(it.act(police, { kind: 'take' })).toBe('already-taken');
  expect(it.act(police, { kind: 'settle', settlement: asClaimed })).toBe('ok');
  expect(it.act(police, { kind: 'settle', settlement: asClaimed })).toBe('already-settled');
  expect(it.act(system, { kind: 'report-told', what: 'settlement', taken: true })).toBe('ok');
  expect(it.act(system, { kind: 'report-verified', matches: true })).toBe('ok');
  expect(it.now()?.verified?.matches).toBe(true);
  expect(it.jobs()).toEqual(['correction.tell', 'correction.flow-back', 'correction.tell', 'correction.verify']);
});

test('what is kept is kept with reasons; a third value is named; only the office that was asked settles', () => {
  const it = contest();
  it.act(system, open);
  expect(it.act(citizen('tang-wan'), { kind: 'take' })).toBe('not-yours');
  expect(it.act(clerk, { kind: 'take' })).toBe('not-yours');
  expect(it.act(officer('sign'), { kind: 'take' })).toBe('not-yours');
  expect(it.act(officer('licence', 'tang-wan'), { kind: 'settle', settlement: asClaimed })).toBe('own-file');
  expect(it.act(police, { kind: 'settle', settlement: { outcome: 'kept', reasons: ' ' } })).toBe('reasons-missing');
  const nothing = { outcome: 'corrected', to: { as: 'other', value: '' }, reasons: 'x' } as const;
  expect(it.act(police, { kind: 'settle', settlement: nothing })).toBe('value-missing');
  expect(it.act(police, { kind: 'settle', settlement: { outcome: 'kept', reasons: 'the deed says so' } })).toBe('ok');
  expect(it.act(system, { kind: 'report-verified', matches: true })).toBe('nothing-to-tell');
});

test('the office is reminded once on the last working day before its term ends, and counted once when it is over', () => {
  const it = contest();
  it.act(system, open);
  const pass = (day: string) => it.act(system, { kind: 'pass-deadline' }, at(day));
  for (const day of ['2026-06-24', '2026-06-25', '2026-06-25', '2026-06-26', '2026-06-27', '2026-06-28']) expect(pass(day)).toBe('ok');
  expect(it.kinds()).toEqual(['Opened', 'Reminded', 'WentOverdue']);
  expect(it.act(police, { kind: 'pass-deadline' })).toBe('not-yours');
  it.act(police, { kind: 'settle', settlement: asClaimed }, at('2026-06-30'));
  expect(it.now()?.overdue).toBe(true);
  expect(pass('2026-07-30')).toBe('ok');
  expect(it.kinds().at(-1)).toBe('Settled');
});

test('the light is green, yellow on the last working day before, red after, and done once settled', () => {
  const it = contest();
  it.act(system, open);
  const light = (day: string) => correctionLight(it.now() ?? (undefined as never), at(day));
  expect(['2026-06-24', '2026-06-25', '2026-06-26', '2026-06-27'].map(light)).toEqual(['ok', 'near', 'near', 'late']);
  it.act(police, { kind: 'settle', settlement: asClaimed });
  expect(light('2026-07-30')).toBe('done');
});
