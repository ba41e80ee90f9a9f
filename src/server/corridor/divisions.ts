/** Which divisions have cases: what the relay and the sweep go through, one division's rows at a time. */
import type pg from 'pg';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';

const list = statement<{ readonly division: number }>(
  'division-active',
  'select distinct division from yici.number_counter order by division',
);

export async function activeDivisions(pool: pg.Pool): Promise<readonly DivisionCode[]> {
  const rows = await sqlOf(pool).run(list, []);
  return rows.map(({ division }) => brandAs<DivisionCode>(division));
}
