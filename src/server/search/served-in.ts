/** Whether an entry is offered in a place: by its own places, or because the offices of its matter are there. */
import { lineOf } from '#domain/division/division.ts';
import { brandAs, type DivisionCode, type MatterId } from '#domain/kernel/brand.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { isServed } from '#server/catalogue/definition-for.ts';
import { mattersByItem } from './entries-of-catalogue.ts';
import type { SearchEntry } from './entry.ts';

export type Served = {
  readonly isHere: (entry: SearchEntry, division: DivisionCode) => boolean;
  /** After an office was opened or closed, or the catalogue changed. */
  readonly forget: () => void;
};
/** Matters times places: more are asked for only by who makes places up. */
const MOST = 20_000;

/** What was found out of a matter is kept, for finding its offices costs more than searching. */
export function servedIn(catalogue: Catalogue): Served {
  const known = new Map<string, boolean>();
  const ofMatter = (id: string, division: DivisionCode): boolean => {
    const key = `${id} ${division}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const matter = catalogue.matters.get(brandAs<MatterId>(id));
    const here = matter !== undefined && isServed(catalogue, matter, division);
    if (known.size > MOST) known.clear();
    known.set(key, here);
    return here;
  };
  return {
    isHere: (entry, division) => {
      const line = lineOf(division);
      if (entry.divisions.length > 0 && !entry.divisions.some((each) => line.includes(each))) return false;
      if (entry.kind === 'listing') return true;
      if (entry.kind === 'matter') return ofMatter(entry.id, division);
      return (mattersByItem(catalogue).get(entry.id) ?? []).some((matter) => ofMatter(matter.id, division));
    },
    forget: () => known.clear(),
  };
}
