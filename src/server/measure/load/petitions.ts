/** Facts of the hotline's petitions: one row when raised, one when answered. */
import type { FactRow } from '#domain/measure/fact-row.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Loader } from './loader.ts';

type Row = {
  readonly id: string;
  readonly kind: string;
  readonly channel: string;
  readonly second_trip: boolean;
  readonly office: string | null;
  readonly item: string | null;
  readonly matter: string | null;
  readonly raised_at: Instant;
  readonly answered_at: Instant | null;
  readonly called_back_at: Instant | null;
  readonly satisfied: boolean | null;
  readonly on_time: boolean | null;
};
const read = statement<Row>(
  'measure-petitions',
  `select id, kind, channel, second_trip, office, item, matter, raised_at, answered_at, called_back_at, satisfied, on_time
   from yici.hotline_now where division = $1 and id = any ($2)`,
);
const page = statement<{ readonly id: string }>(
  'measure-petition-page',
  'select id from yici.hotline_now where division = $1 and id > $2 order by id limit 500',
);

const keyOf = (value: string | null): readonly string[] => (value === null ? [] : [value]);

function rowsOf(row: Row): readonly FactRow[] {
  const keys = { office: keyOf(row.office), item: keyOf(row.item), matter: keyOf(row.matter), channel: [row.channel] };
  const common = { about: 'petition', keys } as const;
  const said = { channel: row.channel, kind: row.kind };
  const raised: FactRow = { ...common, line: 'raised', day: dayOfInstant(row.raised_at), facts: { ...said, secondTrip: row.second_trip } };
  if (row.answered_at === null) return [raised];
  const facts = {
    ...said,
    answered: true,
    ...(row.on_time === null ? {} : { late: !row.on_time }),
    calledBack: row.called_back_at !== null,
    asked: row.satisfied !== null,
    ...(row.satisfied === null ? {} : { satisfied: row.satisfied }),
  };
  return [raised, { ...common, line: 'answered', day: dayOfInstant(row.answered_at), facts }];
}

export const petitions: Loader = {
  load: async (_room, sql, division, ids) =>
    new Map((await sql.run(read, [division, ids])).map((row): readonly [string, readonly FactRow[]] => [row.id, rowsOf(row)])),
  list: async (_room, sql, division, after) => (await sql.run(page, [division, after])).map(({ id }) => id),
};
