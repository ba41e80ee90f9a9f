/** The items as they hold in one place: the province's, made better by the overlays in force there or by those a case pinned. */
import type { Item } from '#domain/catalogue/item.ts';
import { lineOf } from '#domain/division/division.ts';
import type { DivisionCode, ItemId } from '#domain/kernel/brand.ts';
import { composeItem } from '#domain/overlay/compose-item.ts';
import type { Overlay, OverlayPin } from '#domain/overlay/overlay.ts';
import { overlayKey, type Catalogue } from './catalogue.ts';

type Held = Pick<Catalogue, 'overlays' | 'heldOverlays'>;
type Items = ReadonlyMap<ItemId, Item>;
/** The overlays of each item that localities changed, from the province down. */
type ByItem = ReadonlyMap<ItemId, readonly Overlay[]>;
export type LocalItems = { readonly items: Items; readonly overlays: ReadonlyMap<ItemId, readonly OverlayPin[]> };

/** A case pinned an overlay that this catalogue does not hold: nothing may be decided on another. */
export class OverlayVersionMissing extends Error {
  constructor(item: ItemId, { division, version }: OverlayPin) {
    super(`the change of ${division} to item ${item}, version ${version}, is not in the catalogue`);
  }
}

/** What localities changed of one item in force now, from the province down: city, county, township. */
export const overlaysOf = ({ overlays }: Pick<Held, 'overlays'>, item: ItemId, division: DivisionCode): readonly Overlay[] =>
  lineOf(division)
    .toReversed()
    .flatMap((each) => overlays.get(each)?.get(item) ?? []);

/** The item as it holds one level above a locality: what its change is judged against. */
export const itemAbove = (held: Pick<Held, 'overlays'>, item: Item, division: DivisionCode): Item =>
  compose(
    item,
    overlaysOf(held, item.id, division).filter((overlay) => overlay.division !== division),
  );

const inForce = ({ overlays }: Pick<Held, 'overlays'>, division: DivisionCode): ByItem => {
  const byItem = new Map<ItemId, Overlay[]>();
  for (const each of lineOf(division).toReversed())
    for (const [item, overlay] of overlays.get(each) ?? []) byItem.set(item, [...(byItem.get(item) ?? []), overlay]);
  return byItem;
};

const pinnedOf = ({ heldOverlays }: Pick<Held, 'heldOverlays'>, item: ItemId, pins: readonly OverlayPin[]): readonly Overlay[] =>
  pins.map((pin) => {
    const found = heldOverlays.get(overlayKey({ ...pin, item }));
    if (found === undefined) throw new OverlayVersionMissing(item, pin);
    return found;
  });

/** Neither an item nor an overlay ever changes once it is built, so what one makes of the other does not either; both are let go with it. */
const composed = new WeakMap<Item, WeakMap<Overlay, Item>>();

const withOne = (item: Item, overlay: Overlay): Item => {
  const known = composed.get(item) ?? new WeakMap<Overlay, Item>();
  composed.set(item, known);
  const made = known.get(overlay) ?? composeItem(item, [overlay]);
  known.set(overlay, made);
  return made;
};
const compose = (item: Item, overlays: readonly Overlay[]): Item => overlays.reduce(withOne, item);

/**
 * @param items of the standard, in the versions that are meant.
 * @param pinned overlays a case keeps, by item (none: it was planned by the standard); items left out hold as in force now.
 */
export const localItems = (
  held: Held,
  items: Items,
  division: DivisionCode,
  pinned: ReadonlyMap<ItemId, readonly OverlayPin[]> = new Map(),
): LocalItems => {
  const byItem = new Map(inForce(held, division));
  for (const [item, pins] of pinned) byItem.set(item, pinnedOf(held, item, pins));
  const here = [...byItem].filter(([id, overlays]) => overlays.length > 0 && items.has(id));
  if (here.length === 0) return { items, overlays: new Map() };
  const local = new Map(items);
  for (const [id, overlays] of here) {
    const item = items.get(id);
    if (item !== undefined) local.set(id, compose(item, overlays));
  }
  return { items: local, overlays: new Map(here.map(([id, overlays]) => [id, overlays.map(pinOf)])) };
};

const pinOf = ({ division, version }: Overlay): OverlayPin => ({ division, version });

/** The catalogue as people of a place find it: its items are those that hold there. */
export const catalogueIn = (catalogue: Catalogue, division: DivisionCode): Catalogue => {
  const { items } = localItems(catalogue, catalogue.items, division);
  return items === catalogue.items ? catalogue : { ...catalogue, items };
};
