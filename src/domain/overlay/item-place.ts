/** Reads and sets one field of an item by its place; an item is never changed, a new one is given back. */
import type { Item } from '#domain/catalogue/item.ts';
import type { Leaf } from './leaves.ts';
import { isBag, own } from './readable.ts';

type Bag = Readonly<Record<string, unknown>>;
type Spot = Pick<Leaf, 'name' | 'key' | 'member'>;

/** What an item that says nothing of it means: nothing online, the strictest check. */
const SILENT: Readonly<Record<string, Bag>> = {
  online: { depth: 1, identity: 2 },
  limitWords: {},
};

const keyOf = (name: string, entry: Bag): unknown => {
  if (name !== 'fees') return own(entry, 'id');
  const title = own(entry, 'name');
  return isBag(title) ? own(title, 'zh') : undefined;
};

/** The entries of a list; an item that has none has an empty one. */
const entriesAt = (item: Item, name: string): readonly Bag[] => {
  const list = own(item, name);
  return Array.isArray(list) ? list.filter(isBag) : [];
};

const entryAt = (item: Item, { name, key }: Spot): Bag | undefined => entriesAt(item, name).find((entry) => keyOf(name, entry) === key);

/** The object in which the field stands; undefined where the item has none. */
export const containerAt = (item: Item, spot: Spot): Bag | undefined => {
  if (spot.key !== undefined) return entryAt(item, spot);
  if (spot.member === undefined) return item as unknown as Bag;
  const held = own(item, spot.name);
  return isBag(held) ? held : SILENT[spot.name];
};

/** What stands there; for whether a paper is asked for: whether it is there. */
export const readAt = (item: Item, spot: Spot): unknown => {
  const container = containerAt(item, spot);
  if (spot.member === 'asked' && spot.name === 'materials') return container !== undefined;
  return container === undefined ? undefined : own(container, spot.member ?? spot.name);
};

/** Only the first of two that have one key is meant, as it is the one that was read. */
const setList = (item: Item, { name, key, member = '' }: Spot, value: unknown): readonly Bag[] => {
  const entries = entriesAt(item, name);
  const first = entries.findIndex((entry) => keyOf(name, entry) === key);
  if (member === 'asked') return entries.filter((_, at) => value !== false || at !== first);
  return entries.map((entry, at) => (at === first ? { ...entry, [member]: value } : entry));
};

/** The item with the value set; unchanged where it has no place for it. Names come from the table of fields, never from a change. */
export const setAt = (item: Item, spot: Spot, value: unknown): Item => {
  const container = containerAt(item, spot);
  if (container === undefined) return item;
  // The table of fields and the lattices keep the type: only values of the field's own kind are set.
  const withName = (inner: unknown): Item => ({ ...item, [spot.name]: inner }) as unknown as Item;
  if (spot.key !== undefined) return withName(setList(item, spot, value));
  return spot.member === undefined ? withName(value) : withName({ ...container, [spot.member]: value });
};
