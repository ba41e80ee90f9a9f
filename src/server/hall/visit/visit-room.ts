/** Who may see a hall's day: its clerks their own hall, supervision every hall of the division; and how visits are folded with the catalogue. */
import type { Post } from '#domain/catalogue/directory.ts';
import type { ItemFacts } from '#domain/hall/fold-visit.ts';
import { brandAs, type DivisionCode, type ItemId, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, readDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { versionKey, type Catalogue } from '#server/catalogue/catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';

export type VisitRoom = CaseRoom;
export type Facts = RequestFacts<Caller>;
export type Officer = Caller & { readonly post: Post };

export const supervisorOf = (caller: Caller | undefined): Result<Officer> =>
  caller?.post?.duty === 'supervision' ? ok({ ...caller, post: caller.post }) : refuse('not-yours');

export type HallDay = { readonly officer: Officer; readonly division: DivisionCode; readonly hall: OfficeId; readonly day: Day };

/** Halls of a division that are open. */
export const hallsOf = ({ offices }: Pick<Catalogue, 'offices'>, division: number) =>
  [...offices.values()].filter((office) => office.kind === 'hall' && office.division === division && office.closed !== true);

/** The own hall for a clerk; for supervision the one named, else the division's first. Refuses `not-yours`. */
export function hallDayOf(
  room: Pick<VisitRoom, 'catalogue'>,
  { caller, query, now }: Pick<Facts, 'caller' | 'query' | 'now'>,
): Result<HallDay> {
  const post = caller?.post;
  if (caller === undefined || post === undefined) return refuse('not-yours');
  const officer = { ...caller, post };
  const day = readDay(query['day'] ?? '') ?? dayOfInstant(now);
  const own = room.catalogue.offices.get(post.office);
  const at = (hall: OfficeId): Result<HallDay> => ok({ officer, division: post.division, hall, day });
  if (post.duty === 'reception' && own?.kind === 'hall')
    return query['hall'] === undefined || query['hall'] === own.id ? at(own.id) : refuse('not-yours');
  if (post.duty !== 'supervision') return refuse('not-yours');
  const halls = hallsOf(room.catalogue, post.division);
  const wanted = query['hall'] === undefined ? halls[0] : halls.find(({ id }) => id === query['hall']);
  return wanted === undefined ? refuse('not-yours') : at(wanted.id);
}

/** An item in the version a case pinned; a version that is no longer held says nothing. */
export const itemFactsOf =
  ({ items, heldItems }: Pick<Catalogue, 'items' | 'heldItems'>): ItemFacts =>
  ({ item, version }) => {
    const id = brandAs<ItemId>(item);
    const found = heldItems.get(versionKey(id, version)) ?? items.get(id);
    if (found === undefined) return undefined;
    return { visits: found.visits.count, courier: found.result?.delivery.includes('courier') ?? false };
  };

/** The span asked for, whole days; without it the last thirty. */
export function spanOf(query: Facts['query'], now: Instant): { readonly from: number; readonly until: number } {
  const today = dayOfInstant(now);
  return { from: readDay(query['from'] ?? '') ?? today - 29, until: readDay(query['until'] ?? '') ?? today };
}
