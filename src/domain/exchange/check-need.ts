/** Judges what a department asks for: fields that are there, an item of its own, a purpose, a law; no more than that (PIPL articles 6 and 34). */
import type { ItemId } from '#domain/kernel/brand.ts';
import type { Problem } from '#domain/kernel/result.ts';
import type { Law } from '#domain/catalogue/directory.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { DataNeed, RequestOffices } from './data-request.ts';
import type { Resource } from './resource.ts';

export type NeedContext = {
  /** The resource as it stands; undefined where there is none that is open. */
  readonly resource: Resource | undefined;
  readonly items: ReadonlyMap<ItemId, Pick<Item, 'department' | 'materials'>>;
  readonly laws: ReadonlyMap<string, Law>;
};

const MOST_ITEMS = 100;
/** A call a second for a whole day, well above what all counters of the province ask for one item. */
const MOST_A_DAY = 86_400;

export function lawProblems(pointer: string, { law, article }: Basis, laws: NeedContext['laws']): readonly Problem[] {
  const known = laws.get(law);
  if (known === undefined) return [{ pointer: `${pointer}/law`, code: 'unknown-law' }];
  return article < 1 || article > known.articles
    ? [{ pointer: `${pointer}/article`, code: 'unknown-article', values: { articles: known.articles } }]
    : [];
}

function itemProblems({ items }: DataNeed, { department }: RequestOffices, context: NeedContext): readonly Problem[] {
  return items.flatMap((id, index) => {
    const item = context.items.get(id);
    if (item === undefined) return [{ pointer: `/items/${index}`, code: 'unknown-item' }];
    return item.department === department ? [] : [{ pointer: `/items/${index}`, code: 'item-of-another' }];
  });
}

const materialProblems = ({ items, material }: DataNeed, context: NeedContext): readonly Problem[] => {
  const known = items.some((id) => context.items.get(id)?.materials.some((each) => each.id === material) === true);
  return material === undefined || known ? [] : [{ pointer: '/material', code: 'unknown-material' }];
};

/** Problems with their place, e.g. `/fields/0`. */
export function checkNeed(need: DataNeed, offices: RequestOffices, resource: Resource, context: NeedContext): readonly Problem[] {
  const names = new Set(resource.fields.map(({ name }) => name));
  return [
    ...(need.fields.length === 0 ? [{ pointer: '/fields', code: 'too-few', values: { limit: 1 } }] : []),
    ...need.fields.flatMap((name, index) => (names.has(name) ? [] : [{ pointer: `/fields/${index}`, code: 'unknown-field' }])),
    ...(need.items.length === 0 ? [{ pointer: '/items', code: 'too-few', values: { limit: 1 } }] : []),
    ...(need.items.length > MOST_ITEMS ? [{ pointer: '/items', code: 'too-many', values: { limit: MOST_ITEMS } }] : []),
    ...itemProblems(need, offices, context),
    ...materialProblems(need, context),
    ...(need.purpose.trim() === '' ? [{ pointer: '/purpose', code: 'answer-missing' }] : []),
    ...(need.quotaPerDay >= 1 && need.quotaPerDay <= MOST_A_DAY
      ? []
      : [{ pointer: '/quotaPerDay', code: 'out-of-range', values: { limit: `1–${MOST_A_DAY}` } }]),
    ...lawProblems('/basis', need.basis, context.laws),
  ];
}
