/** Judges what is asked of a rating: the rater once, supervision within two working days, the office within fifteen, a second person where one objects. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { dueOf } from '#domain/clock/due.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Rating, RatingBy, RatingCommand, RatingEvent, RatingRefusal } from './rating.ts';
import { isOfRated, judgesRating, type RatingActor } from './rating-people.ts';

type Decided = Result<RatingEvent, RatingRefusal>;
export type RatingScene = {
  readonly actor: RatingActor;
  /** The acting officer gave this rating themself. */
  readonly isOwn: boolean;
  readonly calendar: Calendar;
  readonly now: Instant;
};
/** National rules of 2019 on ratings: corrected within fifteen working days, and everyone called back (zhejiang.md 5). */
export const CORRECT_TERM = { amount: 15, unit: 'working-day' } as const;
/** Ours: no rule names the days of verifying, objecting and adding words (decision 0105). */
export const VERIFY_TERM = { amount: 2, unit: 'working-day' } as const;
export const OBJECT_TERM = { amount: 5, unit: 'working-day' } as const;
export const ADD_DAYS = 10;
/** Nobody is called back for ever: what did not help twice is closed as not helped, and counts so. */
export const MOST_ROUNDS = 2;
/** Grades one and two are bad ratings. */
export const isBad = (grade: number): boolean => grade <= 2;

const byOf = (actor: RatingActor): RatingBy =>
  actor.kind === 'officer' ? { kind: 'officer', person: actor.person, office: actor.post.office } : actor;
const isBlank = (text: string): boolean => text.trim() === '';
const dueFrom = ({ now, calendar }: RatingScene, term: { readonly amount: number; readonly unit: 'working-day' }): Day =>
  dueOf(dayOfInstant(now), term, calendar);
const isPast = (from: Instant, { now, calendar }: RatingScene): boolean =>
  dayOfInstant(now) > dueOf(dayOfInstant(from), OBJECT_TERM, calendar);

/** @param state undefined for a rating not given yet; the event, or why not. */
export function decideRating(command: RatingCommand, state: Rating | undefined, scene: RatingScene): Decided {
  const { actor, now: at } = scene;
  const stamp = { at, by: byOf(actor) };
  if (command.kind === 'give') {
    if (actor.kind !== 'rater') return refuse('not-yours');
    const { kind: _kind, said, ...about } = command;
    const open = isBad(said.grade) || said.sentAway === true ? { verifyBy: dueFrom(scene, VERIFY_TERM) } : {};
    return ok({ kind: 'Given', ...about, said: { ...said, words: said.words.trim() }, ...open, ...stamp });
  }
  if (state === undefined) return refuse('rating-not-found');
  if (scene.isOwn && actor.kind === 'officer') return refuse('own-file');
  if ('text' in command && command.kind !== 'call-back' && isBlank(command.text)) return refuse('text-missing');
  switch (command.kind) {
    case 'add':
      return add(command.text, state, scene, stamp);
    case 'verify':
      return verify(command, state, scene, stamp);
    case 'object':
    case 'appeal':
      return contest(command, state, scene, stamp);
    case 'decide-second':
      return decideSecond(command, state, scene, stamp);
    case 'correct':
      if (!isOfRated(state, actor)) return refuse('not-yours');
      return state.state === 'ordered' ? ok({ kind: 'Corrected', text: command.text.trim(), ...stamp }) : refuse('rating-not-open');
    case 'call-back':
      return callBack(command, state, scene, stamp);
    case 'sample':
      if (actor.kind !== 'system') return refuse('not-yours');
      return state.state === 'given' && !state.sampled ? ok({ kind: 'Sampled', ...stamp }) : refuse('rating-not-open');
    case 'publish':
      return publish(command, state, actor, stamp);
  }
}

type Stamp = { readonly at: Instant; readonly by: RatingBy };
type Of<Kind extends RatingCommand['kind']> = Extract<RatingCommand, { kind: Kind }>;
const TEN_DAYS_MS = ADD_DAYS * 86_400_000;

const add = (text: string, state: Rating, { actor, now }: RatingScene, stamp: Stamp): Decided => {
  if (actor.kind !== 'rater') return refuse('not-yours');
  if (state.added !== undefined) return refuse('rating-added');
  return now - state.at > TEN_DAYS_MS ? refuse('rating-add-over') : ok({ kind: 'Added', text: text.trim(), ...stamp });
};

const verify = ({ outcome, ground, text }: Of<'verify'>, state: Rating, scene: RatingScene, stamp: Stamp): Decided => {
  if (!judgesRating(state, scene.actor)) return refuse('not-yours');
  if (state.state !== 'verifying') return refuse('rating-not-open');
  if (outcome === 'valid') return ok({ kind: 'Verified', outcome, text: text.trim(), correctBy: dueFrom(scene, CORRECT_TERM), ...stamp });
  return ground === undefined ? refuse('rating-ground-missing') : ok({ kind: 'Verified', outcome, ground, text: text.trim(), ...stamp });
};

/** Once, within five working days of the verdict: by the rater against invalid, by the office against valid. */
const contest = ({ kind, text }: Of<'object'> | Of<'appeal'>, state: Rating, scene: RatingScene, stamp: Stamp): Decided => {
  const isTheirs = kind === 'object' ? scene.actor.kind === 'rater' : isOfRated(state, scene.actor);
  if (!isTheirs) return refuse('not-yours');
  if (state.second !== undefined) return refuse('rating-objected');
  if (state.verdict === undefined || state.state !== (kind === 'object' ? 'invalid' : 'ordered')) return refuse('rating-not-open');
  if (isPast(state.verdict.at, scene)) return refuse('rating-objection-over');
  return ok({ kind: kind === 'object' ? 'Objected' : 'Appealed', text: text.trim(), ...stamp });
};

const decideSecond = ({ outcome, text }: Of<'decide-second'>, state: Rating, scene: RatingScene, stamp: Stamp): Decided => {
  const { actor } = scene;
  if (!judgesRating(state, actor)) return refuse('not-yours');
  if (state.state !== 'objected' && state.state !== 'appealed') return refuse('rating-not-open');
  // Nobody decides on an objection to what they found themself.
  if (state.verdict?.by.kind === 'officer' && [actor.person, actor.post.standsInFor].includes(state.verdict.by.person))
    return refuse('second-person-needed');
  const due = outcome === 'valid' ? { correctBy: dueFrom(scene, CORRECT_TERM) } : {};
  return ok({ kind: 'SecondDecided', outcome, text: text.trim(), ...due, ...stamp });
};

/** Of a corrected bad rating, or of a good one drawn at random. The first correction that did not help goes back to the office. */
const callBack = ({ through, helped, text }: Of<'call-back'>, state: Rating, scene: RatingScene, stamp: Stamp): Decided => {
  const { actor } = scene;
  const isSample = state.state === 'given' && state.sampled;
  if (through === 'page' ? actor.kind !== 'rater' : !judgesRating(state, actor)) return refuse('not-yours');
  if (state.state !== 'corrected' && !isSample) return refuse('rating-not-called-back');
  if ((through === 'nobody') !== (helped === undefined)) return refuse('rating-not-called-back');
  if (through === 'nobody' && isBlank(text)) return refuse('text-missing');
  const again = helped === false && !isSample && state.round < MOST_ROUNDS ? { correctBy: dueFrom(scene, CORRECT_TERM) } : {};
  return ok({ kind: 'CalledBack', through, text: text.trim(), ...(helped === undefined ? {} : { helped }), ...again, ...stamp });
};

const publish = ({ words, reply }: Of<'publish'>, state: Rating, actor: RatingActor, stamp: Stamp): Decided => {
  if (!judgesRating(state, actor)) return refuse('not-yours');
  if (state.words === '' && state.added === undefined) return refuse('rating-no-words');
  if (state.published !== undefined) return refuse('rating-published');
  if (isBlank(words) || isBlank(reply)) return refuse('text-missing');
  return ok({ kind: 'Published', words: words.trim(), reply: reply.trim(), ...stamp });
};

export type RatingAct = Exclude<RatingCommand['kind'], 'give' | 'sample'>;
const TRIES: readonly (readonly [RatingAct, RatingCommand])[] = [
  ['add', { kind: 'add', text: '-' }],
  ['verify', { kind: 'verify', outcome: 'valid', text: '-' }],
  ['object', { kind: 'object', text: '-' }],
  ['appeal', { kind: 'appeal', text: '-' }],
  ['decide-second', { kind: 'decide-second', outcome: 'valid', text: '-' }],
  ['correct', { kind: 'correct', text: '-' }],
  ['call-back', { kind: 'call-back', through: 'page', helped: true, text: '' }],
  ['call-back', { kind: 'call-back', through: 'phone', helped: true, text: '' }],
  ['publish', { kind: 'publish', words: '-', reply: '-' }],
];

/** What this actor may do with it now: the same judgement that the command meets. */
export const ratingActs = (state: Rating, scene: RatingScene): readonly RatingAct[] =>
  TRIES.flatMap(([act, command]) => (decideRating(command, state, scene).ok ? [act] : []));
