/** The statements that read and write the facts and cells of measures. */
import type { Day } from '#domain/kernel/instant.ts';
import type { FactKeys, FactRow } from '#domain/measure/fact-row.ts';
import type { Sum } from '#domain/measure/figure.ts';
import type { CellPlace, Tally } from '#domain/measure/tally.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { SubjectKind } from './load/loader.ts';

type FactRecord = {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly line: string;
  readonly about: FactRow['about'];
  readonly day: Day;
  readonly keys: FactKeys;
  readonly facts: FactRow['facts'];
  readonly tally: Tally;
};
const columns = 'kind, id, line, about, day, keys, facts, tally';
export const ofSubjects = statement<FactRecord>(
  'measure-fact-subjects',
  `select ${columns} from yici.measure_fact where division = $1 and (kind, id) in (select * from unnest($2::text[], $3::text[]))`,
);
export const ofDivision = statement<FactRecord>(
  'measure-fact-page',
  `select ${columns} from yici.measure_fact where division = $1 and (kind, id, line) > ($2, $3, $4) order by kind, id, line limit 1000`,
);
export const put: RowsStatement = {
  name: 'measure-fact-put',
  head: 'insert into yici.measure_fact (division, kind, id, line, about, day, month, keys, facts, tally)',
  columns: 10,
  tail: `on conflict (division, kind, id, line) do update set about = excluded.about, day = excluded.day, month = excluded.month,
    keys = excluded.keys, facts = excluded.facts, tally = excluded.tally`,
};
export const drop = statement(
  'measure-fact-drop',
  `delete from yici.measure_fact where division = $1 and (kind, id, line) in (select * from unnest($2::text[], $3::text[], $4::text[]))`,
);

export type CellRecord = CellPlace & { readonly sums: Readonly<Record<string, Sum>> };
export const cellsAt = statement<CellRecord>(
  'measure-cell-at',
  `select about, facet, month, key, sums from yici.measure_cell where division = $1
     and (about, facet, month, key) in (select * from unnest($2::text[], $3::text[], $4::int[], $5::text[]))`,
);
export const allCells = statement<CellRecord>(
  'measure-cell-all',
  'select about, facet, month, key, sums from yici.measure_cell where division = $1',
);
export const putCells: RowsStatement = {
  name: 'measure-cell-put',
  head: 'insert into yici.measure_cell (division, about, facet, month, key, sums)',
  columns: 6,
  tail: 'on conflict (division, about, facet, month, key) do update set sums = excluded.sums',
};
export const dropCells = statement(
  'measure-cell-drop',
  `delete from yici.measure_cell where division = $1
     and (about, facet, month, key) in (select * from unnest($2::text[], $3::text[], $4::int[], $5::text[]))`,
);
export const wipeCells = statement<never>('measure-cell-wipe', 'delete from yici.measure_cell where division = $1');
export const wipeFacts = statement<never>('measure-fact-wipe', 'delete from yici.measure_fact where division = $1');
