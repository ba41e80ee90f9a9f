/** A step as the guide shows it: who does it, how long it may take under which law, on what conditions it is granted. */
import type { GuideCondition, GuideStep } from '#contract/view/guide.ts';
import type { Eligibility, Item } from '#domain/catalogue/item.ts';
import type { OutsideStep, Step } from '#domain/catalogue/matter.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Catalogue } from '../catalogue.ts';
import { officeFinder } from '../definition-for.ts';
import { basisView, fieldView, officeView } from '../plain-views.ts';
import { limitOfStep, promisedTerm } from '../promise-path.ts';

const conditionView = (catalogue: Catalogue, { id, text, rule, basis, ask, instead }: Eligibility): GuideCondition => ({
  id,
  text,
  ask: (ask ?? []).map(fieldView),
  ...(rule === undefined ? {} : { rule }),
  ...(basis === undefined ? {} : { basis: basisView(catalogue, basis) }),
  ...(instead === undefined ? {} : { instead }),
});

const outside = (catalogue: Catalogue, step: OutsideStep, division: DivisionCode) => {
  const keeper = step.department === undefined ? undefined : officeFinder(catalogue)(step.department, 'county', division);
  return { name: step.name, office: keeper, by: step.by, files: 'nothing', basis: [], conditions: [], flow: [], within: null };
};

const ofItem = (catalogue: Catalogue, { files }: { readonly files: string }, item: Item, division: DivisionCode) => {
  const { name, department, level, handling, basis, within, flow = [] } = item;
  const whose = catalogue.departments.get(department)?.name;
  return {
    name,
    ...(whose === undefined ? {} : { department: whose }),
    office: officeFinder(catalogue)(department, level, division),
    files,
    handling,
    basis,
    conditions: item.conditions.map((condition) => conditionView(catalogue, condition)),
    flow: flow.map(({ id: _id, standard: _standard, ...step }) => step),
    within: within === undefined ? null : { ...within, basis: basisView(catalogue, within.basis) },
  };
};

const whatAndWho = (catalogue: Catalogue, items: Catalogue['items'], step: Step, division: DivisionCode) => {
  if (step.kind === 'outside') return outside(catalogue, step, division);
  const item = items.get(step.item);
  if (item === undefined) throw new Error(`step ${step.id} of a loaded matter names no item`);
  return ofItem(catalogue, step, item, division);
};

/** @param items the items of the matter as they stand in this division. */
export const stepView = (
  catalogue: Catalogue,
  items: Catalogue['items'],
  { step, layer, division }: { readonly step: Step; readonly layer: number; readonly division: DivisionCode },
): GuideStep => {
  const { office, basis, ...named } = whatAndWho(catalogue, items, step, division);
  const { statutory } = limitOfStep({ items }, step);
  return {
    ...named,
    id: step.id,
    kind: step.kind,
    layer,
    counted: step.counted,
    promised: promisedTerm({ items }, step),
    office: office === undefined ? null : officeView(office),
    statutory: statutory === undefined ? null : { amount: statutory.amount, unit: statutory.unit },
    statutoryBasis: statutory === undefined ? null : basisView(catalogue, statutory.basis),
    needs: step.needs.map((edge) => ({ step: edge.step as string, needs: edge.needs, hard: edge.hard })),
    basis: basis.map((each) => basisView(catalogue, each)),
    ...(step.when === undefined ? {} : { when: step.when }),
  };
};
