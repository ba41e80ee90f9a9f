/** Two people changed one document: joined where they changed different places, else every place where they disagree. */
import type { CatalogueDoc } from './edition.ts';
import { isMembers, isSame, pointerOf, type Members } from './doc-pointer.ts';

/** One place that both changed, each in another way; undefined: it was taken out. */
export type Clash = { readonly pointer: string; readonly mine: unknown; readonly theirs: unknown };
export type Merged =
  | { readonly ok: true; readonly doc: CatalogueDoc }
  /** `doc` has what they wrote wherever both disagree. */
  | { readonly ok: false; readonly doc: CatalogueDoc; readonly clashes: readonly [Clash, ...Clash[]] };

type Three = { readonly base: unknown; readonly mine: unknown; readonly theirs: unknown };
type Join = { readonly value: unknown; readonly clashes: readonly Clash[] };

const both = (value: unknown): Join => ({ value, clashes: [] });
const at = (value: unknown, key: string): unknown => (isMembers(value) && Object.hasOwn(value, key) ? value[key] : undefined);

function join({ base, mine, theirs }: Three, pointer: string): Join {
  if (isSame(mine, theirs) || isSame(base, mine)) return both(theirs);
  if (isSame(base, theirs)) return both(mine);
  if (isMembers(mine) && isMembers(theirs)) return joinMembers(isMembers(base) ? base : {}, mine, theirs, pointer);
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) return joinLists(base, mine, theirs, pointer);
  return { value: theirs, clashes: [{ pointer, mine, theirs }] };
}

/** What was taken out by one and left alone by the other stays out; new members keep the place their author gave them. */
function joinMembers(base: Members, mine: Members, theirs: Members, pointer: string): Join {
  const names = [...Object.keys(theirs), ...Object.keys(mine).filter((name) => !Object.hasOwn(theirs, name))];
  const joined = names.map((name) => {
    const three = { base: at(base, name), mine: at(mine, name), theirs: at(theirs, name) };
    return { name, ...join(three, pointerOf(pointer, name)) };
  });
  const kept = joined.flatMap(({ name, value }): [string, unknown][] => (value === undefined ? [] : [[name, value]]));
  return { value: Object.fromEntries(kept), clashes: joined.flatMap(({ clashes }) => clashes) };
}

type Entry = Members & { readonly id: string };
/** Lists whose entries have an id are joined by it: papers, questions, steps. */
const byId = (list: readonly unknown[]): ReadonlyMap<string, Entry> | undefined => {
  const entries = list.filter((each): each is Entry => isMembers(each) && typeof each['id'] === 'string');
  const map = new Map(entries.map((each) => [each.id, each]));
  return map.size === list.length ? map : undefined;
};

type Lists = readonly [base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]];

function joinLists(...[base, mine, theirs, pointer]: [...Lists, string]): Join {
  const ids = [byId(base), byId(mine), byId(theirs)] as const;
  if (ids[0] !== undefined && ids[1] !== undefined && ids[2] !== undefined) return joinById(ids[0], ids[1], ids[2], pointer);
  if (base.length !== mine.length || base.length !== theirs.length) return { value: theirs, clashes: [{ pointer, mine, theirs }] };
  const joined = theirs.map((each, index) => join({ base: base[index], mine: mine[index], theirs: each }, pointerOf(pointer, index)));
  return { value: joined.map(({ value }) => value), clashes: joined.flatMap(({ clashes }) => clashes) };
}

type ById = ReadonlyMap<string, Entry>;

/** Whether the entries of `before` that are still there stand in another order. */
const isMoved = (before: ById, after: ById): boolean =>
  !isSame(
    [...before.keys()].filter((id) => after.has(id)),
    [...after.keys()].filter((id) => before.has(id)),
  );

/** The order of who moved entries, and each new entry of the other behind the one it followed. */
function orderOf(lead: ById, other: ById): readonly string[] {
  const order = [...lead.keys()];
  let last = '';
  for (const id of other.keys()) {
    if (!lead.has(id)) order.splice(last === '' ? 0 : order.indexOf(last) + 1, 0, id);
    last = id;
  }
  return order;
}

function joinById(base: ById, mine: ById, theirs: ById, pointer: string): Join {
  const whole = { pointer, mine: [...mine.values()], theirs: [...theirs.values()] };
  const moved = { mine: isMoved(base, mine), theirs: isMoved(base, theirs) };
  if (moved.mine && moved.theirs) return { value: whole.theirs, clashes: [whole] };
  const order = moved.mine ? orderOf(mine, theirs) : orderOf(theirs, mine);
  const kept: unknown[] = [];
  const clashes: Clash[] = [];
  for (const id of order) {
    // What they took out has no place of its own any more: to have it back is to add it.
    const place = pointerOf(pointer, theirs.has(id) || !base.has(id) ? kept.length : '-');
    const joined = join({ base: base.get(id), mine: mine.get(id), theirs: theirs.get(id) }, place);
    clashes.push(...joined.clashes);
    if (joined.value !== undefined) kept.push(joined.value);
  }
  return { value: kept, clashes };
}

/**
 * Joins two changes of `base`.
 * @returns the joined document; or each place both changed differently, by pointers into the document that keeps what they wrote there.
 */
export function mergeDocs(base: CatalogueDoc, mine: CatalogueDoc, theirs: CatalogueDoc): Merged {
  const { value, clashes } = join({ base, mine, theirs }, '');
  const [first, ...rest] = clashes;
  const doc = isMembers(value) ? value : theirs;
  return first === undefined ? { ok: true, doc } : { ok: false, doc, clashes: [first, ...rest] };
}
