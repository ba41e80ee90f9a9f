/** How a published figure reads: one decimal for shares and days, whole counts, 万 from ten thousand on, and why there is none. */
import type { Language, Text } from '#domain/kernel/text.ts';
import { statisticsTexts as texts } from './texts.ts';

export type Shown = { readonly value: number | null; readonly few: boolean };

const WAN = 10_000;
export function countText(count: number, language: Language): string {
  if (language === 'zh' && Math.abs(count) >= WAN) return `${(count / WAN).toFixed(1).replace(/\.0$/, '')}万`;
  return Math.round(count).toLocaleString('en-US');
}

const units: Readonly<Record<string, Text>> = {
  percent: { zh: '%', en: '%' },
  count: { zh: '', en: '' },
  days: { zh: '天', en: ' days' },
  minutes: { zh: '分钟', en: ' min' },
  grade: { zh: '分', en: '' },
};
export const unitText = (unit: string): Text => units[unit] ?? { zh: '', en: '' };

/** The number alone; an average of counts keeps two places. */
export function numberText({ value }: Shown, unit: string, language: Language): string {
  if (value === null) return '—';
  if (unit === 'count') return Number.isInteger(value) ? countText(value, language) : value.toFixed(2);
  return value.toFixed(1);
}

/** Why there is no number. */
export const absentText = ({ value, few }: Shown): Text | undefined => (value !== null ? undefined : few ? texts.few : texts.none);

/** Beside an axis: as short as it is exact to one place. */
export const shortText = (value: number | null): string => (value === null ? '—' : String(Math.round(value * 10) / 10));

/** The page of a measure: its family and its name, for an address with a dot is a file's. */
export const measurePath = (id: string): string => `/statistics/${id.replace('.', '/')}`;
