/** An import in words for people: its counts, and each line's problems with their sentences in both languages. */
import type pg from 'pg';
import { problemWords } from '#contract/problem-words.ts';
import { refusals } from '#contract/refusals.ts';
import type { ImportLineView, ImportRunView, ImportView } from '#contract/view/import.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { instantText } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import { findPersonName } from '#server/identity/person-store.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { importColumns, type ImportKind } from './import-columns.ts';
import type { ImportProblem } from './import-problem.ts';
import { countRows, toldRows, type ImportRow, type ImportRun } from './import-store.ts';

const PAGE = 100;

/** A question's column has no name of its own here but its id. */
export const columnName = (kind: ImportKind, id: string): Text =>
  importColumns[kind].find((column) => column.id === id)?.name ?? { zh: id, en: id };

/** The sentence of a problem; a code without one is shown as it is. */
export function problemText({ code, values = {} }: ImportProblem): Text {
  const words = problemWords[code] ?? refusals[code] ?? { zh: code, en: code };
  const fill = (sentence: string): string => sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '…'));
  return { zh: fill(words.zh), en: fill(words.en) };
}

const resultWords: Readonly<Record<string, Text>> = {
  entered: { zh: '已登记', en: 'entered' },
  updated: { zh: '已更新', en: 'updated' },
  appointed: { zh: '已任岗', en: 'appointed' },
  'entered-and-appointed': { zh: '已登记并任岗', en: 'entered and appointed' },
  'post-held': { zh: '岗位已在任', en: 'holds the post already' },
};
/** A case's result is its number, which needs no words. */
export const resultText = (result: string | null): Text => resultWords[result ?? ''] ?? { zh: result ?? '', en: result ?? '' };

export async function runView(pool: pg.Pool, run: ImportRun): Promise<ImportRunView> {
  const counts = await countRows(sqlOf(pool), run);
  const { id, kind, system, file, encoding, rows, faulty, warned, state, person, at, done_at } = run;
  return {
    id,
    kind,
    system,
    file,
    encoding,
    rows,
    faulty,
    warned,
    done: counts.done ?? 0,
    known: counts.known ?? 0,
    refused: counts.refused ?? 0,
    state,
    by: (await findPersonName(pool, brandAs<PersonId>(person))) ?? person,
    at: instantText(at),
    doneAt: done_at === null ? null : instantText(done_at),
  };
}

const lineView = (kind: ImportKind, { line, key, state, result, problems }: ImportRow): ImportLineView => ({
  line,
  key,
  state,
  result: result === null ? null : resultText(result).zh,
  problems: problems.map((problem) => ({
    column: columnName(kind, problem.column),
    code: problem.code,
    severity: problem.severity,
    text: problemText(problem),
  })),
});

/** The run and a page of its lines that have something to say. */
export async function importView(pool: pg.Pool, run: ImportRun, after: number): Promise<ImportView> {
  const rows = await toldRows(sqlOf(pool), run, after, PAGE + 1);
  const page = rows.slice(0, PAGE);
  return {
    run: await runView(pool, run),
    lines: page.map((row) => lineView(run.kind, row)),
    next: rows.length > PAGE ? String(page.at(-1)?.line ?? '') : null,
  };
}
