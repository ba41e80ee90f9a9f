/** Proposes, publishes and withdraws versions of the calendar through the corridor; for screens and the command line alike. */
import {
  decideCalendar,
  noVersions,
  type CalendarCommand,
  type CalendarEvent,
  type CalendarState,
  type CalendarVersion,
} from '#domain/clock/calendar-version.ts';
import { firstDayChanged } from '#domain/clock/local-calendar.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { levelOfDivision } from '#domain/division/division.ts';
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand, type Corridor } from '#server/corridor/run-command.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { calendarAggregate, calendarKey, lockVersions } from './calendar-store.ts';
import { calendarsAround, coveredYears, type CalendarInForce } from './calendar-in-force.ts';

export type ChangeCalendar = {
  readonly command: CalendarCommand;
  /** A person's id, or `operator:<user>` from the command line. */
  readonly by: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
};

/** Runs one command; when it returns this process reckons by the result, the others hear of it within a second. */
export async function changeCalendar(
  { corridor, calendar }: { readonly corridor: Corridor; readonly calendar: CalendarInForce },
  { command, by, idempotencyKey, requestId, now }: ChangeCalendar,
): Promise<Result<StoredReply>> {
  const result = await runCommand<CalendarState, CalendarEvent>(corridor, calendarAggregate, {
    use: { division: calendarKey.division, person: by, key: idempotencyKey },
    payload: command,
    requestId,
    now,
    lock: lockVersions,
    decide: (_tx, state = noVersions, at) => {
      const changed = (version: CalendarVersion) => firstDayChanged(...calendarsAround(calendar.shipped, state, version.version));
      const event = decideCalendar(command, state, coveredYears(calendar.shipped, state), by, at, changed);
      return event.ok ? ok({ key: calendarKey, events: [event.value] }) : event;
    },
    reply: ({ events }) => ({ status: 201, body: { version: events[0]?.version ?? 0 } }),
  });
  await calendar.refresh();
  return result;
}

const administered = statement<{ readonly division: number }>(
  'calendar-administered',
  `select distinct division from yici.post
   where duty = 'administration' and from_day <= $1::date and (until_day is null or until_day >= $1::date)`,
);
const RANK = { province: 0, city: 1, county: 2, township: 3 } as const;

/**
 * The calendar holds for everybody, so it is published by the highest division that has an administrator here: the province's
 * where there is one, else a city's, else a county's; any administrator may propose (docs/decisions/0043).
 */
export async function mayPublishCalendar(sql: Sql, division: DivisionCode, now: Instant): Promise<boolean> {
  const rank = (code: number): number => RANK[levelOfDivision(code as DivisionCode)];
  const rows = await sql.run(administered, [dayText(dayOfInstant(now))]);
  return rows.every((row) => rank(row.division) >= rank(division));
}
