/** One field of a locality's change: read, set, taken out; entries of lists are found by their key, and nothing empty is left behind. */
import { isMembers, type Members } from '#domain/edition/doc-pointer.ts';

/** `materials`, `kitchen-plan`, `need`; without a key the members of an object, without a member the field itself. */
export type Spot = { readonly name: string; readonly key?: string; readonly member?: string };

const keyName = (name: string): string => (name === 'fees' ? 'name' : 'id');
const listAt = (changes: Members, name: string): readonly Members[] => {
  const list = changes[name];
  return Array.isArray(list) ? list.filter(isMembers) : [];
};

/** Where the field stands in the changes, as a JSON pointer; undefined for an entry that is not there. */
export const pointerAt = (changes: Members, { name, key, member }: Spot): string | undefined => {
  if (key === undefined) return member === undefined ? `/${name}` : `/${name}/${member}`;
  const at = listAt(changes, name).findIndex((entry) => entry[keyName(name)] === key);
  return at === -1 ? undefined : `/${name}/${at}/${member ?? ''}`;
};

export const wantedAt = (changes: Members, { name, key, member }: Spot): unknown => {
  if (key !== undefined) return listAt(changes, name).find((entry) => entry[keyName(name)] === key)?.[member ?? ''];
  const held = changes[name];
  return member === undefined ? held : isMembers(held) ? held[member] : undefined;
};

const without = (members: Members, name: string): Members => Object.fromEntries(Object.entries(members).filter(([each]) => each !== name));
const withMember = (members: Members, name: string, value: unknown): Members =>
  value === undefined ? without(members, name) : { ...members, [name]: value };

const withEntry = (changes: Members, { name, key = '', member = '' }: Spot, value: unknown): Members => {
  const known = keyName(name);
  const list = listAt(changes, name);
  const before = list.find((entry) => entry[known] === key) ?? { [known]: key };
  const entry = withMember(before, member, value);
  // An entry that says nothing but its name is none.
  const isEmpty = Object.keys(entry).length === 1;
  const rest = list.includes(before)
    ? list.flatMap((each) => (each !== before ? [each] : isEmpty ? [] : [entry]))
    : isEmpty
      ? list
      : [...list, entry];
  return withMember(changes, name, rest.length === 0 ? undefined : rest);
};

/** The changes with the value there; undefined takes it out, and the standard holds again. */
export const changesWith = (changes: Members, spot: Spot, value: unknown): Members => {
  if (spot.key !== undefined) return withEntry(changes, spot, value);
  if (spot.member === undefined) return withMember(changes, spot.name, value);
  const held = changes[spot.name];
  const members = withMember(isMembers(held) ? held : {}, spot.member, value);
  return withMember(changes, spot.name, Object.keys(members).length === 0 ? undefined : members);
};
