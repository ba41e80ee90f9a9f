/** The light of a correction: green, yellow from the last working day before its term ends, red past it, done once settled. */
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { CorrectionState } from './correction.ts';

export function correctionLight(
  { state, due, near }: Pick<CorrectionState, 'state' | 'due' | 'near'>,
  now: Instant,
): 'ok' | 'near' | 'late' | 'done' {
  if (state === 'settled') return 'done';
  const today = dayOfInstant(now);
  if (today > due) return 'late';
  return today >= near ? 'near' : 'ok';
}
