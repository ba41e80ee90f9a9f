/** The unified social credit code of an organisation (GB 32100) and the organisation code inside it (GB 11714). */
import { ok, refuse } from '#domain/kernel/result.ts';
import type { IdentifierCheck } from './identifier-refusal.ts';

/** No I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 3^i mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** Check character of the first 17 characters. */
export const creditCheckOf = (code: string): string => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(code[index] ?? '0'), 0);
  return ALPHABET[(31 - (sum % 31)) % 31] ?? '';
};

/** Check character of an organisation code's first 8 characters; letters count 10 (A) to 35 (Z). */
export const organisationCheckOf = (code: string): string => {
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, index) => total + weight * Number.parseInt(code[index] ?? '0', 36), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
};

const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** A wrong check only warns: codes given out by early pilots fail it and are lawful (Zhejiang reference 1.4). */
export const checkCreditCode = (folded: string): IdentifierCheck => {
  if (folded.length !== 18) return refuse('identifier-length', { values: { length: folded.length } });
  if (!CREDIT_CODE.test(folded)) return refuse('identifier-characters');
  const doubtful = creditCheckOf(folded) !== folded[17] || organisationCheckOf(folded.slice(8, 16)) !== folded[16];
  return ok({ normalized: folded, warnings: doubtful ? ['identifier-check-doubtful'] : [] });
};

/** The nine-character code in use before 2015, with or without its hyphen. */
export const checkOrganisationCode = (folded: string): IdentifierCheck => {
  const code = folded.length === 10 && folded[8] === '-' ? folded.slice(0, 8) + folded.slice(9) : folded;
  if (code.length !== 9) return refuse('identifier-length', { values: { length: code.length } });
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return refuse('identifier-characters');
  return organisationCheckOf(code) === code[8] ? ok({ normalized: code, warnings: [] }) : refuse('identifier-check');
};
