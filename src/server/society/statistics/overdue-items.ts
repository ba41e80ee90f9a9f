/** Which services were late most often, in fives, from the sums of parts that were not on time. */
import { brandAs, type DivisionCode, type ItemId } from '#domain/kernel/brand.ts';
import { isSmall } from '#domain/measure/suppress.ts';
import type { Month } from '#domain/measure/figure.ts';
import type { MeasureId } from '#domain/measure/measure.ts';
import type { StatisticsView } from '#contract/view/statistics.ts';
import { byOf } from '#server/measure/figures.ts';
import type { StatisticsRoom } from './statistics-handlers.ts';

const MOST = 6;
/** Rounded down to fives: two pages that overlap, subtracted, tell of nobody. */
const STEP = 5;

export async function overdueItems(
  { sql, catalogue }: Pick<StatisticsRoom, 'sql' | 'catalogue'>,
  divisions: readonly DivisionCode[],
  [from, to]: readonly [Month, Month],
): Promise<StatisticsView['overdue']> {
  const measure = catalogue.measures.get(brandAs<MeasureId>('actual.on-time'));
  if (measure === undefined) return [];
  const rows = await byOf(sql, measure, { divisions }, from, to, 'item');
  return rows
    .filter(({ numerator, denominator }) => denominator > numerator && !isSmall({ id: '', numerator, denominator }))
    .map(({ key, numerator, denominator }) => {
      const item = catalogue.items.get(brandAs<ItemId>(key));
      return {
        item: item?.name ?? { zh: key, en: key },
        office: item === undefined ? null : (catalogue.departments.get(item.department)?.short ?? null),
        late: Math.floor((denominator - numerator) / STEP) * STEP,
      };
    })
    .toSorted((one, other) => other.late - one.late)
    .slice(0, MOST);
}
