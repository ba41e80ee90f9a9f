/** An import of a list in words for people: its counts, and each row's problems with their sentences in both languages. */
import type pg from 'pg';
import { listingProblemWords } from '#contract/listing-problem-words.ts';
import { problemWords } from '#contract/problem-words.ts';
import { refusals } from '#contract/refusals.ts';
import type { ListingRunPage, ListingRunRowView, ListingRunView } from '#contract/view/listing-run.ts';
import { brandAs, type DivisionCode, type PersonId } from '#domain/kernel/brand.ts';
import { instantText } from '#domain/kernel/instant.ts';
import type { Refusal } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import { columnLabel } from '#domain/listing/headings.ts';
import { isProblemCode, severityOf, type ListingProblem } from '#domain/listing/listing-problem.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { findPersonName } from '#server/identity/person-store.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import { runRows, runRowsOf, tallyRun, type ListingRun, type RowFilter, type RunRow, type Tallied } from './run-store.ts';

export type ViewParts = { readonly pool: pg.Pool; readonly catalogue: Catalogue };
const PAGE = 100;

type Values = Readonly<Record<string, string | number>>;
const filled = ({ zh, en }: Text, values: Values = {}): Text => {
  const fill = (sentence: string): string => sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '…'));
  return { zh: fill(zh), en: fill(en) };
};

export const problemSentence = ({ code, values }: ListingProblem): Text => filled(listingProblemWords[code], values);

const brokenView = ({ code, values, problems = [] }: Refusal): NonNullable<ListingRunView['broken']> => ({
  code,
  text: filled(refusals[code] ?? { zh: code, en: code }, values),
  problems: problems.map((each) => filled(problemWords[each.code] ?? { zh: each.code, en: each.code }, each.values)),
});

export const placeView = (catalogue: Catalogue, division: DivisionCode) => ({
  code: division,
  name: catalogue.divisions.get(division)?.name ?? { zh: String(division), en: String(division) },
});

export async function runView({ pool, catalogue }: ViewParts, run: ListingRun): Promise<ListingRunView> {
  const { id, file, format, encoding, bytes, reached, lines, added, changed, same, refused, warned, state } = run;
  return {
    id,
    division: placeView(catalogue, run.division),
    file,
    format,
    encoding,
    bytes,
    takenAs: run.taken_as === null ? null : placeView(catalogue, run.taken_as),
    reached,
    lines,
    added,
    changed,
    same,
    refused,
    warned,
    state,
    broken: run.broken === null ? null : brokenView(run.broken),
    by: (await findPersonName(pool, brandAs<PersonId>(run.person))) ?? run.person,
    at: instantText(run.at),
    doneAt: run.done_at === null ? null : instantText(run.done_at),
  };
}

const rowView = (catalogue: Catalogue, row: RunRow): ListingRunRowView => ({
  line: row.line,
  code: row.code,
  name: row.name,
  place: row.listed_in === null ? null : placeView(catalogue, row.listed_in),
  outcome: row.outcome,
  warned: row.warned,
  problems: row.problems.map((problem) => ({
    column: columnLabel(problem.column),
    code: problem.code,
    severity: severityOf(problem),
    text: problemSentence(problem),
  })),
});

const tallyView = ({ count, line, ...problem }: Tallied): ListingRunPage['tally'][number] => ({
  column: columnLabel(problem.column),
  name: problem.column,
  code: problem.code,
  severity: severityOf(problem),
  text: problemSentence(problem),
  count,
  line,
});

/** Which rows are shown: by outcome, or those of which one thing is said (`column code`). */
export type Shown = { readonly which: RowFilter; readonly problem?: string; readonly after: number };

const rowsShown = (sql: Sql, run: ListingRun, { which, problem, after }: Shown): Promise<readonly RunRow[]> => {
  const [column = '', code = ''] = problem?.split(' ') ?? [];
  if (!isProblemCode(code)) return runRows(sql, run, which, after, PAGE + 1);
  return runRowsOf(sql, run, { column, code }, after, PAGE + 1);
};

/** The run, what there is to say how often, and a page of its rows. */
export async function runPage(parts: ViewParts, run: ListingRun, shown: Shown): Promise<ListingRunPage> {
  const sql = sqlOf(parts.pool);
  const [rows, tally] = await Promise.all([rowsShown(sql, run, shown), shown.after === 0 ? tallyRun(sql, run) : []]);
  const page = rows.slice(0, PAGE);
  return {
    run: await runView(parts, run),
    tally: tally.map(tallyView),
    rows: page.map((row) => rowView(parts.catalogue, row)),
    next: rows.length > PAGE ? String(page.at(-1)?.line ?? '') : null,
  };
}
