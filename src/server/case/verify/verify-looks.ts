/** Nothing a register said was used without its row in the ledger (I21), and no row is hidden without a lawful end (I22). */
import { findLawfulCode } from '#domain/exchange/lawful-code.ts';
import { SEALED_DAYS } from '#domain/exchange/sealed-look.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { found, type Finding } from './finding.ts';

const DAY_MS = 86_400_000;

const unwritten = statement<{ readonly id: string; readonly number: string | null }>(
  'verify-look-ups',
  `select u.id, u.number from yici.look_up u left join yici.look l on l.division = u.division and l.id = u.id
   where u.division = $1 and u.outcome in ('answered', 'none', 'cached') and l.id is null limit 100`,
);
const endless = statement<{ readonly id: string; readonly number: string | null }>(
  'verify-sealed-looks',
  `select id, number from yici.look
   where division = $1 and sealed and (release_at is null or shown_at is null or release_at > at + $2) limit 100`,
);
const orders = statement<{ readonly id: string; readonly number: string; readonly code: string; readonly ms: number }>(
  'verify-look-delays',
  'select id, number, code, until_at - from_at as ms from yici.look_delay_now where division = $1',
);

/** An order ends with its last day, so it may outlast its count of days by the rest of one. */
const isTooLong = (code: string, ms: number): boolean => ms > ((findLawfulCode(code)?.delayDays ?? -1) + 1) * DAY_MS;

export async function verifyLooks(sql: Sql, division: number): Promise<readonly Finding[]> {
  const [used, hidden, delayed] = await Promise.all([
    sql.run(unwritten, [division]),
    sql.run(endless, [division, SEALED_DAYS * DAY_MS]),
    sql.run(orders, [division]),
  ]);
  return [
    ...used.map(({ id, number }) => found('I21', number ?? undefined, `look-up ${id} was answered without a row in the ledger`)),
    ...hidden.map(({ id, number }) => found('I22', number ?? undefined, `look ${id} is sealed without a lawful end`)),
    ...delayed
      .filter(({ code, ms }) => isTooLong(code, ms))
      .map(({ id, number, code }) => found('I22', number, `order ${id} under ${code} delays longer than the law it names`)),
  ];
}
