/** Turns a checked overlay document into the domain's overlay. */
import type { CatalogueDoc } from '#domain/edition/edition.ts';
import { brandAs, type DivisionCode, type ItemId } from '#domain/kernel/brand.ts';
import type { Overlay, OverlayChanges } from '#domain/overlay/overlay.ts';

export const overlayOf = (doc: CatalogueDoc, division: DivisionCode): Overlay => ({
  item: brandAs<ItemId>(String(doc['item'])),
  division,
  version: Number(doc['version']),
  changes: doc['changes'] as OverlayChanges,
});
