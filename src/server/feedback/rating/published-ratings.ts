/** Words of people that were published with their answers: without name, case or day. */
import { namesSomebody } from '#domain/supervision/names-somebody.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { PublishedRating } from '#contract/view/rating.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { officeName } from '#server/case/words.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';

type Row = {
  readonly division: number;
  readonly id: string;
  readonly office: string;
  readonly grade: number;
  readonly public_words: string;
  readonly public_reply: string;
  readonly published_at: Instant;
};
const list = statement<Row>(
  'rating-published',
  `select division, id, office, grade, public_words, public_reply, published_at from yici.rating_now
   where published_at is not null and division = any ($1::int[]) and (published_at, id) < ($2, $3)
   order by published_at desc, id desc limit $4`,
);

/** A number of identity, a telephone, a case: no name can be told from a word, so a person reads it too before it is published. */
export const namesOrNumbers = (text: string): boolean => namesSomebody(text) || /\d{6}-\d{4}-\d{7}/.test(text);

export async function listPublished(room: CaseRoom, { query }: RequestFacts<Caller>): Promise<Result<unknown>> {
  const [limit, after] = [limitOf(query), readMark(query['after'], 2)];
  const wanted = query['division'];
  const divisions = wanted === undefined ? [...room.catalogue.divisions.keys()] : [Number(wanted)];
  const rows = await sqlOf(room.pool).run(list, [divisions, after?.[0] ?? Number.MAX_SAFE_INTEGER, after?.[1] ?? '', limit]);
  const shown = rows.map(
    (row): PublishedRating => ({
      office: officeName(room.catalogue, brandAs<OfficeId>(row.office)),
      division: room.catalogue.divisions.get(brandAs<DivisionCode>(row.division))?.name ?? { zh: '', en: '' },
      grade: row.grade,
      words: row.public_words,
      reply: row.public_reply,
      month: dayText(dayOfInstant(row.published_at)).slice(0, 7),
    }),
  );
  const last = rows.at(-1);
  return ok({ rows: shown, next: last === undefined ? null : nextMark(rows, limit, [last.published_at, last.id]) });
}
