/** Papers by month over the last year: spared by a fact or a certificate, settled by a commitment, brought. */
import { addMonths, dayText, readDay, type Day } from '#domain/kernel/instant.ts';
import type { MonthView } from '#contract/view/exchange-map.ts';
import type { DailyPapers } from './read-figures.ts';

const MONTHS = 12;

const firstOfMonth = (day: Day): Day => readDay(`${dayText(day).slice(0, 7)}-01`) ?? day;

/** The first day that the trend shows. */
export const trendSince = (today: Day): Day => addMonths(firstOfMonth(today), 1 - MONTHS);

const sides: Readonly<Record<string, 'spared' | 'commitment' | 'brought'>> = {
  fact: 'spared',
  certificate: 'spared',
  commitment: 'commitment',
  file: 'brought',
  original: 'brought',
};

/** Every month, those without a case too. */
export function trendOf(daily: readonly DailyPapers[], today: Day): MonthView[] {
  const since = trendSince(today);
  const months = new Map(
    Array.from({ length: MONTHS }, (_, index) => {
      const month = dayText(addMonths(since, index)).slice(0, 7);
      return [month, { month, spared: 0, commitment: 0, brought: 0 }];
    }),
  );
  for (const { day, way, papers } of daily) {
    const month = months.get(dayText(day).slice(0, 7));
    const side = sides[way];
    if (month !== undefined && side !== undefined) month[side] += papers;
  }
  return [...months.values()];
}
