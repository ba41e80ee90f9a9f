/** Figures as people read them (design, numerals): thousands with a comma, 万 from ten thousand and m from a million on, shares and days with one decimal, − for less, — where nothing was counted. */
import type { Language, Text } from '#domain/kernel/text.ts';
import type { Measure } from './measure.ts';

type Said = Pick<Measure, 'unit' | 'kind'>;

export const NOTHING = '—';
const WAN = 10_000;
const MILLION = 1_000_000;
const ALL = 100;

const grouped = (digits: string): string => {
  const [whole = '0', rest] = digits.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest === undefined ? '' : `.${rest}`}`;
};
const short = (value: number): string => grouped(value.toFixed(1).replace(/\.0$/, ''));
const signed = (value: number, words: string): string => (value < 0 && /[1-9]/.test(words) ? `−${words}` : words);

/** A number of things: 1,284; 3.2万 in Chinese; 1.2m in English. */
export function countWords(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size >= WAN && language === 'zh') return signed(value, `${short(size / WAN)}万`);
  if (size >= MILLION && language === 'en') return signed(value, `${short(size / MILLION)}m`);
  return signed(value, grouped(size.toFixed(0)));
}

/** With one decimal, yet never as all or none while it is not: 99.97 of a hundred is 99.9, for a promise with one exception is not kept. */
export function roundedShare(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  if (rounded >= ALL && value < ALL) return ALL - 0.1;
  return rounded <= 0 && value > 0 ? 0.1 : rounded;
}

/** An average of things, and of grades, says little with one decimal: 1.04 visits a case. */
const digitsOf = ({ unit, kind }: Said): number => (kind === 'sum' && unit !== 'days' ? 0 : unit === 'count' || unit === 'grade' ? 2 : 1);

/** The number alone; its unit stands beside it or at the head of the column. */
export function numberWords(value: number | null, said: Said, language: Language): string {
  if (value === null) return NOTHING;
  const digits = digitsOf(said);
  if (said.unit === 'percent') return signed(value, roundedShare(Math.abs(value)).toFixed(digits));
  if (digits === 0 || Math.abs(value) >= WAN) return countWords(value, language);
  return signed(value, grouped(Math.abs(value).toFixed(digits)));
}

/** Set right behind the number. */
export const unitWords: Readonly<Record<Measure['unit'], Text>> = {
  percent: { zh: '%', en: '%' },
  count: { zh: '', en: '' },
  days: { zh: '天', en: ' days' },
  minutes: { zh: '分钟', en: ' min' },
  grade: { zh: '分', en: ' of 5' },
};

/** The number with its unit. */
export const figureWords = (value: number | null, said: Said, language: Language): string =>
  value === null ? NOTHING : `${numberWords(value, said, language)}${unitWords[said.unit][language]}`;

/** Beside an axis, and what people set themselves, like a target: as short as one decimal allows. */
export const shortWords = (value: number | null, unit: Measure['unit']): string => {
  if (value === null) return NOTHING;
  return signed(value, short(unit === 'percent' ? roundedShare(Math.abs(value)) : Math.abs(value)));
};

/** `86.3%`, `90%`: a short figure with its unit, in both languages. */
export const shortFigure = (value: number, unit: Measure['unit']): Text => ({
  zh: `${shortWords(value, unit)}${unitWords[unit].zh}`,
  en: `${shortWords(value, unit)}${unitWords[unit].en}`,
});

/** The difference of the figures as they are shown, so that a rise too small to be seen is none. */
export function changeOf(now: number | null, then: number | null, said: Said): number | null {
  if (now === null || then === null) return null;
  const fine = 10 ** digitsOf(said);
  return Math.round((now - then) * fine) / fine;
}

/** ↑0.6, ↓0.2, ±0; empty where there is nothing to compare with. */
export function arrowWords(change: number | null, said: Said, language: Language): string {
  if (change === null) return '';
  const words = changeSize(change, said, language);
  return /[1-9]/.test(words) ? `${change > 0 ? '↑' : '↓'}${words}` : '±0';
}
/** Of a difference nothing is all, so that it is rounded as it is. */
const changeSize = (change: number, said: Said, language: Language): string =>
  said.unit === 'percent' ? Math.abs(change).toFixed(1) : numberWords(Math.abs(change), said, language);

/** Up or down by how much, in words. */
export function changeWords(now: number | null, then: number | null, said: Said, language: Language): string {
  const change = changeOf(now, then, said);
  if (change === null) return language === 'zh' ? '无可比数据' : 'nothing to compare with';
  if (change === 0) return language === 'zh' ? '持平' : 'unchanged';
  const points = language === 'zh' ? '个百分点' : ' percentage points';
  const words = `${changeSize(change, said, language)}${said.unit === 'percent' ? points : unitWords[said.unit][language]}`;
  if (language === 'zh') return `${change > 0 ? '上升' : '下降'}${words}`;
  return `${change > 0 ? 'up' : 'down'} ${words}`;
}
