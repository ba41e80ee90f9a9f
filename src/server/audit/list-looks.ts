/** Reads the ledger of one person: what is visible to them now, with the case behind it and what became of the call. */
import type pg from 'pg';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import type { Purpose } from './look.ts';

export type LookRow = {
  readonly id: string;
  readonly division: number;
  /** As the subject reads it: a sealed row's is the beginning of its day. */
  readonly shown: Instant;
  readonly number: string | null;
  /** The case's own title, else the matter of the draft. */
  readonly title: string | null;
  readonly matter: string | null;
  readonly office: string;
  /** Empty where it was the person's own act. */
  readonly who: string;
  readonly purpose: Purpose;
  readonly facts: readonly string[];
  readonly basis: string | null;
  readonly resource: string | null;
  /** None where a register's answer about somebody else told of the subject too. */
  readonly item: string | null;
  readonly outcome: string | null;
  readonly code: string | null;
  readonly sealed: boolean;
  /** A party of the case, or owner of the draft, it was made for; null where there is neither. */
  readonly party: boolean | null;
  readonly later: Instant | null;
  readonly later_code: string | null;
};

export type LookFilter = {
  readonly office?: string;
  readonly number?: string;
  /** Both inclusive, over what is shown as the time. */
  readonly from?: Instant;
  readonly to?: Instant;
};

/** A day after the case has ended a sealed row is shown (domain/exchange/sealed-look.ts). */
const DAY_MS = 86_400_000;

const shown = 'coalesce(l.shown_at, l.at)';
/** What a case is about is told to its people alone. */
const party = `exists (select 1 from yici.case_party p where p.division = l.division and p.number = c.number and p.person = l.subject)`;
const behind = `
  left join yici.draft d on d.division = l.division and d.id = l.draft
  left join yici.case_now c on c.division = l.division and c.number = coalesce(l.number, d.consumed)`;
const order = `
  left join lateral (
    select max(o.until_at) as until_at, (array_agg(o.code order by o.until_at desc))[1] as code from yici.look_delay_now o
    where o.division = l.division and o.number = l.number and o.office = l.office and l.at >= o.from_at and l.at < o.until_at
  ) o on true`;
/** Until when a row is hidden; empty: never was. */
const hidden = `greatest(case when l.sealed then least(l.release_at, c.ended_at + ${DAY_MS}) else l.release_at end, o.until_at)`;
const visible = `coalesce(${hidden}, 0) <= $2`;

/** A sealed row keeps its case, matter and names to itself whatever is asked of it: no filter may find it by them. */
const list = statement<LookRow>(
  'look-list',
  `select l.id, l.division, ${shown} as shown, l.office, l.purpose, l.facts, l.basis, l.resource, l.item, l.sealed, l.code,
     case when not l.sealed and ${party} then c.number end as number,
     case when not l.sealed and ${party} then c.title end as title,
     case when not l.sealed and (${party} or d.owner = l.subject) then coalesce(c.matter, d.matter) end as matter,
     case when l.sealed or l.officer = l.subject then '' else l.who end as who,
     u.outcome, case when c.number is null and d.owner is null then null else ${party} or d.owner = l.subject end as party,
     case when l.sealed then null else ${hidden} end as later, coalesce(o.code, l.code) as later_code
   from yici.look l ${behind} ${order}
   left join yici.look_up u on u.division = l.division and u.id = l.id
   where l.subject = $1 and ${visible} and (${shown}, l.id) < ($3, $4)
     and ($5::text is null or l.office = $5)
     and ($6::text is null or (not l.sealed and c.number = $6 and ${party}))
     and ($7::bigint is null or ${shown} >= $7) and ($8::bigint is null or ${shown} <= $8)
   order by ${shown} desc, l.id desc limit $9`,
);

const facets = statement<{
  readonly office: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly count: number;
}>(
  'look-facets',
  `select l.office, case when not l.sealed and ${party} then c.number end as number,
     case when not l.sealed and ${party} then c.title end as title, count(*) as count
   from yici.look l ${behind} ${order} where l.subject = $1 and ${visible} and ${shown} >= $3 group by 1, 2, 3`,
);

const counts = statement<{ readonly rows: number; readonly visible: number; readonly delayed: number; readonly dated: number }>(
  'look-counts',
  `select count(*) as rows, count(*) filter (where ${visible}) as visible, count(*) filter (where not ${visible}) as delayed,
     count(*) filter (where not ${visible} and ${hidden} < $3) as dated
   from yici.look l ${behind} ${order} where l.subject = $1`,
);

const one = statement<{ readonly division: number; readonly office: string; readonly at: Instant }>(
  'look-one',
  `select l.division, l.office, ${shown} as at from yici.look l ${behind} ${order} where l.subject = $1 and ${visible} and l.id = $3`,
);

/** Where a list begins: text sorts below this id; instants are far below this time. */
export const NEWEST = { at: Number.MAX_SAFE_INTEGER, id: '' } as const;

/** Looks at one person's data that are visible now, newest first, from before a point (keyset). */
export const listLooks = (
  sql: Sql,
  subject: string,
  now: Instant,
  {
    before,
    limit,
    filter,
  }: { readonly before: { readonly at: number; readonly id: string }; readonly limit: number; readonly filter: LookFilter },
): Promise<readonly LookRow[]> => {
  const { office = null, number = null, from = null, to = null } = filter;
  return sql.run(list, [subject, now, before.at, before.id, office, number, from, to, limit]);
};

export type Facets = {
  readonly total: number;
  readonly offices: readonly string[];
  readonly cases: readonly { readonly number: string; readonly title: string }[];
};

/** By what a person can filter, of the rows shown since an instant; sealed rows count, and name no case. */
export async function lookFacets(sql: Sql, subject: string, now: Instant, since: number): Promise<Facets> {
  const rows = await sql.run(facets, [subject, now, since]);
  const cases = new Map(rows.flatMap(({ number, title }): [string, string][] => (number === null ? [] : [[number, title ?? '']])));
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    offices: [...new Set(rows.map(({ office }) => office))],
    cases: [...cases].map(([number, title]) => ({ number, title })),
  };
}

export type LookCounts = { readonly rows: number; readonly visible: number; readonly delayed: number; readonly dated: number };

/** Bar I22: rows = visible + delayed, and every delayed one has a release date (`dated`) within `latest`. Never told to the subject. */
export async function countLooks(pool: pg.Pool, subject: string, now: Instant, latest: Instant): Promise<LookCounts> {
  const [row] = await sqlOf(pool).run(counts, [subject, now, latest]);
  return row ?? { rows: 0, visible: 0, delayed: 0, dated: 0 };
}

/** A row its subject can see now; undefined for all others. */
export const findLook = async (
  sql: Sql,
  subject: string,
  id: string,
  now: Instant,
): Promise<{ readonly division: number; readonly office: string; readonly at: Instant } | undefined> =>
  (await sql.run(one, [subject, now, id]))[0];
