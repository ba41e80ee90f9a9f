/** Judges what is asked of a report of being sent away, and folds it. */
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { dueOf } from '#domain/clock/due.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { ANSWER_TERM, MOST_OPEN } from './decide.ts';
import type { SentAwayCommand, SentAwayEvent, SentAwayRefusal, SentAwayState } from './sent-away.ts';

type Decided = Result<readonly SentAwayEvent[], SentAwayRefusal>;
type Scene = { readonly actor: Actor; readonly by: ActorRef; readonly calendar: Calendar; readonly now: Instant };

/** Answered by supervision of the division: never by the hall, whose clerks do not even see who reported. */
export function decideSentAway(command: SentAwayCommand, state: SentAwayState | undefined, { actor, by, calendar, now }: Scene): Decided {
  const stamp = { at: now, by };
  if (command.kind === 'report') {
    if (actor.kind !== 'person') return refuse('not-yours');
    if (command.what.trim() === '' || command.said.trim() === '') return refuse('text-missing');
    if (command.open >= MOST_OPEN) return refuse('too-many-open', { values: { most: MOST_OPEN } });
    const { open: _open, kind: _kind, ...report } = command;
    return ok([{ kind: 'Reported', ...report, person: actor.person, due: dueOf(dayOfInstant(now), ANSWER_TERM, calendar), ...stamp }]);
  }
  if (state === undefined) return refuse('sent-away-not-found');
  if (actor.kind !== 'officer' || actor.post.duty !== 'supervision' || actor.post.division !== state.division) return refuse('not-yours');
  if (actor.person === state.person) return refuse('own-file');
  if (state.state === 'answered') return refuse('already-answered');
  if (command.reasons.trim() === '') return refuse('text-missing');
  const { finding, reasons, redress } = command;
  return ok([{ kind: 'Answered', person: actor.person, finding, reasons: reasons.trim(), redress: redress.trim(), ...stamp }]);
}

/** The state after an event. Throws where history does not begin with Reported. */
export function evolveSentAway(state: SentAwayState | undefined, event: SentAwayEvent): SentAwayState {
  if (event.kind === 'Reported') {
    const { kind: _kind, at, by: _by, ...report } = event;
    return { ...report, state: 'open', reportedAt: at, seq: 1 };
  }
  if (state === undefined) throw new Error(`${event.kind} of a report that was never made`);
  const { at, person, finding, reasons, redress } = event;
  return { ...state, state: 'answered', answer: { at, person, finding, reasons, redress }, seq: state.seq + 1 };
}
