/** The headings of a table, judged: none twice, and those without which no row means anything. */
import { columnLabel } from '#domain/listing/headings.ts';
import { MOST_COLUMNS } from '#domain/listing/check-values.ts';
import type { Problem } from '#domain/kernel/result.ts';
import { ListFileBroken } from './list-file.ts';
import { headingOf, type Heading } from './raw-row.ts';

/** Throws ListFileBroken `bad-input` for a heading that is there twice or reaches into the language, `import-too-many`. */
export function headingsOf(record: readonly string[]): readonly Heading[] {
  if (record.length > MOST_COLUMNS) {
    throw new ListFileBroken({ code: 'import-too-many', values: { rows: 1_000_000, columns: MOST_COLUMNS } });
  }
  const headings = record.map(headingOf);
  const problems = headings.flatMap(({ column, problem }, index): readonly Problem[] => {
    const pointer = `/columns/${index}`;
    const values = { column: record[index] ?? '' };
    if (problem?.code === 'column-forbidden') return [{ pointer, code: 'column-unknown', values }];
    const before = headings.findIndex((each) => each.column === column);
    return column !== undefined && before < index ? [{ pointer, code: 'column-twice', values }] : [];
  });
  if (problems.length > 0) throw new ListFileBroken({ code: 'bad-input', problems });
  return headings;
}

/** A code, a name and a department make a row. */
export function missingColumns(headings: readonly Heading[]): readonly Problem[] {
  const there = new Set(headings.map(({ column }) => column));
  const wanted = ['task_code', 'task_name', 'dept_name'].filter((column) => !there.has(column));
  return wanted
    .filter((column) => column !== 'task_code' || !there.has('local_task_code'))
    .map((column) => {
      const { zh, en } = columnLabel(column);
      return { pointer: `/columns/${column}`, code: 'column-missing', values: { column: `${zh} / ${en}` } };
    });
}
