/** Gives out the next case number of a division and year: the counter row is locked until the commit, so no gap and no duplicate (bar M2). */
import { formatNumber } from '#domain/case/case-number.ts';
import type { CaseNumber, DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, yearOf, type Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const take = statement<{ readonly last: number }>(
  'number-take',
  `insert into yici.number_counter as counter (division, year, last) values ($1, $2, 1)
   on conflict (division, year) do update set last = counter.last + 1 returning counter.last`,
);

/** Taken late in the transaction, so that it is held shortly; a transaction that fails gives it back. */
export async function nextNumber(tx: Sql, division: DivisionCode, at: Instant): Promise<CaseNumber> {
  const year = yearOf(dayOfInstant(at));
  const [row] = await tx.run(take, [division, year]);
  if (row === undefined) throw new Error('The counter gave no number');
  return formatNumber({ division, year, count: row.last });
}
