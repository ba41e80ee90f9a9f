/** What stands at a JSON pointer of a catalogue document, and the document with another value there (RFC 6901). */
import type { CatalogueDoc } from './edition.ts';

const keysOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((raw) => raw.replaceAll('~1', '/').replaceAll('~0', '~'));

export const pointerOf = (parent: string, key: string | number): string =>
  `${parent}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

export type Members = Readonly<Record<string, unknown>>;
export const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own members alone: `constructor` and the like are nobody's field. */
const memberOf = (value: unknown, key: string): unknown => {
  if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(key) ? value[Number(key)] : undefined;
  return isMembers(value) && Object.hasOwn(value, key) ? value[key] : undefined;
};

export const valueAt = (doc: unknown, pointer: string): unknown =>
  keysOf(pointer).reduce<unknown>((value, key) => memberOf(value, key), doc);

/** Past the end of a list it is added; undefined takes a member or an entry out. */
const listWith = (list: readonly unknown[], key: string, rest: readonly string[], value: unknown): readonly unknown[] => {
  const at = key === '-' ? list.length : Number(key);
  if (!Number.isInteger(at) || at < 0 || at > list.length) return list;
  if (rest.length === 0 && value === undefined) return list.toSpliced(at, 1);
  return list.toSpliced(at, 1, placed(list[at], rest, value));
};

const membersWith = (members: Members, key: string, rest: readonly string[], value: unknown): Members => {
  if (rest.length > 0 || value !== undefined) {
    const entries = Object.entries(members).filter(([name]) => name !== key);
    const at = Object.keys(members).indexOf(key);
    const entry: [string, unknown] = [key, placed(memberOf(members, key), rest, value)];
    return Object.fromEntries(entries.toSpliced(at === -1 ? entries.length : at, 0, entry));
  }
  return Object.fromEntries(Object.entries(members).filter(([name]) => name !== key));
};

const placed = (value: unknown, keys: readonly string[], wanted: unknown): unknown => {
  const [key, ...rest] = keys;
  if (key === undefined) return wanted;
  if (Array.isArray(value)) return listWith(value, key, rest, wanted);
  if (!isMembers(value) && (key === '-' || key === '0')) return listWith([], key, rest, wanted);
  return membersWith(isMembers(value) ? value : {}, key, rest, wanted);
};

/** The document with `value` at the pointer; parents that are missing are made, undefined takes it out. The order of members stays. */
export const withAt = (doc: CatalogueDoc, pointer: string, value: unknown): CatalogueDoc => {
  const next = placed(doc, keysOf(pointer), value);
  return isMembers(next) ? next : doc;
};

/** Equal as data: the order of members says nothing, that of lists does. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, index) => isSame(each, other[index]));
  if (!isMembers(one) || !isMembers(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]));
};
