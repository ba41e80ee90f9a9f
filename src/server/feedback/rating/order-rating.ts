/** Orders the rated office to put right what a bad rating, found valid, says; and feeds back to that order what the office says it did. */
import type { Actor } from '#domain/case/actor.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeOrder } from '#server/supervision/change-order.ts';
import { orderIdOf } from '#server/supervision/order-store.ts';
import { raiseOrder } from '#server/supervision/raise-order.ts';
import type { RatingParts } from './change-rating.ts';
import { findRating, ratingKey } from './rating-store.ts';

export type RatingJob = { readonly kind: 'rating.order'; readonly rating: string; readonly round: number };

const nameOf = (rating: string, round: number): string => `rating-${rating}-${round}`;

/** Throws on a fault: the queue tries again. The order says what was found, never who spoke nor of which case. */
export async function orderRating(parts: RatingParts, { rating: id, round }: RatingJob, now: Instant, requestId: string): Promise<void> {
  const key = ratingKey(id);
  const rating = key === undefined ? undefined : await findRating(sqlOf(parts.corridor.pool), key);
  if (rating === undefined || rating.round !== round || rating.state !== 'ordered') return;
  const order = {
    id: nameOf(id, round),
    division: rating.division,
    source: { kind: 'rating' as const, ref: id, words: { zh: '差评核实属实', en: 'A bad rating found valid' } },
    unit: rating.office,
    unitDivision: rating.division,
    what: (rating.second ?? rating.verdict)?.text ?? '',
    due: rating.correctBy,
  };
  const raised = await raiseOrder(parts, order, { actor: { kind: 'system', job: 'sweep' }, now, requestId });
  if (!raised.ok) throw new Error(`the order of rating ${id} was refused: ${raised.refusal.code}`);
}

type Said = {
  readonly id: string;
  readonly division: DivisionCode;
  readonly round: number;
  readonly text: string;
  readonly actor: Extract<Actor, { kind: 'officer' }>;
  readonly now: Instant;
  readonly requestId: string;
};

/** One act for the office: what it says of the rating is its feedback to the order. An order that went on by itself takes none, and stays as it is. */
export async function feedBackToOrder(parts: RatingParts, { id, division, round, text, actor, now, requestId }: Said): Promise<void> {
  const order = orderIdOf(brandAs<DivisionCode>(division), nameOf(id, round));
  await changeOrder(parts, {
    key: { division, id: order },
    command: { kind: 'feed-back', text, files: [] },
    actor,
    person: actor.person,
    idempotencyKey: `rating ${id} ${round}`,
    requestId,
    now,
    payload: { rating: id, round, text },
  });
}
