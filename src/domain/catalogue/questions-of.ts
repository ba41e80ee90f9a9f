/** The one form of a matter: every question once, asked only where a step that needs it is in the case. */
import type { ItemId } from '#domain/kernel/brand.ts';
import type { Condition, Field, Item, Material } from './item.ts';
import type { Matter } from './matter.ts';

/** `undefined` always holds; joined conditions are put in brackets so that their own `||` stays inside. */
const both = (one: Condition | undefined, other: Condition | undefined): Condition | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  return one === other ? one : `(${one}) && (${other})`;
};
const either = (one: Condition | undefined, other: Condition | undefined): Condition | undefined => {
  if (one === undefined || other === undefined) return undefined;
  return one === other ? one : `(${one}) || (${other})`;
};

const withWhen = <Entry extends Field | Material>(entry: Entry, when: Condition | undefined): Entry => {
  const { when: _own, ...rest } = entry;
  return (when === undefined ? rest : { ...rest, when }) as Entry;
};

/** Entries of all items by id; one that several items need is there where any of them is. */
const merged = <Entry extends Field | Material>(
  first: readonly Entry[],
  matter: Matter,
  items: ReadonlyMap<ItemId, Item>,
  pick: (item: Item) => readonly Entry[],
): readonly Entry[] => {
  const byId = new Map<string, Entry>(first.map((entry) => [entry.id, entry]));
  for (const step of matter.steps) {
    const item = step.kind === 'item' ? items.get(step.item) : undefined;
    for (const entry of item === undefined ? [] : pick(item)) {
      const when = both(step.when, entry.when);
      const known = byId.get(entry.id);
      byId.set(entry.id, known === undefined ? withWhen(entry, when) : withWhen(known, either(known.when, when)));
    }
  }
  return [...byId.values()];
};

/** Every question: the situation first, then the matter's own, then its items'. A step's condition holds for its questions too. */
export const questionsOf = (matter: Matter, items: ReadonlyMap<ItemId, Item>): readonly Field[] =>
  merged([...matter.situation, ...matter.fields], matter, items, (item) => item.fields);

/** Every paper once, over all items (2018 regulation, article 7: one set of papers). */
export const papersAskedOf = (matter: Matter, items: ReadonlyMap<ItemId, Item>): readonly Material[] => {
  const own = matter.steps.flatMap((step) => (step.kind === 'item' ? (items.get(step.item) ?? []) : []));
  return merged<Material>([], matter, items, (item) => item.materials).filter((material) => !isOwnResult(material, own));
};

/** A certificate the matter itself issues is neither asked for nor held beforehand (DESIGN.md 16). */
export const isOwnResult = ({ satisfiedBy: [first] }: Material, items: readonly Item[]): boolean =>
  first?.by === 'certificate' && items.some((item) => item.result?.certificate === first.kind);
