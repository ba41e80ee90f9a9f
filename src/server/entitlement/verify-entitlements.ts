/** Checks the books of entitlements: rows equal their history, and every grant that leaves something behind left exactly one. Changes nothing. */
import type pg from 'pg';
import { leavesBehind } from '#domain/case/entitlement-jobs.ts';
import { grantOf } from '#domain/certificate/content-of.ts';
import { brandAs, type CaseNumber, type DivisionCode } from '#domain/kernel/brand.ts';
import { found, type Finding } from '#server/case/verify/finding.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import { entitlementIdOf } from './open-entitlement.ts';
import { dueRows, nowRow } from './rows.ts';
import { findEntitlement } from './store.ts';

const all = statement<Readonly<Record<string, unknown>> & { readonly division: DivisionCode; readonly id: string }>(
  'verify-entitlement-now',
  `select division, id, version, office, number, part, item, state, title, name_zh, name_en, certificate, certificate_number,
     from_on, until_on, due_on, near_on, waits, opened_at from yici.entitlement_now order by division, id`,
);
const due = statement<{ readonly what: string; readonly on_day: number }>(
  'verify-entitlement-due',
  'select what, on_day from yici.entitlement_due where division = $1 and id = $2 order by what',
);
const granted = statement<{ readonly division: DivisionCode; readonly number: CaseNumber }>(
  'verify-entitlement-granted',
  `select distinct division, number from yici.case_event where kind = 'Granted' order by division, number`,
);
const waiting = statement<{ readonly id: string }>(
  'verify-entitlement-waiting',
  `select id from yici.outbox where division = $1 and kind = 'entitlement.open' and done_at is null and id >= $2 and id < $3 limit 1`,
);

async function rowFindings(sql: Sql): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const row of await sql.run(all, [])) {
    const own = await findEntitlement(sql, row);
    if (own === undefined) {
      findings.push(found('entitlement', row.id, 'a row without a history'));
      continue;
    }
    if (JSON.stringify(nowRow(own.state)) !== JSON.stringify(Object.values(row)))
      findings.push(found('entitlement', row.id, 'the row is not what the history says'));
    const expected = dueRows(own.state).map(([, , what, on]) => `${String(what)} ${String(on)}`);
    const kept = (await sql.run(due, [row.division, row.id])).map(({ what, on_day }) => `${what} ${on_day}`);
    if (expected.toSorted().join() !== kept.toSorted().join())
      findings.push(found('entitlement', row.id, 'its days are not those of the history'));
  }
  return findings;
}

async function grantFindings(sql: Sql): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { division, number } of await sql.run(granted, [])) {
    const state = (await findCase(sql, keyOf(division, number)))?.state;
    for (const part of state?.parts.values() ?? []) {
      const decision = grantOf(part);
      if (state === undefined || decision === undefined || !leavesBehind(state, part)) continue;
      const id = entitlementIdOf(part.division, number, part.id, decision.id);
      if ((await findEntitlement(sql, { division: brandAs(part.division), id })) !== undefined) continue;
      const later = await sql.run(waiting, [division, `${number}#`, `${number}$`]);
      if (later.length === 0) findings.push(found('entitlement', number, `the grant of ${part.id} left nothing behind`));
    }
  }
  return findings;
}

export async function verifyEntitlements(pool: pg.Pool): Promise<readonly Finding[]> {
  const sql = sqlOf(pool);
  return [...(await rowFindings(sql)), ...(await grantFindings(sql))];
}
