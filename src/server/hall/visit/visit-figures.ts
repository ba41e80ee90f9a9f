/** The figures `actual.visits`: cases of a span, visits for each, shares without and with more than one; counted from rows, never typed. */
import { avoidedByRule } from '#domain/hall/fold-visit.ts';
import { startOfDay, dayOf, addDays, type Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { VisitFigures } from '#contract/view/visit.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import { itemFactsOf, spanOf, supervisorOf, type Facts, type VisitRoom } from './visit-room.ts';

/** Cases sent in the span, each with the visits it has had by now. */
const counts = statement<{ readonly visits: number; readonly cases: number }>(
  'visit-figures',
  `select coalesce(v.visits, 0) as visits, count(*) as cases from yici.case_now c
   left join lateral (select max(e.nth) as visits from yici.visit_entry e
     where e.division = c.division and e.number = c.number and e.kind = 'case') v on true
   where c.division = $1 and c.submitted_at >= $2 and c.submitted_at < $3 group by 1`,
);
type Judged = {
  readonly cause: string | null;
  readonly why: string;
  readonly items: readonly { readonly item: string; readonly version: number }[];
  readonly visits: number;
};
/** Alike visits together: a year has few kinds of them. */
const kinds = statement<Judged>(
  'visit-figure-kinds',
  `select e.cause, e.body ->> 'why' as why, e.body -> 'items' as items, count(*) as visits from yici.visit_entry e
   where e.division = $1 and e.kind = 'case' and e.nth is not null and e.day between $2 and $3 group by 1, 2, 3`,
);

export type Tally = Pick<VisitFigures, 'cases' | 'visits' | 'zero' | 'one' | 'more'>;

export async function tallyVisits(sql: Sql, division: number, since: Instant, before: Instant): Promise<Tally> {
  const rows = await sql.run(counts, [division, since, before]);
  const sum = (fits: (visits: number) => boolean): number =>
    rows.filter(({ visits }) => fits(visits)).reduce((total, { cases }) => total + cases, 0);
  return {
    cases: sum(() => true),
    visits: rows.reduce((total, { visits, cases }) => total + visits * cases, 0),
    zero: sum((visits) => visits === 0),
    one: sum((visits) => visits === 1),
    more: sum((visits) => visits > 1),
  };
}

export async function visitFigures(room: VisitRoom, { caller, query, now }: Facts): Promise<Result<unknown>> {
  const officer = supervisorOf(caller);
  if (!officer.ok) return officer;
  const { division } = officer.value.post;
  const { from, until } = spanOf(query, now);
  const sql = sqlOf(room.pool);
  const [tally, alike] = await Promise.all([
    tallyVisits(sql, division, startOfDay(dayOf(from)), startOfDay(addDays(dayOf(until), 1))),
    sql.run(kinds, [division, from, until]),
  ]);
  const avoidable = alike
    .filter(
      ({ cause, why, items }) =>
        ![undefined, 'nothing'].includes(avoidedByRule({ cause, body: { why, items } }, itemFactsOf(room.catalogue))),
    )
    .reduce((total, { visits }) => total + visits, 0);
  const body: VisitFigures = { ...tally, perCase: tally.cases === 0 ? 0 : Math.round((tally.visits / tally.cases) * 100) / 100, avoidable };
  return ok(body);
}
