/** Plans the next reminder of each running clock in the commit that changes it: a stopped clock has none, a moved date begins anew. */
import { decisionDaysOf } from '#domain/case/last-days.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { firstReminder } from '#domain/clock/reminder.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Change } from '#server/corridor/aggregate.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Transaction } from '#server/kernel/transaction.ts';

const put: RowsStatement = {
  name: 'reminder-put',
  head: 'insert into yici.reminder (division, number, part, office_division, office, handler, due_on, step, at)',
  columns: 9,
  tail: `on conflict (division, number, part) do update set office_division = excluded.office_division, office = excluded.office,
    handler = excluded.handler, due_on = excluded.due_on, step = excluded.step, at = excluded.at`,
};
/** Another handler or office: what was told stays told. */
const hand = statement(
  'reminder-hand',
  'update yici.reminder set office_division = $4, office = $5, handler = $6 where division = $1 and number = $2 and part = $3',
);
const drop = statement('reminder-drop', 'delete from yici.reminder where division = $1 and number = $2 and part = $3');

type Planned = { readonly due: Day; readonly part: Part };

const plannedOf = (state: CaseState | undefined, calendar: Calendar, at: Instant): ReadonlyMap<string, Planned> =>
  new Map(
    (state === undefined ? [] : decisionDaysOf(state, calendar, at)).flatMap(({ part: id, due }): [string, Planned][] => {
      const part = state?.parts.get(id);
      return part === undefined ? [] : [[id, { due, part }]];
    }),
  );

const sameHands = (one: Part, other: Part): boolean => one.handler === other.handler && one.office === other.office;

/** `was`: the calendar by which the reminders stood before, where it is the calendar that changes. */
export function planReminders(
  tx: Transaction,
  { key, before, after, at }: Change<CaseState, CaseEvent>,
  calendar: Calendar,
  was: Calendar = calendar,
): void {
  const [old, now] = [plannedOf(before, was, at), plannedOf(after, calendar, at)];
  for (const [id, { due, part }] of now) {
    const known = old.get(id);
    const place = [key.division, key.id, id] as const;
    const hands = [part.division, part.office, part.handler ?? null] as const;
    if (known?.due === due) {
      if (!sameHands(known.part, part)) tx.send(hand, [...place, ...hands]);
      continue;
    }
    const next = firstReminder(due, at, calendarAt(calendar, part.division));
    if (next !== undefined) tx.sendRows(put, [[...place, ...hands, due, next.step, next.at]]);
    else if (known !== undefined) tx.send(drop, place);
  }
  for (const id of old.keys()) if (!now.has(id)) tx.send(drop, [key.division, key.id, id]);
}
