/** Judges the cells of a row against the national columns: what is too long, in no table, no number; only what cannot be kept is refused. */
import { checkCell } from './check-cell.ts';
import { wordOf, type ColumnKind, type FaultCode } from './column.ts';
import { TASK_TYPES } from './column-codes.ts';
import type { ListingRow } from './listing.ts';
import type { ListingProblem, ListingProblemCode } from './listing-problem.ts';
import { columnNamed } from './national-columns.ts';
import { hasHiddenSigns } from './spreadsheet-cell.ts';

/** As long as the longest national column; with 200 columns a row stays below what one statement takes. */
export const LONGEST_CELL = 20_000;
export const MOST_COLUMNS = 200;
const LONGEST_CODE = 120;
const MOST_ROWS = 200;

/** On application in Zhejiang: licence, benefit, confirmation, award, ruling, other (zhejiang.md 1.1). */
const ON_APPLICATION: ReadonlySet<string> = new Set(['licence', 'benefit', 'confirmation', 'award', 'ruling', 'other']);

const CODES: Readonly<Partial<Record<FaultCode, ListingProblemCode>>> = {
  'too-long': 'cell-longer-than-national',
  'unknown-code': 'value-not-in-table',
  'not-a-number': 'value-not-a-number',
  'not-a-flag': 'value-not-a-flag',
  'not-a-date': 'value-not-a-date',
};

const shown = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);

/** A real list has 1, 5, 7, 8, 9, 10 and 20 where the standard writes two digits. */
function checkType(value: string): readonly ListingProblem[] {
  const column = 'task_type';
  const word = wordOf(TASK_TYPES, value) ?? '';
  const label = TASK_TYPES.find(({ is }) => is === word)?.label;
  const values = { value, type: label?.zh ?? value, typeEn: label?.en ?? value };
  return [
    ...(/^\d$/.test(value) ? [{ column, code: 'type-one-digit', values } as const] : []),
    ...(ON_APPLICATION.has(word) ? [] : [{ column, code: 'type-not-on-application', values } as const]),
  ];
}

type Plain = Exclude<ColumnKind, { kind: 'rows' }>;

function checkOne(column: string, value: string, kind: Plain): readonly ListingProblem[] {
  const cell = checkCell(kind, value);
  if (!('code' in cell)) return column === 'task_type' ? checkType(value) : [];
  const limit = kind.kind === 'text' ? { limit: kind.max } : {};
  return [{ column, code: CODES[cell.code] ?? 'value-not-in-table', values: { value: shown(value), length: [...value].length, ...limit } }];
}

function checkText(column: string, value: string): readonly ListingProblem[] {
  const limit = column === 'task_code' || column === 'local_task_code' ? LONGEST_CODE : LONGEST_CELL;
  if (value.length > limit) return [{ column, code: 'cell-too-long', values: { length: value.length, limit } }];
  return hasHiddenSigns(value) ? [{ column, code: 'cell-hidden-signs' }] : [];
}

function checkRows(column: string, rows: Exclude<ListingRow[string], string>): readonly ListingProblem[] {
  const kind = columnNamed(column)?.values;
  if (kind?.kind !== 'rows') return [{ column, code: 'cell-not-text' }];
  if (rows.length > MOST_ROWS) return [{ column, code: 'cell-too-long', values: { length: rows.length, limit: MOST_ROWS } }];
  const known = new Map(kind.columns.map((inner) => [inner.name, inner.values]));
  return rows.flatMap((row) =>
    Object.entries(row).flatMap(([name, value]) => {
      const faults = checkText(`${column}.${name}`, value);
      const inner = known.get(name);
      return faults.length > 0 || value === '' || inner === undefined ? faults : checkOne(`${column}.${name}`, value, inner);
    }),
  );
}

function checkPlain(column: string, value: string): readonly ListingProblem[] {
  if (value === '') return column === 'parent_name' ? [{ column, code: 'parent-missing' }] : [];
  const faults = checkText(column, value);
  const kind = columnNamed(column)?.values;
  if (faults.length > 0 || kind === undefined) return faults;
  return kind.kind === 'rows' ? [{ column, code: 'cell-not-text' }] : checkOne(column, value, kind);
}

/** All there is to say about the cells of a row; empty ones are said of only where a list leaves out what it has a column for. */
export const checkValues = (row: ListingRow): readonly ListingProblem[] =>
  Object.entries(row).flatMap(([column, value]) => (typeof value === 'string' ? checkPlain(column, value) : checkRows(column, value)));
