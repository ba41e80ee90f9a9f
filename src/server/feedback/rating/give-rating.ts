/** Gives a rating, from whatever channel: one for each contact, by its person or by whoever holds the slip. */
import { decideRating } from '#domain/feedback/decide-rating.ts';
import { indicatorsFor } from '#domain/feedback/indicators.ts';
import type { Rating, RatingAbout, RatingEvent, RatingSaid } from '#domain/feedback/rating.ts';
import type { DivisionCode, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import { step, type Step } from '#server/corridor/run-across.ts';
import { randomCode } from '#server/kernel/random-code.ts';
import type { Transaction } from '#server/kernel/transaction.ts';
import { sceneAt, type RatingParts } from './change-rating.ts';
import { ratingIndicators } from './rating-indicators.ts';
import { claimContact, keepRater, ratingAggregate, ratingId } from './rating-store.ts';

export type NewRating = {
  /** All but its id. */
  readonly about: Omit<RatingAbout, 'id'>;
  readonly said: Omit<RatingSaid, 'indicatorsVersion'>;
  /** Null: only whoever holds the slip is known. */
  readonly rater: PersonId | null;
  readonly fresh: string;
};
export type GiveScope = {
  /** Scope of the key: a person, a ticket, `system`. */
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  readonly payload: unknown;
};

/** Read aloud on the phone: no signs that sound or look alike. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const CODE_LENGTH = 8;

/** The first indicator that does not fit grade and channel, by its place. */
export const misfitOf = ({ grade, channel, indicators }: NewRating['said']): number => {
  const fitting = new Set(indicatorsFor(ratingIndicators(), grade, channel).map(({ id }) => id));
  return indicators.findIndex((id) => !fitting.has(id));
};

type Decided = Result<{ readonly key: { readonly division: DivisionCode; readonly id: string }; readonly events: readonly RatingEvent[] }>;

async function decideGive(tx: Transaction, { calendar }: Pick<RatingParts, 'calendar'>, given: NewRating, at: Instant): Promise<Decided> {
  const { about, said, rater, fresh } = given;
  if (!(await claimContact(tx, about.division, about, at))) return refuse('already-rated');
  const key = { division: about.division, id: ratingId(about.division, fresh) };
  const full = { ...said, indicators: [...new Set(said.indicators)], indicatorsVersion: ratingIndicators().version };
  const scene = sceneAt(calendar, about.division, { kind: 'rater' }, false, at);
  const event = decideRating({ kind: 'give', ...about, id: ratingId(about.division, fresh), said: full }, undefined, scene);
  if (!event.ok) return event;
  keepRater(tx, key, rater, randomCode(ALPHABET, CODE_LENGTH), at);
  return ok({ key, events: [event.value] });
}

const none = { state: undefined, seq: 0, lastAt: 0 } as const;

/** Refuses `already-rated`, and `bad-input` for an indicator that grade or channel do not ask. */
export function giveRating(parts: RatingParts, given: NewRating, scope: GiveScope): Promise<Result<StoredReply>> {
  const misfit = misfitOf(given.said);
  if (misfit >= 0)
    return Promise.resolve(refuse('bad-input', { problems: [{ pointer: `/indicators/${misfit}`, code: 'not-allowed-value' }] }));
  return runCommand<Rating, RatingEvent>(parts.corridor, ratingAggregate, {
    use: { division: given.about.division, person: scope.person, key: scope.idempotencyKey },
    payload: scope.payload,
    requestId: scope.requestId,
    now: scope.now,
    lock: () => Promise.resolve(none),
    decide: (tx, _state, at) => decideGive(tx, parts, given, at),
    reply: ({ state }) => ({ status: 201, body: { id: state.id, state: state.state } }),
  });
}

/** The same inside a transaction of another's, e.g. of a window device; undefined where the contact was rated already. */
export async function giveWithin(
  tx: Transaction,
  parts: Pick<RatingParts, 'calendar'>,
  given: NewRating,
  now: Instant,
): Promise<Step | undefined> {
  const decided = await decideGive(tx, parts, given, now);
  return decided.ok ? step<Rating, RatingEvent>(ratingAggregate, { ...decided.value, loaded: none }) : undefined;
}
