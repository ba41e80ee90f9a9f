/** The guide of a matter in one division: what it promises and asks for, computed from the catalogue, never typed (2018 regulation, article 4). */
import type { Guide, GuideMaterial, GuideResult } from '#contract/view/guide.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Field, Item } from '#domain/catalogue/item.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import { papersAskedOf, questionsOf } from '#domain/catalogue/questions-of.ts';
import { layersOf } from '#domain/catalogue/step-layers.ts';
import { totalFees } from '#domain/fee/total-fees.ts';
import type { Catalogue } from './catalogue.ts';
import { officeFinder } from './definition-for.ts';
import { betterThan } from './guide/guide-better.ts';
import { materialView } from './guide/guide-material.ts';
import { stepView } from './guide/guide-step.ts';
import { whereOf } from './guide/guide-where.ts';
import { sampleLines } from './guide/sample-lines.ts';
import { heldFacts, questionsLeft } from './held-facts.ts';
import { basisView, fieldView } from './plain-views.ts';
import { promiseOf, visitsOf } from './promise-path.ts';
import { visitReasonsOf } from './visit-reasons.ts';

export const itemsOf = (catalogue: Catalogue, matter: Matter): readonly Item[] =>
  matter.steps.flatMap((step) => (step.kind === 'item' ? (catalogue.items.get(step.item) ?? []) : []));

/**
 * Minutes to send it: fifteen seconds for a question nobody can answer for the person, three to look at a known value,
 * forty to photograph a paper, ten to read a commitment. Our estimate, to be replaced by measured times.
 */
const minutesOf = (asked: number, known: number, materials: readonly GuideMaterial[]): number => {
  const seconds = { held: 0, commit: 10, bring: 40 } as const;
  const papers = materials.reduce((sum, material) => sum + (material.need === 'optional' ? 0 : seconds[material.way]), 0);
  return Math.max(1, Math.ceil((asked * 15 + known * 3 + papers) / 60));
};

/** The file's shape lets no amount through that cannot be read. */
const feesInFen = (items: readonly Item[]): number => {
  const total = totalFees(items.flatMap((item) => item.fees));
  if (!total.ok) throw new Error(`a loaded fee cannot be read: ${total.refusal.code}`);
  return total.value.fen;
};

const unique = <Value>(values: readonly Value[], key: (value: Value) => string): readonly Value[] => [
  ...new Map(values.map((value) => [key(value), value])).values(),
];

/** What an item ends with, and a sample of it; undefined where it ends with a decision only. */
export const resultOf = (
  catalogue: Catalogue,
  item: Item,
  questions: readonly Field[],
  division: DivisionCode,
): GuideResult | undefined => {
  if (item.result === undefined) return undefined;
  const { name, delivery, validYears } = item.result;
  const office = officeFinder(catalogue)(item.department, item.level, division)?.name;
  return {
    item: item.id,
    name,
    delivery: [...delivery],
    ...(validYears === undefined ? {} : { validYears }),
    issuer: office ?? catalogue.departments.get(item.department)?.name ?? { zh: item.department, en: item.department },
    lines: [...sampleLines(item.result, [...questions, ...item.fields])],
  };
};

const resultsOf = (catalogue: Catalogue, items: readonly Item[], questions: readonly Field[], division: DivisionCode): Guide['results'] =>
  unique(
    items.filter((item) => item.result !== undefined),
    (item) => item.result?.certificate ?? '',
  ).flatMap((item) => resultOf(catalogue, item, questions, division) ?? []);

const feesOf = (catalogue: Catalogue, items: readonly Item[]): Guide['fees'] =>
  items.flatMap((item) =>
    item.fees.map(({ name, amount, basis, standard, reducible }) => ({
      name,
      amount,
      basis: basisView(catalogue, basis),
      reducible: reducible === true,
      ...(standard === undefined ? {} : { standard }),
    })),
  );

/** What the promise header says of the whole. */
const promiseView = (
  catalogue: Catalogue,
  { promised, statutory }: ReturnType<typeof promiseOf>,
  items: readonly Item[],
  materials: readonly GuideMaterial[],
  minutes: number,
): Guide['promise'] => ({
  visits: visitsOf(items),
  visitReasons: [...visitReasonsOf(catalogue, items)],
  bring: materials.filter((material) => material.way === 'bring' && material.need !== 'optional').length,
  held: materials.filter((material) => material.way === 'held').length,
  feeFen: feesInFen(items),
  promised: promised.term,
  statutory: statutory?.term ?? null,
  doneBy: promised.doneBy,
  minutes,
});

/** What this place does better than the province's standard. */
const betterIn = (standard: Catalogue['items'], items: readonly Item[]): Guide['better'] => [
  ...betterThan(
    items.flatMap((here) => {
      const whole = standard.get(here.id);
      return whole === undefined || whole === here ? [] : [{ standard: whole, here }];
    }),
  ),
];

const faqOf = (items: readonly Item[]): Guide['faq'] =>
  unique(
    items.flatMap(({ faq }) => faq ?? []),
    ({ question }) => question.zh,
  ).map((each) => ({ ...each }));

/**
 * The guide as seen from `division` if sent on `today`.
 * @param standard the province's items, to say what this place does better; `catalogue` holds them as they stand here.
 * @returns the whole matter, conditional steps included with their condition: the reader's situation cuts it.
 */
export const guideOf = (
  catalogue: Catalogue,
  matter: Matter,
  division: DivisionCode,
  today: Day,
  standard: Catalogue['items'] = catalogue.items,
): Guide => {
  const items = itemsOf(catalogue, matter);
  const materials = papersAskedOf(matter, catalogue.items).map((material) => materialView(catalogue, material, items));
  const questions = questionsOf(matter, catalogue.items);
  const left = questionsLeft(matter, questions, heldFacts(catalogue));
  const { layers } = layersOf(matter.steps);
  const { id, version, name, summary, seal, kind } = matter;
  const bases = [...matter.basis, ...items.flatMap((item) => item.basis)];
  const minutes = minutesOf(left.length, questions.length - left.length, materials);
  return {
    id,
    version,
    name,
    summary,
    seal,
    kind,
    division: { code: division, name: catalogue.divisions.get(division)?.name ?? { zh: String(division), en: String(division) } },
    promise: promiseView(catalogue, promiseOf(catalogue, matter, today), items, materials, minutes),
    materials,
    steps: matter.steps.map((step) => stepView(catalogue, catalogue.items, { step, layer: layers.get(step.id) ?? 0, division })),
    results: resultsOf(catalogue, items, questions, division),
    fees: feesOf(catalogue, items),
    situation: matter.situation.map(fieldView),
    fields: left.length,
    questions: questions.map(fieldView),
    basis: unique(bases, (basis) => `${basis.law}/${basis.article}`).map((basis) => basisView(catalogue, basis)),
    roles: matter.roles.map((role) => ({ ...role, id: role.id as string })),
    ...whereOf(catalogue, items, division),
    faq: faqOf(items),
    better: betterIn(standard, items),
  };
};
