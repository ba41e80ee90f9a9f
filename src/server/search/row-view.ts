/** One found entry as people see it: its promise, its place, why it was found. */
import type { SearchReply, SearchRow } from '#contract/view/search.ts';
import { lineOf } from '#domain/division/division.ts';
import { brandAs, type DivisionCode, type ItemId, type MatterId } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { itemsOf } from '#server/catalogue/guide-of.ts';
import { promiseOf, visitsOf } from '#server/catalogue/promise-path.ts';
import { mattersByItem } from './entries-of-catalogue.ts';
import type { SearchEntry } from './entry.ts';
import type { Found, FoundEntry } from './find-entries.ts';

/** `catalogue`: as it holds in `division`. */
export type RowContext = { readonly catalogue: Catalogue; readonly division: DivisionCode | undefined; readonly today: Day };

type Promised = Pick<SearchRow, 'items' | 'visits' | 'promised' | 'matter'>;
const nothing: Promised = { items: null, visits: null, promised: null, matter: null };

/** What matters promise today, by the items they are made of here; the path through the calendar is reckoned once a day, for it costs a millisecond. */
const promises = new WeakMap<object, { readonly today: Day; readonly known: Map<string, Promised> }>();

function knownToday({ catalogue, today }: RowContext): Map<string, Promised> {
  const kept = promises.get(catalogue.items);
  if (kept?.today === today) return kept.known;
  const known = new Map<string, Promised>();
  promises.set(catalogue.items, { today, known });
  return known;
}

function matterPromise(context: RowContext, id: string): Promised {
  const { catalogue, today } = context;
  const matter = catalogue.matters.get(brandAs<MatterId>(id));
  if (matter === undefined) return nothing;
  const known = knownToday(context);
  const before = known.get(id);
  if (before !== undefined) return before;
  const items = itemsOf(catalogue, matter);
  const promise = { ...nothing, items: items.length, visits: visitsOf(items), promised: promiseOf(catalogue, matter, today).promised.term };
  known.set(id, promise);
  return promise;
}

function itemPromise({ catalogue }: RowContext, id: string): Promised {
  const item = catalogue.items.get(brandAs<ItemId>(id));
  const [matter] = mattersByItem(catalogue).get(id) ?? [];
  if (item === undefined) return nothing;
  return {
    ...nothing,
    visits: item.visits.count,
    promised: item.limit.promised,
    matter: matter === undefined ? null : { id: matter.id, name: matter.name },
  };
}

/** Where a listing opens: the person's own place, else one of the same city, else the first that has it. */
function placeOf(
  { divisions, codes }: SearchEntry,
  wanted: DivisionCode | undefined,
): { readonly division: DivisionCode; readonly code: string } | undefined {
  const line = wanted === undefined ? [] : lineOf(wanted);
  const near = (division: DivisionCode): boolean => line.length > 1 && lineOf(division).includes(line[1] ?? division);
  const own = divisions.findIndex((division) => line.includes(division));
  const at = own === -1 ? Math.max(0, divisions.findIndex(near)) : own;
  const [division, code] = [divisions[at], codes?.[at]];
  return division === undefined || code === undefined ? undefined : { division, code };
}

/** Neighbouring places as one stretch. */
export function marksOf(places: readonly number[]): readonly (readonly [number, number])[] {
  const marks: [number, number][] = [];
  for (const at of [...places].toSorted((one, other) => one - other)) {
    const last = marks.at(-1);
    if (last !== undefined && last[1] === at) last[1] = at + 1;
    else if (last === undefined || last[1] < at) marks.push([at, at + 1]);
  }
  return marks;
}

const promiseFor = (context: RowContext, { kind, id }: SearchEntry): Promised => {
  switch (kind) {
    case 'matter':
      return matterPromise(context, id);
    case 'item':
      return itemPromise(context, id);
    case 'listing':
      return nothing;
  }
};

export function rowView(context: RowContext, { entry, here, why, places }: FoundEntry): SearchRow {
  const { catalogue, division } = context;
  const place = entry.kind === 'listing' ? placeOf(entry, division) : undefined;
  const name = place === undefined ? undefined : catalogue.divisions.get(place.division)?.name;
  // The Chinese name is marked where the phrase that fits is that name.
  const isName = why.by === 'name' && why.word.length === entry.name.zh.length;
  return {
    kind: entry.kind,
    id: place?.code ?? entry.id,
    name: entry.name,
    summary: entry.summary ?? null,
    department: entry.department ?? null,
    audience: [...entry.audience],
    here,
    division:
      place === undefined ? null : { code: place.division, name: name ?? { zh: String(place.division), en: String(place.division) } },
    places: entry.divisions.length,
    ...promiseFor(context, entry),
    why,
    marks: isName ? marksOf(places()).map((mark) => [...mark]) : [],
  };
}

/** A page of what was found. */
export const replyOf = (context: RowContext, found: Found, from: number, limit: number): SearchReply => ({
  rows: found.entries.slice(from, from + limit).map((entry) => rowView(context, entry)),
  next: found.entries.length > from + limit ? String(from + limit) : null,
  total: found.entries.length,
  understood: found.understood,
  meant: [...found.meant],
});
