/** Draws ratings that were not bad to be asked once more, so that what the record says is checked against what people say later (回访). */
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeRating, type RatingParts } from './change-rating.ts';

/** One in ten, drawn by the id, which is random: nobody chooses who is asked. */
const ONE_IN = 10;
const AFTER_MS = 3 * 86_400_000;
const WITHIN_MS = 17 * 86_400_000;
const MOST = 50;

const drawn = statement<{ readonly id: string }>(
  'rating-draw',
  `select n.id from yici.rating_now n join yici.rating_rater r on r.division = n.division and r.rating = n.id
   where n.division = $1 and n.state = 'given' and not n.sampled and n.grade >= 3 and n.at between $2 and $3 and r.person is not null
     and ('x' || substr(md5(n.id), 1, 6))::bit(24)::int % $4 = 0 order by n.at limit $5`,
);

export async function sampleRatings(parts: RatingParts, division: DivisionCode, now: Instant): Promise<void> {
  const span = [instantOf(now - WITHIN_MS), instantOf(now - AFTER_MS)];
  const rows = await sqlOf(parts.corridor.pool).run(drawn, [division, ...span, ONE_IN, MOST]);
  for (const { id } of rows) {
    await changeRating(parts, {
      key: { division: brandAs<DivisionCode>(division), id },
      command: { kind: 'sample' },
      actor: { kind: 'system', job: 'sample' },
      isOwn: false,
      person: 'system',
      idempotencyKey: `sample ${id}`,
      requestId: `sample ${id}`,
      now,
      payload: { sample: id },
    });
  }
}
