/** Takes a locality's change apart into single fields, each with its rule of the table; what is no field of an item falls out by name. */
import { findFieldRule, hasParts, listKeyOf } from './field-table.ts';
import type { FieldRule } from './field-rule.ts';
import { isBag, own, readWord } from './readable.ts';

export type Leaf = {
  readonly rule: FieldRule;
  /** First name of the field, e.g. `limit`, `materials`. */
  readonly name: string;
  /** Which entry of the list, by its key. */
  readonly key?: string;
  /** Its own name inside, e.g. `promised`; undefined for a field without parts. */
  readonly member?: string;
  /** JSON pointer into the changes. */
  readonly pointer: string;
  readonly wanted: unknown;
};
export type Stray = {
  readonly field: string;
  readonly pointer: string;
  readonly rule: 'unknown-field' | 'unreadable' | 'twice';
  readonly wanted: unknown;
};
export type Leaves = { readonly leaves: readonly Leaf[]; readonly strays: readonly Stray[] };

const NONE: Leaves = { leaves: [], strays: [] };
const joined = (all: readonly Leaves[]): Leaves => ({
  leaves: all.flatMap(({ leaves }) => leaves),
  strays: all.flatMap(({ strays }) => strays),
});
const stray = (field: string, pointer: string, rule: Stray['rule'], wanted: unknown): Leaves => ({
  leaves: [],
  strays: [{ field, pointer, rule, wanted }],
});

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The members of an object, or of one entry of a list, but for the key that names it. */
const membersOf = (
  value: Readonly<Record<string, unknown>>,
  at: { name: string; prefix: string; pointer: string; key?: string; except?: string },
): Leaves =>
  joined(
    Object.entries(value).map(([member, wanted]) => {
      if (member === at.except) return NONE;
      const field = `${at.prefix}.${member}`;
      const pointer = `${at.pointer}/${escaped(member)}`;
      const rule = findFieldRule(field);
      if (rule === undefined) return stray(field, pointer, 'unknown-field', wanted);
      const key = at.key === undefined ? {} : { key: at.key };
      return { leaves: [{ rule, name: at.name, member, pointer, wanted, ...key }], strays: [] };
    }),
  );

const entriesOf = (name: string, keyName: string, wanted: unknown): Leaves => {
  if (!Array.isArray(wanted)) return stray(name, `/${name}`, 'unreadable', wanted);
  const seen = new Set<string>();
  return joined(
    wanted.map((entry: unknown, at) => {
      const pointer = `/${name}/${at}`;
      const key = isBag(entry) ? readWord(own(entry, keyName)) : undefined;
      if (key === undefined || !isBag(entry)) return stray(name, pointer, 'unreadable', entry);
      const again = seen.has(key) ? [stray(`${name}[]`, pointer, 'twice', key)] : [];
      seen.add(key);
      return joined([...again, membersOf(entry, { name, prefix: `${name}[]`, pointer, key, except: keyName })]);
    }),
  );
};

/** Every field that the changes speak of; never throws, whatever is given. */
export const leavesOf = (changes: unknown): Leaves => {
  if (!isBag(changes)) return stray('', '', 'unreadable', changes);
  return joined(
    Object.entries(changes).map(([name, wanted]) => {
      const keyName = listKeyOf(name);
      if (keyName !== undefined) return entriesOf(name, keyName, wanted);
      const pointer = `/${escaped(name)}`;
      if (hasParts(name)) {
        return isBag(wanted) ? membersOf(wanted, { name, prefix: name, pointer }) : stray(name, pointer, 'unreadable', wanted);
      }
      const rule = findFieldRule(name);
      return rule === undefined ? stray(name, pointer, 'unknown-field', wanted) : { leaves: [{ rule, name, pointer, wanted }], strays: [] };
    }),
  );
};
