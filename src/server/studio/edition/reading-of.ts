/** One version as people read it: what changes in sentences with the names of laws and departments, and the guide as if it held. */
import type { EditionReading } from '#contract/view/edition.ts';
import type { Guide } from '#contract/view/guide.ts';
import type { Item } from '#domain/catalogue/item.ts';
import { diffDocs } from '#domain/edition/diff-docs.ts';
import type { DocChange } from '#domain/edition/doc-change.ts';
import type { CatalogueDoc, Edition } from '#domain/edition/edition.ts';
import { parentOf } from '#domain/division/division.ts';
import { brandAs, type ItemId } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import { composeItem } from '#domain/overlay/compose-item.ts';
import { overlayOf } from '#server/catalogue/build-overlay.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { docNames } from '#server/catalogue/doc-names.ts';
import { catalogueIn } from '#server/catalogue/local-items.ts';
import { previewOf } from '../draft/preview-doc.ts';

const asDoc = (item: Item): CatalogueDoc => item as unknown as CatalogueDoc;

const DAYS_OF_STEP = /^\/flow\/[^/]+\/days$/;

/** A locality's change is told against what people there have now: the item of the place above, with the change that holds. */
function overlayChanges(catalogue: Catalogue, { division, doc, subject }: Edition, before: CatalogueDoc | undefined): readonly DocChange[] {
  const above = parentOf(division);
  const base = (above === undefined ? catalogue : catalogueIn(catalogue, above)).items.get(brandAs<ItemId>(subject.id));
  if (base === undefined) return [];
  const standing = before === undefined ? base : composeItem(base, [overlayOf(before, division)]);
  const becomes = composeItem(base, [overlayOf(doc, division)]);
  const changes = diffDocs(asDoc(standing), asDoc(becomes), docNames(catalogue));
  // Days of steps that no longer fit a shorter promise are left out by the composition: nobody changed them, nobody need read of them.
  return becomes.flow?.some(({ days }) => days !== undefined) === true
    ? changes
    : changes.filter(({ pointer }) => !DAYS_OF_STEP.test(pointer));
}

const changesOf = (catalogue: Catalogue, edition: Edition, before: CatalogueDoc | undefined): readonly DocChange[] | undefined => {
  if (edition.subject.kind === 'overlay') return overlayChanges(catalogue, edition, before);
  return before === undefined ? undefined : diffDocs(before, edition.doc, docNames(catalogue));
};

const guideOrNull = (catalogue: Catalogue, { subject, division, doc }: Edition, today: Day): Guide | null => {
  const read = previewOf(catalogue, { subject, division, doc, today });
  return read.ok ? read.value : null;
};

export const readingOf = (catalogue: Catalogue, edition: Edition, before: CatalogueDoc | undefined, today: Day): EditionReading => ({
  changes: changesOf(catalogue, edition, before)?.map(({ pointer, words, effect }) => ({ pointer, words, effect })) ?? null,
  guide: guideOrNull(catalogue, edition, today),
});
