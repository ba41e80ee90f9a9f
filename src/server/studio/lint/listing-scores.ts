/** Scores of listings in the database: written in batches by the lint, read by the quality page. */
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

export type ListingScore = {
  readonly division: DivisionCode;
  readonly code: string;
  readonly name: string;
  readonly department: string;
  readonly score: number;
  readonly errors: number;
  readonly advice: number;
  readonly rules: readonly string[];
};
export type Sums = { readonly count: number; readonly scoreSum: number; readonly errors: number; readonly advice: number };
export type DivisionSums = Sums & {
  readonly division: DivisionCode;
  readonly departments: readonly (Sums & { readonly department: string })[];
  /** Listings hit by each rule. */
  readonly rules: Readonly<Record<string, number>>;
  readonly edition: string;
  readonly readUntil: Instant;
};

const upsert: RowsStatement = {
  name: 'lint-score-upsert',
  head: 'insert into yici.lint_score (division, code, name, department, score, errors, advice, rules)',
  columns: 8,
  tail: `on conflict (division, code) do update set name = excluded.name, department = excluded.department, score = excluded.score,
    errors = excluded.errors, advice = excluded.advice, rules = excluded.rules`,
};
const drop = statement('lint-score-drop', 'delete from yici.lint_score where division = $1 and code = any($2)');
const sumsByDepartment = statement<{
  readonly department: string;
  readonly count: number;
  readonly score_sum: number;
  readonly errors: number;
  readonly advice: number;
}>(
  'lint-score-departments',
  `select department, count(*)::int as count, sum(score)::bigint as score_sum, sum(errors)::bigint as errors, sum(advice)::bigint as advice
   from yici.lint_score where division = $1 group by department order by count desc, department`,
);
const sumsByRule = statement<{ readonly rule: string; readonly count: number }>(
  'lint-score-rules',
  `select rule, count(*)::int as count from yici.lint_score, unnest(rules) as rule where division = $1 group by rule`,
);
const keepDivision = statement(
  'lint-division-keep',
  `insert into yici.lint_division (division, count, score_sum, errors, advice, departments, rules, edition, read_until)
   values ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8, $9)
   on conflict (division) do update set count = excluded.count, score_sum = excluded.score_sum, errors = excluded.errors,
     advice = excluded.advice, departments = excluded.departments, rules = excluded.rules, edition = excluded.edition,
     read_until = excluded.read_until`,
);
const divisions = statement<{
  readonly division: number;
  readonly count: number;
  readonly score_sum: number;
  readonly errors: number;
  readonly advice: number;
  readonly departments: DivisionSums['departments'];
  readonly rules: DivisionSums['rules'];
  readonly edition: string;
  readonly read_until: Instant;
}>(
  'lint-divisions',
  'select division, count, score_sum, errors, advice, departments, rules, edition, read_until from yici.lint_division order by division',
);
type Row = Omit<ListingScore, 'division'> & { readonly division: number };
const COLUMNS = 'division, code, name, department, score, errors, advice, rules';
/** The worst first; an empty filter lets everything through. */
const worst = statement<Row>(
  'lint-score-worst',
  `select ${COLUMNS} from yici.lint_score
   where division = $1 and ($2 = '' or department = $2) and ($3 = '' or $3 = any(rules))
     and (score, code collate "C", division) > ($4, $5, $6)
   order by score, code collate "C" limit $7`,
);

export const writeScores = (tx: Pick<Transaction, 'sendRows'>, scores: readonly ListingScore[]): void =>
  tx.sendRows(
    upsert,
    scores.map(({ division, code, name, department, score, errors, advice, rules }) => [
      division,
      code,
      name,
      department,
      score,
      errors,
      advice,
      rules,
    ]),
  );

/** What an office took out of its list is judged no more. */
export const dropScores = (tx: Pick<Transaction, 'send'>, division: DivisionCode, codes: readonly string[]): void => {
  if (codes.length > 0) tx.send(drop, [division, codes]);
};

/** Adds up what stands in `lint_score` of one division. */
export async function sumDivision(sql: Sql, division: DivisionCode, edition: string, readUntil: Instant): Promise<DivisionSums> {
  const [departments, rules] = [await sql.run(sumsByDepartment, [division]), await sql.run(sumsByRule, [division])];
  const rows = departments.map(({ score_sum, ...row }) => ({ ...row, scoreSum: score_sum }));
  const total = (name: keyof Sums): number => rows.reduce((sum, row) => sum + row[name], 0);
  return {
    division,
    count: total('count'),
    scoreSum: total('scoreSum'),
    errors: total('errors'),
    advice: total('advice'),
    departments: rows,
    rules: Object.fromEntries(rules.map(({ rule, count }) => [rule, count])),
    edition,
    readUntil,
  };
}

export const keepSums = async (sql: Sql, sums: DivisionSums): Promise<void> => {
  const { division, count, scoreSum, errors, advice, departments, rules, edition, readUntil } = sums;
  await sql.run(keepDivision, [
    division,
    count,
    scoreSum,
    errors,
    advice,
    JSON.stringify(departments),
    JSON.stringify(rules),
    edition,
    readUntil,
  ]);
};

/** Of every division that has listings; ninety small rows. */
export const allSums = async (sql: Sql): Promise<readonly DivisionSums[]> =>
  (await sql.run(divisions, [])).map(({ division, score_sum, read_until, ...row }) => ({
    ...row,
    division: brandAs<DivisionCode>(division),
    scoreSum: score_sum,
    readUntil: read_until,
  }));

export type WorstAsked = {
  readonly division: DivisionCode;
  readonly department: string;
  readonly rule: string;
  /** Score, code and division behind which to go on: one code stands in the lists of many counties. */
  readonly after: readonly [number, string, number];
  readonly limit: number;
};
export const worstListings = async (sql: Sql, asked: WorstAsked): Promise<readonly ListingScore[]> => {
  const { division, department, rule, after, limit } = asked;
  const rows = await sql.run(worst, [division, department, rule, after[0], after[1], after[2], limit]);
  return rows.map((row) => ({ ...row, division: brandAs<DivisionCode>(row.division) }));
};
