/** Rows of a CSV, one by one while it is read. */
import { Readable } from 'node:stream';
import { CsvError, parse, type Info } from 'csv-parse';
import { columnNamed } from '#domain/listing/national-columns.ts';
import type { ListingRow } from '#domain/listing/listing.ts';
import { tidyCell, unguardCell } from '#domain/listing/spreadsheet-cell.ts';
import { ListFileBroken } from './list-file.ts';
import { headingsOf, missingColumns } from './headings-of.ts';
import { listInCell, type Heading, type RawRow } from './raw-row.ts';

/** Two million characters: 200 columns of the longest cell would be four, which no real list comes near. */
const LONGEST_RECORD = 2_000_000;

type Parsed = { readonly record: readonly string[]; readonly info: Info };

/** The sign that stands most often in the first line: lists come with commas, semicolons or tabs. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string): number => first.split(sign).length;
  return [',', '\t', ';'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
};

async function* withFirst(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

const isList = (column: string): boolean => columnNamed(column)?.values.kind === 'rows';

function rowOf(headings: readonly Heading[], record: readonly string[]): ListingRow {
  const cells = headings.flatMap(({ column }, index): readonly (readonly [string, ListingRow[string]])[] => {
    if (column === undefined) return [];
    const cell = unguardCell(tidyCell(record[index] ?? ''));
    return [[column, isList(column) ? listInCell(cell) : cell]];
  });
  return Object.fromEntries(cells);
}

async function* recordsOf(text: AsyncGenerator<string>): AsyncGenerator<Parsed> {
  const first = await text.next();
  if (first.done === true) return;
  const parser = parse({
    delimiter: delimiterOf(first.value),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: LONGEST_RECORD,
  });
  const source = Readable.from(withFirst(first.value, text));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const parsed of parser) yield parsed as Parsed;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ListFileBroken({ code: 'import-broken', values: { line: Number(error['lines'] ?? 0) } });
  } finally {
    source.destroy();
  }
}

/** Throws ListFileBroken: `import-broken` for quotes that do not close, `bad-input` for headings that are missing or there twice. */
export async function* csvRows(text: AsyncGenerator<string>): AsyncGenerator<RawRow> {
  let headings: readonly Heading[] | undefined;
  let told = false;
  for await (const { record, info } of recordsOf(text)) {
    if (headings === undefined) {
      headings = headingsOf(record);
      const missing = missingColumns(headings);
      if (missing.length > 0) throw new ListFileBroken({ code: 'bad-input', problems: missing });
      continue;
    }
    const problems = told ? [] : headings.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
    told = true;
    yield { line: info.lines, row: rowOf(headings, record), problems };
  }
}
