/** Months as people say them: 2026年11月, 2026年10月—11月, 2026年. */
import type { Overview } from '#contract/view/overview.ts';
import type { Language } from '#domain/kernel/text.ts';
import { isoMonth, monthText } from '#web/ui/date-text.ts';

/** 11月 · Nov, with the year where it changes. */
export const shortMonth = (month: number): string => `${String(Math.floor(month / 100)).slice(2)}-${String(month % 100).padStart(2, '0')}`;

export function spanText({ period, now }: Pick<Overview, 'period' | 'now'>, language: Language): string {
  const year = Math.floor(now.from / 100);
  if (period === 'year') return language === 'zh' ? `${year}年` : String(year);
  if (period === 'month') return monthText(isoMonth(now.from), language);
  const quarter = Math.ceil((now.from % 100) / 3);
  return language === 'zh' ? `${year}年第${quarter}季度` : `Q${quarter} ${year}`;
}

/** A month of the period before or after. */
export function monthBeside({ period, now }: Pick<Overview, 'period' | 'now'>, step: -1 | 1): string {
  const months = period === 'month' ? 1 : period === 'quarter' ? 3 : 12;
  const index = Math.floor(now.from / 100) * 12 + (now.from % 100) - 1 + step * months;
  return String(Math.floor(index / 12) * 100 + (index % 12) + 1);
}
