/** The search of one process: its index, its words, what is popular; built anew beside the old one when something changed. */
import type pg from 'pg';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Log } from '#server/kernel/log.ts';
import { oneAtATime } from '#server/kernel/one-at-a-time.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { WallClock } from '#server/kernel/wall-clock.ts';
import { entriesOfCatalogue } from './entries-of-catalogue.ts';
import { entryKey, type SearchEntry } from './entry.ts';
import { findEntries, type Asked, type FindParts, type Found } from './find-entries.ts';
import { groupListings, type ListedName } from './group-listings.ts';
import { readPopularity } from './popularity.ts';
import { buildIndex, type SearchIndex } from './search-index.ts';
import { servedIn } from './served-in.ts';
import type { Synonym, SynonymBook } from './synonym-book.ts';
import { openWords } from './words-in-force.ts';

export type SearchRoomParts = {
  readonly pool: pg.Pool;
  readonly log: Log;
  readonly clock: WallClock;
  readonly catalogue: Catalogue;
  /** Names of all listings, page by page; the room of listings knows how. */
  readonly listings: () => AsyncIterable<readonly ListedName[]>;
  /** Changes when listings were added or changed anywhere. */
  readonly listingsMark: () => Promise<string>;
};
export type SearchRoom = {
  readonly find: (asked: Asked, tried?: readonly Synonym[]) => Found;
  /** Whether it is among what can be found. */
  readonly knows: (entry: Pick<SearchEntry, 'kind' | 'id'>) => boolean;
  readonly shipped: readonly Synonym[];
  /** Index and words as they are now; told that something changed. */
  readonly refresh: () => Promise<void>;
  readonly refreshWords: () => Promise<void>;
  /** An office was opened or closed somewhere: what is offered where is found out anew. */
  readonly forgetPlaces: () => void;
  /** When listings are in it too. */
  readonly ready: Promise<void>;
  readonly size: () => { readonly entries: number; readonly phrases: number };
  readonly close: () => void;
};

/** News of other processes may be lost while a connection is down: looked at again this often. */
const LOOK_MS = 30_000;
const POPULAR_MS = 600_000;

type Background = { readonly quietly: (work: () => Promise<void>) => Promise<void>; readonly close: () => void };

/** Work done again and again, and its faults told; what a closing process cuts off is no fault. */
function inTheBackground(log: Log, rounds: readonly (readonly [work: () => Promise<void>, ms: number])[]): Background {
  let closed = false;
  const quietly = (work: () => Promise<void>): Promise<void> =>
    work().catch((error: unknown) => (closed ? undefined : log.error({ err: error }, 'the search was not brought up to date')));
  const timers = rounds.map(([work, ms]) => setInterval(() => void quietly(work), ms).unref());
  return {
    quietly,
    close: () => {
      closed = true;
      timers.forEach((timer) => clearInterval(timer));
    },
  };
}

/** Opens it with the catalogue's own services, at once; listings follow without holding anybody up. */
export async function openSearch(parts: SearchRoomParts): Promise<SearchRoom> {
  const { pool, log, clock, catalogue } = parts;
  const words = await openWords(pool);
  const served = servedIn(catalogue);
  let index: SearchIndex = await buildIndex(entriesOfCatalogue(catalogue));
  let popularity: ReadonlyMap<string, number> = new Map();
  let mark = '';
  const refresh = oneAtATime(async () => {
    const next = await parts.listingsMark();
    index = await buildIndex([...entriesOfCatalogue(catalogue), ...(await readListings(parts))]);
    mark = next;
    served.forget();
  });
  const refreshPopular = async (): Promise<void> => {
    popularity = await readPopularity(sqlOf(pool), clock());
  };
  const look = async (): Promise<void> => {
    await words.refresh();
    served.forget();
    if ((await parts.listingsMark()) !== mark) await refresh();
  };
  const { quietly, close } = inTheBackground(log, [
    [look, LOOK_MS],
    [refreshPopular, POPULAR_MS],
  ]);
  const partsNow = (synonyms: SynonymBook): FindParts => ({ index, synonyms, isHere: served.isHere, popularity });
  return {
    find: (asked, tried) => findEntries(partsNow(tried === undefined ? words.book() : words.tried(tried)), asked),
    knows: (entry) => keysOf(index).has(entryKey(entry)),
    shipped: words.shipped,
    refresh: () => quietly(refresh),
    refreshWords: () => quietly(words.refresh),
    forgetPlaces: served.forget,
    ready: quietly(() => words.refresh().then(refresh).then(refreshPopular)),
    size: () => ({ entries: index.entries.length, phrases: index.phrases.length }),
    close,
  };
}

/** Made when first asked for, and let go with its index. */
const keys = new WeakMap<SearchIndex, ReadonlySet<string>>();
function keysOf(index: SearchIndex): ReadonlySet<string> {
  const known = keys.get(index) ?? new Set(index.entries.map(entryKey));
  keys.set(index, known);
  return known;
}

async function readListings({ listings }: SearchRoomParts): Promise<readonly SearchEntry[]> {
  const groups = groupListings();
  for await (const rows of listings()) groups.add(rows);
  return groups.entries();
}
