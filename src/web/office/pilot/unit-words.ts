/** Units of measures as they stand behind a number. */
import type { Text } from '#domain/kernel/text.ts';

const UNITS: Readonly<Record<string, Text>> = {
  percent: { zh: '个百分点', en: ' points' },
  days: { zh: '天', en: ' days' },
  minutes: { zh: '分钟', en: ' minutes' },
  grade: { zh: '分', en: ' grades' },
  count: { zh: '', en: '' },
};
export const unitWords = (unit: string): Text => UNITS[unit] ?? { zh: '', en: '' };
