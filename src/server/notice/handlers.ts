/** Answers the operations on one's own notices: the list, how many are new, one in full, and that it was opened. */
import { ACCOUNT_SERVICE, isBinding, LITIGATION, noticeIdOf, RECONSIDERATION, remedyDaysOf } from '#domain/case/served.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayText, instantText } from '#domain/kernel/instant.ts';
import { readNumber } from '#domain/case/case-number.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { NoticeRow as NoticeRowView, NoticeView } from '#contract/view/notice.ts';
import { definitionOf } from '#server/case/case-room.ts';
import type { FoundCase } from '#server/case/store.ts';
import { basisView, dayOrNull } from '#server/case/words.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import { papersOf } from '#server/document/papers-of.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { sceneOf, untilOf, type NoticeScene } from './notice-scene.ts';
import { isOfInterested } from './interested-told.ts';
import { otherFullView, otherNoticeOf, otherRowView, placeOfOther } from './other-notices.ts';
import { readableCases, type NoticeRoom } from './readable-cases.ts';
import { deliveriesOfNotice, findNotice, listNotices, listUnread, markSeen, type DeliveryRow, type NoticeRow } from './store.ts';

type Facts = RequestFacts<Caller>;
type Names = 'notice.list' | 'notice.unread' | 'notice.get' | 'notice.see';
type Room = NoticeRoom;

export const noticeHandlers = (room: Room): Readonly<Record<Names, Handler<Caller>>> => ({
  'notice.list': (facts) => list(room, facts),
  'notice.unread': (facts) => unread(room, facts),
  'notice.get': (facts) => get(room, facts),
  'notice.see': (facts) => see(room, facts),
});

/** Where the person stands in for others the mandate is asked, as for the list; their own cases need no look. */
async function unread(room: Room, { caller, now }: Facts): Promise<Result<unknown>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const rows = await sqlOf(room.pool).run(listUnread, [caller.person]);
  const forOthers = rows.filter(({ agent }) => agent);
  const readable = forOthers.length === 0 ? new Map<string, FoundCase>() : await readableCases(room, caller, forOthers, now);
  return ok({ unread: rows.filter(({ agent, number }) => !agent || readable.has(number)).length });
}

async function list(room: Room, { caller, query, now }: Facts): Promise<Result<unknown>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const limit = limitOf(query);
  const mark = readMark(query['after'], 2) ?? [Number.MAX_SAFE_INTEGER, '~'];
  const sql = sqlOf(room.pool);
  const rows = await sql.run(listNotices, [caller.person, Number(mark[0]), String(mark[1]), limit]);
  const ofCases = rows.filter(({ id }) => otherNoticeOf(room.others, id) === undefined);
  const cases = await readableCases(room, caller, ofCases, now);
  const last = rows.at(-1);
  const views = await Promise.all(
    rows.map(async (row): Promise<readonly NoticeRowView[]> => {
      const other = await otherNoticeOf(room.others, row.id)?.(row);
      if (other !== undefined) return [otherRowView(row, other)];
      const found = cases.get(row.number);
      const scene = found === undefined ? undefined : sceneOf(room.catalogue, found, row);
      return scene === undefined ? [] : [rowView(row, scene)];
    }),
  );
  return ok({ rows: views.flat(), next: nextMark(rows, limit, [last?.at ?? 0, last?.id ?? '']) });
}

const rowView = (row: NoticeRow, scene: NoticeScene): NoticeRowView => ({
  id: row.id,
  at: instantText(row.at),
  number: row.number,
  event: row.event,
  title: scene.terms.title,
  what: scene.what,
  matter: scene.matter,
  // Who is no party learns what concerns them, and not how the applicant calls it.
  caseTitle: isOfInterested(row.id) ? '' : scene.state.title,
  until: dayOrNull(untilOf(scene)),
  binding: isBinding(row.event),
  seen: row.seen_at !== null,
});

/** The division stands in front of the id, as in the case's number. */
export const placeOf = (id: string): { readonly division: DivisionCode; readonly id: string } | undefined => {
  const number = readNumber(id.split('#')[0] ?? '');
  return number === undefined ? undefined : { division: brandAs<DivisionCode>(number.division), id };
};

type Own = { readonly row: NoticeRow; readonly found: FoundCase };

/** Somebody else's notice is not there, nor one of a case that is no longer the person's to read. */
async function findOwn(room: Room, { caller, params, now }: Facts): Promise<Own | undefined> {
  const place = placeOf(params['id'] ?? '');
  if (place === undefined || caller === undefined) return undefined;
  const [row] = await sqlOf(room.pool).run(findNotice, [place.division, place.id, caller.person]);
  const found = row === undefined ? undefined : (await readableCases(room, caller, [row], now)).get(row.number);
  return row === undefined || found === undefined ? undefined : { row, found };
}

/** The person's notice of what is no case, where this is one. */
async function findOther(room: Room, { caller, params }: Facts): Promise<NoticeRow | undefined> {
  const place = placeOfOther(room.others, params['id'] ?? '');
  if (place === undefined || caller === undefined) return undefined;
  return (await sqlOf(room.pool).run(findNotice, [place.division, place.id, caller.person]))[0];
}

async function getOther(room: Room, row: NoticeRow): Promise<Result<unknown>> {
  const [scene, copies] = await Promise.all([
    otherNoticeOf(room.others, row.id)?.(row),
    sqlOf(room.pool).run(deliveriesOfNotice, [row.division, row.id]),
  ]);
  return scene === undefined ? refuse('notice-not-found') : ok(otherFullView(row, scene, copies));
}

async function get(room: Room, facts: Facts): Promise<Result<unknown>> {
  const other = await findOther(room, facts);
  if (other !== undefined) return getOther(room, other);
  const own = await findOwn(room, facts);
  const scene = own === undefined ? undefined : sceneOf(room.catalogue, own.found, own.row);
  if (own === undefined || scene === undefined) return refuse('notice-not-found');
  const { row, found } = own;
  const copies = await sqlOf(room.pool).run(deliveriesOfNotice, [row.division, row.id]);
  return ok(fullView(room, row, scene, { found, copies }));
}

type Around = { readonly found: FoundCase; readonly copies: readonly DeliveryRow[] };

function fullView({ catalogue }: Room, row: NoticeRow, scene: NoticeScene, { found, copies }: Around): NoticeView {
  const { terms, state } = scene;
  const paper = papersOf(state, found.events).find(({ seq, last }) => seq <= row.seq && row.seq <= last);
  const served = state.served.find(({ notice }) => notice === noticeIdOf(row.number, row.seq));
  return {
    ...rowView(row, scene),
    why: terms.why ?? null,
    todo: terms.todo ?? null,
    points: [...(terms.points ?? [])],
    articles: uniqueArticles(terms.articles).map((basis) => basisView(catalogue, basis)),
    paper: isOfInterested(row.id) ? null : (paper?.id ?? null),
    served:
      served === undefined
        ? null
        : { on: dayText(served.on), how: served.how, basis: served.how === 'account' ? basisView(catalogue, ACCOUNT_SERVICE) : null },
    remedies: remediesOf(catalogue, row, scene, served?.on),
    copies: copies.map(({ channel, state: copy, done_at }) => ({
      channel,
      state: copy,
      at: done_at === null ? null : instantText(done_at),
    })),
  };
}

const uniqueArticles = (articles: NoticeScene['terms']['articles']): NoticeScene['terms']['articles'] =>
  articles.filter((basis, index) => articles.findIndex(({ law, article }) => law === basis.law && article === basis.article) === index);

/** The item's own words on where to turn, with the days that run from service. */
function remediesOf(
  catalogue: Room['catalogue'],
  row: NoticeRow,
  { terms, state }: NoticeScene,
  on: Parameters<typeof remedyDaysOf>[0] | undefined,
) {
  if (terms.contestable !== true) return null;
  const definition = definitionOf(catalogue, state);
  const plans = row.parts.flatMap((id) => state.parts.get(id)?.plan ?? []);
  const item = plans.flatMap((plan) => (plan.kind === 'item' ? (definition.items.get(plan.item) ?? []) : []))[0];
  if (item === undefined) return null;
  const last = on === undefined ? undefined : remedyDaysOf(on, definition.calendar);
  return {
    ...item.remedies,
    until: last === undefined ? null : { reconsideration: dayText(last.reconsideration), litigation: dayText(last.litigation) },
    articles: [RECONSIDERATION, LITIGATION].map((basis) => basisView(catalogue, basis)),
  };
}

async function see(room: Room, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, now } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const row = (await findOther(room, facts)) ?? (await findOwn(room, facts))?.row;
  if (row === undefined) return refuse('notice-not-found');
  const use = { division: row.division, person: caller.person, key: idempotencyKey, payload: { see: row.id }, now };
  return runOnce(room.pool, use, async (tx) => {
    tx.send(markSeen, [row.division, row.id, caller.person, now]);
    return ok({ id: row.id });
  });
}
