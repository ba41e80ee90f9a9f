/** Judges what is asked of a correction: who checks, by when, and what a settlement must say (PIPL articles 46 and 50). */
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { dueOf } from '#domain/clock/due.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { CorrectionCommand, CorrectionEvent, CorrectionRefusal, CorrectionState, Settlement } from './correction.ts';

type Decided = Result<readonly CorrectionEvent[], CorrectionRefusal>;
type Stamp = { readonly at: Instant; readonly by: ActorRef };

/** See TERM_BASIS. */
export const CHECK_TERM = { amount: 5, unit: 'working-day' } as const;
/** Yellow on the last working day before it ends: max(1, 20 %) of five. */
const NEAR_TERM = { amount: 4, unit: 'working-day' } as const;

/** Whoever handles or approves in the office that was asked. */
export const mayCheck = (state: Pick<CorrectionState, 'office'>, actor: Actor): boolean =>
  actor.kind === 'officer' && (actor.post.duty === 'handling' || actor.post.duty === 'approval') && actor.post.office === state.office;

const isSystem = (actor: Actor): boolean => actor.kind === 'system';

/**
 * Events of a command, or why not.
 * @param by what the events keep of the actor.
 */
export function decideCorrection(
  command: CorrectionCommand,
  state: CorrectionState | undefined,
  { actor, by, calendar, now }: { readonly actor: Actor; readonly by: ActorRef; readonly calendar: Calendar; readonly now: Instant },
): Decided {
  const stamp = { at: now, by };
  if (command.kind === 'open') {
    if (!isSystem(actor)) return refuse('not-yours');
    const today = dayOfInstant(now);
    const { kind: _kind, ...about } = command;
    const days = { due: dueOf(today, CHECK_TERM, calendar), near: dueOf(today, NEAR_TERM, calendar) };
    return ok([{ kind: 'Opened', ...about, ...days, ...stamp }]);
  }
  if (state === undefined) return refuse('correction-not-found');
  switch (command.kind) {
    case 'take':
      return take(state, actor, stamp);
    case 'settle':
      return settle(command.settlement, state, actor, stamp);
    case 'pass-deadline':
      return isSystem(actor) ? ok(passed(state, stamp)) : refuse('not-yours');
    case 'report-told': {
      if (!isSystem(actor)) return refuse('not-yours');
      return ok([{ kind: 'SystemTold', what: command.what, taken: command.taken, ...stamp }]);
    }
    case 'report-verified':
      if (!isSystem(actor)) return refuse('not-yours');
      return state.settled?.outcome === 'corrected'
        ? ok([{ kind: 'Verified', matches: command.matches, ...stamp }])
        : refuse('nothing-to-tell');
  }
}

function whyNot(state: CorrectionState, actor: Actor): CorrectionRefusal | undefined {
  if (!mayCheck(state, actor) || actor.kind !== 'officer') return 'not-yours';
  // Nobody decides alone on their own file (model.md 7).
  if (actor.person === state.subject) return 'own-file';
  return state.state === 'settled' ? 'already-settled' : undefined;
}

function take(state: CorrectionState, actor: Actor, stamp: Stamp): Decided {
  const why = whyNot(state, actor);
  if (why !== undefined) return refuse(why);
  if (state.state === 'checking') return refuse('already-taken');
  return actor.kind === 'officer' ? ok([{ kind: 'Taken', person: actor.person, ...stamp }]) : refuse('not-yours');
}

/** A correction is owed its reasons as much as a refusal: the next officer reads why the register changed. */
function settle(settlement: Settlement, state: CorrectionState, actor: Actor, stamp: Stamp): Decided {
  const why = whyNot(state, actor);
  if (why !== undefined) return refuse(why);
  const reasons = settlement.reasons.trim();
  if (reasons === '') return refuse('reasons-missing', { article: 'personal-information-protection-law-2021/50' });
  if (settlement.outcome === 'corrected' && settlement.to.as === 'other' && isEmpty(settlement.to.value)) return refuse('value-missing');
  if (actor.kind !== 'officer') return refuse('not-yours');
  return ok([{ kind: 'Settled', person: actor.person, settlement: { ...settlement, reasons }, ...stamp }]);
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Each passing is told once; asked again on the same day nothing is left to say. */
function passed(state: CorrectionState, stamp: Stamp): readonly CorrectionEvent[] {
  if (state.state === 'settled') return [];
  const today = dayOfInstant(stamp.at);
  if (today > state.due) return state.overdue ? [] : [{ kind: 'WentOverdue', ...stamp }];
  return today >= state.near && !state.reminded ? [{ kind: 'Reminded', ...stamp }] : [];
}
