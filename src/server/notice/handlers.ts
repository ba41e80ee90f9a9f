/** Answers the operations on one's own notices: the list, how many are new, one in full, and that it was opened. */
import { ACCOUNT_SERVICE, isBinding, LITIGATION, noticeIdOf, RECONSIDERATION, remedyDaysOf } from '#domain/case/served.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayText, instantText } from '#domain/kernel/instant.ts';
import { readNumber } from '#domain/case/case-number.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { NoticeRow as NoticeRowView, NoticeView } from '#contract/view/notice.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { definitionOf } from '#server/case/case-room.ts';
import { findCase, findCases, keyOf, type FoundCase } from '#server/case/store.ts';
import { basisView, dayOrNull } from '#server/case/words.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import { papersOf } from '#server/document/papers-of.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { sceneOf, untilOf, type NoticeScene } from './notice-scene.ts';
import { countUnread, deliveriesOfNotice, findNotice, listNotices, markSeen, type DeliveryRow, type NoticeRow } from './store.ts';

type Facts = RequestFacts<Caller>;
type Names = 'notice.list' | 'notice.unread' | 'notice.get' | 'notice.see';
type Room = Pick<CaseRoom, 'pool' | 'catalogue'>;

export const noticeHandlers = (room: Room): Readonly<Record<Names, Handler<Caller>>> => ({
  'notice.list': (facts) => list(room, facts),
  'notice.unread': async ({ caller }) => {
    if (caller === undefined) return refuse('sign-in-needed');
    const [row] = await sqlOf(room.pool).run(countUnread, [caller.person]);
    return ok({ unread: row?.unread ?? 0 });
  },
  'notice.get': (facts) => get(room, facts),
  'notice.see': (facts) => see(room, facts),
});

async function list(room: Room, { caller, query }: Facts): Promise<Result<unknown>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const limit = limitOf(query);
  const mark = readMark(query['after'], 2) ?? [Number.MAX_SAFE_INTEGER, '~'];
  const sql = sqlOf(room.pool);
  const rows = await sql.run(listNotices, [caller.person, Number(mark[0]), String(mark[1]), limit]);
  const cases = new Map<string, FoundCase>();
  for (const division of new Set(rows.map((row) => row.division))) {
    const numbers = [...new Set(rows.filter((row) => row.division === division).map(({ number }) => number))];
    for (const [number, found] of await findCases(sql, division, numbers)) cases.set(number, found);
  }
  const last = rows.at(-1);
  const views = rows.flatMap((row) => {
    const found = cases.get(row.number);
    const scene = found === undefined ? undefined : sceneOf(room.catalogue, found, row);
    return scene === undefined ? [] : [rowView(row, scene)];
  });
  return ok({ rows: views, next: nextMark(rows, limit, [last?.at ?? 0, last?.id ?? '']) });
}

const rowView = (row: NoticeRow, scene: NoticeScene): NoticeRowView => ({
  id: row.id,
  at: instantText(row.at),
  number: row.number,
  event: row.event,
  title: scene.terms.title,
  what: scene.what,
  matter: scene.matter,
  caseTitle: scene.state.title,
  until: dayOrNull(untilOf(scene)),
  binding: isBinding(row.event),
  seen: row.seen_at !== null,
});

/** The division stands in front of the id, as in the case's number. */
export const placeOf = (id: string): { readonly division: DivisionCode; readonly id: string } | undefined => {
  const number = readNumber(id.split('#')[0] ?? '');
  return number === undefined ? undefined : { division: brandAs<DivisionCode>(number.division), id };
};

/** Somebody else's notice is not there. */
async function findOwn(room: Room, { caller, params }: Facts): Promise<NoticeRow | undefined> {
  const place = placeOf(params['id'] ?? '');
  if (place === undefined || caller === undefined) return undefined;
  return (await sqlOf(room.pool).run(findNotice, [place.division, place.id, caller.person]))[0];
}

async function get(room: Room, facts: Facts): Promise<Result<unknown>> {
  const row = await findOwn(room, facts);
  const sql = sqlOf(room.pool);
  const found = row === undefined ? undefined : await findCase(sql, keyOf(row.division, row.number));
  const scene = row === undefined || found === undefined ? undefined : sceneOf(room.catalogue, found, row);
  if (row === undefined || found === undefined || scene === undefined) return refuse('notice-not-found');
  const copies = await sql.run(deliveriesOfNotice, [row.division, row.id]);
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
    paper: paper?.id ?? null,
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
  const row = await findOwn(room, facts);
  if (row === undefined) return refuse('notice-not-found');
  const use = { division: row.division, person: caller.person, key: idempotencyKey, payload: { see: row.id }, now };
  return runOnce(room.pool, use, async (tx) => {
    tx.send(markSeen, [row.division, row.id, caller.person, now]);
    return ok({ id: row.id });
  });
}
