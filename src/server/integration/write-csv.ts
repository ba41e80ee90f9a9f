/** Writes a table as CSV that a spreadsheet opens as text. */
import { csvLine } from '#server/kernel/csv-line.ts';

/** UTF-8 with a mark, so that spreadsheets read Chinese. */
export const writeCsv = (rows: readonly (readonly (string | number)[])[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${rows.map(csvLine).join('')}`);
