/** When an officer may ask a register again about a part: while something is still to be decided in it, or under a code of law (PIPL 34). */
import type { PartState } from '#domain/case/state.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { findLawfulCode, lawfulCodes, type LawfulCode } from './lawful-code.ts';

const LIVE: ReadonlySet<string> = new Set<PartState>(['ready', 'submitted', 'supplement', 'accepted', 'reviewing']);

export const isLivePart = (state: string): boolean => LIVE.has(state);

/** Codes under which a part that is over may be looked at. */
export const askingCodes: readonly LawfulCode[] = lawfulCodes.filter(({ asks }) => asks);

/** The code relied on, undefined where the case itself is the ground; or why not. */
export function groundToAsk(state: PartState, code: string | undefined): Result<string | undefined, 'no-live-case' | 'no-lawful-ground'> {
  if (code !== undefined) return findLawfulCode(code)?.asks === true ? ok(code) : refuse('no-lawful-ground');
  return isLivePart(state) ? ok(undefined) : refuse('no-live-case');
}
