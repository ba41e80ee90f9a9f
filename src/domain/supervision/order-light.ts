/** The light of an order: by its last day while the unit has something to do, done when it is closed. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { workingDaysBetween } from '#domain/clock/working-day.ts';
import type { Day } from '#domain/kernel/instant.ts';
import { isRunning, isWithUnit, type OrderStatus } from './order.ts';

export type OrderLight = { readonly tone: 'ok' | 'near' | 'late' | 'done'; readonly days: number };

/** Days left, or over when late: working days. Near: the last two. What waits for supervision has no last day of the unit's. */
const NEAR = 2;
export const orderLight = (order: { readonly state: OrderStatus; readonly due: Day }, today: Day, calendar: Calendar): OrderLight => {
  if (!isRunning(order.state)) return { tone: 'done', days: 0 };
  if (today > order.due) return { tone: isWithUnit(order.state) ? 'late' : 'ok', days: workingDaysBetween(order.due, today, calendar) };
  const days = workingDaysBetween(today, order.due, calendar);
  return { tone: isWithUnit(order.state) && days < NEAR ? 'near' : 'ok', days };
};
