/** Whose days they were: every calendar day of a project goes to one holder, so that the sum is the days on the wall. */
import type { DayRange } from '#domain/clock/day-range.ts';
import type { Day } from '#domain/kernel/instant.ts';

/** In this order a day is given away: a counted office first, then who else held it, then a stopped clock, then nobody. */
export const holders = ['office', 'uncounted', 'notice', 'market', 'agency', 'owner', 'utility', 'stop', 'between'] as const;
export type Holder = (typeof holders)[number];

export type HeldDays = {
  readonly holder: Exclude<Holder, 'stop' | 'between'>;
  readonly ran: readonly DayRange[];
  readonly stopped: readonly DayRange[];
};

/** Days after `from` up to `to`, by holder; those with none are left out. */
export const wallDays = (
  steps: readonly HeldDays[],
  { from, to }: { readonly from: Day; readonly to: Day },
): readonly { readonly holder: Holder; readonly days: number }[] => {
  const count = new Map<Holder, number>();
  const isIn = (ranges: readonly DayRange[], day: number): boolean => ranges.some((range) => range.from <= day && day <= range.to);
  for (let day: number = from + 1; day <= to; day += 1) {
    const running = new Set(steps.filter((step) => isIn(step.ran, day)).map((step) => step.holder));
    const holder =
      holders.find((each) => running.has(each as HeldDays['holder'])) ??
      (steps.some((step) => isIn(step.stopped, day)) ? 'stop' : 'between');
    count.set(holder, (count.get(holder) ?? 0) + 1);
  }
  return holders.flatMap((holder) => {
    const days = count.get(holder);
    return days === undefined ? [] : [{ holder, days }];
  });
};
