/** Which divisions have something to do: cases, jobs not yet handed on, mandates (which lie with the province), corrections that are checked, copies to be sent. */
import type pg from 'pg';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';

const list = statement<{ readonly division: number }>(
  'division-active',
  `select division from yici.number_counter union select division from yici.outbox where taken_at is null
   union (select division from yici.mandate_event limit 1)
   union select division from yici.entitlement_due
   union select division from yici.correction_now where state <> 'settled'
   union select division from yici.notice_delivery where state in ('queued', 'failed') and division > 0 order by division`,
);

export async function activeDivisions(pool: pg.Pool): Promise<readonly DivisionCode[]> {
  const rows = await sqlOf(pool).run(list, []);
  return rows.map(({ division }) => brandAs<DivisionCode>(division));
}
