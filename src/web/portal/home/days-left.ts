/** The big number: how long until all is done, in the unit of the clock where that clock is the last one, else in calendar days. */
import { dayOf, daysBetween } from '#web/ui/date-text.ts';

export type DaysLeft = { readonly amount: number; readonly unit: string };

/**
 * `clock` is the slowest running part's; a part that starts after it may end later still, and then its working days would not
 * fit the date beside them.
 */
export const daysLeft = (
  doneBy: string | null,
  clock: { readonly due: string; readonly left: number; readonly unit: string } | null,
  now: string,
): DaysLeft | undefined => {
  if (clock !== null && (doneBy === null || dayOf(doneBy) === dayOf(clock.due) || clock.left < 0))
    return { amount: clock.left, unit: clock.unit };
  return doneBy === null ? undefined : { amount: daysBetween(now, doneBy), unit: 'calendar-day' };
};

/** A title made of a covered name says only whose case it is (顾*远 · 结婚登记), which a party to it knows. */
const covered = /^[^·]*\*[^·]* · /;

/** The title without the covered name: to those who are party to it. */
export const ownTitle = (title: string): string => title.replace(covered, '');

/** What a case is called: the matter, and what the person calls it. */
export const caseTitle = (matter: string, title: string): string =>
  title === '' || title === matter || covered.test(title) ? matter : title.includes(matter) ? title : `${matter} · ${title}`;
