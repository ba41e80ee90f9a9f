/** What of the published catalogue people search for: matters they may begin, and the items in them. */
import type { Matter } from '#domain/catalogue/matter.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { itemsOf } from '#server/catalogue/guide-of.ts';
import { offeredMatters } from '#server/catalogue/offered-matters.ts';
import type { SearchEntry } from './entry.ts';

type Whom = SearchEntry['audience'][number];

/** Who may stand in the first place of it. */
const audienceOf = (matter: Matter): readonly Whom[] => {
  const parties = matter.roles.filter(({ kind }) => kind === 'applicant').map(({ party }) => party);
  const [person, firm] = (['person', 'firm'] as const).map((whom) => parties.some((party) => party === whom || party === 'either'));
  return [...(person === true ? (['person'] as const) : []), ...(firm === true ? (['firm'] as const) : [])];
};

const byItem = new WeakMap<object, ReadonlyMap<string, readonly Matter[]>>();

/** An item by the matters in which it is applied for; reckoned once for each catalogue in force. */
export function mattersByItem(catalogue: Catalogue): ReadonlyMap<string, readonly Matter[]> {
  const { matters } = catalogue;
  const known = byItem.get(matters);
  if (known !== undefined) return known;
  const found = new Map<string, Matter[]>();
  for (const matter of offeredMatters(catalogue))
    for (const item of itemsOf(catalogue, matter)) found.set(item.id, [...(found.get(item.id) ?? []), matter]);
  byItem.set(matters, found);
  return found;
}

const homeOf = (catalogue: Catalogue, id: Item['id'] | Matter['id']): SearchEntry['divisions'] => {
  const home = catalogue.homes.get(id);
  return home === undefined ? [] : [home];
};

const matterEntry = (catalogue: Catalogue, matter: Matter): SearchEntry => ({
  kind: 'matter',
  id: matter.id,
  name: matter.name,
  summary: matter.summary,
  aliases: matter.keywords,
  audience: audienceOf(matter),
  topics: [],
  divisions: homeOf(catalogue, matter.id),
  contains: itemsOf(catalogue, matter).flatMap(({ name, aliases = [] }) => [name, ...aliases.map((zh) => ({ zh, en: zh }))]),
});

function itemEntry(catalogue: Catalogue, item: Item, matters: readonly Matter[]): SearchEntry {
  const department = catalogue.departments.get(item.department)?.name;
  return {
    kind: 'item',
    id: item.id,
    name: item.name,
    ...(item.summary === undefined ? {} : { summary: item.summary }),
    aliases: [...(item.aliases ?? []), ...(item.handlingItem === undefined ? [] : [item.handlingItem.zh, item.handlingItem.en])],
    ...(department === undefined ? {} : { department }),
    audience: item.audience ?? [...new Set(matters.flatMap(audienceOf))],
    topics: [],
    divisions: homeOf(catalogue, item.id),
  };
}

/** The one item of a matter is not told twice: its words lead to the matter. */
export function entriesOfCatalogue(catalogue: Catalogue): readonly SearchEntry[] {
  const within = mattersByItem(catalogue);
  const items = [...catalogue.items.values()].filter((item) =>
    (within.get(item.id) ?? []).some((matter) => itemsOf(catalogue, matter).length > 1),
  );
  return [
    ...offeredMatters(catalogue).map((matter) => matterEntry(catalogue, matter)),
    ...items.map((item) => itemEntry(catalogue, item, within.get(item.id) ?? [])),
  ];
}
