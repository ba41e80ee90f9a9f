/** One line of the list of monthly reports, filed or missing. */
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { reportDue, type MonthlyState } from '#domain/supervision/monthly-report.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import type { MonthlyRow } from '#contract/view/record.ts';
import { officeName } from '#server/case/words.ts';
import type { RecordRoom } from './record-room.ts';

export const idOf = (division: DivisionCode, office: string, month: number): string => `${division}-${office}-${month}`;

export const rowOf = ({ room }: RecordRoom, state: MonthlyState): MonthlyRow => ({
  id: state.id,
  office: officeName(room.catalogue, state.office),
  officeId: state.office,
  month: state.month,
  state: state.state,
  due: dayText(state.due),
  late: state.late,
  filedAt: instantText(state.filed.at),
});

/** A unit with orders that has filed nothing: missing, and late once the day is past. */
export function missingRow({ room }: RecordRoom, unit: string, month: number, now: Instant): MonthlyRow | undefined {
  const office = room.catalogue.offices.get(brandAs<OfficeId>(unit));
  if (office === undefined) return undefined;
  const due = reportDue(month, calendarAt(room.catalogue.calendar, office.division));
  const id = idOf(office.division, unit, month);
  const late = dayOfInstant(now) > due;
  return { id, office: office.name, officeId: unit, month, state: 'missing', due: dayText(due), late, filedAt: null };
}
