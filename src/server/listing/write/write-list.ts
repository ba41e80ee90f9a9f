/** Writes rows of an implementation list as CSV, JSON or a spreadsheet, so that reading it back gives the same rows. */
import writeSheets, { type Sheet } from 'write-excel-file/node';
import { columnLabel } from '#domain/listing/headings.ts';
import type { ListingRow } from '#domain/listing/listing.ts';
import { columnNamed } from '#domain/listing/national-columns.ts';
import { guardCell } from '#domain/listing/spreadsheet-cell.ts';
import { exportColumns, headingFor, innerColumns, type HeadingStyle } from './export-columns.ts';

export type RowPages = AsyncIterable<readonly ListingRow[]>;
export type Written = { readonly used: Iterable<string>; readonly headings: HeadingStyle };

const quoted = (cell: string): string => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csvCell = (value: ListingRow[string] | undefined): string => {
  if (value === undefined) return '';
  return quoted(guardCell(typeof value === 'string' ? value : JSON.stringify(value)));
};
const csvLine = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

/** UTF-8 with a mark, so that spreadsheets read Chinese; lists inside a row stand in their cell as JSON. */
export async function* writeCsvList(pages: RowPages, { used, headings }: Written): AsyncGenerator<string> {
  const columns = exportColumns(used);
  yield `\uFEFF${csvLine(columns.map((name) => quoted(guardCell(headingFor(name, headings)))))}`;
  for await (const page of pages) {
    yield page.map((row) => csvLine(columns.map((name) => csvCell(Object.hasOwn(row, name) ? row[name] : undefined)))).join('');
  }
}

/** One row a line, so that two exports can be compared by any tool. */
export async function* writeJsonList(pages: RowPages): AsyncGenerator<string> {
  let lead = '[\n';
  for await (const page of pages) {
    for (const row of page) {
      yield `${lead}${JSON.stringify(row)}`;
      lead = ',\n';
    }
  }
  yield lead === '[\n' ? '[]\n' : '\n]\n';
}

type Cells = readonly string[];
/** Spreadsheets read _x000A_ as a line feed; what is written so stays so. */
const plainSpelled = (cell: string): string => cell.replace(/_(x[0-9A-Fa-f]{4}_)/g, '_x005F_$1');
/** The writer keeps texts in a plain object, in which "toString" is there already (4.1.1): such a text gets its first sign spelled. */
const spelled = (cell: string): string =>
  cell in {} ? `_x${cell.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${cell.slice(1)}` : plainSpelled(cell);
const textCell = (cell: string) => (cell === '' ? null : { value: spelled(cell), type: String });
const headCell = (cell: string) => ({ value: spelled(cell), type: String, fontWeight: 'bold' as const });

const sheetOf = (sheet: string, head: Cells, lines: readonly Cells[]): Sheet<Blob> =>
  ({
    sheet,
    stickyRowsCount: 1,
    data: [head.map(headCell), ...lines.map((line) => line.map(textCell))],
  }) as unknown as Sheet<Blob>;

/** The list of one column on its own sheet: each line names the row it belongs to. */
function innerSheet(column: string, rows: readonly ListingRow[], headings: HeadingStyle): Sheet<Blob> | undefined {
  const lines = rows.flatMap((row) => {
    const value = row[column];
    return value === undefined || typeof value === 'string' ? [] : value.map((inner) => ({ row, inner }));
  });
  if (lines.length === 0) return undefined;
  const columns = innerColumns(
    column,
    lines.map(({ inner }) => inner),
  );
  const keys = ['area_code', 'task_code'];
  const textOf = (row: ListingRow, name: string): string => {
    const value = row[name];
    return typeof value === 'string' ? value : '';
  };
  const head = [...keys.map((name) => headingFor(name, headings)), ...columns.map((name) => innerHeading(column, name, headings))];
  return sheetOf(
    columnLabel(column)[headings === 'en' ? 'en' : 'zh'],
    head,
    lines.map(({ row, inner }) => [...keys.map((name) => textOf(row, name)), ...columns.map((name) => inner[name] ?? '')]),
  );
}
const innerHeading = (column: string, name: string, style: HeadingStyle): string =>
  style === 'names'
    ? name
    : columnLabel(`${column}.${name}`)[style] === columnLabel(column)[style]
      ? name
      : columnLabel(`${column}.${name}`)[style];

/** Cells are texts, which no spreadsheet reckons; 100,000 rows of the sample take 4 s and 435 MB (measured). */
export async function writeXlsxList(pages: RowPages, { used, headings }: Written): Promise<Uint8Array> {
  const rows: ListingRow[] = [];
  for await (const page of pages) rows.push(...page);
  const columns = exportColumns(used);
  const [lists, plain] = [
    columns.filter((name) => columnNamed(name)?.values.kind === 'rows'),
    columns.filter((name) => columnNamed(name)?.values.kind !== 'rows'),
  ];
  const lines = rows.map((row) =>
    plain.map((name) => {
      const value = Object.hasOwn(row, name) ? row[name] : '';
      return typeof value === 'string' ? value : JSON.stringify(value ?? '');
    }),
  );
  const main = sheetOf(
    headings === 'en' ? 'List' : '实施清单',
    plain.map((name) => headingFor(name, headings)),
    lines,
  );
  const inner = lists.flatMap((column) => innerSheet(column, rows, headings) ?? []);
  return writeSheets([main, ...inner]).toBuffer();
}
