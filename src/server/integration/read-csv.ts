/** Reads a file of an old system: its encoding, its headings, its lines; nothing is guessed that cannot be read. */
import { CsvError, parse } from 'csv-parse/sync';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import { columnOf, importColumns, isQuestion, type ImportKind } from './import-columns.ts';

/** Ten MiB and ten thousand lines: taken apart in a second (measured); more comes in several files. */
export const IMPORT_BYTES = 10 * 1024 * 1024;
const MOST_ROWS = 10_000;
const MOST_COLUMNS = 60;
const LONGEST_CELL = 2_000;

export type Cells = Readonly<Record<string, string>>;
export type CsvLine = { readonly line: number; readonly cells: Cells };
export type CsvFile = { readonly encoding: string; readonly columns: readonly string[]; readonly lines: readonly CsvLine[] };
type ReadRefusal = 'import-encoding' | 'import-broken' | 'import-empty' | 'import-too-many' | 'bad-input';

/** UTF-8 with or without a mark; else GB18030, which old systems and spreadsheets write. Neither throws away a byte. */
const decode = (bytes: Uint8Array): { readonly text: string; readonly encoding: string } | undefined => {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // Not this one.
    }
  }
  return undefined;
};

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

const recordsOf = (text: string): Result<readonly Parsed[], ReadRefusal> => {
  try {
    const options = {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      max_record_size: MOST_COLUMNS * LONGEST_CELL,
      to: MOST_ROWS + 2,
    } as const;
    return ok(parse(text, options) as unknown as readonly Parsed[]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse('import-broken', { values: { line: Number(error['lines'] ?? 0) } });
  }
};

/** Every heading known, none twice, and the required ones there. */
const headingProblems = (kind: ImportKind, headings: readonly string[], ids: readonly (string | undefined)[]): readonly Problem[] => [
  ...headings.flatMap((heading, index): Problem[] => {
    const pointer = `/columns/${index}`;
    if (ids[index] === undefined) return [{ pointer, code: 'column-unknown', values: { column: heading } }];
    return ids.indexOf(ids[index]) < index ? [{ pointer, code: 'column-twice', values: { column: heading } }] : [];
  }),
  ...importColumns[kind]
    .filter(({ id, required }) => required && !ids.includes(id))
    .map(({ id, name }) => ({ pointer: `/columns/${id}`, code: 'column-missing', values: { column: `${name.zh} / ${name.en}` } })),
];

/** The file as lines of named cells; `line` is the line in the file, as an editor counts. Refusals name what to mend. */
export function readCsv(kind: ImportKind, bytes: Uint8Array): Result<CsvFile, ReadRefusal> {
  const decoded = decode(bytes);
  if (decoded === undefined || decoded.text.includes('\u0000')) return refuse('import-encoding');
  const parsed = recordsOf(decoded.text);
  if (!parsed.ok) return parsed;
  const [first, ...rest] = parsed.value;
  if (first === undefined || rest.length === 0) return refuse('import-empty');
  if (rest.length > MOST_ROWS || first.record.length > MOST_COLUMNS) {
    return refuse('import-too-many', { values: { rows: MOST_ROWS, columns: MOST_COLUMNS } });
  }
  const ids = first.record.map((heading) => columnOf(kind, heading)?.id ?? (isQuestion(kind, heading) ? heading.trim() : undefined));
  const problems = headingProblems(kind, first.record, ids);
  if (problems.length > 0) return refuse('bad-input', { problems });
  const lines = rest.map(({ record, info }): CsvLine => {
    const cells = Object.fromEntries(record.flatMap((cell, index) => (ids[index] === undefined ? [] : [[ids[index], cell] as const])));
    return { line: info.lines, cells };
  });
  return ok({ encoding: decoded.encoding, columns: ids.filter((id) => id !== undefined), lines });
}

export const isTooLong = (cell: string): boolean => cell.length > LONGEST_CELL;
