/** The report of an import as a file: a line for every row and for each thing there is to say about it. */
import type { Text } from '#domain/kernel/text.ts';
import { columnLabel } from '#domain/listing/headings.ts';
import { severityOf } from '#domain/listing/listing-problem.ts';
import { csvLine } from '#server/kernel/csv-line.ts';
import type { Streamed } from '#server/kernel/request.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { runRows, type ListingRun, type RowOutcome } from './run-store.ts';
import { problemSentence } from './run-view.ts';

const PAGE = 2_000;
const outcomes: Readonly<Record<RowOutcome, Text>> = {
  added: { zh: '新增', en: 'added' },
  changed: { zh: '有改动', en: 'changed' },
  same: { zh: '没有变', en: 'no change' },
  refused: { zh: '没有导入', en: 'refused' },
};
const severities: Readonly<Record<string, Text>> = {
  error: { zh: '不能导入', en: 'error' },
  warning: { zh: '有疑问', en: 'warning' },
  note: { zh: '说明', en: 'note' },
};
const both = (text: Text | undefined): string => (text === undefined ? '' : `${text.zh} ${text.en}`);
const HEAD = [
  '行 line',
  '区划 division',
  '编码 code',
  '名称 name',
  '结果 outcome',
  '轻重 severity',
  '列 column',
  '代码 problem',
  '问题',
  'sentence',
];

async function* lines(sql: Sql, run: ListingRun): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(HEAD)}`;
  for (let after = 0; ; ) {
    const page = await runRows(sql, run, 'all', after, PAGE);
    let text = '';
    for (const { line, listed_in, code, name, outcome, problems } of page) {
      const lead = [line, listed_in ?? '', code, name, both(outcomes[outcome])];
      if (problems.length === 0) text += csvLine([...lead, '', '', '', '', '']);
      for (const problem of problems) {
        const { zh, en } = problemSentence(problem);
        text += csvLine([...lead, both(severities[severityOf(problem)]), both(columnLabel(problem.column)), problem.code, zh, en]);
      }
    }
    yield text;
    after = page.at(-1)?.line ?? after;
    if (page.length < PAGE) return;
  }
}

export const runReport = (sql: Sql, run: ListingRun): Streamed => ({
  stream: lines(sql, run),
  type: 'text/csv; charset=utf-8',
  fileName: `${run.id}.csv`,
});
