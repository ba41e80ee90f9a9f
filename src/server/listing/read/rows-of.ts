/** Rows of a file of listings, whatever it is written in. */
import { textOf, type Scanned } from './scan-file.ts';
import { csvRows } from './csv-rows.ts';
import { jsonRows } from './json-rows.ts';
import type { ListFile } from './list-file.ts';
import type { RawRow } from './raw-row.ts';
import { xlsxRows } from './xlsx-rows.ts';

export function rowsOf(file: ListFile, { format, encoding }: Pick<Scanned, 'format' | 'encoding'>): AsyncGenerator<RawRow> {
  switch (format) {
    case 'csv':
      return csvRows(textOf(file, encoding));
    case 'json':
      return jsonRows(textOf(file, encoding));
    case 'xlsx':
      return xlsxRows(file);
  }
}
