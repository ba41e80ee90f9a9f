/** Decides which sources are asked for a matter, under which grants, for which fields: each fact once, nothing without a grant. */
import type { DivisionCode, FactId, ItemId } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import { covers, grantedFields, type Grant } from './grant.ts';
import type { Resource, ResourceField, ResourceId } from './resource.ts';
import type { WantedFact } from './wanted-facts.ts';

export type PlannedLookUp = {
  readonly resource: Resource;
  readonly grant: Grant;
  readonly item: ItemId;
  readonly fields: readonly ResourceField[];
  readonly key: string;
};
/** Why a resource that holds a wanted fact is not asked. */
export type Withheld = { readonly resource: Resource; readonly facts: readonly FactId[]; readonly state: 'no-grant' | 'consent' };
export type LookUpPlan = { readonly look: readonly PlannedLookUp[]; readonly withheld: readonly Withheld[] };

export type PlanInput = {
  readonly wanted: readonly WantedFact[];
  readonly resources: readonly Resource[];
  readonly grants: readonly Grant[];
  readonly division: DivisionCode;
  readonly day: Day;
  readonly departmentOf: (item: ItemId) => DepartmentKind | undefined;
  /** The value of a key fact; undefined where it is not known: then the resource cannot be asked. */
  readonly keyOf: (fact: FactId) => string | undefined;
  readonly consents: (resource: ResourceId) => boolean;
};

type Wish = { readonly field: ResourceField; readonly item: ItemId };

/** Wishes of a resource by grant: the grant that opens most of what is still wanted first, so that a source is asked once where one grant suffices. */
function byGrant(wishes: readonly Wish[], grants: readonly Grant[], resource: Resource, input: PlanInput): readonly PlannedLookUp[] {
  const open = (grant: Grant): readonly Wish[] => {
    const names = new Set(grantedFields(grant, resource).map(({ name }) => name));
    return wishes.filter(({ field, item }) => {
      const department = input.departmentOf(item);
      return names.has(field.name) && department !== undefined && covers(grant, { department, division: input.division, item }, input.day);
    });
  };
  const opened = grants
    .map((grant) => ({ grant, wishes: open(grant) }))
    .toSorted((one, other) => other.wishes.length - one.wishes.length || (one.grant.id < other.grant.id ? -1 : 1));
  const got = new Set<FactId>();
  return opened.flatMap(({ grant, wishes: mine }) => {
    const left = mine.filter(({ field }) => !got.has(field.fact));
    const [first] = left;
    const key = input.keyOf(resource.key.fact);
    if (first === undefined || key === undefined) return [];
    const fields = resource.fields.filter((field) => left.some((wish) => wish.field.name === field.name));
    for (const { fact } of fields) got.add(fact);
    return [{ resource, grant, item: first.item, fields, key }];
  });
}

/**
 * The plan. A fact that two resources hold is asked of the first that may be asked; a resource whose ground is consent waits
 * for it; one that is not shared, or not granted to a department of the matter, is named with what it holds.
 */
export function planLookUps(input: PlanInput): LookUpPlan {
  const look: PlannedLookUp[] = [];
  const withheld: Withheld[] = [];
  const got = new Set<FactId>();
  for (const resource of input.resources) {
    if (input.keyOf(resource.key.fact) === undefined) continue;
    const wishes = resource.fields.flatMap((field) => {
      const wish = got.has(field.fact) ? undefined : input.wanted.find(({ fact }) => fact === field.fact);
      return wish === undefined ? [] : wish.items.map((item) => ({ field, item }));
    });
    if (wishes.length === 0) continue;
    // Kept back by a law: only what the data office ruled on is asked (decision 0061).
    const grants = resource.share.kind === 'not-shared' ? input.grants.filter(({ ruled }) => ruled === true) : input.grants;
    const open = byGrant(wishes, grants, resource, input);
    const asked = new Set(open.flatMap(({ fields }) => fields.map(({ fact }) => fact)));
    if (asked.size > 0 && resource.share.kind === 'conditional' && resource.share.consent && !input.consents(resource.id)) {
      withheld.push({ resource, facts: [...asked], state: 'consent' });
      continue;
    }
    look.push(...open);
    for (const fact of asked) got.add(fact);
    const left = new Set(wishes.map(({ field }) => field.fact).filter((fact) => !asked.has(fact)));
    if (left.size > 0) withheld.push({ resource, facts: [...left], state: 'no-grant' });
  }
  // What another resource answers after all is no island.
  return {
    look,
    withheld: withheld.flatMap(({ facts, ...rest }) => {
      const left = facts.filter((fact) => !got.has(fact));
      return left.length === 0 ? [] : [{ ...rest, facts: left }];
    }),
  };
}
