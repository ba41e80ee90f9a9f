/** Writes a table as CSV that a spreadsheet opens as text: no cell is ever taken for a formula. */

/** What spreadsheets take for the start of a formula, also behind blanks (OWASP, CSV injection). */
const FORMULA = /^[\s\u0000]*[=+\-@\t\r|%]/;

const cellOf = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** UTF-8 with a mark, so that spreadsheets read Chinese; lines end as RFC 4180 says. */
export const writeCsv = (rows: readonly (readonly (string | number)[])[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`);
