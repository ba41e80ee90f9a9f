/** What of a row of the national list an item can take, and what it cannot, column by column. */
import type { Item } from '#domain/catalogue/item.ts';
import { checkCell } from './check-cell.ts';
import type { ColumnFault, ItemPart, NationalColumn, RowContext, Taken } from './column.ts';
import type { ListingRow } from './listing.ts';
import { columnNamed, NATIONAL_COLUMNS } from './national-columns.ts';

export type RowChanges = { readonly changes: ItemPart; readonly faults: readonly ColumnFault[] };

const takeColumn = (column: NationalColumn, value: ListingRow[string], base: Partial<Item>, context: RowContext): Taken => {
  const seat = { base, context };
  if (column.values.kind === 'rows')
    return typeof value === 'string' ? { faults: [{ code: 'not-taken', value }] } : (column.writeRows?.(value, seat) ?? {});
  if (typeof value !== 'string') return { faults: [{ code: 'not-taken' }] };
  const cell = checkCell(column.values, value);
  if ('code' in cell) return { faults: [{ code: cell.code, value }] };
  return column.write?.(cell.value, seat) ?? {};
};

/**
 * Takes the columns in the table's order, each seeing what those before it changed.
 * @param base the item's document as it is now; what the row does not speak of stays.
 * @returns the changed fields of the document, and a fault for each cell that did not fit.
 */
export const changesOf = (row: ListingRow, base: Partial<Item>, context: RowContext): RowChanges => {
  const strange = Object.keys(row).filter((name) => columnNamed(name) === undefined);
  let now = base;
  const changes: Record<string, unknown> = {};
  const faults: ColumnFault[] = strange.map((column) => ({ column, code: 'unknown-column' }));
  for (const column of NATIONAL_COLUMNS) {
    const value = Object.hasOwn(row, column.name) ? row[column.name] : undefined;
    if (value === undefined || value === '') continue;
    const taken = takeColumn(column, value, now, context);
    Object.assign(changes, taken.set);
    now = { ...now, ...taken.set };
    faults.push(...(taken.faults ?? []).map((fault) => ({ ...fault, column: column.name })));
  }
  return { changes, faults };
};

/** Faults of a row as it stands: cells that cannot be read, columns nobody knows, mandatory ones left empty. */
export const checkRow = (row: ListingRow): readonly ColumnFault[] => [
  ...Object.keys(row).flatMap((column) => (columnNamed(column) === undefined ? [{ column, code: 'unknown-column' as const }] : [])),
  ...NATIONAL_COLUMNS.flatMap((column) => checkCellOf(column, Object.hasOwn(row, column.name) ? row[column.name] : undefined)),
];

const checkCellOf = ({ name, values, mandatory }: NationalColumn, value: ListingRow[string] | undefined): readonly ColumnFault[] => {
  if (value === undefined || value === '') return mandatory ? [{ column: name, code: 'missing' }] : [];
  if (values.kind !== 'rows' && typeof value === 'string') {
    const cell = checkCell(values, value);
    return 'code' in cell ? [{ column: name, code: cell.code, value }] : [];
  }
  if (values.kind !== 'rows' || typeof value === 'string') return [{ column: name, code: 'not-taken' }];
  return value.flatMap((cells, at) =>
    values.columns.flatMap((column): readonly ColumnFault[] => {
      const cell = cells[column.name];
      if (cell === undefined || cell === '') return column.mandatory ? [{ column: column.name, code: 'missing', row: at }] : [];
      const read = checkCell(column.values, cell);
      return 'code' in read ? [{ column: column.name, code: read.code, value: cell, row: at }] : [];
    }),
  );
};
