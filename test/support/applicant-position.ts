/** How an item stands for whoever applies, reckoned from the item alone: every line is a burden, and a larger one is worse. Shares nothing with the overlay's lattices. */
import type { Item, Material, Satisfaction } from '#domain/catalogue/item.ts';
import { dueOf } from '#domain/clock/due.ts';
import { dayOf } from '#domain/kernel/instant.ts';
import { calendar } from './calendar.ts';

/** Under which a paper's condition holds: each of these is a person of another kind. */
export const SITUATIONS = ['has-kitchen', 'has-sign'] as const;
type Situation = (typeof SITUATIONS)[number];

/** Days of acceptance: before weekends, before the long holidays, at the end of February. 2026-01-01 is day 20454. */
const STARTS = [0, 1, 5, 36, 42, 46, 57, 115, 180, 264, 270, 272, 300, 363].map((day) => dayOf(20_454 + day));
const NEVER = 1_000_000;

export type Position = ReadonlyMap<string, number>;

const WAYS = ['fact', 'certificate', 'commitment', 'bring original', 'bring copy', 'bring photo'];
const nameOf = (way: Satisfaction): string => (way.by === 'bring' ? `bring ${way.form}` : way.by);

const asks = (material: Material | undefined, situation: Situation): material is Material =>
  material !== undefined && (material.when === undefined || material.when === situation);

const papers = (item: Item, ids: readonly string[], situation: Situation): readonly (readonly [string, number])[] =>
  ids.flatMap((id) => {
    const material = item.materials.find((each) => each.id === id);
    const asked = asks(material, situation);
    const [first] = asked ? material.satisfiedBy : [];
    const held = first?.by === 'fact' || first?.by === 'certificate';
    const need = asked ? { optional: 1, 'gap-allowed': 2, required: 3 }[material.need] : 0;
    const forms = asked
      ? { paper: ['paper'], electronic: ['electronic'], both: ['paper', 'electronic'] }[material.format ?? 'both']
      : ['paper', 'electronic'];
    const at = `${situation}: ${id}`;
    return [
      [`${at} must be there`, held ? 0 : need],
      [`${at} originals`, asked ? (material.originals ?? 0) : 0],
      [`${at} copies`, asked ? (material.copies ?? 0) : 0],
      ...['paper', 'electronic'].map((form) => [`${at} not taken ${form}`, forms.includes(form) ? 0 : 1] as const),
      ...WAYS.map((way) => [`${at} not by ${way}`, asked && !material.satisfiedBy.some((each) => nameOf(each) === way) ? 1 : 0] as const),
    ] as const;
  });

const fees = (item: Item, names: readonly string[]): readonly (readonly [string, number])[] =>
  names.flatMap((name) => {
    const due = item.fees.filter((fee) => fee.name.zh === name);
    const fixed = due.some(({ reducible }) => reducible !== true);
    return [
      [`fee ${name}`, due.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0)],
      [`fee ${name} cannot be reduced`, fixed ? 1 : 0],
    ] as const;
  });

const missing = (what: string, all: readonly string[], offered: readonly string[]): readonly (readonly [string, number])[] =>
  all.map((each) => [`${what} not ${each}`, offered.includes(each) ? 0 : 1] as const);

const appointments = ({ appointment }: Item): number => (appointment?.offered === true ? -(appointment.perDay ?? NEVER) : 0);

/**
 * @param standard names the papers and fees that are looked at, and the ways in and out.
 * @returns every burden of the person by name.
 */
export const positionOf = (item: Item, standard: Item): Position =>
  new Map<string, number>([
    ...SITUATIONS.flatMap((situation) =>
      papers(item, [...new Set([...standard.materials, ...item.materials].map(({ id }): string => id))], situation),
    ),
    ...STARTS.map((start) => [`accepted on ${start}, done by`, dueOf(start, item.limit.promised, calendar)] as const),
    ['visits', item.visits.count],
    ['reasons to come', item.visits.reason === undefined ? 0 : 1],
    ...fees(item, [...new Set([...standard.fees, ...item.fees].map(({ name }) => name.zh))]),
    ...missing('applied', ['online', 'window', 'mail', 'terminal'], item.channels ?? []),
    ...missing('delivered', ['electronic', 'window', 'courier'], item.result?.delivery ?? []),
    ...missing('found by', standard.aliases ?? [], item.aliases ?? []),
    ...missing(
      'answered',
      (standard.faq ?? []).map(({ question }) => question.zh),
      (item.faq ?? []).map(({ question }) => question.zh),
    ),
    ['places one may not apply from', { county: 3, city: 2, province: 1, nation: 0 }[item.area ?? 'county']],
    ['steps not online', -(item.online?.depth ?? 1)],
    ['identity to be shown online', item.online?.identity ?? 2],
    ['not by phone', item.online?.mobile === true ? 0 : 1],
    ['cannot pay online', item.payOnline === true ? 0 : 1],
    ['appointments lacking', appointments(item)],
    ['not done at the desk', item.handling === 'instant' ? 0 : 1],
  ]);

/** Burdens that are heavier in `now`; empty where nobody is worse off. */
export const worsenedIn = (now: Position, before: Position): readonly string[] =>
  [...now].flatMap(([what, burden]) => (burden > (before.get(what) ?? 0) ? [`${what}: ${before.get(what) ?? 0} → ${burden}`] : []));

/** All that no locality may change, as one text: meaning of papers, law, powers, questions, steps, remedies. */
export const meaningOf = (item: Item): string => {
  const { id, version, code, name, department, level, procedure, basis, within, conditions, revokes, stopGrounds, opinions, remedies } =
    item;
  const { statutory, extensions, silence } = item.limit;
  const { summary, actor, power, basicCode, handlingItem, audience, topics } = item;
  return JSON.stringify([
    { id, version, code, name, department, level, procedure, basis, within, conditions, revokes, stopGrounds, opinions, remedies },
    { statutory, extensions, silence, summary, actor, power, basicCode, handlingItem, audience, topics },
    item.fields.map(({ hint: _hint, ...field }) => field),
    item.result === undefined ? undefined : { ...item.result, delivery: undefined },
    item.fees.map((fee) => [fee.name, fee.basis]),
    (item.flow ?? []).map(({ days: _days, ...step }) => step),
  ]);
};
