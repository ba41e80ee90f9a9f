/** Gives the reminders whose instant has come, one step after the other: nothing is kept in memory, so a standstill loses none and doubles none. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { nextReminder, REMINDER_STEPS } from '#domain/clock/reminder.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type pg from 'pg';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';

type Due = {
  readonly number: string;
  readonly part: string;
  readonly office_division: number;
  readonly office: string;
  readonly handler: string | null;
  readonly due_on: Day;
  readonly step: number;
  readonly at: Instant;
};
const due = statement<Due>(
  'reminder-due',
  `select number, part, office_division, office, handler, due_on, step, at from yici.reminder
   where division = $1 and at <= $2 order by at, number, part limit 500`,
);
/** The same reminder twice is one row: its id names the date and the step. */
const give = statement(
  'officer-note-give',
  `insert into yici.officer_note (division, office, id, number, part, kind, duty, person, due_on, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (division, office, id) do nothing`,
);
/** Only from the step that was given: who gives the same one at the same time moves nothing. */
const moveOn = statement(
  'reminder-move-on',
  'update yici.reminder set step = $6, at = $7 where division = $1 and number = $2 and part = $3 and due_on = $4 and step = $5',
);
const end = statement(
  'reminder-end',
  'delete from yici.reminder where division = $1 and number = $2 and part = $3 and due_on = $4 and step = $5',
);

/** All that is due in one division; returns how many were given. The note comes first: a fault between the two gives it again, which is no row. */
export async function remindDivision(pool: pg.Pool, calendar: Calendar, division: DivisionCode, now: Instant): Promise<number> {
  const sql = sqlOf(pool);
  let given = 0;
  for (;;) {
    const rows = await sql.run(due, [division, now]);
    for (const row of rows) await giveOne(sql, calendar, division, row, now);
    given += rows.length;
    if (rows.length === 0) return given;
  }
}

async function giveOne(sql: Sql, calendar: Calendar, division: DivisionCode, row: Due, now: Instant): Promise<void> {
  const { number, part, office, due_on, step } = row;
  const own = calendarAt(calendar, brandAs<DivisionCode>(row.office_division));
  const found = REMINDER_STEPS[step];
  if (found !== undefined) {
    // What is given in the same moment after a standstill stands in the order of its steps.
    const id = `${number}/${part}/${due_on}/${found.kind}`;
    const person = found.to === 'handling' ? row.handler : null;
    await sql.run(give, [row.office_division, office, id, number, part, found.kind, found.to, person, due_on, now + step]);
  }
  const next = nextReminder(step, due_on, own);
  const place = [division, number, part, due_on, step] as const;
  await (next === undefined ? sql.run(end, place) : sql.run(moveOn, [...place, next.step, next.at]));
}
