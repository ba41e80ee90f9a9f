/** Judges a locality's change before it is published: every field that is locked, or no better than above, is refused with its rule. */
import type { Item } from '#domain/catalogue/item.ts';
import type { Level } from '#domain/catalogue/directory.ts';
import { FIELDS_TO_FILL } from './field-table.ts';
import type { FieldRule } from './field-rule.ts';
import { isReadableFree } from './free-fields.ts';
import { containerAt, readAt } from './item-place.ts';
import { LATTICES } from './lattices.ts';
import { leavesOf, type Leaf } from './leaves.ts';
import { own } from './readable.ts';

export const OVERLAY_RULES = [
  'unknown-field',
  'unreadable',
  'twice',
  'locked',
  'locked-by-basic',
  'not-in-standard',
  'standard-silent',
  'only-shorter',
  'other-unit',
  'only-fewer',
  'only-cheaper',
  'only-easier',
  'only-more-ways',
  'never-added',
  'only-more',
  'only-wider',
  'only-deeper',
  'only-lower',
  'only-offered',
  'only-higher',
] as const;
export type OverlayRule = (typeof OVERLAY_RULES)[number];

/** `was`: what holds above; `wanted`: what the locality wrote. */
export type OverlayRefusal = {
  readonly field: string;
  /** Which entry of a list, by its key. */
  readonly key?: string;
  readonly pointer: string;
  readonly rule: OverlayRule;
  readonly was: unknown;
  readonly wanted: unknown;
};

const ruleNamed = (name: string): OverlayRule => {
  const rule = OVERLAY_RULES.find((each) => each === name);
  if (rule === undefined) throw new Error(`no overlay rule is named ${name}`);
  return rule;
};

const faultOf = (item: Item, leaf: Leaf, locked: ReadonlySet<string>): string | undefined => {
  const { rule, wanted } = leaf;
  if (rule.treatment === 'locked') return 'locked';
  if (locked.has(rule.field) || locked.has(leaf.name)) return 'locked-by-basic';
  if (containerAt(item, leaf) === undefined) return leaf.key === undefined ? 'standard-silent' : 'not-in-standard';
  if (rule.treatment === 'free') return isReadableFree(rule.field, wanted) ? undefined : 'unreadable';
  return LATTICES[rule.lattice].fault(readAt(item, leaf), wanted);
};

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Refusals of a change; empty when it may be published.
 * @param item as it holds one level above.
 * @param changes as written, of any shape.
 * @param locked fields that the entry of the basic catalogue locks beside the table.
 */
export const checkOverlay = (item: Item, changes: unknown, locked: ReadonlySet<string> = NOTHING): readonly OverlayRefusal[] => {
  const { leaves, strays } = leavesOf(changes);
  return [
    ...strays.map((stray) => ({ ...stray, was: undefined })),
    ...leaves.flatMap((leaf): readonly OverlayRefusal[] => {
      const fault = faultOf(item, leaf, locked);
      if (fault === undefined) return [];
      const { pointer, wanted, key } = leaf;
      const place = { field: leaf.rule.field, pointer, was: readAt(item, leaf), wanted, ...(key === undefined ? {} : { key }) };
      return [{ ...place, rule: ruleNamed(fault) }];
    }),
  ];
};

/**
 * Fields that this level must fill in and nobody has yet: places and phones of the offices that decide.
 * @param item as composed for the division.
 * @param also fields that the entry of the basic catalogue makes mandatory beside the table.
 */
export const checkFilled = (item: Item, level: Level, also: ReadonlySet<string> = NOTHING): readonly FieldRule['field'][] => {
  if (level !== item.level) return [];
  const wanted = new Set([...FIELDS_TO_FILL.map(({ field }) => field), ...also]);
  return [...wanted].filter((field) => {
    const [name = '', member] = field.split('.');
    const value = own(item, name);
    return member === undefined ? value === undefined : typeof value !== 'object' || value === null || !Object.hasOwn(value, member);
  });
};
