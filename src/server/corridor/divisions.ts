/** Which divisions have something to do: cases, jobs not yet handed on, mandates (which lie with the province). */
import type pg from 'pg';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';

const list = statement<{ readonly division: number }>(
  'division-active',
  `select division from yici.number_counter union select division from yici.outbox where taken_at is null
   union (select division from yici.mandate_event limit 1) order by division`,
);

export async function activeDivisions(pool: pg.Pool): Promise<readonly DivisionCode[]> {
  const rows = await sqlOf(pool).run(list, []);
  return rows.map(({ division }) => brandAs<DivisionCode>(division));
}
