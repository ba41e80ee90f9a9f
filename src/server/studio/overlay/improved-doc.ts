/** A document of the catalogue with a pilot's change in it. */
import type { CatalogueDoc } from '#domain/edition/edition.ts';
import type { Item } from '#domain/catalogue/item.ts';
import { changeOf } from '#domain/overlay/change-of.ts';
import { composeItem } from '#domain/overlay/compose-item.ts';
import { improvementsOf } from '#domain/overlay/improvements.ts';
import type { PilotState } from '#domain/pilot/pilot.ts';
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';

type Bag = Readonly<Record<string, unknown>>;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);
const keyIn = (entry: unknown): unknown => (isBag(entry) ? (entry['id'] ?? entry['name']) : undefined);

/** Single improvements as one change: entries of a list are one by their key. Composed one after the other, a shorter promise would drop the days of steps that only fit once all are there. */
function joined(one: unknown, other: unknown): unknown {
  if (isBag(one) && isBag(other))
    return Object.entries(other).reduce<Bag>((so, [name, value]) => ({ ...so, [name]: name in so ? joined(so[name], value) : value }), one);
  if (!Array.isArray(one) || !Array.isArray(other) || keyIn(other[0]) === undefined) return other;
  const fresh = other.filter((entry) => !one.some((each) => keyIn(each) === keyIn(entry)));
  return [...one.map((each: unknown) => joined(each, other.find((entry) => keyIn(entry) === keyIn(each)) ?? each)), ...fresh];
}

/** The standard with everything the pilot makes better and nothing else: what is a place's own (address, hours) stays there. */
export function improvedDoc(doc: CatalogueDoc, { division, tried }: PilotState): CatalogueDoc | undefined {
  // A document is the item as its file says it: the fields a change may name stand under the same names.
  const standard = doc as unknown as Item;
  const better = improvementsOf(standard, composeItem(standard, [{ division, changes: tried.changes }]));
  if (better.length === 0) return undefined;
  const changes = better.map(changeOf).reduce<unknown>(joined, {});
  return composeItem(standard, [{ division: PROVINCE, changes }]) as unknown as CatalogueDoc;
}
