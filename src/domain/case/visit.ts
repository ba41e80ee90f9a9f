/** A visit agreed beforehand: an officer comes to the person, or the person to the hall; at which hours it may lie, and until when it may be moved. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { isProvisional, isWorkingDay } from '#domain/clock/working-day.ts';
import { addDays, dayOfInstant, instantOf, readDay, startOfDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { VisitId } from '#domain/kernel/brand.ts';
import type { CaseRefusal } from './refusals.ts';

export type PlannedVisit = {
  readonly id: VisitId;
  readonly when: Instant;
  readonly minutes: number;
  readonly place: string;
  readonly why: string;
  /** How often the applicant has moved it. */
  readonly moves: number;
  /** The day first agreed: what a move is measured from. */
  readonly firstDay: Day;
  readonly cancelled?: string;
};

/** Published office hours (2018 provisions art. 12); minutes after midnight in Asia/Shanghai. A design default, not a fact of law. */
export const OPENS = 9 * 60;
export const CLOSES = 17 * 60;
/** Design defaults: an applicant moves a visit twice at most, and not beyond this many days from the day first agreed. */
export const MOST_MOVES = 2;
export const MOST_DAYS = 30;
export const LONGEST_MINUTES = CLOSES - OPENS;

const MINUTE = 60_000;

/** Reads `2026-06-23T09:30` as that minute in Asia/Shanghai; undefined for what is none. */
export const readMoment = (text: string): Instant | undefined => {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  const day = match === null ? undefined : readDay(match[1] ?? '');
  if (match === null || day === undefined) return undefined;
  return instantOf(startOfDay(day) + (Number(match[2]) * 60 + Number(match[3])) * MINUTE);
};

/** A visit that is still to come. */
export const isToCome = (visit: PlannedVisit, now: Instant): boolean => visit.cancelled === undefined && visit.when > now;

/** Why a visit cannot lie there: passed, not a working day, or not wholly within office hours. */
export const barOfTime = (when: Instant, minutes: number, calendar: Calendar, now: Instant): CaseRefusal | undefined => {
  if (when <= now) return 'date-passed';
  const day = dayOfInstant(when);
  const start = (when - startOfDay(day)) / MINUTE;
  const inside = start >= OPENS && start + minutes <= CLOSES;
  return inside && isWorkingDay(day, calendar) ? undefined : 'visit-outside-hours';
};

/** Why the applicant cannot move this visit at all now; the day before is the last on which they may. */
export const barOfMove = (visit: PlannedVisit, now: Instant): CaseRefusal | undefined => {
  if (!isToCome(visit, now)) return 'visit-not-found';
  if (dayOfInstant(now) >= dayOfInstant(visit.when)) return 'visit-too-near';
  return visit.moves >= MOST_MOVES ? 'visit-moved-twice' : undefined;
};

/** The working days, from tomorrow on, to which the applicant may move a visit. */
export const daysFor = (visit: PlannedVisit, calendar: Calendar, now: Instant): readonly Day[] => {
  const days: Day[] = [];
  for (let day = addDays(dayOfInstant(now), 1); day <= addDays(visit.firstDay, MOST_DAYS); day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) days.push(day);
  }
  // Past the published calendar a public holiday looks like a working day: such days are offered only where there are no others.
  const certain = days.filter((day) => !isProvisional(day, calendar));
  return certain.length > 0 ? certain : days;
};
