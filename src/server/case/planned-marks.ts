/** A clock that stands still, as its notice plans it: what people are told by which day it will be done (licensing law 45). */
import type { Part } from '#domain/case/state.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { dueOf } from '#domain/clock/due.ts';
import type { Mark } from '#domain/clock/mark.ts';
import { dayOfInstant, startOfDay, type Day, type Instant } from '#domain/kernel/instant.ts';

/** The day on which a stop is planned to end: told in its notice. */
export const plannedEnd = (stop: Part['stops'][number], calendar: Calendar): Day =>
  dueOf(dayOfInstant(stop.from), stop.plannedDays, calendar);

/**
 * The part's marks, with each open stop resumed on its planned day. A plan that has passed says nothing any more: such a stop
 * stays open, and the clock reads it as resumed today.
 */
export const plannedMarks = ({ marks, stops }: Pick<Part, 'marks' | 'stops'>, calendar: Calendar, now: Instant): readonly Mark[] => {
  const resumed = stops.flatMap((stop): Mark[] => {
    const end = plannedEnd(stop, calendar);
    return stop.counts || end <= dayOfInstant(now) ? [] : [{ mark: 'resumed', at: startOfDay(end), stop: stop.id }];
  });
  return [...marks, ...resumed.toSorted((a, b) => a.at - b.at)];
};
