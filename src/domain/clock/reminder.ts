/** Who is reminded of a last day, and when: one table, from the working day before it to supervision (zhejiang reference 1.3). */
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { addDays } from '#domain/kernel/instant.ts';
import type { Calendar } from './calendar.ts';
import { opensOn } from './office-hours.ts';
import { isWorkingDay, workingDayAfter } from './working-day.ts';

export type ReminderKind = 'tomorrow' | 'today' | 'over' | 'over-approver' | 'over-head' | 'over-supervision';
/** `handler`: who has the part in hand, else the office; the organ's head answers for its limits (licensing law 42, 2018 regulation 43). */
export type ReminderTo = 'handling' | 'approval' | 'supervision';
type Step = { readonly kind: ReminderKind; readonly days: number; readonly to: ReminderTo };

/** In order of time; `days` are working days from the last day on. */
export const REMINDER_STEPS: readonly Step[] = [
  { kind: 'tomorrow', days: -1, to: 'handling' },
  { kind: 'today', days: 0, to: 'handling' },
  { kind: 'over', days: 1, to: 'handling' },
  { kind: 'over-approver', days: 1, to: 'approval' },
  { kind: 'over-head', days: 3, to: 'approval' },
  { kind: 'over-supervision', days: 5, to: 'supervision' },
];

const dayBefore = (day: Day, calendar: Calendar): Day => {
  let before = addDays(day, -1);
  while (!isWorkingDay(before, calendar)) before = addDays(before, -1);
  return before;
};

/** The instant of a step: when the office opens on its day. */
export const instantOfStep = (step: number, due: Day, calendar: Calendar): Instant | undefined => {
  const found = REMINDER_STEPS[step];
  if (found === undefined) return undefined;
  const day = found.days < 0 ? dayBefore(due, calendar) : found.days === 0 ? due : workingDayAfter(due, found.days, calendar);
  return opensOn(day, calendar);
};

export type NextReminder = { readonly step: number; readonly at: Instant };

/** The first step that lies after an instant: what passed before a date was known is no news. */
export const firstReminder = (due: Day, after: Instant, calendar: Calendar): NextReminder | undefined => {
  for (let step = 0; step < REMINDER_STEPS.length; step += 1) {
    const at = instantOfStep(step, due, calendar);
    if (at !== undefined && at > after) return { step, at };
  }
  return undefined;
};

/** The step after one that was given, whenever that was: nothing is left out after a standstill. */
export const nextReminder = (step: number, due: Day, calendar: Calendar): NextReminder | undefined => {
  const at = instantOfStep(step + 1, due, calendar);
  return at === undefined ? undefined : { step: step + 1, at };
};
