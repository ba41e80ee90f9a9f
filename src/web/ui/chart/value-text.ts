/** Figures as they are read: rates with one decimal, days with one, visits a case with two, thousands with a comma, 万 from ten thousand on. */
import type { Language, Text } from '#domain/kernel/text.ts';

export type ValueUnit = 'percent' | 'count' | 'days' | 'minutes' | 'grade';

const TEN_THOUSAND = 10_000;
const grouped = (value: number): string => value.toLocaleString('en-US');
const round = (value: number, places: number): string => (Object.is(value, -0) ? 0 : value).toFixed(places);

/** A whole number: 1,284; 3.2万 and 32k. */
export function countWords(value: number, language: Language): string {
  if (Math.abs(value) < TEN_THOUSAND) return grouped(Math.round(value));
  if (language === 'zh') return `${round(value / TEN_THOUSAND, 1)}万`;
  return Math.abs(value) < 1_000_000 ? `${round(value / 1000, 1)}k` : `${round(value / 1_000_000, 1)}m`;
}

export type Valued = { readonly unit: ValueUnit; readonly kind: 'ratio' | 'sum' };

/** Without its unit; nothing counted is a dash. */
export function valueText(value: number | null, { unit, kind }: Valued, language: Language): string {
  if (value === null) return '—';
  if (kind === 'sum') return countWords(value, language);
  return round(value, unit === 'count' || unit === 'grade' ? 2 : 1).replace('-', '−');
}

/** Set right behind the number. */
export const unitTexts: Readonly<Record<ValueUnit, Text>> = {
  percent: { zh: '%', en: '%' },
  count: { zh: '', en: '' },
  days: { zh: '天', en: ' days' },
  minutes: { zh: '分钟', en: ' min' },
  grade: { zh: '分', en: ' of 5' },
};

/** ↑0.6, ↓0.2; what did not move has no arrow. */
export function changeText(change: number | null, of: Valued, language: Language): string {
  if (change === null) return '';
  const text = valueText(Math.abs(change), of, language);
  return Number(text.replaceAll(',', '')) === 0 ? '±0' : `${change > 0 ? '↑' : '↓'}${text}`;
}
