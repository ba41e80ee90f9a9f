/** Ask once: what a matter needs, split into what nobody knows, what is known and to be confirmed, what to bring, what the government holds. */
import type { FactId, ItemId } from '#domain/kernel/brand.ts';
import { factOf } from '#domain/catalogue/check-field.ts';
import type { Condition, DepartmentKind, Field, Item, Material } from '#domain/catalogue/item.ts';
import { leadRoleOf, type Applying } from '#domain/catalogue/lead-role.ts';
import type { Matter, Step } from '#domain/catalogue/matter.ts';
import { isOwnResult } from '#domain/catalogue/questions-of.ts';

export type Answers = Readonly<Record<string, unknown>>;
/** One value with where it comes from; `Provenance` is the caller's own. */
export type KnownValue<Provenance> = { readonly fact: FactId; readonly value: unknown; readonly provenance: Provenance };

export type AskInput<Provenance> = {
  readonly matter: Matter;
  readonly items: ReadonlyMap<ItemId, Item>;
  readonly situation: Answers;
  readonly answers: Answers;
  /** What is known of the one who applies, under unprefixed facts. */
  readonly known: readonly KnownValue<Provenance>[];
  /** A firm leads in the role that is open to firms; left out, a person applies. */
  readonly applying?: Applying;
  /** Fields whose known value the person contests: theirs holds for this case (2018 regulation art. 7). */
  readonly contested: ReadonlySet<string>;
  readonly holds: (condition: Condition, answers: Answers) => boolean;
};

export type Asked<Provenance> = {
  /** Steps the situation keeps, in the matter's order. */
  readonly steps: readonly Step[];
  /** Asked once over all items. */
  readonly ask: readonly Field[];
  /** Shown to be confirmed or contested, contested ones included. */
  readonly confirm: readonly { readonly field: Field; readonly known: KnownValue<Provenance> }[];
  readonly bring: readonly Material[];
  readonly held: readonly { readonly material: Material; readonly heldBy: DepartmentKind }[];
};

const byId = <Value extends { readonly id: string }>(values: readonly Value[]): readonly Value[] => {
  const seen = new Map<string, Value>();
  for (const value of values) if (!seen.has(value.id)) seen.set(value.id, value);
  return [...seen.values()];
};

/** The steps of a matter in a situation. */
export const keptSteps = <P>({
  matter,
  situation,
  answers,
  holds,
}: Pick<AskInput<P>, 'matter' | 'situation' | 'answers' | 'holds'>): readonly Step[] =>
  matter.steps.filter((step) => step.when === undefined || holds(step.when, { ...situation, ...answers }));

/** What the department of the first way holds is not asked for (2018 regulation art. 7). */
const holderOf = (material: Material): DepartmentKind | undefined => {
  const [first] = material.satisfiedBy;
  return first !== undefined && (first.by === 'fact' || first.by === 'certificate') ? first.heldBy : undefined;
};

/** `employee.person.name` is the lead's own `person.name` where the employee leads, and somebody else's where the firm does. */
const ofLead = (fact: FactId, lead: string | undefined): string => {
  const { role, fact: own } = factOf(fact);
  return role !== undefined && role === lead ? own : fact;
};

/** Resolves a matter for one person in one situation. */
export function ask<Provenance>(input: AskInput<Provenance>): Asked<Provenance> {
  const { matter, items, situation, answers, contested, holds } = input;
  const steps = keptSteps(input);
  const all = { ...situation, ...answers };
  // What belongs to a step filed later is asked when that step opens.
  const kept = steps.flatMap((step) => {
    const item = step.kind === 'item' && step.files !== 'later' ? items.get(step.item) : undefined;
    return item === undefined ? [] : [{ step, item }];
  });
  // What the situation already asked is not asked a second time by an item.
  const told = new Set(matter.situation.map(({ id }) => id));
  const fields = byId([...matter.fields, ...kept.flatMap(({ item }) => item.fields)]).filter(({ id }) => !told.has(id));
  const known = new Map<string, KnownValue<Provenance>>(input.known.map((value) => [value.fact, value]));
  const lead = leadRoleOf(matter.roles, input.applying ?? 'person')?.id;
  const confirm = fields.flatMap((field) => {
    const value = field.fact === undefined ? undefined : known.get(ofLead(field.fact, lead));
    return value === undefined ? [] : [{ field, known: value }];
  });
  const confirmed = new Set(confirm.map(({ field }) => field.id).filter((id) => !contested.has(id)));
  const materials = byId(kept.flatMap(({ step, item }) => (step.kind === 'item' && step.files === 'nothing' ? [] : item.materials))).filter(
    (material) => material.when === undefined || holds(material.when, all),
  );
  const own = kept.map(({ item }) => item);
  return {
    steps,
    ask: fields.filter((field) => !confirmed.has(field.id)),
    confirm,
    bring: materials.filter((material) => holderOf(material) === undefined),
    held: materials.flatMap((material) => {
      const heldBy = holderOf(material);
      return heldBy === undefined || isOwnResult(material, own) ? [] : [{ material, heldBy }];
    }),
  };
}

/** What counts as answered: known values, unless contested, then what was typed. */
export function answersWithKnown<P>({ confirm }: Pick<Asked<P>, 'confirm'>, typed: Answers, contested: ReadonlySet<string>): Answers {
  const known = confirm.filter(({ field }) => !contested.has(field.id)).map(({ field, known: value }) => [field.id, value.value] as const);
  return { ...typed, ...Object.fromEntries(known) };
}
