/** The mark printed on a paper: follows from the paper and a secret, is hard to guess, and is kept as a hash only. */
import { codeKey, printedCode } from '#server/certificate/code.ts';

export type LetterId = { readonly division: number; readonly number: string; readonly paper: string };

/** Papers and certificates share the alphabet and the length; the end says which is meant. */
const SUFFIX = 'DOC';

/** e.g. `7Q4K-20M9-3XZ1-88AB-DOC`. */
export const letterCode = (secret: string, { division, number, paper }: LetterId): string =>
  printedCode(secret, `letter ${division} ${number} ${paper}`).replace(/LIC$/, SUFFIX);

/** What the database keeps of a mark; undefined for what is no mark of a paper. */
export const letterKey = (code: string): ReturnType<typeof codeKey> => {
  const plain = code.toUpperCase().replace(/[\s-]+/g, '');
  return plain.endsWith(SUFFIX) ? codeKey(plain.slice(0, -SUFFIX.length)) : undefined;
};
