/** The files an import gives back: every line with what became of it, and an empty file to fill in. */
import type pg from 'pg';
import type { Bytes } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { importColumns, type ImportKind } from './import-columns.ts';
import { columnName, problemText, resultText } from './import-view.ts';
import { allRows, type ImportRun } from './import-store.ts';
import { writeCsv } from './write-csv.ts';

const PAGE = 2_000;
const TYPE = 'text/csv; charset=utf-8';
const stateWords: Readonly<Record<string, string>> = {
  sound: '可导入 ready',
  warned: '有疑问 doubtful',
  faulty: '不能导入 faulty',
  done: '已导入 done',
  known: '已经有 known',
  refused: '没有导入 refused',
};

/** One row for each line and problem; keys are shown, other cells are not: they are personal data. */
export async function reportOf(pool: pg.Pool, run: ImportRun): Promise<Bytes> {
  const rows: (string | number)[][] = [['行 line', '编号 key', '结果 outcome', '说明 result', '列 column', '代码 code', '问题', 'problem']];
  for (let after = 0; ; ) {
    const page = await allRows(sqlOf(pool), run, after, PAGE);
    for (const { line, key, state, result, problems } of page) {
      const words = resultText(result);
      const lead = [line, key, stateWords[state] ?? state, words.zh === words.en ? words.zh : `${words.zh} ${words.en}`];
      if (problems.length === 0) rows.push([...lead, '', '', '', '']);
      for (const problem of problems) {
        const [column, text] = [columnName(run.kind, problem.column), problemText(problem)];
        rows.push([...lead, `${column.zh} ${column.en}`, problem.code, text.zh, text.en]);
      }
    }
    after = page.at(-1)?.line ?? after;
    if (page.length < PAGE) break;
  }
  return { bytes: writeCsv(rows), type: TYPE, fileName: `${run.kind}-${run.id}.csv` };
}

export const templateOf = (kind: ImportKind): Bytes => ({
  bytes: writeCsv([
    importColumns[kind].map(({ name, required }) => (required ? `${name.zh}*` : name.zh)),
    importColumns[kind].map(({ example }) => example),
  ]),
  type: TYPE,
  fileName: `${kind}.csv`,
});
