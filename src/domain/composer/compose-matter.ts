/** A matter made of items: its steps in order, who takes part, what is asked first; the form and the papers merge in the resolver. */
import { factOf } from '#domain/catalogue/fact-name.ts';
import type { Field, Item } from '#domain/catalogue/item.ts';
import type { Edge, ItemStep, Matter, RoleSpec, Routing } from '#domain/catalogue/matter.ts';
import { layersOf } from '#domain/catalogue/step-layers.ts';
import { variablesOf } from '#domain/form/visible-fields.ts';
import { brandAs, type MatterId, type RoleId, type StepId } from '#domain/kernel/brand.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import { compileCondition } from '#domain/rule/rule-book.ts';
import type { Facts } from './propose-edges.ts';

/** An edge a person has confirmed; `hard` only with the article that says so. */
export type ConfirmedEdge = { readonly from: Item['id']; readonly to: Item['id']; readonly hard: boolean; readonly basis?: Basis };

export type Composition = {
  readonly id: string;
  readonly kind: Matter['kind'];
  readonly name: Text;
  /** Each once, in whatever order. */
  readonly items: readonly Item[];
  readonly edges: readonly ConfirmedEdge[];
};

/** One form and one set of papers over several departments' items: articles 2, 5 and 7 of the 2018 regulation. */
const BASIS: readonly Basis[] = [2, 5, 7].map((article) => ({ law: 'zhejiang-at-most-once-2018', article }));

const LONGEST_STEP = 40;
/** A step is called by its item; of two whose names begin alike for as long as a step's id may be, the second gets a number. */
function stepIdsOf(items: readonly Item[]): ReadonlyMap<Item['id'], StepId> {
  const taken = new Set<string>();
  const freeOf = (id: string): string => {
    for (let count = 1; ; count += 1) {
      const end = count === 1 ? '' : `-${count}`;
      const name = `${id.slice(0, LONGEST_STEP - end.length).replace(/-+$/, '')}${end}`;
      if (!taken.has(name)) return name;
    }
  };
  return new Map(
    items.map(({ id }) => {
      const step = freeOf(id);
      taken.add(step);
      return [id, brandAs<StepId>(step)];
    }),
  );
}

const factsOf = ({ fields, materials }: Item): readonly string[] => [
  ...fields.flatMap(({ fact }) => fact ?? []),
  ...materials.flatMap(({ satisfiedBy }) => satisfiedBy.flatMap((way) => (way.by === 'fact' ? way.facts : []))),
];

/** Questions that conditions of the items speak of: answered first, so that nobody sees a question or a paper that falls away. */
function askedFirst(items: readonly Item[]): readonly Field[] {
  const named = new Set<string>();
  for (const { fields, materials, conditions } of items) {
    const rules = [...[...fields, ...materials].map(({ when }) => when), ...conditions.map(({ rule }) => rule)];
    for (const rule of rules) {
      const condition = rule === undefined ? undefined : compileCondition(rule, variablesOf(fields));
      if (condition?.ok === true) for (const name of condition.value.references) named.add(name);
    }
  }
  const place = items.flatMap(({ fields }) => fields).find(({ type }) => type === 'division');
  if (place !== undefined) named.add(place.id);
  const byId = new Map<string, Field>();
  for (const field of items.flatMap(({ fields }) => fields)) if (named.has(field.id) && !byId.has(field.id)) byId.set(field.id, field);
  return [...byId.values()].toSorted((one, other) => Number(other.type === 'division') - Number(one.type === 'division'));
}

const role = (id: string, kind: RoleSpec['kind'], party: RoleSpec['party'], name: Text, min: number): RoleSpec => ({
  id: brandAs<RoleId>(id),
  kind,
  party,
  name,
  min,
  max: 1,
});

/** A firm where only firms are served, a person where only persons are, else either. */
function partyOf(items: readonly Item[], facts: readonly string[]): RoleSpec['party'] {
  const served = new Set(items.flatMap(({ audience }) => audience ?? []));
  const heads = new Set(facts.map((name) => factOf(name).fact.split('.')[0]));
  const [person, firm] = served.size > 0 ? [served.has('person'), served.has('firm')] : [heads.has('person'), heads.has('firm')];
  return person === firm ? 'either' : person ? 'person' : 'firm';
}

function rolesOf(items: readonly Item[]): readonly RoleSpec[] {
  const facts = items.flatMap(factsOf);
  const others = [...new Set(facts.flatMap((name) => factOf(name).role ?? []))].toSorted();
  const newborn = facts.some((name) => factOf(name).fact.startsWith('newborn.'));
  return [
    role('applicant', 'applicant', partyOf(items, facts), { zh: '申请人', en: 'Applicant' }, 1),
    ...others.filter((id) => id !== 'applicant' && id !== 'agent').map((id) => role(id, 'applicant', 'either', { zh: id, en: id }, 0)),
    ...(newborn && !others.includes('newborn') ? [role('newborn', 'subject', 'newborn', { zh: '新生儿', en: 'Newborn' }, 1)] : []),
    role('agent', 'agent', 'person', { zh: '代办人', en: 'Agent' }, 0),
  ];
}

/** Whether an item, once it opens, needs nothing from the person that the others have not got already. */
function needsNothing(item: Item, others: readonly Item[], facts: Facts): boolean {
  const asked = new Set(others.flatMap(({ fields }) => fields.flatMap(({ id, fact }) => (fact === undefined ? [id] : [id, fact]))));
  const isKnown = (field: Field): boolean => {
    const declared = field.fact === undefined ? true : (facts.get(factOf(field.fact).fact)?.declared ?? true);
    return field.ifKnown === true || !declared || asked.has(field.id) || (field.fact !== undefined && asked.has(field.fact));
  };
  return item.materials.every(({ satisfiedBy: [way] }) => way?.by === 'fact' || way?.by === 'certificate') && item.fields.every(isKnown);
}

function stepsOf({ items, edges }: Pick<Composition, 'items' | 'edges'>, facts: Facts): readonly ItemStep[] {
  const ids = stepIdsOf(items);
  const needsOf = (item: Item): readonly Edge[] =>
    edges.flatMap(({ from, to, hard, basis }) => {
      const step = to === item.id ? ids.get(from) : undefined;
      return step === undefined ? [] : [{ step, needs: 'granted' as const, hard, ...(basis === undefined ? {} : { basis }) }];
    });
  const steps = items.flatMap((item): readonly ItemStep[] => {
    const id = ids.get(item.id);
    if (id === undefined) return [];
    const needs = needsOf(item).toSorted((one, other) => (one.step < other.step ? -1 : 1));
    const others = items.filter((other) => other.id !== item.id);
    const files = needs.length > 0 && needsNothing(item, others, facts) ? 'nothing' : 'at-submit';
    return [{ id, kind: 'item', item: item.id, files, needs, counted: true }];
  });
  const { layers } = layersOf(steps);
  const last = steps.length;
  return steps.toSorted((one, other) => (layers.get(one.id) ?? last) - (layers.get(other.id) ?? last) || (one.id < other.id ? -1 : 1));
}

/** More names than these make a sentence nobody reads on a phone. */
const MOST_NAMED = 3;

/** The first sentence people read; its author will find a better one. */
function summaryOf(names: readonly Text[]): Text {
  const [first, count] = [names.slice(0, MOST_NAMED), names.length];
  const [zh, en] = [first.map((name) => name.zh).join('、'), first.map((name) => name.en).join(', ')];
  return count > MOST_NAMED
    ? { zh: `一张表、一套材料，办好${zh}等${count}项。`, en: `One form and one set of papers for ${count} services: ${en} and others.` }
    : { zh: `一张表、一套材料，办好${zh}。`, en: `One form and one set of papers for: ${en}.` };
}

/** The matter, ready to be saved as a draft and filled in by its author. `items` may come in any order: the matter is the same. */
export function composeMatter(composition: Composition, facts: Facts): Matter {
  const items = composition.items.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const steps = stepsOf({ items, edges: composition.edges }, facts);
  const byItem = new Map(items.map((item) => [item.id, item]));
  const situation = askedFirst(items);
  const place = situation.find(({ type }) => type === 'division');
  const routing: Routing = place === undefined ? { by: 'residence' } : { by: 'answer', field: place.id };
  return {
    id: brandAs<MatterId>(composition.id),
    version: 1,
    kind: composition.kind,
    name: composition.name,
    summary: summaryOf(steps.flatMap(({ item }) => byItem.get(item)?.name ?? [])),
    seal: [...composition.name.zh].find((letter) => /\p{Script=Han}/u.test(letter)) ?? '办',
    keywords: [composition.name.zh, ...items.map(({ name }) => name.zh)].map((word) => word.slice(0, LONGEST_STEP)),
    initiator: 'applicant',
    basis: BASIS,
    roles: rolesOf(items),
    routing,
    situation,
    fields: [],
    steps,
  };
}
