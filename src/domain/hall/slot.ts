/** Slots: the stretches of a day that a queue of a hall offers by appointment, and which of them may be booked now. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { addDays, dayOfInstant, instantOf, startOfDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { AppointmentRule, HallPlan, QueueId } from './hall-plan.ts';
import { hoursOn, minutesOf } from './opening.ts';

/** Who offers no appointments sets no daily quota; who offers them serves those who come without one as well (2018 regulation art. 12). */
export const NO_QUOTA: Basis = { law: 'zhejiang-at-most-once-2018', article: 12 };

/** Minutes after midnight in Asia/Shanghai. */
export type Minute = number;
/** `starts` up to, not including, `ends`. */
export type Slot = { readonly day: Day; readonly starts: Minute; readonly ends: Minute };

const MINUTE_MS = 60_000;
export const minuteAt = (day: Day, minute: Minute): Instant => instantOf(startOfDay(day) + minute * MINUTE_MS);
export const minuteOfInstant = (at: Instant): Minute => Math.floor((at - startOfDay(dayOfInstant(at))) / MINUTE_MS);
/** `09:30` of a minute. */
export const clockOfMinute = (minute: Minute): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** What the slots of a queue are worked out from. */
export type Offer = { readonly plan: HallPlan; readonly rule: AppointmentRule; readonly calendar: Calendar };

/** Undefined: this queue takes no bookings, everybody just comes. */
export const ruleOf = (plan: HallPlan, queue: QueueId): AppointmentRule | undefined =>
  plan.appointments.find((rule) => rule.queue === queue);

/** How many slots in a row a matter takes: at least one, one where the rule does not name it. */
export const slotsFor = (rule: AppointmentRule, matter: string | undefined): number => {
  const minutes = rule.matters?.find((each) => each.matter === matter)?.minutes;
  return minutes === undefined ? 1 : Math.max(1, Math.ceil(minutes / rule.slotMinutes));
};

/** All slots of a day; what is left of the opening hours and shorter than a slot is left to those who come without booking. */
export const slotsOfDay = ({ plan, rule, calendar }: Offer, day: Day): readonly Slot[] =>
  hoursOn(plan, day, calendar).spans.flatMap((span) => {
    const [from, until] = [minutesOf(span.from), minutesOf(span.until)];
    const count = Math.max(0, Math.floor((until - from) / rule.slotMinutes));
    return Array.from({ length: count }, (_, at) => ({
      day,
      starts: from + at * rule.slotMinutes,
      ends: from + (at + 1) * rule.slotMinutes,
    }));
  });

/** The furthest day that may be booked now: the last one only from the hour on at which it is opened. */
export const lastDayOf = ({ daysAhead, opensAt }: AppointmentRule, now: Instant): Day =>
  addDays(dayOfInstant(now), minuteOfInstant(now) >= minutesOf(opensAt) ? daysAhead : daysAhead - 1);

export type OfferedDay = { readonly day: Day; readonly provisional: boolean; readonly slots: readonly Slot[] };

/** The days that may be booked now, with those of their slots that have not begun. */
export function daysOffered(offer: Offer, now: Instant): readonly OfferedDay[] {
  const days: OfferedDay[] = [];
  for (let day = dayOfInstant(now); day <= lastDayOf(offer.rule, now); day = addDays(day, 1)) {
    const slots = slotsOfDay(offer, day).filter(({ starts }) => minuteAt(day, starts) > now);
    const { provisional } = hoursOn(offer.plan, day, offer.calendar);
    if (slots.length > 0) days.push({ day, provisional, slots });
  }
  return days;
}

export type SlotWish = { readonly day: Day; readonly starts: Minute; readonly matter?: string | undefined };

/**
 * The slots a booking would take: the one that begins then, and as many after it as the matter needs.
 * @returns undefined where none begins then, it has begun, the day is not opened yet, or the hall closes in between.
 */
export function stretchAt(offer: Offer, wish: SlotWish, now: Instant): readonly Slot[] | undefined {
  if (wish.day > lastDayOf(offer.rule, now) || minuteAt(wish.day, wish.starts) <= now) return undefined;
  const slots = slotsOfDay(offer, wish.day);
  const first = slots.findIndex(({ starts }) => starts === wish.starts);
  const wanted = slotsFor(offer.rule, wish.matter);
  const stretch = first === -1 ? [] : slots.slice(first, first + wanted);
  const unbroken = stretch.every((slot, at) => at === 0 || slot.starts === stretch[at - 1]?.ends);
  return stretch.length === wanted && unbroken ? stretch : undefined;
}
