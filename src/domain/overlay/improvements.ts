/** Where an item as it holds in a place is better than the standard: field by field of the table, with what it was. */
import type { Item } from '#domain/catalogue/item.ts';
import type { Text } from '#domain/kernel/text.ts';
import { FIELD_TABLE, listKeyOf } from './field-table.ts';
import type { FieldRule } from './field-rule.ts';
import { readAt } from './item-place.ts';
import { isBag, own } from './readable.ts';

export type Improvement = {
  readonly field: string;
  /** Which entry of a list, by its key, and what people call it. */
  readonly key?: string;
  readonly name?: Text;
  readonly was: unknown;
  readonly is: unknown;
};

type Spot = { readonly name: string; readonly key?: string; readonly member?: string };
type Entry = { readonly key: string; readonly name: Text };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Entries of the standard's list; what a locality takes out is still told of. */
const entriesOf = (standard: Item, list: string): readonly Entry[] => {
  const entries = own(standard, list);
  if (!Array.isArray(entries)) return [];
  return entries.filter(isBag).flatMap((entry): readonly Entry[] => {
    const name = (own(entry, 'name') ?? own(entry, 'label')) as Text | undefined;
    const key = list === 'fees' ? name?.zh : own(entry, 'id');
    return typeof key === 'string' && name !== undefined ? [{ key, name }] : [];
  });
};

const at = (standard: Item, here: Item, field: string, spot: Spot, name?: Text): readonly Improvement[] => {
  const [was, is] = [readAt(standard, spot), readAt(here, spot)];
  // What was left out because it no longer fits (days of steps) is no improvement of its own.
  if (same(was, is) || is === undefined) return [];
  return [{ field, was, is, ...(spot.key === undefined ? {} : { key: spot.key }), ...(name === undefined ? {} : { name }) }];
};

const ofRule = (standard: Item, here: Item, { field }: FieldRule): readonly Improvement[] => {
  const [name = '', member] = field.split(/(?:\[\])?\./);
  if (listKeyOf(name) === undefined) return at(standard, here, field, { name, ...(member === undefined ? {} : { member }) });
  return entriesOf(standard, name).flatMap((entry) => {
    // A paper that is gone is told once, not by each of its fields.
    const gone = name === 'materials' && readAt(here, { name, key: entry.key, member: 'asked' }) === false;
    return gone && member !== 'asked' ? [] : at(standard, here, field, { name, key: entry.key, member: member ?? '' }, entry.name);
  });
};

/** Every better-only field in which the two differ, in the order of the table. `here` was composed from `standard`, so none is worse. */
export const improvementsOf = (standard: Item, here: Item): readonly Improvement[] =>
  standard === here
    ? []
    : FIELD_TABLE.filter(({ treatment }) => treatment === 'better-only').flatMap((rule) => ofRule(standard, here, rule));
