/** A document as YAML in one fixed form: equal documents are equal files, whatever the order their members came in. */
import { stringify } from 'yaml';

/** What a reader looks for first; everything else by name. */
const FIRST = ['id', 'item', 'division', 'kind', 'version', 'code', 'name', 'label', 'zh', 'en', 'law', 'article', 'amount', 'unit'];

const placeOf = (name: string): number => {
  const at = FIRST.indexOf(name);
  return at === -1 ? FIRST.length : at;
};
const byPlace = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  placeOf(one) - placeOf(other) || (one < other ? -1 : one > other ? 1 : 0);

/** Members in the fixed order at every depth; lists keep theirs, which has a meaning. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.toSorted(byPlace).map(([name, member]) => [name, inOrder(member)]));
};

export const canonicalYaml = (value: unknown): string => stringify(inOrder(value), { lineWidth: 0, aliasDuplicateObjects: false });
