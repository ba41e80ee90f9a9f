/** Facts of ratings: the grade and what became of a bad one; never who gave it. */
import type { FactRow } from '#domain/measure/fact-row.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Loader } from './loader.ts';

type Row = {
  readonly id: string;
  readonly office: string;
  readonly item: string | null;
  readonly matter: string | null;
  readonly channel: string;
  readonly grade: number;
  readonly sent_away: boolean | null;
  readonly valid: boolean | null;
  readonly at: Instant;
  readonly correct_by: number | null;
  readonly corrected_at: Instant | null;
  readonly called_back_at: Instant | null;
};
const read = statement<Row>(
  'measure-ratings',
  `select id, office, item, matter, channel, grade, sent_away, valid, at, correct_by, corrected_at, called_back_at
   from yici.rating_now where division = $1 and id = any ($2)`,
);
const page = statement<{ readonly id: string }>(
  'measure-rating-page',
  'select id from yici.rating_now where division = $1 and id > $2 order by id limit 500',
);
const subjects = statement<{ readonly subject: string }>(
  'measure-rating-cases',
  `select distinct subject from yici.rating_now where division = $1 and id = any ($2) and subject_of = 'case'`,
);

const keyOf = (value: string | null): readonly string[] => (value === null ? [] : [value]);

const rowOf = (row: Row): FactRow => ({
  about: 'rating',
  line: '',
  day: dayOfInstant(row.at),
  keys: { office: [row.office], item: keyOf(row.item), matter: keyOf(row.matter), channel: [row.channel] },
  facts: {
    channel: row.channel,
    grade: row.grade,
    bad: row.grade <= 2,
    invalid: row.valid === false,
    upheld: row.valid === true,
    corrected: row.corrected_at !== null,
    ...(row.corrected_at === null || row.correct_by === null ? {} : { inTime: dayOfInstant(row.corrected_at) <= row.correct_by }),
    calledBack: row.called_back_at !== null,
    ...(row.sent_away === null ? {} : { sentAway: row.sent_away }),
  },
});

export const ratings: Loader = {
  load: async (_room, sql, division, ids) =>
    new Map((await sql.run(read, [division, ids])).map((row): readonly [string, readonly FactRow[]] => [row.id, [rowOf(row)]])),
  list: async (_room, sql, division, after) => (await sql.run(page, [division, after])).map(({ id }) => id),
};

/** Cases that these ratings speak of: a case counts as rated from then on. */
export const ratedCases = async (
  sql: Parameters<Loader['load']>[1],
  division: number,
  ids: readonly string[],
): Promise<readonly string[]> => (ids.length === 0 ? [] : (await sql.run(subjects, [division, ids])).map(({ subject }) => subject));
