/** One row of a file under the names of its columns, before it is judged. */
import { columnOfHeading, isForbiddenHeading } from '#domain/listing/headings.ts';
import type { ListingRow } from '#domain/listing/listing.ts';
import type { ListingProblem } from '#domain/listing/listing-problem.ts';
import { tidyCell } from '#domain/listing/spreadsheet-cell.ts';

export type RawRow = {
  /** Line of a CSV as an editor counts, row of a sheet, position in a list of JSON; it only grows. */
  readonly line: number;
  /** Empty cells are there and empty. */
  readonly row: ListingRow;
  readonly problems: readonly ListingProblem[];
};

const LONGEST_HEADING = 100;

/** What stands under a heading: a column's name, a strange one's own heading, or nothing that is kept. */
export type Heading = { readonly column: string | undefined; readonly problem?: ListingProblem };

export function headingOf(heading: string): Heading {
  const bare = tidyCell(heading);
  if (isForbiddenHeading(bare)) return { column: undefined, problem: { column: bare, code: 'column-forbidden' } };
  const known = columnOfHeading(bare);
  if (known === null || bare === '') return { column: undefined };
  if (known !== undefined) return { column: known };
  const column = bare.slice(0, LONGEST_HEADING);
  return { column, problem: { column, code: 'column-unknown' } };
}

const cellText = (value: unknown): string | undefined => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return tidyCell(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
};

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list inside a row: materials, fees, questions, each a row itself; undefined for anything else. */
const listOf = (value: unknown): readonly Readonly<Record<string, string>>[] | undefined => {
  if (!Array.isArray(value)) return undefined;
  const rows: Readonly<Record<string, string>>[] = [];
  for (const each of value) {
    if (!isPlain(each)) return undefined;
    const cells = Object.entries(each).map(([name, cell]) => [name.slice(0, LONGEST_HEADING), cellText(cell)] as const);
    if (cells.some(([name, text]) => text === undefined || isForbiddenHeading(name))) return undefined;
    rows.push(Object.fromEntries(cells.flatMap(([name, text]) => (text === undefined || text === '' ? [] : [[name, text]]))));
  }
  return rows;
};

/** A value of JSON as a cell; undefined where it is neither text, number nor a list of plain rows. */
export const valueOf = (value: unknown): ListingRow[string] | undefined => cellText(value) ?? listOf(value);

/** Lists stand in a CSV cell as JSON; what is no such JSON stays the text it is. */
export function listInCell(cell: string): ListingRow[string] {
  if (!cell.startsWith('[{') || !cell.endsWith('}]')) return cell;
  try {
    return listOf(JSON.parse(cell)) ?? cell;
  } catch {
    return cell;
  }
}
