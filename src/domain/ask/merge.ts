/** One question and one paper over all items: merged so that nothing required is dropped and the order of items does not matter. */
import type { Condition, Field, Material, Satisfaction } from '#domain/catalogue/item.ts';

const NEEDS: readonly Material['need'][] = ['required', 'gap-allowed', 'optional'];
const WAYS: readonly Satisfaction['by'][] = ['fact', 'certificate', 'commitment', 'bring'];

const strictest = (one: number | undefined, other: number | undefined, pick: (...numbers: number[]) => number): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : pick(one, other);

/** The first wins in words and hints; whether it must be answered, and within which bounds, is what all items together need. */
function mergeField(one: Field, other: Field): Field {
  const { min: _min, max: _max, ifKnown, ...rest } = one;
  const [min, max] = [strictest(one.min, other.min, Math.max), strictest(one.max, other.max, Math.min)];
  return {
    ...rest,
    required: one.required || other.required,
    ...(ifKnown === true && other.ifKnown === true ? { ifKnown } : {}),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

const isSameQuestion = (one: Field, other: Field): boolean =>
  one.type === other.type &&
  one.suggested === other.suggested &&
  one.identifier === other.identifier &&
  JSON.stringify(one.options?.map(({ value }) => value)) === JSON.stringify(other.options?.map(({ value }) => value));

export type MergedFields = {
  readonly fields: readonly Field[];
  /** Fields of another name that ask for the same fact: answered by the field they stand for. */
  readonly echoes: ReadonlyMap<string, string>;
};

type Conditions = Set<Condition> | 'always';

/** Asked where one of the items asks; sorted, so that the order of items does not show. */
function withConditions(field: Field, conditions: Conditions | undefined): Field {
  const { when: _when, ...always } = field;
  if (conditions === undefined || conditions === 'always') return always;
  const [only, ...more] = [...conditions].sort();
  if (only === undefined) return always;
  return { ...always, when: more.length === 0 ? only : [only, ...more].map((condition) => `(${condition})`).join(' || ') };
}

const joined = (known: Conditions | undefined, { when }: Field): Conditions => {
  if (when === undefined || known === 'always') return 'always';
  return new Set([...(known ?? []), when]);
};

/**
 * @param factOf the fact a field is about, with its role settled; two fields of one fact are one question.
 */
export function mergeFields(all: readonly Field[], factOf: (field: Field) => string | undefined): MergedFields {
  const merged = new Map<string, Field>();
  const conditions = new Map<string, Conditions>();
  const byFact = new Map<string, string>();
  const echoes = new Map<string, string>();
  for (const field of all) {
    const fact = factOf(field);
    const first = fact === undefined || merged.has(field.id) ? undefined : byFact.get(fact);
    const twin = first === undefined ? undefined : merged.get(first);
    const id = twin !== undefined && isSameQuestion(twin, field) ? twin.id : (echoes.get(field.id) ?? field.id);
    const known = merged.get(id);
    if (id !== field.id) echoes.set(field.id, id);
    merged.set(id, known === undefined ? field : mergeField(known, field));
    conditions.set(id, joined(conditions.get(id), field));
    if (fact !== undefined && !byFact.has(fact)) byFact.set(fact, id);
  }
  return { fields: [...merged.values()].map((field) => withConditions(field, conditions.get(field.id))), echoes };
}

const keyOfWay = (way: Satisfaction): string => {
  switch (way.by) {
    case 'fact':
      return `fact ${[...way.facts].sort().join(' ')}`;
    case 'certificate':
      return `certificate ${way.kind}`;
    case 'commitment':
      return 'commitment';
    case 'bring':
      return `bring ${way.form}`;
  }
};

/** A way counts where every item takes it; the government's own way, of whichever item, always does (2018 regulation, article 7). */
function mergeWays(one: Material, other: Material): readonly Satisfaction[] {
  const [mine, theirs] = [one.satisfiedBy, other.satisfiedBy].map((ways) => new Map(ways.map((way) => [keyOfWay(way), way])));
  if (mine === undefined || theirs === undefined) return one.satisfiedBy;
  const both = new Map([...mine, ...theirs]);
  const taken = [...both].filter(([key, way]) => way.by === 'fact' || way.by === 'certificate' || (mine.has(key) && theirs.has(key)));
  const ways = taken.length === 0 ? [...both] : taken;
  return ways.sort(([a, x], [b, y]) => WAYS.indexOf(x.by) - WAYS.indexOf(y.by) || (a < b ? -1 : 1)).map(([, way]) => way);
}

/** One set of papers: the strictest need, the ways that serve all. */
export function mergeMaterials(all: readonly Material[]): readonly Material[] {
  const merged = new Map<string, Material>();
  for (const material of all) {
    const known = merged.get(material.id);
    if (known === undefined) merged.set(material.id, material);
    else {
      const need = NEEDS[Math.min(NEEDS.indexOf(known.need), NEEDS.indexOf(material.need))] ?? 'required';
      merged.set(material.id, { ...known, need, satisfiedBy: mergeWays(known, material) });
    }
  }
  return [...merged.values()];
}
