/** Which columns an exported list has: all national ones, then what its rows carry beside them. */
import { columnLabel } from '#domain/listing/headings.ts';
import type { ListingRow } from '#domain/listing/listing.ts';
import { columnNamed, NATIONAL_COLUMNS } from '#domain/listing/national-columns.ts';

/** `names`: the national names; else our labels, which people read. */
export type HeadingStyle = 'names' | 'zh' | 'en';

/** @param used names of columns that stand in any of the rows. */
export const exportColumns = (used: Iterable<string>): readonly string[] => [
  ...NATIONAL_COLUMNS.map(({ name }) => name),
  ...[...new Set(used)].filter((name) => columnNamed(name) === undefined).toSorted(),
];

export const headingFor = (name: string, style: HeadingStyle): string => (style === 'names' ? name : columnLabel(name)[style]);

/** The columns of a list inside a row, and what the rows themselves carry beside them. */
export function innerColumns(column: string, rows: Exclude<ListingRow[string], string>): readonly string[] {
  const values = columnNamed(column)?.values;
  const known = values?.kind === 'rows' ? values.columns.map(({ name }) => name) : [];
  const strange = new Set(rows.flatMap((row) => Object.keys(row)).filter((name) => !known.includes(name)));
  return [...known, ...[...strange].toSorted()];
}
