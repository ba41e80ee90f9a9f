/** A new item begun from a row of an implementation list: everything of the row that our file can take, the rest is left to its author. */
import type { Item } from '#domain/catalogue/item.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import { changesOf } from '#domain/listing/changes-of.ts';
import type { ListingRow } from '#domain/listing/listing.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { rowContext } from '#server/listing/write/item-rows.ts';
import { judgeDoc } from './judge-doc.ts';

/** What the author named stays as named. */
const OWN: ReadonlySet<string> = new Set(['id', 'version', 'name', 'code', 'department', 'basis']);

/** Lists are written by many hands: a cell that does not fit the shape of a file is left out, and the checks say what is missing. */
export function docFromListing(catalogue: Catalogue, division: DivisionCode, blank: CatalogueDoc, row: ListingRow): CatalogueDoc {
  const subject: Subject = { kind: 'item', id: String(blank['id']) };
  const { changes } = changesOf(row, blank as Partial<Item>, rowContext(catalogue, division));
  return Object.entries(changes)
    .filter(([name]) => !OWN.has(name))
    .reduce<CatalogueDoc>((doc, [name, value]) => {
      const next = { ...doc, [name]: value };
      return judgeDoc(subject, division, next).ok ? next : doc;
    }, blank);
}
