/** Walks every case of the database in one frozen view and collects what is not as it must be; changes nothing. */
import type pg from 'pg';
import type { CaseNumber, DivisionCode } from '#domain/kernel/brand.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import type { EventRow, Finding } from './finding.ts';
import { verifyDivision } from './verify-division.ts';
import { replayLog } from './verify-log.ts';
import { verifyOutbox } from './verify-outbox.ts';
import { verifyRows } from './verify-rows.ts';
import { verifyState } from './verify-state.ts';

const divisions = statement<{ readonly division: DivisionCode }>(
  'verify-divisions',
  'select distinct division from yici.case_event order by division',
);
const page = statement<{ readonly number: CaseNumber }>(
  'verify-page',
  'select number from yici.case_event where division = $1 and seq = 1 and number > $2 order by number limit 500',
);
const log = statement<EventRow>(
  'verify-log',
  'select seq, kind, body, at, request_id from yici.case_event where division = $1 and number = $2 order by seq',
);

export type Verification = {
  readonly clean: boolean;
  readonly cases: number;
  readonly events: number;
  readonly findings: readonly Finding[];
};

const verifyCase = async (sql: Sql, division: DivisionCode, number: CaseNumber, calendar: Calendar) => {
  const rows = await sql.run(log, [division, number]);
  const { state, events, findings } = replayLog(number, rows);
  const last = events.at(-1);
  if (state === undefined || last === undefined) return { events: rows.length, findings };
  const rest = await Promise.all([verifyRows(sql, state, calendar, last.at), verifyOutbox(sql, state, events)]);
  return { events: rows.length, findings: [...findings, ...verifyState(state, calendar, last.at), ...rest.flat()] };
};

const walk = async (sql: Sql, calendar: Calendar): Promise<Verification> => {
  const findings: Finding[] = [];
  let cases = 0;
  let events = 0;
  for (const { division } of await sql.run(divisions, [])) {
    let after = '';
    for (;;) {
      const numbers = await sql.run(page, [division, after]);
      for (const { number } of numbers) {
        const verified = await verifyCase(sql, division, number, calendar);
        findings.push(...verified.findings);
        cases += 1;
        events += verified.events;
        after = number;
      }
      if (numbers.length < 500) break;
    }
    findings.push(...(await verifyDivision(sql, division)));
  }
  return { clean: findings.length === 0, cases, events, findings };
};

/** One repeatable-read, read-only view: a running server may go on writing meanwhile. */
export const verifyCases = async (pool: pg.Pool, calendar: Calendar): Promise<Verification> => {
  const client = await pool.connect();
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    return await walk(sqlOf(client), calendar);
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
};
