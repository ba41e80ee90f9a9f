/** Which kind of number somebody typed for a party that may be a person or a firm, told by how it looks. */
import { foldIdentifier } from './half-width.ts';

/** `citizen`, `credit-code`, or undefined for a party that has no number (a newborn, a project). */
export const kindOfNumber = (party: string, typed: string): 'citizen' | 'credit-code' | undefined => {
  if (party === 'firm') return 'credit-code';
  if (party === 'person') return 'citizen';
  if (party !== 'either') return undefined;
  // A citizen's number is digits but for its last character; a credit code of a business begins 9 and nearly always holds letters.
  return /^9|[A-Z].*.$/.test(foldIdentifier(typed)) ? 'credit-code' : 'citizen';
};
