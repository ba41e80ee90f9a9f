/** Writes what is public of a case's decisions, in the commit of the act that decides, corrects or sets aside (licensing law 40). */
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Change } from '#server/corridor/aggregate.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Transaction } from '#server/kernel/transaction.ts';
import type { Row } from '../rows.ts';
import { publishedRows } from './published-rows.ts';

const columns = [
  'division',
  'number',
  'part',
  'decision',
  'item',
  'name_zh',
  'name_en',
  'office',
  'office_division',
  'holder',
  'firm',
  'decided_on',
  'basis',
  'conditions',
  'certificate',
  'state',
  'corrected_on',
  'withheld',
  'changed_at',
];
const KEY = 4;
const put: RowsStatement = {
  name: 'published-decision-put',
  head: `insert into yici.published_decision (${columns.join(', ')})`,
  columns: columns.length,
  tail: `on conflict (division, number, part, decision) do update set ${columns
    .slice(KEY)
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`,
};
const drop = statement<never>(
  'published-decision-drop',
  'delete from yici.published_decision where division = $1 and number = $2 and part = $3 and decision = $4',
);

const same = (one: Row | undefined, other: Row): boolean => one !== undefined && other.every((cell, index) => cell === one[index]);

/** Most acts decide nothing and send nothing. */
export function publishDecisions(
  tx: Transaction,
  { key, before, after }: Pick<Change<CaseState, CaseEvent>, 'key' | 'before' | 'after'>,
): void {
  const was = before === undefined ? new Map<string, Row>() : publishedRows(before);
  const is = publishedRows(after);
  const changed = [...is].filter(([id, row]) => !same(was.get(id), row));
  tx.sendRows(
    put,
    changed.map(([, row]) => [key.division, key.id, ...row]),
  );
  for (const [id, row] of was) if (!is.has(id)) tx.send(drop, [key.division, key.id, row[0] ?? null, row[1] ?? null]);
}
