/** The span a report tells of: a month, a quarter or a year, what came before it, and its words. */
import type { Language } from '#domain/kernel/text.ts';
import { addToMonth, quarterOf, type Month } from '#domain/measure/figure.ts';

export const GRAINS = ['month', 'quarter', 'year'] as const;
export type Grain = (typeof GRAINS)[number];
/** Both ends within. */
export type Span = { readonly from: Month; readonly to: Month };
export type Period = Span & { readonly grain: Grain };

const LENGTH: Readonly<Record<Grain, number>> = { month: 1, quarter: 3, year: 12 };

/** The period in which a month lies. */
export function periodOf(grain: Grain, month: Month): Period {
  switch (grain) {
    case 'month':
      return { grain, from: month, to: month };
    case 'quarter': {
      const [from, to] = quarterOf(month);
      return { grain, from, to };
    }
    case 'year':
      return { grain, from: Math.floor(month / 100) * 100 + 1, to: Math.floor(month / 100) * 100 + 12 };
  }
}

const moved = ({ grain, from, to }: Period, months: number): Period => ({
  grain,
  from: addToMonth(from, months),
  to: addToMonth(to, months),
});
export const before = (period: Period): Period => moved(period, -LENGTH[period.grain]);
export const yearBefore = (period: Period): Period => moved(period, -12);

/** `2026-10`, `2026-Q3`, `2026`. */
export function periodKey({ grain, from }: Period): string {
  const year = Math.floor(from / 100);
  if (grain === 'year') return String(year);
  return grain === 'month' ? `${year}-${String(from % 100).padStart(2, '0')}` : `${year}-Q${Math.ceil((from % 100) / 3)}`;
}

/** Undefined for anything that is no period. */
export function readPeriod(key: string): Period | undefined {
  const found = /^(20\d\d)(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/.exec(key);
  if (found === null) return undefined;
  const year = Number(found[1]) * 100;
  if (found[2] !== undefined) return periodOf('month', year + Number(found[2]));
  return found[3] === undefined ? periodOf('year', year + 1) : periodOf('quarter', year + Number(found[3]) * 3);
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export function periodWords({ grain, from }: Period, language: Language): string {
  const [year, month] = [Math.floor(from / 100), from % 100];
  const quarter = Math.ceil(month / 3);
  if (language === 'zh') return grain === 'month' ? `${year}年${month}月` : grain === 'quarter' ? `${year}年第${quarter}季度` : `${year}年`;
  return grain === 'month' ? `${MONTHS[month - 1] ?? ''} ${year}` : grain === 'quarter' ? `Q${quarter} ${year}` : String(year);
}

const BEFORE: Readonly<Record<Grain, Readonly<Record<Language, string>>>> = {
  month: { zh: '上月', en: 'the month before' },
  quarter: { zh: '上季度', en: 'the quarter before' },
  year: { zh: '上年', en: 'the year before' },
};
export const beforeWords = (grain: Grain, language: Language): string => BEFORE[grain][language];
