/** Which notices are served as legal acts, in which ways, and until when the law's remedies run from that day. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { isWorkingDay } from '#domain/clock/working-day.ts';
import { addDays, addMonths, type Day } from '#domain/kernel/instant.ts';
import type { Basis } from '#domain/kernel/text.ts';

/**
 * Notices from whose service a day runs: what must be supplied, and what may be contested. All others inform, and have
 * the day on which they lay in the account in their own row.
 */
export const bindingNotices = ['SupplementAsked', 'AcceptedWithGaps', 'NotAccepted', 'AcceptanceWithdrawn', 'Granted', 'Refused'] as const;
export type BindingNotice = (typeof bindingNotices)[number];
export const isBinding = (event: string): event is BindingNotice => (bindingNotices as readonly string[]).includes(event);

/** In the account the person signs in to, or on paper into their hands. Mail and SMS are copies that point there; they serve nothing. */
export type ServiceWay = 'account' | 'paper';

/** A notice was served once, on a day, in one way. */
export type ServedNotice = { readonly notice: string; readonly event: BindingNotice; readonly on: Day; readonly how: ServiceWay };

/** What a case calls the notice of its event number `seq`. */
export const noticeIdOf = (number: string, seq: number): string => `${number}#${seq}`;

/** A message is received when it enters the system the receiver designated: here, the account (electronic signature law 11). */
export const ACCOUNT_SERVICE: Basis = { law: 'electronic-signature-law-2019', article: 11 };

/** Sixty days to ask for reconsideration (reconsideration law 20), six months to sue (litigation law 46). */
export const RECONSIDERATION: Basis = { law: 'administrative-reconsideration-law-2023', article: 20 };
export const LITIGATION: Basis = { law: 'administrative-litigation-law-2017', article: 46 };
const RECONSIDERATION_DAYS = 60;
const LITIGATION_MONTHS = 6;

/** The day itself, or the first working day after it: a last day never falls on a holiday (reconsideration law 88). */
export const workingDayFrom = (day: Day, calendar: Calendar): Day => {
  let last = day;
  while (!isWorkingDay(last, calendar)) last = addDays(last, 1);
  return last;
};

/** The last days on which a decision served on `on` can still be contested; the day of service itself does not count. */
export const remedyDaysOf = (on: Day, calendar: Calendar): { readonly reconsideration: Day; readonly litigation: Day } => ({
  reconsideration: workingDayFrom(addDays(on, RECONSIDERATION_DAYS), calendar),
  litigation: workingDayFrom(addMonths(on, LITIGATION_MONTHS), calendar),
});

/** A last day given when a notice was written moves by the days until it was served, so that the person loses none. */
export const movedUntil = (until: Day, written: Day, on: Day, calendar: Calendar): Day =>
  on === written ? until : workingDayFrom(addDays(until, on - written), calendar);
