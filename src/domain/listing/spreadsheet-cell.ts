/** Cells that spreadsheets could take for formulas: made text when written, given back when read, so that a file comes back as it went. */

/**
 * What spreadsheets take for the start of a formula, also behind blanks and in full width (OWASP, CSV injection; bar F10);
 * apostrophes before it count, so that taking one away is always right.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL before a sign is one of the tricks
const FORMULA = /^'*[\s\u0000]*[=+\-@|%\t\r\n＝＋－＠]/;

/** A text as it may stand in a CSV cell: an apostrophe in front keeps it a text. */
export const guardCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text a guarded cell stands for; other cells are left alone. `unguardCell(guardCell(x)) = x` for every x. */
export const unguardCell = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);

/** Line ends as one sign, no blanks around: what is kept of a cell. */
export const tidyCell = (cell: string): string => cell.replace(/\r\n?/g, '\n').trim();

/**
 * Signs that are not seen, turn the writing around, or cannot be kept: C0 and C1 controls but tab and line feed, bidirectional
 * overrides and isolates, byte-order marks inside, lone surrogates.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are the point
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/;
export const hasHiddenSigns = (text: string): boolean => HIDDEN.test(text) || !text.isWellFormed();
