/** Packages of ended cases in the database, proposals of their disposal, and what of a case is open in other books. */
import type { CaseNumber } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Outside } from '#domain/letter/retention.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

export type PackageRow = {
  readonly number: CaseNumber;
  readonly sha256: string;
  readonly papers: number;
  readonly keep_until: Day | null;
  readonly rule: string;
  readonly at: Instant;
};
export type DisposalRow = {
  readonly number: string;
  readonly reason: string;
  readonly proposed_by: string;
  readonly proposed_at: Instant;
  readonly agreed_by: string | null;
  readonly agreed_at: Instant | null;
  readonly refused_by: string | null;
  readonly refused_at: Instant | null;
};

const COLUMNS = 'number, sha256, papers, keep_until, rule, at';
const find = statement<PackageRow>('archive-find', `select ${COLUMNS} from yici.archive_package where division = $1 and number = $2`);
const bytes = statement<{ readonly bytes: Buffer }>(
  'archive-bytes',
  'select bytes from yici.archive_package where division = $1 and number = $2',
);
const keep = statement(
  'archive-keep',
  `insert into yici.archive_package (division, number, sha256, bytes, papers, keep_until, rule, at) values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (division, number) do nothing`,
);
type CaseRow = { readonly number: CaseNumber; readonly state: string; readonly ended_at: Instant | null };
const ended = statement<CaseRow>(
  'archive-open-list',
  `select number, state, ended_at from yici.case_now where division = $1 and state in ('ended', 'rated') and ended_at is not null
     and (ended_at, number) > ($2, $3) order by ended_at, number limit $4`,
);
const packages = statement<CaseRow>(
  'archive-kept-list',
  `select number, state, ended_at from yici.case_now where division = $1 and state = 'archived' and ended_at is not null and (ended_at, number) > ($2, $3)
   order by ended_at, number limit $4`,
);
const toPack = statement<{ readonly number: CaseNumber }>(
  'archive-to-pack',
  `select c.number from yici.case_now c left join yici.archive_package p on p.division = c.division and p.number = c.number
   where c.division = $1 and c.state = 'archived' and p.number is null limit $2`,
);
const outside = statement<{ readonly corrections: number; readonly duties: number; readonly questions: number }>(
  'archive-outside',
  `select (select count(*)::int from yici.correction_now where division = $1 and number = $2 and state <> 'settled') as corrections,
     (select count(*)::int from yici.petition_now where division = $1 and number = $2 and state = 'open') as questions,
     (select count(*)::int from yici.entitlement_now e join yici.entitlement_inspection i on i.division = e.division and i.id = e.id
      where e.division = $1 and e.number = $2 and e.state <> 'ended') as duties`,
);
const duties = statement<{ readonly duties: number }>(
  'archive-duties',
  `select count(*)::int as duties from yici.entitlement_now e join yici.entitlement_inspection i on i.division = e.division and i.id = e.id
   where e.division = $1 and e.number = $2 and e.state <> 'ended'`,
);
const living = statement<{ readonly count: number }>(
  'archive-entitlements',
  "select count(*)::int as count from yici.entitlement_now where division = $1 and number = $2 and state <> 'ended'",
);
const DISPOSAL = 'number, reason, proposed_by, proposed_at, agreed_by, agreed_at, refused_by, refused_at';
const disposals = statement<DisposalRow>(
  'archive-disposals',
  `select ${DISPOSAL} from yici.archive_disposal where division = $1 and number = any ($2) order by proposed_at`,
);
const propose = statement(
  'archive-propose',
  'insert into yici.archive_disposal (division, number, reason, proposed_by, proposed_at) values ($1, $2, $3, $4, $5)',
);
const agree = statement(
  'archive-agree',
  'update yici.archive_disposal set agreed_by = $4, agreed_at = $5 where division = $1 and number = $2 and proposed_at = $3',
);
const decline = statement(
  'archive-decline',
  'update yici.archive_disposal set refused_by = $4, refused_at = $5 where division = $1 and number = $2 and proposed_at = $3',
);
const hold = statement<never>('archive-hold', 'select number from yici.archive_package where division = $1 and number = $2 for update');

export const findPackage = async (sql: Sql, division: number, number: string): Promise<PackageRow | undefined> =>
  (await sql.run(find, [division, number]))[0];
export const packageBytes = async (sql: Sql, division: number, number: string): Promise<Buffer | undefined> =>
  (await sql.run(bytes, [division, number]))[0]?.bytes;

export type NewPackage = {
  readonly sha256: string;
  readonly bytes: Buffer;
  readonly papers: number;
  readonly keepUntil: Day | null;
  readonly rule: string;
};
/** Of two made at once the first stays. */
export const keepPackage = (tx: Transaction, division: number, number: string, made: NewPackage, at: Instant): void =>
  tx.send(keep, [division, number, made.sha256, made.bytes, made.papers, made.keepUntil, made.rule, at]);

export type From = { readonly at: number; readonly number: string };
export const endedCases = (sql: Sql, division: number, from: From, most: number) => sql.run(ended, [division, from.at, from.number, most]);
export const archivedCases = (sql: Sql, division: number, from: From, most: number) =>
  sql.run(packages, [division, from.at, from.number, most]);
export const casesToPack = (sql: Sql, division: number, most: number) => sql.run(toPack, [division, most]);

/** What other books hold open of a case; entitlements stand in the books of the offices that decided. */
export async function outsideOf(sql: Sql, division: number, number: string, elsewhere: readonly number[]): Promise<Outside> {
  const [own] = await sql.run(outside, [division, number]);
  const others = await Promise.all(elsewhere.filter((each) => each !== division).map((each) => sql.run(duties, [each, number])));
  const { corrections = 0, duties: here = 0, questions = 0 } = own ?? {};
  return { corrections, questions, duties: here + others.reduce((sum, [row]) => sum + (row?.duties ?? 0), 0) };
}

/** Whether a grant of the case still lives: nothing of it leaves the store before. */
export async function livingGrants(sql: Sql, divisions: readonly number[], number: string): Promise<number> {
  const rows = await Promise.all(divisions.map((each) => sql.run(living, [each, number])));
  return rows.reduce((sum, [row]) => sum + (row?.count ?? 0), 0);
}

export const disposalsOf = (sql: Sql, division: number, numbers: readonly string[]) => sql.run(disposals, [division, numbers]);
export const holdPackage = (tx: Sql, division: number, number: string) => tx.run(hold, [division, number]);
export const proposeDisposal = (tx: Transaction, division: number, number: string, reason: string, by: string, at: Instant): void =>
  tx.send(propose, [division, number, reason, by, at]);
export const answerDisposal = (tx: Transaction, division: number, row: DisposalRow, yes: boolean, by: string, at: Instant): void =>
  tx.send(yes ? agree : decline, [division, row.number, row.proposed_at, by, at]);
