/** Answers what everybody may ask of the search. */
import type { OpenedIn } from '#contract/operations/search.ts';
import type { SearchAudience } from '#contract/view/search.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf } from '#server/kernel/http/page.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { SearchEntry } from './entry.ts';
import type { Asked } from './find-entries.ts';
import { listingId } from './group-listings.ts';
import { localCatalogues } from './local-catalogue.ts';
import { replyOf, type RowContext } from './row-view.ts';
import type { SearchRoom } from './search-room.ts';
import type { WordLog } from './word-log.ts';

type Parts = { readonly catalogue: Catalogue; readonly search: SearchRoom; readonly words: WordLog };
type Query = Readonly<Record<string, string>>;

/** As many as fit beside a keyboard. */
const SUGGESTED = 8;

/** Shapes were checked against the contract. */
const askedOf = ({ q, division, audience, kind }: Query): Asked => ({
  words: q ?? '',
  ...(division === undefined ? {} : { division: brandAs<DivisionCode>(Number(division)) }),
  ...(audience === undefined ? {} : { audience: audience as SearchAudience }),
  ...(kind === undefined ? {} : { kind: kind as SearchEntry['kind'] }),
});

/** A forged mark begins at the start, or behind the end. */
const fromOf = ({ after }: Query): number => (after !== undefined && /^\d{1,3}$/.test(after) ? Number(after) : 0);

export function searchHandlers({
  catalogue,
  search,
  words,
}: Parts): Readonly<Record<'search.suggest' | 'search.find' | 'search.opened', Handler<Caller>>> {
  const catalogueOf = localCatalogues(catalogue);
  const contextOf = ({ division }: Asked, now: Instant): RowContext => ({
    catalogue: catalogueOf(division),
    division,
    today: dayOfInstant(now),
  });
  /** Who named no place is counted with the province. */
  const placeOf = (division: DivisionCode | undefined): DivisionCode =>
    division !== undefined && catalogue.divisions.has(division) ? division : PROVINCE;
  return {
    'search.suggest': async ({ query, now }) => {
      const asked = askedOf(query);
      return ok(replyOf(contextOf(asked, now), search.find(asked), 0, SUGGESTED));
    },
    'search.find': async ({ query, now }) => {
      const asked = askedOf(query);
      const found = search.find(asked);
      const from = fromOf(query);
      if (from === 0 && asked.kind === undefined)
        words.asked(found.words, asked.words, found.entries.length > 0, placeOf(asked.division), now);
      return ok(replyOf(contextOf(asked, now), found, from, limitOf(query)));
    },
    'search.opened': async ({ body, now }) => {
      const { kind, id: named, division = PROVINCE } = body as OpenedIn;
      const cut = named.lastIndexOf('|');
      const id = kind === 'listing' ? listingId({ name: named.slice(0, cut), department: named.slice(cut + 1) }) : named;
      const place = brandAs<DivisionCode>(division);
      // Whatever is sent, only what there is is counted, where it may be: a machine fills no table with words of its own.
      if (search.knows({ kind, id }) && catalogue.divisions.has(place)) words.opened({ kind, id }, place, now);
      return ok({});
    },
  };
}
