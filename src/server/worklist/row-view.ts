/** A row of a desk as its reader sees it: light and days left as of today, names of people masked. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { workingDaysBetween } from '#domain/clock/working-day.ts';
import { dayText, instantText, type Day } from '#domain/kernel/instant.ts';
import { maskName } from '#domain/party/mask.ts';
import type { InboxRow } from '#contract/view/case.ts';
import type { Light } from '#contract/view/plain.ts';
import type { DeskRow } from './desk-statements.ts';

/** `staff`: who of the office may have something in hand today; `reviewer`: whose second signature may be waited for. */
export type RowScene = {
  readonly calendar: Calendar;
  readonly today: Day;
  readonly reader: string;
  readonly staff: ReadonlyMap<string, string>;
  readonly reviews: boolean;
  readonly isInstant: (item: string) => boolean;
};

const lightOf = (row: DeskRow, { today }: RowScene): Light => {
  if (row.waiting) return 'wait';
  if (row.stopped) return 'stop';
  // No law's day runs yet, e.g. for a registration that waits for reception: nothing to be on time for.
  if (row.due_on === null) return 'wait';
  if (row.due_on < today) return 'late';
  return row.yellow_on !== null && row.yellow_on <= today ? 'near' : 'ok';
};

/** Days left in the limit's unit; negative when over. While stopped, what was left when it stopped. */
const leftOf = (row: DeskRow, { calendar, today }: RowScene): number | null => {
  if (row.due_on === null) return row.days_left;
  const due = row.due_on as Day;
  if (row.unit !== 'working-day') return due - today;
  return due >= today ? workingDaysBetween(today, due, calendar) : -workingDaysBetween(due, today, calendar);
};

const handlerOf = ({ handler }: DeskRow, { staff, reader }: RowScene): InboxRow['handler'] => {
  const name = staff.get(handler);
  return name === undefined ? null : { person: handler, name, mine: handler === reader };
};

export const rowView = (row: DeskRow, scene: RowScene): InboxRow => ({
  number: row.number,
  version: row.version,
  part: row.part,
  title: row.title,
  name: { zh: row.name_zh, en: row.name_en },
  // A firm's name is in the public register (company registration rules); a person's is not for passers-by.
  applicant: row.firm ? row.applicant : maskName(row.applicant),
  state: row.state,
  light: lightOf(row, scene),
  due: row.due_on === null ? null : dayText(row.due_on as Day),
  left: leftOf(row, scene),
  unit: row.unit,
  since: instantText(row.since),
  note: null,
  resumes: row.resumes_on === null ? null : dayText(row.resumes_on as Day),
  matter: row.matter,
  item: row.item,
  handler: handlerOf(row, scene),
  instant: scene.isInstant(row.item),
  review: scene.reviews && row.awaits_review && row.proposed_by !== scene.reader,
});
