/** One line of CSV as RFC 4180 has it, in which no cell is ever taken for a formula. */

/** What spreadsheets take for the start of a formula, also behind blanks and in full width, as Chinese keyboards type it (OWASP, CSV injection). */
const FORMULA = /^[\s\u0000]*[=+\-@\t\r|%＝＋－＠]/;

const cellOf = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** With its line end. */
export const csvLine = (row: readonly (string | number)[]): string => `${row.map(cellOf).join(',')}\r\n`;
