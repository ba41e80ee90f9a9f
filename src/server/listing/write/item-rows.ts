/** The items a division carries out, as rows of its implementation list. */
import type { RowContext } from '#domain/listing/column.ts';
import type { ListingRow } from '#domain/listing/listing.ts';
import { rowOf } from '#domain/listing/row-of.ts';
import type { Item } from '#domain/catalogue/item.ts';
import { levelOfDivision } from '#domain/division/division.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { lawTitle, type Catalogue } from '#server/catalogue/catalogue.ts';
import { localItems } from '#server/catalogue/local-items.ts';

/** Whose row it is: the office of that kind in the division, else the department by its name and the division's. */
export function rowContext(catalogue: Catalogue, division: DivisionCode): RowContext {
  const place = catalogue.divisions.get(division)?.name.zh ?? '';
  const titles = new Map([...catalogue.laws.values()].map(({ id, title }) => [title.zh, id]));
  return {
    division,
    officeName: (department) => {
      const office = [...catalogue.offices.values()].find(
        (each) => each.division === division && each.department === department && each.kind === 'office' && each.closed !== true,
      );
      return office?.name.zh ?? `${place}${catalogue.departments.get(department)?.name.zh ?? department}`;
    },
    // No office of the catalogue has a credit code: none is made up.
    officeCode: () => undefined,
    lawTitle: (law) => (catalogue.laws.has(law) ? lawTitle(catalogue, law).zh : undefined),
    lawByTitle: (title) => titles.get(title),
  };
}

/** Those decided on the division's own level, as they hold there; the province's whole standard for the province itself. */
export function itemsOf(catalogue: Catalogue, division: DivisionCode): readonly Item[] {
  const level = levelOfDivision(division);
  return [...localItems(catalogue, catalogue.items, division).items.values()].filter(
    (item) => level === 'province' || item.level === level,
  );
}

export const itemRows = (catalogue: Catalogue, division: DivisionCode): readonly ListingRow[] => {
  const context = rowContext(catalogue, division);
  return itemsOf(catalogue, division).map((item) => ({ ...rowOf(item, context), area_code: String(division) }));
};
