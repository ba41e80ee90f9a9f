/** Judges what is done with a card: the office answers, supervision settles, the office appeals once, another of supervision decides. */
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { dueOf } from '#domain/clock/due.ts';
import { isWithin } from '#domain/division/division.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { CardCommand, CardEvent, CardRefusal, CardState } from './card.ts';

type Decided = Result<CardEvent, CardRefusal>;
type Officer = Extract<Actor, { kind: 'officer' }>;
type Scene = { readonly actor: Actor; readonly by: ActorRef; readonly calendar: Calendar; readonly now: Instant };

/** No law names these days: they are this platform's, so that a card does not lie (decision 0094). */
export const ANSWER_TERM = { amount: 5, unit: 'working-day' } as const;
export const APPEAL_TERM = { amount: 5, unit: 'working-day' } as const;

/** Supervision of the card's division or of one above it (2018 regulation 42, 43: by those who have the power to supervise). */
export const supervises = (card: Pick<CardState, 'division'>, actor: Actor): actor is Officer =>
  actor.kind === 'officer' && actor.post.duty === 'supervision' && isWithin(card.division, actor.post.division);

/** Who handles or approves in the office that got it. */
export const isOfOffice = (card: Pick<CardState, 'office'>, actor: Actor): actor is Officer =>
  actor.kind === 'officer' && actor.post.office === card.office && (actor.post.duty === 'handling' || actor.post.duty === 'approval');

/** Whose card it is, and who spoke for the office: under whatever second post, they do not judge it. */
const isConcerned = ({ owner, answer, appeal: appealed }: CardState, { person, post }: Officer): boolean =>
  [owner, answer?.person, appealed?.person].some((each) => each !== undefined && (each === person || each === post.standsInFor));

const isBlank = (text: string): boolean => text.trim() === '';

const settle = (command: Extract<CardCommand, { kind: 'settle' }>, state: CardState, { actor, by, now }: Scene): Decided => {
  if (!supervises(state, actor)) return refuse('not-yours');
  if (isConcerned(state, actor)) return refuse('second-person-needed');
  if (state.state !== 'raised' && state.state !== 'answered') return refuse('card-settled');
  // Heard before it is confirmed, unless the office let its days pass (licensing law 7: whoever is charged may answer).
  const heard = state.state === 'answered' || dayOfInstant(now) > state.answerBy;
  if (command.outcome === 'confirmed' && !heard) return refuse('card-not-answered', { article: 'administrative-licensing-law-2019/7' });
  if (isBlank(command.reasons)) return refuse('card-reasons-missing');
  return ok({ kind: 'Settled', outcome: command.outcome, reasons: command.reasons, person: actor.person, at: now, by });
};

const appeal = (text: string, state: CardState, { actor, by, calendar, now }: Scene): Decided => {
  if (!isOfOffice(state, actor)) return refuse('not-yours');
  if (state.appeal !== undefined) return refuse('card-appealed');
  if (state.state !== 'confirmed' || state.settled === undefined) return refuse('card-not-confirmed');
  if (dayOfInstant(now) > dueOf(dayOfInstant(state.settled.at), APPEAL_TERM, calendar)) return refuse('card-appeal-over');
  if (isBlank(text)) return refuse('card-reasons-missing');
  return ok({ kind: 'Appealed', text, person: actor.person, at: now, by });
};

/** @param state undefined for a card not raised yet; the event, or why not. Nobody decides on an appeal against what they confirmed themself. */
export function decideCard(command: CardCommand, state: CardState | undefined, scene: Scene): Decided {
  const { actor, by, calendar, now } = scene;
  if (command.kind === 'raise') {
    if (actor.kind !== 'system' && !supervises(command, actor)) return refuse('not-yours');
    if (isBlank(command.what)) return refuse('card-reasons-missing');
    const { kind: _kind, ...about } = command;
    return ok({ kind: 'Raised', ...about, answerBy: dueOf(dayOfInstant(now), ANSWER_TERM, calendar), at: now, by });
  }
  if (state === undefined) return refuse('card-not-found');
  switch (command.kind) {
    case 'answer':
      if (!isOfOffice(state, actor)) return refuse('not-yours');
      if (state.state !== 'raised') return refuse(state.state === 'answered' ? 'card-answered' : 'card-settled');
      if (isBlank(command.text)) return refuse('card-reasons-missing');
      return ok({ kind: 'Answered', text: command.text, person: actor.person, at: now, by });
    case 'settle':
      return settle(command, state, scene);
    case 'appeal':
      return appeal(command.text, state, scene);
    case 'decide-appeal':
      if (!supervises(state, actor)) return refuse('not-yours');
      if (isConcerned(state, actor)) return refuse('second-person-needed');
      if (state.state !== 'appealed') return refuse('card-not-appealed');
      if (state.settled?.person === actor.person) return refuse('second-person-needed');
      if (isBlank(command.reasons)) return refuse('card-reasons-missing');
      return ok({ kind: 'AppealDecided', outcome: command.outcome, reasons: command.reasons, person: actor.person, at: now, by });
  }
}

export type CardAct = Exclude<CardCommand['kind'], 'raise'>;
const TRIES: readonly (readonly [CardAct, CardCommand])[] = [
  ['answer', { kind: 'answer', text: '-' }],
  ['settle', { kind: 'settle', outcome: 'lifted', reasons: '-' }],
  ['appeal', { kind: 'appeal', text: '-' }],
  ['decide-appeal', { kind: 'decide-appeal', outcome: 'upheld', reasons: '-' }],
];

/** What this actor may do with it now: the same judgement that the command meets. */
export const cardActs = (state: CardState, scene: Scene): readonly CardAct[] =>
  TRIES.flatMap(([act, command]) => (decideCard(command, state, scene).ok ? [act] : []));
