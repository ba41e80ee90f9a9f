/** Which supervision orders an office, supervision or everybody sees. */
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, dayText, readDay, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { OrderList, PublicOrders } from '#contract/view/order.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { countOrders, divisionsWithin, ordersOfDivisions, ordersOfUnit, publishedOrders } from './order-lists.ts';
import { orderRowView, publicOrder } from './order-views.ts';

type Facts = RequestFacts<Caller>;
const PROVINCE = 330_000;

const startOfMonth = (now: Instant): Instant => {
  const day = readDay(`${dayText(dayOfInstant(now)).slice(0, 7)}-01`);
  return startOfDay(day ?? addDays(dayOfInstant(now), 0));
};

/** Late and near first, then by the last day; what waits for supervision stands with what is in time. */
const rank = { late: 0, near: 1, ok: 2, done: 3 } as const;

export async function listOrders(room: CaseRoom, { caller, query, now }: Facts): Promise<Result<unknown>> {
  const post = caller?.post;
  if (post === undefined || (post.duty !== 'supervision' && post.duty !== 'handling' && post.duty !== 'approval'))
    return refuse('order-not-yours');
  const { catalogue } = room;
  const supervises = post.duty === 'supervision';
  const divisions = supervises ? divisionsWithin(catalogue, post.division) : [post.division];
  const [limit, after] = [limitOf(query), readMark(query['after'], 2)];
  const page = [divisions, query['which'] ?? null, after?.[0] ?? Number.MAX_SAFE_INTEGER, after?.[1] ?? '', limit] as const;
  const sql = sqlOf(room.pool);
  const [rows, [counts]] = await Promise.all([
    supervises ? sql.run(ordersOfDivisions, page) : sql.run(ordersOfUnit, [...page, post.office]),
    sql.run(countOrders, [divisions, supervises ? null : post.office, dayOfInstant(now), startOfMonth(now)]),
  ]);
  const last = rows.at(-1);
  const body: OrderList = {
    rows: rows
      .map((row) => orderRowView(catalogue, row, now))
      .toSorted((one, other) => rank[one.light.tone] - rank[other.light.tone] || one.due.localeCompare(other.due)),
    next: last === undefined ? null : nextMark(rows, limit, [last.raised_at, last.id]),
    running: counts?.running ?? 0,
    late: counts?.late ?? 0,
    closedThisMonth: counts?.closed ?? 0,
    mayRaise: supervises,
  };
  return ok(body);
}

export async function listPublishedOrders(room: CaseRoom, { query }: Facts): Promise<Result<unknown>> {
  const division = brandAs<DivisionCode>(Number(query['division'] ?? PROVINCE));
  const rows = await sqlOf(room.pool).run(publishedOrders, [divisionsWithin(room.catalogue, division)]);
  const body: PublicOrders = { rows: rows.map((row) => publicOrder(room.catalogue, row)) };
  return ok(body);
}
