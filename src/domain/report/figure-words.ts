/** Figures in words (design, section 3): thousands, 万 from ten thousand on, rates with one decimal, − for less, — for nothing counted. */
import type { Language } from '#domain/kernel/text.ts';
import type { Measure } from '#domain/measure/measure.ts';

const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',');

/** A number of things or days; `digits` after the point. */
export function numberWords(value: number, language: Language, digits: number): string {
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  if (size >= 10_000) {
    if (language === 'zh') return `${sign}${trimmed((size / 10_000).toFixed(1))}万`;
    return size >= 1_000_000 ? `${sign}${trimmed((size / 1_000_000).toFixed(1))}m` : `${sign}${grouped(Math.round(size).toString())}`;
  }
  const [whole = '0', rest] = size.toFixed(digits).split('.');
  return `${sign}${grouped(whole)}${rest === undefined ? '' : `.${rest}`}`;
}
const trimmed = (text: string): string => {
  const [whole = '0', rest] = text.split('.');
  return `${grouped(whole)}${rest === undefined || rest === '0' ? '' : `.${rest}`}`;
};

type Said = Pick<Measure, 'unit' | 'kind'>;
const digitsOf = ({ unit, kind }: Said): number => (unit === 'count' && kind === 'sum' ? 0 : 1);

/** The value with its unit; `—` where nothing was counted. */
export function valueWords(value: number | null, measure: Said, language: Language): string {
  if (value === null) return '—';
  const number = numberWords(value, language, digitsOf(measure));
  switch (measure.unit) {
    case 'percent':
      return `${value.toFixed(1).replace('-', '−')}%`;
    case 'days':
      return language === 'zh' ? `${number}天` : `${number} days`;
    case 'minutes':
      return language === 'zh' ? `${number}分钟` : `${number} minutes`;
    case 'count':
    case 'grade':
      return number;
  }
}

/** The difference as it is shown, so that a rise too small to be seen is none. */
export const changeOf = (now: number | null, then: number | null): number | null =>
  now === null || then === null ? null : Math.round((now - then) * 10) / 10;

/** Up or down by how much, in words. */
export function changeWords(now: number | null, then: number | null, measure: Said, language: Language): string {
  const change = changeOf(now, then);
  if (change === null) return language === 'zh' ? '无可比数据' : 'nothing to compare with';
  if (change === 0) return language === 'zh' ? '持平' : 'unchanged';
  const size = Math.abs(change);
  const words = measure.unit === 'percent' ? percentPoints(size, language) : valueWords(size, measure, language);
  if (language === 'zh') return `${change > 0 ? '上升' : '下降'}${words}`;
  return `${change > 0 ? 'up' : 'down'} ${words}`;
}
const percentPoints = (size: number, language: Language): string =>
  language === 'zh' ? `${size.toFixed(1)}个百分点` : `${size.toFixed(1)} percentage points`;
