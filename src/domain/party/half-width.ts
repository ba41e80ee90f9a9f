/** Reads what people type on a Chinese keyboard: full-width letters and digits, spaces, lower case. */

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const OFFSET = 0xfee0;

/** Folds an identifier to half width and upper case and drops blanks; never use it on a name (bar M6). */
export const foldIdentifier = (typed: string): string =>
  [...typed]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      return code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST ? String.fromCodePoint(code - OFFSET) : character;
    })
    .filter((character) => character.trim() !== '')
    .join('')
    .toUpperCase();
