/** Which facts a matter wants of the one who applies, and for which items: what a department may be asked for, and nothing beyond. */
import type { FactId, ItemId } from '#domain/kernel/brand.ts';
import { factOf } from '#domain/catalogue/fact-name.ts';
import type { Item } from '#domain/catalogue/item.ts';
import { leadRoleOf, type Applying } from '#domain/catalogue/lead-role.ts';
import type { Matter } from '#domain/catalogue/matter.ts';

/** The keys of the account: they come from sign-in, and every source is asked by them. */
export const IDENTITY_FACTS: ReadonlySet<string> = new Set(['person.name', 'person.identifier', 'person.phone', 'firm.name', 'firm.code']);

/** `fact` unprefixed, the lead's own; `items`: those whose departments want it, in the order of the steps. */
export type WantedFact = { readonly fact: FactId; readonly items: readonly ItemId[] };

/**
 * All facts of the matter's questions and papers, whatever the situation will be: the situation is being asked at the same
 * time. What the matter itself asks is wanted for each of its items. Facts of other roles are another person's and are not
 * looked up by the one who applies.
 */
export function wantedFacts(matter: Matter, items: ReadonlyMap<ItemId, Item>, applying: Applying): readonly WantedFact[] {
  const lead = leadRoleOf(matter.roles, applying)?.id;
  const own = matter.steps.flatMap((step) => (step.kind === 'item' ? (items.get(step.item) ?? []) : []));
  const wanted = new Map<FactId, Set<ItemId>>();
  const want = (name: string | undefined, whose: readonly Item[]): void => {
    if (name === undefined) return;
    const { role, fact } = factOf(name);
    if (role !== undefined && role !== lead) return;
    const id = fact as FactId;
    if (IDENTITY_FACTS.has(id)) return;
    const set = wanted.get(id) ?? new Set();
    wanted.set(id, set);
    for (const item of whose) set.add(item.id);
  };
  for (const field of [...matter.situation, ...matter.fields]) want(field.fact, own);
  for (const item of own) {
    for (const field of item.fields) want(field.fact, [item]);
    for (const way of item.materials.flatMap(({ satisfiedBy }) => satisfiedBy))
      if (way.by === 'fact') for (const fact of way.facts) want(fact, [item]);
  }
  return [...wanted].map(([fact, set]) => ({ fact, items: [...set] }));
}
