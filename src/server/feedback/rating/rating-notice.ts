/** What the rater's account says of their rating, in the list of notices and by itself. */
import type { OtherScene, ShowOther } from '#server/notice/other-notices.ts';
import type { RatingEvent } from '#domain/feedback/rating.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { officeName } from '#server/case/words.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type pg from 'pg';
import { gaveIt } from './change-rating.ts';
import { findRating, ratingKey } from './rating-store.ts';
import { toldOf, toldTitle } from './rating-words.ts';

const one = statement<{ readonly body: RatingEvent }>(
  'rating-event-one',
  'select body from yici.rating_event where division = $1 and id = $2 and seq = $3',
);

export const ratingNotice =
  ({ pool, catalogue }: { readonly pool: pg.Pool; readonly catalogue: Catalogue }): ShowOther =>
  async ({ number, seq, person }): Promise<OtherScene | undefined> => {
    const key = ratingKey(number);
    const sql = sqlOf(pool);
    if (key === undefined || !(await gaveIt(sql, key, person))) return undefined;
    const [rating, [row]] = await Promise.all([findRating(sql, key), sql.run(one, [key.division, key.id, seq])]);
    if (rating === undefined || row === undefined) return undefined;
    return { title: toldTitle, what: toldOf(row.body), about: officeName(catalogue, rating.office) };
  };
