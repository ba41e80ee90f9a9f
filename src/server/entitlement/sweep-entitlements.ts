/** Asks the index whose day has come and tells the engine, which computes the days anew before it believes them. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { byKeeper, changeEntitlement } from './change-entitlement.ts';
import type { EntitlementRoom } from './entitlement-room.ts';

const due = statement<{ readonly id: string; readonly days: string }>(
  'entitlement-due',
  `select id, string_agg(what || ' ' || on_day, ',' order by what) as days from yici.entitlement_due
   where division = $1 and on_day <= $2 group by id order by min(on_day), id limit 500`,
);

/** Passes the days of one division; returns how many were told. The key names the days, so that two sweeps at once pass them once. */
export async function sweepEntitlements(
  room: Pick<EntitlementRoom, 'corridor' | 'catalogue' | 'log'>,
  division: DivisionCode,
  now: Instant,
): Promise<number> {
  const rows = await sqlOf(room.corridor.pool).run(due, [division, dayOfInstant(now)]);
  for (const { id, days } of rows) {
    const key = `entitlement-day ${id} ${days}`.slice(0, 300);
    const passed = await changeEntitlement(room, byKeeper({ division, id }, { kind: 'pass-days' }, key, now));
    if (!passed.ok) room.log.warn({ entitlement: id, refusal: passed.refusal.code }, 'a day of an entitlement was not passed');
  }
  return rows.length;
}
