/** The guide of a matter in one division: what it promises and asks for, computed from the catalogue, never typed (2018 regulation, article 4). */
import type { Guide, GuideMaterial, GuideStep } from '#contract/view/guide.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Item, Material } from '#domain/catalogue/item.ts';
import type { Matter, Step } from '#domain/catalogue/matter.ts';
import { papersAskedOf, questionsOf } from '#domain/catalogue/questions-of.ts';
import { layersOf } from '#domain/catalogue/step-layers.ts';
import { totalFees } from '#domain/fee/total-fees.ts';
import type { Catalogue } from './catalogue.ts';
import { officeFinder } from './definition-for.ts';
import { basisView, fieldView, officeView } from './plain-views.ts';
import { limitOfStep, promisedTerm, promiseOf, visitsOf } from './promise-path.ts';

export const itemsOf = (catalogue: Catalogue, matter: Matter): readonly Item[] =>
  matter.steps.flatMap((step) => (step.kind === 'item' ? (catalogue.items.get(step.item) ?? []) : []));

/** Held by the government, settled by a commitment, or brought: the first way the item names decides. */
const materialView = (catalogue: Catalogue, material: Material, items: readonly Item[]): GuideMaterial => {
  const [first] = material.satisfiedBy;
  const common = {
    id: material.id as string,
    name: material.name,
    need: material.need,
    items: items.filter((item) => item.materials.some(({ id }) => id === material.id)).map((item) => item.id as string),
    ...(material.basis === undefined ? {} : { basis: basisView(catalogue, material.basis) }),
    ...(material.when === undefined ? {} : { when: material.when }),
  };
  if (first === undefined || first.by === 'bring') return { ...common, way: 'bring' };
  if (first.by === 'commitment') {
    const { text, consequence, basis } = first;
    return { ...common, way: 'commit', commitment: { text, consequence, basis: basisView(catalogue, basis) } };
  }
  const holder = catalogue.departments.get(first.heldBy)?.name;
  return { ...common, way: 'held', ...(holder === undefined ? {} : { heldBy: holder }) };
};

const nameAndOffice = (catalogue: Catalogue, step: Step, division: DivisionCode) => {
  const find = officeFinder(catalogue);
  if (step.kind === 'outside') {
    const keeper = step.department === undefined ? undefined : find(step.department, 'county', division);
    return { name: step.name, office: keeper, by: step.by, files: 'nothing', basis: [], conditions: [], within: null };
  }
  const item = catalogue.items.get(step.item);
  if (item === undefined) throw new Error(`step ${step.id} of a loaded matter names no item`);
  const { name, department, level, handling, basis, within } = item;
  const conditions = item.conditions.map(({ text }) => text);
  const soon = within === undefined ? null : { ...within, basis: basisView(catalogue, within.basis) };
  return { name, office: find(department, level, division), files: step.files, handling, basis, conditions, within: soon };
};

const stepView = (catalogue: Catalogue, step: Step, layer: number, division: DivisionCode): GuideStep => {
  const { office, basis, ...named } = nameAndOffice(catalogue, step, division);
  const { statutory } = limitOfStep(catalogue, step);
  return {
    ...named,
    id: step.id,
    kind: step.kind,
    layer,
    counted: step.counted,
    promised: promisedTerm(catalogue, step),
    office: office === undefined ? null : officeView(office),
    statutory: statutory === undefined ? null : { amount: statutory.amount, unit: statutory.unit },
    statutoryBasis: statutory === undefined ? null : basisView(catalogue, statutory.basis),
    needs: step.needs.map((edge) => ({ step: edge.step as string, needs: edge.needs, hard: edge.hard })),
    basis: basis.map((each) => basisView(catalogue, each)),
    ...(step.when === undefined ? {} : { when: step.when }),
  };
};

/**
 * Minutes to send it: fifteen seconds for a question nobody can answer for the person, three to look at a known value,
 * forty to photograph a paper, ten to read a commitment. Our estimate, to be replaced by measured times.
 */
const minutesOf = (matter: Matter, catalogue: Catalogue, materials: readonly GuideMaterial[]): number => {
  const questions = questionsOf(matter, catalogue.items);
  const known = questions.filter((question) => question.fact !== undefined).length;
  const seconds = { held: 0, commit: 10, bring: 40 } as const;
  const papers = materials.reduce((sum, material) => sum + (material.need === 'optional' ? 0 : seconds[material.way]), 0);
  return Math.max(1, Math.ceil(((questions.length - known) * 15 + known * 3 + papers) / 60));
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

/**
 * The guide as seen from `division` if sent on `today`.
 * @returns the whole matter, conditional steps included with their condition: the reader's situation cuts it.
 */
export const guideOf = (catalogue: Catalogue, matter: Matter, division: DivisionCode, today: Day): Guide => {
  const items = itemsOf(catalogue, matter);
  const materials = papersAskedOf(matter, catalogue.items).map((material) => materialView(catalogue, material, items));
  const { layers } = layersOf(matter.steps);
  const { promised, statutory } = promiseOf(catalogue, matter, today);
  const { id, version, name, summary, seal, kind } = matter;
  const bases = [...matter.basis, ...items.flatMap((item) => item.basis)];
  const results = items.flatMap((item) => item.result ?? []);
  return {
    id,
    version,
    name,
    summary,
    seal,
    kind,
    division: { code: division, name: catalogue.divisions.get(division)?.name ?? { zh: String(division), en: String(division) } },
    promise: {
      visits: visitsOf(items),
      visitReasons: items.flatMap((item) => item.visits.reason ?? []),
      bring: materials.filter((material) => material.way === 'bring' && material.need !== 'optional').length,
      held: materials.filter((material) => material.way === 'held').length,
      feeFen: feesInFen(items),
      promised: promised.term,
      statutory: statutory?.term ?? null,
      doneBy: promised.doneBy,
      minutes: minutesOf(matter, catalogue, materials),
    },
    materials,
    steps: matter.steps.map((step) => stepView(catalogue, step, layers.get(step.id) ?? 0, division)),
    results: unique(results, (result) => result.certificate).map(({ name: title, delivery }) => ({ name: title, delivery: [...delivery] })),
    fees: items.flatMap((item) => item.fees.map((fee) => ({ name: fee.name, amount: fee.amount, basis: basisView(catalogue, fee.basis) }))),
    situation: matter.situation.map(fieldView),
    fields: questionsOf(matter, catalogue.items).length,
    questions: questionsOf(matter, catalogue.items).map(fieldView),
    basis: unique(bases, (basis) => `${basis.law}/${basis.article}`).map((basis) => basisView(catalogue, basis)),
    roles: matter.roles.map((role) => ({ ...role, id: role.id as string })),
  };
};
