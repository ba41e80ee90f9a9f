/** What documents name by id only, as the catalogue calls it now: for the sentences of a comparison (domain/edition/diff-docs.ts). */
import type { DocNames } from '#domain/edition/doc-change.ts';
import type { CatalogueDoc } from '#domain/edition/edition.ts';
import type { ItemId } from '#domain/kernel/brand.ts';
import type { Catalogue } from './catalogue.ts';

/** @param item the document an overlay changes: its papers and steps are called as there. */
export const docNames = (catalogue: Catalogue, item?: CatalogueDoc): DocNames => ({
  lawTitle: (law) => catalogue.laws.get(law)?.title,
  departmentName: (kind) => catalogue.departments.get(kind)?.name,
  itemName: (id) => catalogue.items.get(id as ItemId)?.name,
  ...(item === undefined ? {} : { item }),
});
