/** The hours of a closed hall in words, for the refusal that names them. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { dayOfInstant, dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import type { HallPlan } from './hall-plan.ts';
import { hoursOn, opensNext } from './opening.ts';

/** Values of `hall-closed`: today's hours or why it is closed, and when it opens. */
export function closedWords(plan: HallPlan, now: Instant, calendar: Calendar): Readonly<Record<string, string>> {
  const { spans, because } = hoursOn(plan, dayOfInstant(now), calendar);
  const hours = spans.map(({ from, until }) => `${from}–${until}`).join('、');
  const next = opensNext(plan, now, calendar);
  const opens = next === undefined ? undefined : openingText(next, now);
  return {
    hours: because?.zh ?? `今天${hours}`,
    hoursEn: because?.en ?? `today’s hours are ${hours.replaceAll('、', ', ')}`,
    opens: opens === undefined ? '请改日' : `请${opens}`,
    opensEn: opens === undefined ? 'another day' : opens,
  };
}

/** `2026-06-22 09:00`; today the clock time alone. */
const openingText = (next: Instant, now: Instant): string => {
  const clock = instantText(next).slice(11, 16);
  const day = dayText(dayOfInstant(next));
  return dayOfInstant(next) === dayOfInstant(now) ? clock : `${day} ${clock}`;
};
