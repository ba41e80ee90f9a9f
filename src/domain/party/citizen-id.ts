/** The citizen identity number (GB 11643) and the residence permits that share its form. */
import type { Day } from '#domain/kernel/instant.ts';
import { readDay } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { IdentifierCheck } from './identifier-refusal.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';

/** First two digits: the province of the first registration (GB/T 2260). */
const PROVINCES: ReadonlySet<string> = new Set([
  '11',
  '12',
  '13',
  '14',
  '15',
  '21',
  '22',
  '23',
  '31',
  '32',
  '33',
  '34',
  '35',
  '36',
  '37',
  '41',
  '42',
  '43',
  '44',
  '45',
  '46',
  '50',
  '51',
  '52',
  '53',
  '54',
  '61',
  '62',
  '63',
  '64',
  '65',
  '71',
]);

/** Check character of the first 17 digits (ISO 7064 MOD 11-2). */
export const citizenCheckOf = (digits: string): string => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index] ?? '0'), 0);
  return CHECKS[sum % CHECKS.length] ?? '';
};

/** Serials 996 to 999 of the old number are people who were over a hundred when numbers were given: born in 18xx. */
const CENTENARIANS: ReadonlySet<string> = new Set(['996', '997', '998', '999']);

/** The 18-digit number of a 15-digit one (in use until 2013): century and check are added. */
export const lengthenCitizenId = (old: string): string => {
  const century = CENTENARIANS.has(old.slice(12)) ? '18' : '19';
  const digits = `${old.slice(0, 6)}${century}${old.slice(6)}`;
  return `${digits}${citizenCheckOf(digits)}`;
};

/** The birth date inside an 18-digit number: a day, never an instant (bar M9); undefined when it is not a day. */
export const birthOf = (number: string): Day | undefined =>
  readDay(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);

/** Odd serials are men's, even ones women's. */
export const sexOf = (number: string): 'male' | 'female' => (Number(number[16]) % 2 === 1 ? 'male' : 'female');

/** Checks an 18-digit number whose area passes `isArea`; `today` only doubts a birth that lies after it. */
export const checkEighteen = (folded: string, isArea: (area: string) => boolean, today: Day | undefined): IdentifierCheck => {
  if (folded.length !== 18) return refuse('identifier-length', { values: { length: folded.length } });
  if (!/^[0-9]{17}[0-9X]$/.test(folded)) return refuse('identifier-characters');
  if (!isArea(folded.slice(0, 6))) return refuse('identifier-area', { values: { area: folded.slice(0, 6) } });
  const birth = birthOf(folded);
  if (birth === undefined) return refuse('identifier-date', { values: { date: folded.slice(6, 14) } });
  if (citizenCheckOf(folded) !== folded[17]) return refuse('identifier-check');
  return ok({
    normalized: folded,
    warnings: today !== undefined && birth > today ? ['identifier-birth-in-future'] : [],
  });
};

export const checkCitizenId = (folded: string, today?: Day): IdentifierCheck => {
  const isArea = (area: string) => PROVINCES.has(area.slice(0, 2));
  if (folded.length !== 15) return checkEighteen(folded, isArea, today);
  return /^[0-9]{15}$/.test(folded) ? checkEighteen(lengthenCitizenId(folded), isArea, today) : refuse('identifier-characters');
};

/** Residence permits of Hong Kong and Macau (810000, 820000) and of Taiwan residents (830000). */
export const checkResidencePermit =
  (areas: readonly string[]) =>
  (folded: string, today?: Day): IdentifierCheck =>
    checkEighteen(folded, (area) => areas.includes(area), today);
