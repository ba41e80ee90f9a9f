/** Facts of what is published: each item in force in a county, with what localities made better, as of a month. */
import { factsOfItem } from '#domain/measure/facts-of-item.ts';
import type { FactRow } from '#domain/measure/fact-row.ts';
import { firstDayOf, monthOf } from '#domain/measure/figure.ts';
import { levelOfDivision } from '#domain/division/division.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { officeFinder } from '#server/catalogue/definition-for.ts';
import { catalogueIn } from '#server/catalogue/local-items.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { MeasureRoom } from '../measure-room.ts';
import type { Loader } from './loader.ts';

/** The month that is not over: only its items can still be read from the catalogue. */
export const currentMonth = ({ clock }: Pick<MeasureRoom, 'clock'>): string => String(monthOf(dayOfInstant(clock())));

function rowsIn(catalogue: Catalogue, division: DivisionCode, month: number): readonly FactRow[] {
  const find = officeFinder(catalogue);
  const listed = new Set<string>(catalogue.visitExceptions.map(({ item }) => item));
  const hall = find('hall', 'county', division) !== undefined;
  const day = firstDayOf(month);
  return [...catalogueIn(catalogue, division).items.values()].flatMap((item) => {
    const office = find(item.department, item.level, division);
    return office === undefined ? [] : [factsOfItem(item, { day, office: office.id, excepted: listed.has(item.id), hall })];
  });
}

export const items: Loader = {
  keepsPast: true,
  load: (room, _sql, division, ids) =>
    Promise.resolve(
      new Map(
        ids
          .filter((id) => id === currentMonth(room))
          .map((id) => [id, levelOfDivision(division) === 'county' ? rowsIn(room.catalogue, division, Number(id)) : []]),
      ),
    ),
  list: (room, _sql, _division, after) => Promise.resolve(after < currentMonth(room) ? [currentMonth(room)] : []),
};
