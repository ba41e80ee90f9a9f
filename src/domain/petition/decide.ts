/** Judges what is asked of a petition: who may ask, who answers, and by when (licensing law 30: what is asked is explained; 2018 provisions 42). */
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { dueOf } from '#domain/clock/due.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { PetitionCommand, PetitionEvent, PetitionRefusal, PetitionState } from './petition.ts';

type Decided = Result<readonly PetitionEvent[], PetitionRefusal>;

/** Our promise, not a term of law: licensing law 30 names none. The law's days are working days (82). */
export const ANSWER_TERM = { amount: 5, unit: 'working-day' } as const;
/** Questions of one person that may wait at once on one case: enough for a person, too few for a machine. */
export const MOST_OPEN = 5;

const dueFrom = (now: Instant, calendar: Calendar): Day => dueOf(dayOfInstant(now), ANSWER_TERM, calendar);

/** The office asked, or the hall of its division, which explains what it receives (2018 provisions art. 5). */
const mayAnswer = (state: PetitionState, actor: Actor): boolean => {
  if (actor.kind !== 'officer') return false;
  const { post } = actor;
  if (post.duty === 'reception') return post.division === state.division;
  return (post.duty === 'handling' || post.duty === 'approval') && post.office === state.office;
};

/**
 * Events of a command, or why not.
 * @param by what the events keep of the actor; the room of cases knows mandates and makes it.
 */
export function decide(
  command: PetitionCommand,
  state: PetitionState | undefined,
  { actor, by, calendar, now }: { readonly actor: Actor; readonly by: ActorRef; readonly calendar: Calendar; readonly now: Instant },
): Decided {
  const stamp = { at: now, by };
  if (command.kind === 'raise') {
    if (actor.kind !== 'person') return refuse('not-yours');
    if (command.text.trim() === '') return refuse('text-missing');
    if (command.open >= MOST_OPEN) return refuse('too-many-open', { values: { most: MOST_OPEN } });
    const { open: _open, text, kind: _kind, ...about } = command;
    return ok([{ kind: 'Raised', ...about, raiser: actor.person, text: text.trim(), due: dueFrom(now, calendar), ...stamp }]);
  }
  if (state === undefined) return refuse('petition-not-found');
  return command.kind === 'answer'
    ? answer(command.text, state, actor, stamp)
    : saySolved(command, state, actor, stamp, dueFrom(now, calendar));
}

type Stamp = { readonly at: Instant; readonly by: ActorRef };

function answer(text: string, state: PetitionState, actor: Actor, stamp: Stamp): Decided {
  if (!mayAnswer(state, actor) || actor.kind !== 'officer') return refuse('not-yours');
  // Nobody answers for the government on their own file (model.md 7).
  if (actor.person === state.raiser) return refuse('own-file');
  if (state.state !== 'open') return refuse('already-answered');
  if (text.trim() === '') return refuse('text-missing');
  return ok([{ kind: 'Answered', office: actor.post.office, person: actor.person, text: text.trim(), ...stamp }]);
}

function saySolved(
  command: Extract<PetitionCommand, { kind: 'say-solved' }>,
  state: PetitionState,
  actor: Actor,
  stamp: Stamp,
  due: Day,
): Decided {
  if (actor.kind !== 'person') return refuse('not-yours');
  if (state.state === 'open') return refuse('not-answered');
  if (state.state === 'solved') return refuse('already-solved');
  if (command.solved) return ok([{ kind: 'SaidSolved', ...stamp }]);
  if (command.text.trim() === '') return refuse('text-missing');
  return ok([{ kind: 'AskedAgain', text: command.text.trim(), due, ...stamp }]);
}
