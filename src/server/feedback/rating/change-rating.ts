/** Runs one command on a rating; the rater is told apart from the officer by the row that stands apart. */
import type { Actor } from '#domain/case/actor.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { decideRating, type RatingScene } from '#domain/feedback/decide-rating.ts';
import type { RatingActor } from '#domain/feedback/rating-people.ts';
import type { Rating, RatingCommand, RatingEvent } from '#domain/feedback/rating.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand, type Corridor } from '#server/corridor/run-command.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { lockRating, ratingAggregate } from './rating-store.ts';

const mine = statement<{ readonly rating: string }>(
  'rating-mine',
  'select rating from yici.rating_rater where division = $1 and rating = $2 and person = $3',
);
/** Whether this person gave it: asked of who calls, about themself alone. */
export const gaveIt = async (sql: Sql, { division, id }: Key, person: string): Promise<boolean> =>
  (await sql.run(mine, [division, id, person])).length > 0;

export type RatingParts = { readonly corridor: Corridor; readonly calendar: Calendar };
export type RatingChange = {
  readonly key: Key;
  readonly command: Exclude<RatingCommand, { kind: 'give' }>;
  readonly actor: RatingActor;
  readonly isOwn: boolean;
  /** Scope of the key: a person, or `system`. */
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  readonly payload: unknown;
};

export const sceneAt = (calendar: Calendar, division: DivisionCode, actor: RatingActor, isOwn: boolean, now: Instant): RatingScene => ({
  actor,
  isOwn,
  calendar: calendarAt(calendar, division),
  now,
});

/** An officer acts as one; everybody else acts on their own rating as its rater. */
export const ratingActorOf = (actor: Actor, isOwn: boolean): RatingActor | undefined =>
  actor.kind === 'officer' ? actor : isOwn ? { kind: 'rater' } : undefined;

/** @returns the acknowledgement as it was first given; or the refusal, with nothing changed. */
export const changeRating = (
  { corridor, calendar }: RatingParts,
  { key, command, actor, isOwn, person, idempotencyKey, requestId, now, payload }: RatingChange,
): Promise<Result<StoredReply>> =>
  runCommand<Rating, RatingEvent>(corridor, ratingAggregate, {
    use: { division: key.division, person, key: idempotencyKey },
    payload,
    requestId,
    now,
    lock: (tx) => lockRating(tx, key),
    decide: (_tx, state, at) => {
      const event = decideRating(command, state, sceneAt(calendar, key.division, actor, isOwn, at));
      return event.ok ? ok({ key, events: [event.value] }) : event;
    },
    reply: ({ state }) => ({ status: 200, body: { id: state.id, state: state.state } }),
  });
