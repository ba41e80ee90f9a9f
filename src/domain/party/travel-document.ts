/** Passports, travel permits and the permanent residence cards of foreigners. */
import type { Day } from '#domain/kernel/instant.ts';
import { readDay } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import { citizenCheckOf } from './citizen-id.ts';
import type { IdentifierCheck } from './identifier-refusal.ts';

const byForm =
  (form: RegExp, shortest: number, longest: number) =>
  (folded: string): IdentifierCheck => {
    if (folded.length < shortest || folded.length > longest) return refuse('identifier-length', { values: { length: folded.length } });
    return form.test(folded) ? ok({ normalized: folded, warnings: [] }) : refuse('identifier-characters');
  };

/** Any state's passport: letters and digits, no public check. */
export const checkPassport = byForm(/^[0-9A-Z]{5,17}$/, 5, 17);

/** Mainland travel permit of Hong Kong (H) and Macau (M) residents: eight digits, and two more for the renewals of old cards. */
export const checkHongKongMacauTravelPermit = byForm(/^[HM][0-9]{8}([0-9]{2})?$/, 9, 11);

/** Mainland travel permit of Taiwan residents: eight digits; the old booklet had ten and a letter in brackets. */
export const checkTaiwanTravelPermit = (folded: string): IdentifierCheck =>
  byForm(/^([0-9]{8}|[0-9]{10}[A-Z]?)$/, 8, 11)(folded.replace('(', '').replace(')', ''));

/**
 * The permanent residence card of a foreigner. Since December 2023: 18 digits, beginning with 9, province of issue,
 * numeric nationality, birth, serial, and the check of GB 11643. Before: 15, three letters of nationality, twelve digits
 * with the birth at the eighth to thirteenth place; its check is not public, so only the form is judged.
 */
export const checkForeignerResidence = (folded: string, today?: Day): IdentifierCheck => {
  if (folded.length === 15) return checkOldCard(folded);
  if (folded.length !== 18) return refuse('identifier-length', { values: { length: folded.length } });
  if (!/^9[0-9]{16}[0-9X]$/.test(folded)) return refuse('identifier-characters');
  const birth = readDay(`${folded.slice(6, 10)}-${folded.slice(10, 12)}-${folded.slice(12, 14)}`);
  if (birth === undefined) return refuse('identifier-date', { values: { date: folded.slice(6, 14) } });
  if (citizenCheckOf(folded) !== folded[17]) return refuse('identifier-check');
  return ok({
    normalized: folded,
    warnings: today !== undefined && birth > today ? ['identifier-birth-in-future'] : [],
  });
};

const checkOldCard = (folded: string): IdentifierCheck => {
  if (!/^[A-Z]{3}[0-9]{12}$/.test(folded)) return refuse('identifier-characters');
  const [year, rest] = [folded.slice(7, 9), `${folded.slice(9, 11)}-${folded.slice(11, 13)}`];
  /** Two digits of the year: one of the two centuries must know the day (29 February). */
  const isDay = ['19', '20'].some((century) => readDay(`${century}${year}-${rest}`) !== undefined);
  return isDay ? ok({ normalized: folded, warnings: [] }) : refuse('identifier-date', { values: { date: folded.slice(7, 13) } });
};
