/** Data requests of an office: what waits for it, the most urgent first, or all it takes part in, the newest first; what was agreed before stands with its resource. */
import { isWithin } from '#domain/division/division.ts';
import type { DataRequestState } from '#domain/exchange/data-request.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import { EXCHANGE_DIVISION, namedResources } from '../store/resources.ts';
import type { Officer, StudioRoom } from '../studio-room.ts';
import { requestRow } from './request-view.ts';

type Row = { readonly id: string; readonly due_on: Day | null; readonly at: Instant; readonly body: DataRequestState };
const waiting = statement<Row>(
  'data-request-waiting',
  `select id, due_on, at, body from yici.data_request_now where division = $1 and waits_for = $2
   and (coalesce(due_on, 2147483647), id) > ($3, $4) and ($6 = '' or resource = $6)
   order by coalesce(due_on, 2147483647), id limit $5`,
);
const mine = statement<Row>(
  'data-request-mine',
  `select id, due_on, at, body from yici.data_request_now where division = $1 and asker = $2
   and (at, id) < ($3, $4) and ($6 = '' or resource = $6) order by at desc, id desc limit $5`,
);
const all = statement<Row>(
  'data-request-all',
  `select id, due_on, at, body from yici.data_request_now where division = $1 and (asker = any ($2) or owner = any ($2) or checker = any ($2) or ruler = any ($2))
   and body #>> '{grant,basis}' is distinct from 'standing' and (at, id) < ($3, $4) and ($6 = '' or resource = $6) order by at desc, id desc limit $5`,
);

const running = statement<{ readonly body: DataRequestState }>(
  'data-request-running',
  'select body from yici.data_request_now where division = $1 and waits_for is not null order by coalesce(due_on, 2147483647), id limit 1000',
);

/** Those that wait for somebody, the most urgent first. */
export const runningRequests = async (sql: Sql): Promise<readonly DataRequestState[]> =>
  (await sql.run(running, [EXCHANGE_DIVISION])).map(({ body }) => body);

const FAR = Number.MAX_SAFE_INTEGER;
const LAST_DAY = 2_147_483_647;

/** The own office; supervision sees what all offices of its division and below take part in. */
const officesSeen = ({ catalogue }: StudioRoom, officer: Officer): readonly string[] =>
  officer.duty === 'supervision'
    ? [...catalogue.offices.values()].flatMap(({ id, division }) => (isWithin(division, officer.division) ? [id] : []))
    : [officer.office];

export async function listRequests(room: StudioRoom, { query, now }: RequestFacts<Caller>, officer: Officer): Promise<Result<unknown>> {
  const limit = limitOf(query);
  const sql = sqlOf(room.pool);
  const box = query['box'] ?? 'all';
  const first = box === 'waiting' ? ([0, ''] as const) : ([FAR, '~'] as const);
  const [order, id] = readMark(query['after'], 2) ?? first;
  const after = box === 'waiting' ? Math.min(Math.max(Number(order), 0), LAST_DAY) : Number(order);
  const which = box === 'waiting' ? waiting : box === 'mine' ? mine : all;
  const whose = box === 'all' ? officesSeen(room, officer) : officer.office;
  const rows = await sql.run(which, [EXCHANGE_DIVISION, whose, after, String(id), limit, query['resource'] ?? '']);
  const names = await namedResources(sql, [...new Set(rows.map(({ body }) => body.need.resource))]);
  const last = rows.at(-1);
  const mark = last === undefined ? 0 : box === 'waiting' ? (last.due_on ?? LAST_DAY) : last.at;
  return ok({
    rows: rows.map(({ body }) => requestRow(body, { catalogue: room.catalogue, officer, resource: names.get(body.need.resource), now })),
    next: nextMark(rows, limit, [mark, last?.id ?? '']),
  });
}
