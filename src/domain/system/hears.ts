/** Which system hears of what: departments of their offices and items, province and nation of all below them, a sandbox of test cases alone. */
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { isWithin } from '#domain/division/division.ts';
import { serves, type SystemState } from './system.ts';
import type { Told } from './told-events.ts';

/** A place that GB/T 2260 does not know: test cases of vendors live there, so that no list, measure or person meets them. */
export const SANDBOX_DIVISION = brandAs<DivisionCode>(339999);

/** @param home the division of the case. */
export function hears({ system, state }: Pick<SystemState, 'system' | 'state'>, home: DivisionCode, told: Told): boolean {
  if (state === 'closed' || (state === 'sandbox') !== (home === SANDBOX_DIVISION)) return false;
  return system.kind === 'upper' ? isWithin(told.division, system.division) : serves(system, told.office, told.item);
}
