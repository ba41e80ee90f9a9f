/** The public list of granted licences, newest first (licensing law 40). */
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { dayText, readDay, type Day } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { DecisionRow } from '#contract/view/outcome.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { activeDivisions } from '#server/corridor/divisions.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import type { CaseRoom } from '../case-room.ts';
import { dayOrNull, officeView } from '../words.ts';

export type Published = {
  readonly division: number;
  readonly decision: string;
  readonly item: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly office: string;
  readonly office_division: number;
  readonly holder: string;
  readonly firm: boolean;
  readonly decided_on: number;
  readonly basis: string;
  readonly conditions: readonly string[];
  readonly state: string;
  readonly corrected_on: number | null;
  readonly withheld: string | null;
  readonly certificate_number: string | null;
  readonly certificate_status: string | null;
  readonly valid_until: number | null;
};

const list = statement<Published>(
  'published-decision-list',
  `select d.division, d.decision, d.item, d.name_zh, d.name_en, d.office, d.office_division, d.holder, d.firm, d.decided_on, d.basis,
     d.conditions, d.state, d.corrected_on, d.withheld, c.number as certificate_number, c.status as certificate_status, c.valid_until
   from yici.published_decision d
   left join yici.certificate_now c on c.division = d.division and c.id = d.certificate
   where d.division = any ($1) and ($2::text is null or d.item = $2)
     and ($3::text is null or (d.firm and d.holder like $3))
     and d.decided_on between $4 and $5 and (d.decided_on, d.decision) < ($6, $7)
   order by d.decided_on desc, d.decision desc limit $8`,
);

const stands = (row: Published): string => {
  const { state, certificate_status: status } = row;
  return state === 'in-force' && (status === 'revoked' || status === 'suspended' || status === 'expired') ? status : state;
};

export const decisionRow = (catalogue: Catalogue, row: Published): DecisionRow => ({
  id: row.decision,
  division: row.division,
  item: { id: row.item, name: { zh: row.name_zh, en: row.name_en } },
  office: officeView(catalogue, brandAs<OfficeId>(row.office), row.office_division),
  holder: row.withheld === null ? row.holder : null,
  firm: row.firm,
  decidedOn: dayText(row.decided_on as Day),
  basis: row.basis,
  conditions: [...row.conditions],
  certificate: row.withheld === null && row.firm ? row.certificate_number : null,
  validUntil: row.withheld === null ? dayOrNull(row.valid_until) : null,
  state: stands(row),
  correctedOn: dayOrNull(row.corrected_on),
  withheld: row.withheld,
});

const LATEST = 2_147_483_647;
export type Sought = {
  readonly divisions: readonly number[];
  readonly item?: string | undefined;
  readonly holder?: string | undefined;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  readonly before?: readonly [number, string];
  readonly limit: number;
};

/** What is typed is no pattern: its own signs for "anything" are taken as letters. */
const beginningWith = (holder: string): string => `${holder.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

export const findPublished = (sql: Sql, { divisions, item, holder, from, until, before, limit }: Sought): Promise<readonly Published[]> =>
  sql.run(list, [
    divisions,
    item ?? null,
    holder === undefined ? null : beginningWith(holder),
    from ?? 0,
    until ?? LATEST,
    before?.[0] ?? LATEST,
    before?.[1] ?? '~',
    limit,
  ]);

/** Without a division, of all that work here. */
export async function listDecisions(room: CaseRoom, { query }: RequestFacts<Caller>): Promise<Result<unknown>> {
  const limit = limitOf(query);
  const mark = readMark(query['after'], 2) ?? [LATEST, '~'];
  const wanted = query['division'];
  const divisions = wanted === undefined ? await activeDivisions(room.pool) : [Number(wanted)];
  const rows = await findPublished(sqlOf(room.pool), {
    divisions,
    item: query['item'],
    holder: query['holder'],
    from: readDay(query['from'] ?? ''),
    until: readDay(query['until'] ?? ''),
    before: [Number(mark[0]), String(mark[1])],
    limit,
  });
  const last = rows.at(-1);
  return ok({
    rows: rows.map((row) => decisionRow(room.catalogue, row)),
    next: nextMark(rows, limit, [last?.decided_on ?? 0, last?.decision ?? '']),
  });
}
