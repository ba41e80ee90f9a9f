/** Lists of petitions by what is to be done with them, each for the post that does it; no row says who raised it. */
import { isWithin } from '#domain/division/division.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import type { HotlineStatus } from '#domain/petition/hotline.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { HotlineCounts, HotlineRow } from '#contract/view/hotline.ts';
import { officeName } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { limitOf, nextMark, readMark, readSmallMark, type Mark } from '#server/kernel/http/page.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { centreOf, hotlineActorOf, type Facts, type HotlineRoom } from './hotline-room.ts';
import { hotlineLight } from './hotline-view.ts';
import { byState, newest, ofOffice, ofPerson, trips, type HotlineNow } from './hotline-list-statements.ts';

export const hotlineRow = (catalogue: Catalogue, row: HotlineNow, now: Instant): HotlineRow => ({
  id: row.id,
  kind: row.kind,
  channel: row.channel,
  state: row.state,
  ending: row.ending,
  light: hotlineLight(row.state, row.due_on, calendarAt(catalogue.calendar, row.division), now),
  due: row.due_on === null ? null : dayText(row.due_on),
  raisedAt: instantText(row.raised_at),
  text: row.text.slice(0, 160),
  office: row.office === null ? null : officeName(catalogue, brandAs<OfficeId>(row.office)),
  urgent: row.urgent,
  confidential: row.confidential,
  secondTrip: row.second_trip,
  reworks: row.reworks,
  joined: row.joined,
});

const below = ({ divisions }: Catalogue, division: DivisionCode): readonly DivisionCode[] =>
  [...divisions.values()].filter(({ code, level }) => level === 'county' && isWithin(code, division)).map(({ code }) => code);
/** Counties whose petitions come to this centre first: its own, and those below it without a centre of their own. */
export const takenAt = (catalogue: Catalogue, office: OfficeId, division: DivisionCode): readonly DivisionCode[] =>
  below(catalogue, division).filter((county) => centreOf(catalogue, county) === office);

export type HotlineViewName = 'sort' | 'objected' | 'mine' | 'callback' | 'review' | 'trips' | 'all';
type Scope = { readonly divisions: readonly DivisionCode[]; readonly state?: HotlineStatus };

/** Which rows a post reads in a list; undefined: this list is not for it. */
export function scopeOf({ catalogue }: HotlineRoom, { caller }: Pick<Facts, 'caller'>, view: HotlineViewName): Scope | undefined {
  if (caller?.post === undefined) return undefined;
  const actor = hotlineActorOf({ catalogue }, caller);
  if (actor.kind !== 'officer') return undefined;
  const { office, division, duty } = actor.post;
  const counties = below(catalogue, division);
  const [works, supervises] = [duty === 'handling' || duty === 'approval', duty === 'supervision'];
  const taken = actor.centre && works ? takenAt(catalogue, office, division) : undefined;
  switch (view) {
    case 'sort':
      return taken === undefined ? undefined : { divisions: taken, state: 'raised' };
    case 'objected':
      return taken === undefined || duty !== 'approval' ? undefined : { divisions: taken, state: 'objected' };
    case 'callback':
      return taken === undefined ? undefined : { divisions: taken, state: 'answered' };
    case 'mine':
      return works ? { divisions: counties } : undefined;
    case 'review':
      // The level above reviews: never the county's own (petition regulation 2022, article 35).
      if (!((actor.centre && duty === 'approval') || supervises)) return undefined;
      return { divisions: counties.filter((county) => county !== division), state: 'review' };
    case 'trips':
      return supervises ? { divisions: counties } : undefined;
    case 'all':
      return taken !== undefined || supervises ? { divisions: taken ?? counties } : undefined;
  }
}

const mark = ({ urgent, due_on, id, raised_at }: HotlineNow, view: HotlineViewName): Mark =>
  view === 'all' ? [raised_at, id] : [urgent ? 0 : 1, String(due_on ?? 2_147_483_647), id];

/** A forged mark begins at the start. */
const dayMark = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,9}$|^2147483647$/.test(text) ? Number(text) : null;

async function rowsOf(room: HotlineRoom, facts: Facts, view: HotlineViewName, limit: number): Promise<readonly HotlineNow[] | undefined> {
  const scope = scopeOf(room, facts, view);
  if (scope === undefined || facts.caller?.post === undefined) return undefined;
  const sql = sqlOf(room.pool);
  const divisions = [...scope.divisions];
  if (view === 'all') {
    const from = readMark(facts.query['after'], 2);
    return sql.run(newest, [divisions, from?.[0] ?? null, from?.[1] ?? null, limit]);
  }
  const from = readSmallMark(facts.query['after'], 3);
  const page = [divisions, from?.[0] ?? null, dayMark(from?.[1]), from?.[2] ?? null];
  if (view === 'mine') return sql.run(ofOffice, [...page, facts.caller.post.office, limit]);
  return view === 'trips' ? sql.run(trips, [...page, limit]) : sql.run(byState, [...page, scope.state, limit]);
}

export async function listHotline(room: HotlineRoom, facts: Facts): Promise<Result<unknown>> {
  const limit = limitOf(facts.query);
  const view = facts.query['view'] as HotlineViewName;
  const rows = await rowsOf(room, facts, view, limit);
  if (rows === undefined) return refuse('not-yours');
  const last = rows.at(-1);
  const next = last === undefined ? null : nextMark(rows, limit, mark(last, view));
  return ok({ rows: rows.map((row) => hotlineRow(room.catalogue, row, facts.now)), next });
}

const MOST_COUNTED = 200;
const listed = ['sort', 'objected', 'mine', 'callback', 'review', 'trips'] as const;

/** What waits in each list; a list of others counts nothing. */
export async function countHotline(room: HotlineRoom, facts: Facts): Promise<Result<unknown>> {
  const today = dayOfInstant(facts.now);
  const all = await Promise.all(listed.map((view) => rowsOf(room, { ...facts, query: {} }, view, MOST_COUNTED)));
  if (all.every((rows) => rows === undefined)) return refuse('not-yours');
  const [sort, objected, mine, callback, review, trips] = all.map((rows) => rows?.length ?? 0);
  const late = new Set(all.flatMap((rows) => (rows ?? []).flatMap(({ id, due_on }) => (due_on !== null && due_on < today ? [id] : []))));
  const views = ([...listed, 'all'] as const).filter((view) => scopeOf(room, facts, view) !== undefined);
  const body: HotlineCounts = {
    views: [...views],
    takes: views.includes('sort'),
    division: facts.caller?.post?.division ?? 0,
    sort: sort ?? 0,
    objected: objected ?? 0,
    mine: mine ?? 0,
    callback: callback ?? 0,
    review: review ?? 0,
    trips: trips ?? 0,
    late: late.size,
  };
  return ok(body);
}

export async function listOwnHotline(room: HotlineRoom, { caller, now }: Facts): Promise<Result<unknown>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const rows = await sqlOf(room.pool).run(ofPerson, [caller.person]);
  return ok({ rows: rows.map((row) => hotlineRow(room.catalogue, row, now)), next: null });
}
