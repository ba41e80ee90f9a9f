/** Figures of the island map: papers and parts by item, calls of today by resource and asker, sources that are down, grants used up. */
import type { DataRequestState } from '#domain/exchange/data-request.ts';
import type { Grant } from '#domain/exchange/grant.ts';
import type { Volume } from '#domain/exchange/island.ts';
import { addDays, startOfDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { EXCHANGE_DIVISION } from '../store/resources.ts';
import type { Scope } from './scope.ts';

const MONTH_DAYS = 30;
const YEAR_DAYS = 365;

type Counted = { readonly division: number; readonly item: string; readonly month: number; readonly year: number };
const parts = statement<Counted>(
  'map-parts',
  `select division, item, coalesce(sum(parts) filter (where day > $4), 0)::int as month, sum(parts)::int as year
   from yici.item_count where division >= $1 and division <= $2 and day > $3 group by division, item`,
);
type CountedPaper = Counted & { readonly material: string; readonly way: string };
const papers = statement<CountedPaper>(
  'map-papers',
  `select division, item, material, way, coalesce(sum(papers) filter (where day > $4), 0)::int as month, sum(papers)::int as year
   from yici.paper_count where division >= $1 and division <= $2 and day > $3 group by division, item, material, way`,
);
const daily = statement<{ readonly day: Day; readonly way: string; readonly papers: number }>(
  'map-papers-by-day',
  `select day, way, sum(papers)::int as papers from yici.paper_count
   where division >= $1 and division <= $2 and day >= $3 group by day, way order by day`,
);
type Calls = { readonly resource: string; readonly department: string; readonly calls: number; readonly answered: number };
/** The province's own count: a resource is one for all, whoever asks it from where. */
const calls = statement<Calls>(
  'map-calls',
  `select resource, department, count(*)::int as calls, (count(*) filter (where outcome in ('answered', 'none', 'cached')))::int as answered
   from yici.look_up where at >= $1 group by resource, department`,
);
/** What was never asked over the wire took no time: it would make a slow source look quick. */
const CALLED = "outcome not in ('cached', 'breaker-open', 'over-quota')";
const middles = statement<{ readonly resource: string; readonly middle: number }>(
  'map-middles',
  `select resource, (percentile_disc(0.5) within group (order by ms))::int as middle from yici.look_up
   where at >= $1 and ${CALLED} group by resource`,
);
const middle = statement<{ readonly middle: number | null }>(
  'map-middle',
  `select (percentile_disc(0.5) within group (order by ms))::int as middle from yici.look_up where at >= $1 and ${CALLED}`,
);
const down = statement<{ readonly resource: string; readonly since: Instant; readonly reason: string | null }>(
  'map-sources-down',
  "select resource, since, reason from yici.source_now where state = 'down'",
);
const contested = statement<{ readonly resource: string; readonly times: number }>(
  'map-contested',
  'select resource, count(*)::int as times from yici.correction_now where resource is not null and opened_at >= $1 group by resource',
);
const uses = statement<{ readonly grant_id: string; readonly used: number }>(
  'map-grant-uses',
  'select grant_id, sum(used)::int as used from yici.grant_use where day = $1 group by grant_id',
);
const requests = statement<{ readonly body: DataRequestState }>(
  'map-requests',
  "select body from yici.data_request_now where division = $1 and state not in ('withdrawn', 'granted') order by at, id",
);

/** What was counted of one item in one division. */
export type ItemFigures = {
  readonly cases: Volume;
  /** By material. */
  readonly brought: ReadonlyMap<string, Volume>;
  readonly spared: ReadonlyMap<string, Volume>;
};
const BROUGHT: ReadonlySet<string> = new Set(['file', 'original']);
const SPARED: ReadonlySet<string> = new Set(['fact', 'certificate']);

export const figureKey = (division: number, item: string): string => `${division}/${item}`;

/** By `figureKey`; only what was ever applied for within the year. */
export async function readItemFigures(sql: Sql, { from, to }: Scope, today: Day): Promise<ReadonlyMap<string, ItemFigures>> {
  const span = [from, to, addDays(today, -YEAR_DAYS), addDays(today, -MONTH_DAYS)];
  const [counted, given] = await Promise.all([sql.run(parts, span), sql.run(papers, span)]);
  const figures = new Map<string, { cases: Volume; brought: Map<string, Volume>; spared: Map<string, Volume> }>();
  for (const { division, item, month, year } of counted)
    figures.set(figureKey(division, item), { cases: { month, year }, brought: new Map(), spared: new Map() });
  for (const { division, item, material, way, month, year } of given) {
    const own = figures.get(figureKey(division, item));
    const side = BROUGHT.has(way) ? own?.brought : SPARED.has(way) ? own?.spared : undefined;
    const known = side?.get(material) ?? { month: 0, year: 0 };
    side?.set(material, { month: known.month + month, year: known.year + year });
  }
  return figures;
}

export type DailyPapers = { readonly day: Day; readonly way: string; readonly papers: number };
export const readDailyPapers = (sql: Sql, { from, to }: Scope, since: Day): Promise<readonly DailyPapers[]> =>
  sql.run(daily, [from, to, since]);

export type CallFigures = {
  readonly byResource: ReadonlyMap<string, readonly Calls[]>;
  readonly middles: ReadonlyMap<string, number>;
  readonly middle: number | null;
};
export async function readCalls(sql: Sql, today: Day): Promise<CallFigures> {
  const since = [startOfDay(today)];
  const [rows, each, all] = await Promise.all([sql.run(calls, since), sql.run(middles, since), sql.run(middle, since)]);
  return {
    byResource: Map.groupBy(rows, ({ resource }) => resource),
    middles: new Map(each.map((row) => [row.resource, row.middle])),
    middle: all[0]?.middle ?? null,
  };
}

/** How often people said in the last thirty days that what a resource answers is wrong. */
export const readContested = async (sql: Sql, today: Day): Promise<ReadonlyMap<string, number>> =>
  new Map((await sql.run(contested, [startOfDay(addDays(today, -MONTH_DAYS))])).map(({ resource, times }) => [resource, times]));

export type Down = { readonly since: Instant; readonly reason: string | null };
export const readDown = async (sql: Sql): Promise<ReadonlyMap<string, Down>> =>
  new Map((await sql.run(down, [])).map(({ resource, ...row }) => [resource, row]));

/** Grants whose calls of the day are used up. */
export async function readUsedUp(sql: Sql, grants: readonly Grant[], today: Day): Promise<ReadonlySet<string>> {
  const used = new Map((await sql.run(uses, [today])).map((row) => [row.grant_id, row.used]));
  return new Set(grants.filter(({ id, quotaPerDay }) => (used.get(id) ?? 0) >= quotaPerDay).map(({ id }) => id));
}

/** Those that stand between an asker and a grant, oldest first. */
export const readRequests = async (sql: Sql): Promise<readonly DataRequestState[]> =>
  (await sql.run(requests, [EXCHANGE_DIVISION])).map(({ body }) => body);
