/** The grants that stood before the demo began: every department asks what its items want, but for three islands. */
import { wantedFacts } from '#domain/exchange/wanted-facts.ts';
import type { Resource } from '#domain/exchange/resource.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import type { FactId, ItemId } from '#domain/kernel/brand.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { StandingGrant } from '#server/exchange/request/give-grant.ts';

/**
 * Held by one, never granted to the other, so that the paper is still asked for: the title of the dwelling at the filing of
 * its sale, the deed tax at the transfer, the regional assessment at the environmental commitment.
 */
export const ISLANDS: readonly { readonly resource: string; readonly department: DepartmentKind }[] = [
  { resource: 'real-estate.title', department: 'housing-construction' },
  { resource: 'tax.deed', department: 'natural-resources' },
  { resource: 'project.online', department: 'ecology-environment' },
];

const PROVINCE = 330_000;

/** Which items want which facts, over all matters, of a person and of a firm. */
function wantedBy(catalogue: Catalogue): ReadonlyMap<ItemId, ReadonlySet<FactId>> {
  const wanted = new Map<ItemId, Set<FactId>>();
  for (const matter of catalogue.matters.values()) {
    for (const applying of ['person', 'firm'] as const) {
      for (const { fact, items } of wantedFacts(matter, catalogue.items, applying)) {
        for (const item of items) wanted.set(item, (wanted.get(item) ?? new Set()).add(fact));
      }
    }
  }
  return wanted;
}

/** The province's office asks for all below it; where the province has none, each office asks for itself. */
function divisionsOf({ offices }: Catalogue, department: DepartmentKind): readonly number[] {
  const own = [...offices.values()].filter((office) => office.department === department && office.kind === 'office');
  return own.some(({ division }) => division === PROVINCE) ? [PROVINCE] : own.map(({ division }) => division);
}

function grantsOf(catalogue: Catalogue, resource: Resource, wanted: ReturnType<typeof wantedBy>): readonly StandingGrant[] {
  const departments = new Map<DepartmentKind, { readonly items: ItemId[]; readonly fields: Set<string> }>();
  for (const [item, facts] of wanted) {
    const department = catalogue.items.get(item)?.department;
    const names = resource.fields.filter(({ fact }) => facts.has(fact)).map(({ name }) => name);
    if (department === undefined || names.length === 0) continue;
    const entry = departments.get(department) ?? { items: [], fields: new Set() };
    entry.items.push(item);
    for (const name of names) entry.fields.add(name);
    departments.set(department, entry);
  }
  return [...departments]
    .filter(([department]) => !ISLANDS.some((island) => island.resource === resource.id && island.department === department))
    .flatMap(([department, { items, fields }]) =>
      divisionsOf(catalogue, department).map((division) => ({
        resource: resource.id,
        department,
        division,
        items: items.toSorted(),
        fields: [...fields].toSorted(),
      })),
    );
}

/** Nothing of what a law keeps back. */
export function standingGrants(catalogue: Catalogue): readonly StandingGrant[] {
  const wanted = wantedBy(catalogue);
  return catalogue.resources
    .filter(({ share }) => share.kind !== 'not-shared')
    .flatMap((resource) => grantsOf(catalogue, resource, wanted));
}
