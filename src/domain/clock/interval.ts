/** The stretches of a run, to the millisecond: running and stopped ones never overlap and add up to its length (bar I9). */
import type { OfficeId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { addDays, dayOfInstant } from '#domain/kernel/instant.ts';
import type { StopGroundId } from '#domain/catalogue/item.ts';
import type { DayRange } from './day-range.ts';
import { unionOfCounted } from './day-range.ts';
import type { Run } from './run.ts';

export type Interval = {
  readonly kind: 'running' | 'stopped';
  readonly from: Instant;
  /** For the stretch still going on: the instant the clock was read. */
  readonly to: Instant;
  readonly open: boolean;
  readonly office: OfficeId | undefined;
  /** Every ground open in this stretch; empty while running. */
  readonly grounds: readonly StopGroundId[];
};

/** Cuts a run at each stop, resumption and transfer; stretches of no length are left out, but for a run of none. */
export const intervalsOf = (run: Run, now: Instant): readonly Interval[] => {
  const end = run.end ?? now;
  const stops = run.stops.filter((stop) => !stop.counts);
  const cuts = [run.start, end, ...run.offices.map(({ from }) => from), ...stops.flatMap(({ from, to }) => [from, to ?? end])];
  const sorted = [...new Set(cuts)].filter((cut) => cut >= run.start && cut <= end).toSorted((a, b) => a - b);
  const intervals: Interval[] = [];
  for (const [index, from] of sorted.slice(0, -1).entries()) {
    const to = sorted[index + 1] ?? end;
    const grounds = stops.filter((stop) => stop.from <= from && (stop.to ?? end) >= to).map(({ ground }) => ground);
    const office = run.offices.findLast((stretch) => stretch.from <= from)?.office;
    const open = run.end === undefined && to === end;
    intervals.push({ kind: grounds.length === 0 ? 'running' : 'stopped', from, to, open, office, grounds });
  }
  return intervals;
};

/**
 * The days on which a part's clock ran: from the day after its acceptance to the day of its decision (or today),
 * stopped days out. Weekends are in: the matter's budget may be in calendar days (zhejiang reference 2.3).
 */
export const countedDays = (run: Run, stopped: readonly DayRange[], now: Instant): readonly DayRange[] => {
  const end = dayOfInstant(run.end ?? now);
  const counted: DayRange[] = [];
  let from = addDays(dayOfInstant(run.start), 1);
  for (const range of stopped) {
    if (range.from > from) counted.push({ from, to: addDays(range.from, -1) });
    if (range.to >= from) from = addDays(range.to, 1);
  }
  counted.push({ from, to: end });
  return unionOfCounted(
    counted.map((range) => (range.to > end ? { from: range.from, to: end } : range)).filter((range) => range.from <= range.to),
  );
};
