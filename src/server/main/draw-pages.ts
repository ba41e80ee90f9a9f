/** Which addresses of the portal the server writes itself, so that they are read without script and previewed when shared. */
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import type { Division } from '#domain/catalogue/directory.ts';
import { findMatter, type Catalogue } from '#server/catalogue/catalogue.ts';
import { guideFor } from '#server/catalogue/guide-for.ts';
import { lawView } from '#server/catalogue/law/law-handlers.ts';
import type { LawBook } from '#server/catalogue/law/load-law-book.ts';
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';
import { guidePage } from '#server/catalogue/page/guide-page.ts';
import { mattersPage } from '#server/catalogue/page/matters-page.ts';
import { lawPage } from '#server/catalogue/page/law-page.ts';
import type { DrawPage, ServedPage, Wanted } from '#server/kernel/http/served-page.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import type { WallClock } from '#server/kernel/wall-clock.ts';
import { listingPage } from '#server/listing/get-listing.ts';
import { listingServed } from '#server/listing/listing-html.ts';
import { findListing } from '#server/listing/store.ts';
import { placeOf, statisticsView, type StatisticsRoom } from '#server/society/statistics/statistics-handlers.ts';
import { statisticsPage } from '#server/society/statistics/statistics-page.ts';

type Room = {
  readonly catalogue: Catalogue;
  readonly sql: Sql;
  readonly clock: WallClock;
  readonly book: LawBook;
  readonly statistics: StatisticsRoom;
};
type Draw = (room: Room, parts: readonly string[], wanted: Wanted) => Promise<ServedPage | undefined>;

/** The province first, then its cities and counties: townships have no guide of their own. */
const placesOf = ({ divisions }: Catalogue): readonly Division[] => [...divisions.values()].filter(({ level }) => level !== 'township');

const matter: Draw = async ({ catalogue, clock }, [id = ''], { query, language }) => {
  const found = findMatter(catalogue, id);
  if (found === undefined) return undefined;
  const wanted = brandAs<DivisionCode>(Number(query.get('division') ?? PROVINCE));
  const division = catalogue.divisions.has(wanted) ? wanted : PROVINCE;
  return guidePage(guideFor(catalogue, found, division, dayOfInstant(clock())), placesOf(catalogue), language);
};

const listing: Draw = async ({ catalogue, sql }, [division = '', code = ''], { language }) => {
  if (!/^\d{6,9}$/.test(division)) return undefined;
  const found = await findListing(sql, brandAs<DivisionCode>(Number(division)), code);
  return found === undefined || found.state === 'withdrawn' ? undefined : listingServed(listingPage(catalogue, found), language);
};

const matters: Draw = async ({ catalogue }, _parts, { query, language }) => {
  const wanted = brandAs<DivisionCode>(Number(query.get('division')));
  return mattersPage(catalogue, catalogue.divisions.has(wanted) ? wanted : undefined, language);
};

const law: Draw = async ({ catalogue, book }, [id = ''], { language }) => {
  const found = catalogue.laws.get(id);
  return found === undefined ? undefined : lawPage(lawView(book, found), language);
};

const statistics: Draw = async ({ catalogue, statistics: room, clock }, _parts, { query, language }) => {
  const place = placeOf(catalogue, query.get('division') ?? undefined);
  return place === undefined ? undefined : statisticsPage(await statisticsView(room, place, 'month', clock()), language);
};

const PAGES: readonly { readonly path: RegExp; readonly draw: Draw }[] = [
  { path: /^\/matters\/?$/, draw: matters },
  { path: /^\/matters\/([^/]+)\/?$/, draw: matter },
  { path: /^\/statistics\/?$/, draw: statistics },
  { path: /^\/law\/([^/]+)\/?$/, draw: law },
  { path: /^\/services\/([^/]+)\/([^/]+)\/?$/, draw: listing },
];

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
};

export const drawPages =
  (room: Room): DrawPage =>
  async (wanted) => {
    for (const { path, draw } of PAGES) {
      const parts = path.exec(wanted.path)?.slice(1).map(decoded);
      if (parts === undefined) continue;
      const known = parts.filter((part) => part !== undefined);
      return known.length === parts.length ? draw(room, known, wanted) : undefined;
    }
    return undefined;
  };
