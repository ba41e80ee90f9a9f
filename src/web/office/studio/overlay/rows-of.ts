/** The rows of the comparison: every field a locality may change, what holds above it, what was written, and why it may not be. */
import type { Item } from '#domain/catalogue/item.ts';
import { isMembers, type Members } from '#domain/edition/doc-pointer.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { OverlayRefusal } from '#domain/overlay/check-overlay.ts';
import { FIELD_TABLE, listKeyOf } from '#domain/overlay/field-table.ts';
import type { FieldRule } from '#domain/overlay/field-rule.ts';
import { containerAt, readAt } from '#domain/overlay/item-place.ts';
import { pointerAt, wantedAt, type Spot } from './change-place.ts';

export type Row = {
  readonly id: string;
  readonly rule: FieldRule;
  readonly spot: Spot;
  /** Of which paper, fee, step or question. */
  readonly of?: Text;
  readonly standard: unknown;
  readonly wanted: unknown;
  /** JSON pointer into the changes, where it stands there. */
  readonly pointer?: string;
  readonly refusal?: OverlayRefusal;
};

/** Lists and words that have a place of their own below the table. */
const BELOW: readonly string[] = ['places', 'phones', 'faq'];

type Named = { readonly key: string; readonly of: Text };
const namedIn = (above: Item, name: string): readonly Named[] => {
  const list = (above as unknown as Members)[name];
  if (!Array.isArray(list)) return [];
  return list.filter(isMembers).flatMap((entry): readonly Named[] => {
    const of = (entry['name'] ?? entry['label']) as Text | undefined;
    const key = name === 'fees' ? of?.zh : entry['id'];
    return of === undefined || typeof key !== 'string' ? [] : [{ key, of }];
  });
};

const rowAt = (above: Item, changes: Members, rule: FieldRule, spot: Spot, of?: Text): Row => {
  const pointer = pointerAt(changes, spot);
  const wanted = wantedAt(changes, spot);
  return {
    id: [rule.field, spot.key].filter((part) => part !== undefined).join(' '),
    rule,
    spot,
    standard: readAt(above, spot),
    wanted,
    ...(of === undefined ? {} : { of }),
    ...(pointer === undefined || wanted === undefined ? {} : { pointer }),
  };
};

/** Every row there can be, in the order of the table of fields; what the item has no place for is left out. */
export const allRows = (above: Item, changes: Members): readonly Row[] =>
  FIELD_TABLE.filter(({ field, treatment }) => treatment !== 'locked' && !BELOW.includes(field)).flatMap((rule): readonly Row[] => {
    const [name = '', member] = rule.field.split(/(?:\[\])?\./);
    if (listKeyOf(name) !== undefined)
      return namedIn(above, name).map(({ key, of }) => rowAt(above, changes, rule, { name, key, member: member ?? '' }, of));
    const spot = member === undefined ? { name } : { name, member };
    return containerAt(above, spot) === undefined ? [] : [rowAt(above, changes, rule, spot)];
  });

export const withRefusals = (rows: readonly Row[], refusals: readonly OverlayRefusal[]): readonly Row[] =>
  rows.map((row) => {
    const refusal = row.pointer === undefined ? undefined : refusals.find(({ pointer }) => pointer === row.pointer);
    return refusal === undefined ? row : { ...row, refusal };
  });

/** Shown at once: fields of the whole item, and whatever was changed; fields of single papers are added one by one. */
export const isShown = ({ spot, wanted }: Row): boolean => wanted !== undefined || spot.key === undefined;
