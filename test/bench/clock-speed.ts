/** How fast due dates come: a 20-working-day limit from any start, on one core. */
import { addDays } from '#domain/kernel/instant.ts';
import { dueOf } from '#domain/clock/due.ts';
import { calendar, day } from '#test/support/calendar.ts';
import type { Measured } from './engine-speed.ts';

const TERM = { amount: 20, unit: 'working-day' } as const;
const FIRST = day('2015-01-05');
const DAYS = 4_000;

const rounds = (count: number): number => {
  let sum = 0;
  for (let round = 0; round < count; round += 1) sum += dueOf(addDays(FIRST, round % DAYS), TERM, calendar);
  return sum;
};

/** Runs after a warm-up; the sum is used, so that no round can be optimised away. */
export const measureClock = (): readonly Measured[] => {
  const count = 5_000_000;
  const warm = rounds(500_000);
  const start = performance.now();
  const sum = rounds(count);
  const seconds = (performance.now() - start) / 1000;
  if (sum <= warm) throw new Error('the benchmark counted nothing');
  return [{ what: 'due date of a 20-working-day limit', value: Math.round(count / seconds), unit: 'dates/s', bar: 1_000_000 }];
};
