/** When a webhook that failed is sent again: the schedule of Standard Webhooks, 75 h 35 min and 5 s in all, each wait with jitter. */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits after the first, second, … failure. A department's system that was down over a weekend still hears of everything. */
export const RETRY_WAITS: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];
/** A tenth more or less, so that systems that fell together are not all called in the same second. */
const JITTER = 0.1;

/**
 * How long to wait after `failures` failures, in milliseconds; undefined when it lies dead.
 * @param chance between 0 and 1.
 */
export const waitAfter = (failures: number, chance: number): number | undefined => {
  const wait = RETRY_WAITS[failures - 1];
  return wait === undefined ? undefined : Math.round(wait * (1 - JITTER + 2 * JITTER * chance));
};

/** After so many failures on end the whole system rests, and is then tried with one event (a circuit). */
export const FAILURES_TO_REST = 5;
const FIRST_REST = 30 * SECOND;
const LONGEST_REST = 10 * MINUTE;

/** How long a system rests after `failures` failures on end; undefined while it need not. */
export const restAfter = (failures: number): number | undefined =>
  failures < FAILURES_TO_REST ? undefined : Math.min(LONGEST_REST, FIRST_REST * 2 ** Math.min(20, failures - FAILURES_TO_REST));
