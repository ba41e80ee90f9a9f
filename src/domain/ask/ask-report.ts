/** How much a matter asks: forms and papers of its items added up, and what is left of them when every register answers. */
import type { FactId, ItemId } from '#domain/kernel/brand.ts';
import type { Condition, Field, Item, Material } from '#domain/catalogue/item.ts';
import { leadRoleOf, madeFor } from '#domain/catalogue/lead-role.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import { ask, factOfLead, keptSteps, type Answers, type KnownValue } from './ask.ts';
import { sampleAnswer } from './sample-answer.ts';

export type AskReportInput = {
  readonly matter: Matter;
  readonly items: ReadonlyMap<ItemId, Item>;
  /** Situations to try, each with the answers that go with it. */
  readonly scenes: readonly { readonly situation: Answers; readonly answers: Answers }[];
  /** Facts that a register or the account answers for the one who applies. */
  readonly held: ReadonlySet<string>;
  readonly holds: (condition: Condition, answers: Answers) => boolean;
};

export type AskReport = {
  readonly situation: Answers;
  /** Departments' items in the case. */
  readonly items: readonly ItemId[];
  /** Questions of the items' own forms, added up: what was filled in before. */
  readonly ownFields: number;
  /** Questions of the one form. The place is not among them: it is chosen with the guide, before the form begins. */
  readonly fields: number;
  /** Ids of the questions left to the person, and of those confirmed. */
  readonly asked: readonly string[];
  readonly confirmed: readonly string[];
  /** Papers of the items' own lists, added up. */
  readonly ownPapers: number;
  /** Ids of the papers to bring: those that a promise satisfies, or that a register holds, are not among them. */
  readonly papers: readonly string[];
};

/** What is asked when a later step opens is part of what the matter asks: here everything is filed at once. */
const allAtOnce = (matter: Matter): Matter => ({
  ...matter,
  steps: matter.steps.map((step) => (step.kind === 'item' && step.files === 'later' ? { ...step, files: 'at-submit' } : step)),
});

const questionsIn = ({ situation, fields }: Matter, items: readonly Item[]): readonly Field[] => [
  ...situation,
  ...fields,
  ...items.flatMap((item) => item.fields),
];

/** What every register would answer: as the scene has it, so that the situation stays the one that is tried. */
function knownIn(fields: readonly Field[], all: Answers, held: ReadonlySet<string>, lead: string | undefined): readonly KnownValue<null>[] {
  const known = new Map<string, KnownValue<null>>();
  for (const field of fields) {
    const fact = field.fact === undefined ? undefined : factOfLead(field.fact, lead);
    if (fact === undefined || !held.has(fact) || known.has(fact)) continue;
    const value = all[field.id] ?? sampleAnswer(field);
    known.set(fact, { fact: fact as FactId, value, provenance: null });
  }
  return [...known.values()];
}

/** A paper nobody but the person has, and for which no promise is enough. */
const isToBring = ({ satisfiedBy }: Material): boolean => satisfiedBy.every(({ by }) => by === 'bring');

function reportOf(input: AskReportInput, { situation, answers }: AskReportInput['scenes'][number]): AskReport {
  const matter = allAtOnce(input.matter);
  const applying = madeFor(matter.roles);
  const lead = leadRoleOf(matter.roles, applying)?.id;
  const every = matter.steps.flatMap((step) => (step.kind === 'item' ? (input.items.get(step.item) ?? []) : []));
  const known = knownIn(questionsIn(matter, every), { ...situation, ...answers }, input.held, lead);
  const asked = ask<null>({ ...input, matter, situation, answers, known, applying, contested: new Set() });
  const all = { ...asked.situation, ...answers };
  const shown = ({ when }: { readonly when?: Condition }): boolean => when === undefined || input.holds(when, all);
  const place = matter.routing.by === 'answer' ? matter.routing.field : undefined;
  const idsOf = (fields: readonly Field[]) => fields.filter((field) => shown(field) && field.id !== place).map(({ id }) => id);
  const own = asked.steps.flatMap((step) => (step.kind === 'item' ? (input.items.get(step.item) ?? []) : []));
  const open = idsOf([...asked.askFirst, ...asked.ask]);
  const confirmed = idsOf([...asked.confirmFirst, ...asked.confirm].map(({ field }) => field));
  return {
    situation,
    items: own.map(({ id }) => id),
    ownFields: own.flatMap(({ fields }) => fields.filter(shown)).length,
    fields: open.length + confirmed.length,
    asked: open,
    confirmed,
    ownPapers: own.flatMap(({ materials }) => materials.filter(shown)).length,
    papers: asked.bring.filter(isToBring).map(({ id }) => id),
  };
}

/**
 * The report for the scene that needs most steps, and among those most questions.
 * @returns undefined without a scene.
 */
export function askReport(input: AskReportInput): AskReport | undefined {
  const size = ({ situation, answers }: AskReportInput['scenes'][number]): number =>
    keptSteps({ matter: input.matter, situation, answers, holds: input.holds }).length;
  const most = Math.max(...input.scenes.map(size));
  const reports = input.scenes.filter((scene) => size(scene) === most).map((scene) => reportOf(input, scene));
  return reports.toSorted((one, other) => other.fields - one.fields)[0];
}
