/** The light of a task: green, yellow near its day or where it is blocked, red past it, done once the plan's owner confirmed it. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { workingDaysBetween } from '#domain/clock/working-day.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Progress, Task } from './task.ts';

export type TaskLight = 'ok' | 'near' | 'late' | 'done';
export type TaskClock = {
  readonly light: TaskLight;
  /** Working days left, or over where the light is red. */
  readonly days: number;
};

/** Yellow from max(1 working day, a fifth of its length) on (DESIGN 7), and of tasks of many months in their last two weeks. */
const LEAST = 1;
const MOST = 10;
const SHARE = 0.2;

/** A blocked task is counted on: nothing in law stops it, and who waits for whom is what supervision wants to see. */
export function taskClock({ start, due }: Pick<Task, 'start' | 'due'>, progress: Progress, today: Day, calendar: Calendar): TaskClock {
  if (progress.status === 'done') return { light: 'done', days: 0 };
  if (today > due) return { light: 'late', days: Math.max(1, workingDaysBetween(due, today, calendar)) };
  const left = workingDaysBetween(today, due, calendar);
  const near = Math.min(MOST, Math.max(LEAST, Math.round(workingDaysBetween(start, due, calendar) * SHARE)));
  return { light: left <= near || progress.status === 'blocked' ? 'near' : 'ok', days: left };
}
