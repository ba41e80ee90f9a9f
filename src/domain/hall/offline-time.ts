/** Whether the instant a window wrote on an application without a line can be true: its clock is only trusted within what the server saw. */
import type { Instant } from '#domain/kernel/instant.ts';

/** A window's clock may be this much ahead of ours: what it wrote a moment ago is not the future. */
const AHEAD_MS = 5 * 60_000;
/** Longer without a line is no outage: then applications are taken on paper. Design default (decision 0086). */
export const OFFLINE_HOURS = 72;
/** How long a block of numbers may be used after it was reserved; then its unused numbers are void. */
export const BLOCK_DAYS = 7;
/** Numbers in a block: a window takes some forty people a day. */
export const BLOCK_SIZE = 50;

export type OfflineTimes = { readonly taken: Instant; readonly reserved: Instant; readonly expires: Instant; readonly now: Instant };
export type OfflineTimeRefusal = 'taken-before-block' | 'taken-after-block' | 'taken-in-future' | 'taken-too-long-ago';

/**
 * What is wrong with the time on a provisional receipt, or undefined: not before its number was reserved, not in the future,
 * at most 72 hours ago. Inside of that it holds: what was handed over counts from then (licensing law art. 32 (4)).
 */
export function judgeTaken({ taken, reserved, expires, now }: OfflineTimes): OfflineTimeRefusal | undefined {
  if (taken < reserved - AHEAD_MS) return 'taken-before-block';
  if (taken > now + AHEAD_MS) return 'taken-in-future';
  if (taken > expires + AHEAD_MS) return 'taken-after-block';
  return now - taken > OFFLINE_HOURS * 3_600_000 ? 'taken-too-long-ago' : undefined;
}
