/** Ask once: what a matter needs, split into what nobody knows, what is known and to be confirmed, what to bring, what the government holds. */
import type { FactId, ItemId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { factOf } from '#domain/catalogue/fact-name.ts';
import type { Condition, Field, Item, Material } from '#domain/catalogue/item.ts';
import { leadRoleOf, type Applying } from '#domain/catalogue/lead-role.ts';
import type { Matter, Step } from '#domain/catalogue/matter.ts';
import { isOwnResult } from '#domain/catalogue/questions-of.ts';
import { checkAnswer } from '#domain/form/check-answers.ts';
import { mergeFields, mergeMaterials } from './merge.ts';
import type { HeldCertificate } from './held-certificate.ts';
import { sortMaterials, type Held } from './sort-materials.ts';

export type Answers = Readonly<Record<string, unknown>>;
/** One value with where it comes from; `Provenance` is the caller's own. */
export type KnownValue<Provenance> = { readonly fact: FactId; readonly value: unknown; readonly provenance: Provenance };

/** A fact whose source has not answered. `down`: it failed, and is asked again until then. */
export type Awaited = { readonly state: 'pending' } | { readonly state: 'down'; readonly retryUntil: Instant };

export type AskInput<Provenance> = {
  readonly matter: Matter;
  readonly items: ReadonlyMap<ItemId, Item>;
  readonly situation: Answers;
  readonly answers: Answers;
  /** What is known of the one who applies, under unprefixed facts. */
  readonly known: readonly KnownValue<Provenance>[];
  /** Facts whose sources are still to answer: they are not asked of the person meanwhile (model.md 4). */
  readonly awaited?: ReadonlyMap<string, Awaited>;
  /** Facts of which their sources say that there is no record. */
  readonly none?: ReadonlySet<string>;
  /** Certificates of the person, the fallen ones too; left out, nobody looked. */
  readonly certificates?: readonly HeldCertificate[];
  /** Whether the item must be decided before that instant: then waiting for a source would break the limit. */
  readonly isDueBefore?: (item: Item, instant: Instant) => boolean;
  /** A firm leads in the role that is open to firms; left out, a person applies. */
  readonly applying?: Applying;
  /** Fields whose known value the person contests: theirs holds for this case (2018 regulation art. 7). */
  readonly contested: ReadonlySet<string>;
  readonly holds: (condition: Condition, answers: Answers) => boolean;
};

export type Confirm<Provenance> = { readonly field: Field; readonly known: KnownValue<Provenance> };

export type Asked<Provenance> = {
  /** The situation as it stands: what registers say unless contested, then what was told. */
  readonly situation: Answers;
  /** Steps the situation keeps, in the matter's order. */
  readonly steps: readonly Step[];
  /** Questions of the situation that nobody knows the answer to. */
  readonly askFirst: readonly Field[];
  /** Asked once over all items. */
  readonly ask: readonly Field[];
  /** Answers to questions of the situation that a register gives. */
  readonly confirmFirst: readonly Confirm<Provenance>[];
  /** Shown to be confirmed or contested, contested ones included. */
  readonly confirm: readonly Confirm<Provenance>[];
  /** Left open until their source answers. */
  readonly later: readonly Field[];
  /** Fields of another name about the same fact, by the field that answers them. */
  readonly echoes: ReadonlyMap<string, string>;
  readonly bring: readonly Material[];
  readonly held: readonly Held[];
};

/** The steps of a matter in a situation. */
export const keptSteps = <P>({
  matter,
  situation,
  answers,
  holds,
}: Pick<AskInput<P>, 'matter' | 'situation' | 'answers' | 'holds'>): readonly Step[] =>
  matter.steps.filter((step) => step.when === undefined || holds(step.when, { ...situation, ...answers }));

/** `employee.person.name` is the lead's own `person.name` where the employee leads, and somebody else's where the firm does. */
export const factOfLead = (fact: FactId, lead: string | undefined): string => {
  const { role, fact: own } = factOf(fact);
  return role !== undefined && role === lead ? own : fact;
};

type Filed = { readonly step: Step; readonly item: Item };

/** What belongs to a step filed later is asked when that step opens. */
const filedNow = (steps: readonly Step[], items: ReadonlyMap<ItemId, Item>): readonly Filed[] =>
  steps.flatMap((step) => {
    const item = step.kind === 'item' && step.files !== 'later' ? items.get(step.item) : undefined;
    return item === undefined ? [] : [{ step, item }];
  });

type Knowledge<P> = {
  readonly factOf: (field: Field) => string | undefined;
  /** The value of a field, where a register has one that the field can take: a foreign code or a wrong type is nothing known. */
  readonly valueOf: (field: Field) => KnownValue<P> | undefined;
};

function knowledgeOf<P>({ matter, known, applying }: AskInput<P>): Knowledge<P> {
  const byFact = new Map<string, KnownValue<P>>(known.map((value) => [value.fact, value]));
  const lead = leadRoleOf(matter.roles, applying ?? 'person')?.id;
  const own = (field: Field): string | undefined => (field.fact === undefined ? undefined : factOfLead(field.fact, lead));
  return {
    factOf: own,
    valueOf: (field) => {
      const fact = own(field);
      const value = fact === undefined ? undefined : byFact.get(fact);
      return value !== undefined && checkAnswer(field, value.value, '').problems.length === 0 ? value : undefined;
    },
  };
}

const confirmOf = <P>({ valueOf }: Knowledge<P>, field: Field): readonly Confirm<P>[] => {
  const known = valueOf(field);
  return known === undefined ? [] : [{ field, known }];
};

/** The situation with what registers say of it; a question that is not asked there has no answer. */
function resolveSituation<P>({ matter, situation, contested }: AskInput<P>, { valueOf }: Knowledge<P>): Answers {
  const known = matter.situation.flatMap((field) => {
    const value = contested.has(field.id) ? undefined : valueOf(field);
    return value === undefined ? [] : [[field.id, value.value] as const];
  });
  return { ...situation, ...Object.fromEntries(known) };
}

/** Items that must be decided before the source's retries end cannot wait for it. */
const urgencyOf =
  <P>({ awaited, isDueBefore }: AskInput<P>, kept: readonly Filed[]) =>
  (fact: string | undefined, wants: (item: Item) => boolean): 'no' | 'waits' | 'asks' => {
    const state = fact === undefined ? undefined : awaited?.get(fact);
    if (state === undefined) return 'no';
    if (state.state === 'pending' || isDueBefore === undefined) return 'waits';
    return kept.some(({ item }) => wants(item) && isDueBefore(item, state.retryUntil)) ? 'asks' : 'waits';
  };

/** Resolves a matter for one person in one situation. */
export function ask<Provenance>(input: AskInput<Provenance>): Asked<Provenance> {
  const { matter, items, answers, contested, holds } = input;
  const knowledge = knowledgeOf(input);
  const situation = resolveSituation(input, knowledge);
  const steps = keptSteps({ matter, situation, answers, holds });
  const kept = filedNow(steps, items);
  const all = { ...situation, ...answers };
  const shown = ({ when }: { readonly when?: Condition }): boolean => when === undefined || holds(when, all);
  // What the situation already asked is not asked a second time by an item, under whatever name.
  const told = new Set(matter.situation.map(({ id }) => id));
  const raw = [...matter.fields, ...kept.flatMap(({ item }) => item.fields)].filter(({ id }) => !told.has(id));
  const { fields: merged, echoes } = mergeFields([...matter.situation, ...raw], knowledge.factOf);
  const fields = merged.filter(({ id }) => !told.has(id));
  const urgency = urgencyOf(input, kept);
  const known = (field: Field): boolean => !contested.has(field.id) && knowledge.valueOf(field) !== undefined;
  const names = (field: Field) => (item: Item) => item.fields.some(({ id }) => id === field.id || echoes.get(id) === field.id);
  const toConfirm = (field: Field) => (shown(field) || contested.has(field.id) ? confirmOf(knowledge, field) : []);
  const open = fields.filter((field) => !known(field));
  const waits = (field: Field): boolean => !contested.has(field.id) && urgency(knowledge.factOf(field), names(field)) === 'waits';
  const papers = kept.flatMap(({ step, item }) => (step.kind === 'item' && step.files === 'nothing' ? [] : item.materials)).filter(shown);
  const own = kept.map(({ item }) => item);
  const { bring, held } = sortMaterials(mergeMaterials(papers), {
    certificates: input.certificates,
    isNone: (fact) => input.none?.has(fact) === true,
    awaits: (fact, { id }) => urgency(fact, (item) => item.materials.some((material) => material.id === id)),
  });
  return {
    situation,
    steps,
    askFirst: matter.situation.filter((field) => !known(field)),
    confirmFirst: matter.situation.flatMap(toConfirm),
    ask: open.filter((field) => !waits(field) && (field.ifKnown !== true || contested.has(field.id))),
    confirm: fields.flatMap(toConfirm),
    later: open.filter(waits),
    echoes,
    bring: bring.filter((material) => !isOwnResult(material, own)),
    held: held.filter(({ material }) => !isOwnResult(material, own)),
  };
}

/** What counts as answered: known values, unless contested, then what was typed; twins of a question get its answer. */
export function answersWithKnown<P>(
  { situation, confirm, echoes }: Pick<Asked<P>, 'situation' | 'confirm' | 'echoes'>,
  typed: Answers,
  contested: ReadonlySet<string>,
): Answers {
  const known = confirm.filter(({ field }) => !contested.has(field.id)).map(({ field, known: value }) => [field.id, value.value] as const);
  const own: Answers = { ...typed, ...Object.fromEntries(known) };
  const all: Answers = { ...situation, ...own };
  const twins = [...echoes].flatMap(([id, by]) => (all[by] === undefined ? [] : [[id, all[by]] as const]));
  return { ...own, ...Object.fromEntries(twins) };
}
