/** The divisions whose sums make a division's figures: cases are at home in counties, orders and petitions also with a city or the province itself. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';

/** Itself and all counties (and cities) below it; a township's own county, for cases know no smaller home. */
export function countiesBelow({ divisions }: Pick<Catalogue, 'divisions'>, division: DivisionCode): readonly DivisionCode[] {
  const found = divisions.get(division);
  if (found === undefined) return [];
  if (found.level === 'county') return [division];
  if (found.level === 'township') return found.parent === undefined ? [] : [found.parent];
  const isBelow = ({ parent }: { readonly parent?: DivisionCode }): boolean =>
    parent !== undefined && (parent === division || (found.level === 'province' && divisions.get(parent)?.parent === division));
  const below = [...divisions.values()].filter((each) => each.level !== 'township' && isBelow(each));
  return [division, ...below.map(({ code }) => code)];
}
