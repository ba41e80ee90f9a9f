/** A phone number a notice can reach: a mobile of the mainland, a fixed line with area code, or an international number. */
import type { Result } from '#domain/kernel/result.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import { foldIdentifier } from './half-width.ts';

const MOBILE = /^1[3-9][0-9]{9}$/;
const FIXED = /^0[0-9]{2,3}-?[0-9]{7,8}$/;
/** E.164: at most fifteen digits. */
const INTERNATIONAL = /^\+[1-9][0-9]{6,14}$/;
const LONGEST_TYPED = 32;

/** The number without blanks, +86 of a mobile dropped; refuses `phone-form`. */
export const checkPhone = (typed: string): Result<string, 'phone-form'> => {
  if (typed.length > LONGEST_TYPED) return refuse('phone-form');
  const folded = foldIdentifier(typed);
  const number = folded.startsWith('+86') && MOBILE.test(folded.slice(3)) ? folded.slice(3) : folded;
  return MOBILE.test(number) || FIXED.test(number) || INTERNATIONAL.test(number) ? ok(number) : refuse('phone-form');
};
