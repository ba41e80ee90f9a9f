/** Versions of the working-day calendar in the database: one log for the whole instance, kept in the province's shard. */
import type { CalendarEvent, CalendarState } from '#domain/clock/calendar-version.ts';
import { evolveCalendar, noVersions } from '#domain/clock/calendar-version.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

/** Holidays are the same in all of China, so there is one log; it needs a place, and every instance lies in this province. */
export const calendarKey: Key = { division: brandAs<DivisionCode>(330000), id: 'working-days' };

/** Makes the row on first use and holds it until the commit. */
const lock = statement<{ readonly seq: number }>(
  'calendar-lock',
  `insert into yici.calendar_now as now (division, id, seq) values ($1, $2, 0)
   on conflict (division, id) do update set seq = now.seq returning now.seq`,
);
const read = statement<{ readonly body: CalendarEvent }>(
  'calendar-event-read',
  'select body from yici.calendar_event where division = $1 and id = $2 order by seq',
);
const insert: RowsStatement = {
  name: 'calendar-event-insert',
  head: 'insert into yici.calendar_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const mark = statement('calendar-mark', 'update yici.calendar_now set seq = $3 where division = $1 and id = $2');

const fold = (events: readonly CalendarEvent[]): CalendarState =>
  events.reduce<CalendarState>((state, event) => evolveCalendar(state, event), noVersions);

/** All versions as they stand. */
export async function readVersions(sql: Sql): Promise<CalendarState> {
  const rows = await sql.run(read, [calendarKey.division, calendarKey.id]);
  return fold(rows.map(({ body }) => body));
}

export async function lockVersions(tx: Sql): Promise<Loaded<CalendarState>> {
  const [, rows] = await Promise.all([
    tx.run(lock, [calendarKey.division, calendarKey.id]),
    tx.run(read, [calendarKey.division, calendarKey.id]),
  ]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

/** Nobody is told but the processes themselves, which then reckon by the new version. */
export const calendarAggregate: Aggregate<CalendarState, CalendarEvent> = {
  kind: 'calendar',
  audience: () => ({ people: [], offices: [], halls: [] }),
  evolve: evolveCalendar,
  react: () => [],
  write: (tx, { key, events, seq, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    tx.send(mark, [key.division, key.id, seq + events.length]);
    return [];
  },
};
