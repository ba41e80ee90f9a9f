/** Keyset pages: how many rows, and after which one; the mark is opaque to callers and harmless when forged. */

const MOST = 200;
const USUAL = 50;

/** Rows a page has: asked for, at most 200, else 50. */
export const limitOf = (query: Readonly<Record<string, string>>): number => Math.min(Number(query['limit'] ?? USUAL), MOST);

/** First the number that orders the list, then texts that tell equals apart. */
export type Mark = readonly [number, ...string[]];

/** The mark behind the last row; null when the page was not full. */
export const nextMark = (rows: readonly unknown[], limit: number, mark: Mark): string | null =>
  rows.length < limit ? null : Buffer.from(JSON.stringify(mark)).toString('base64url');

/** PostgreSQL takes neither NUL nor half a character, and no fraction where it counts. */
const isText = (part: unknown): boolean => typeof part === 'string' && part.isWellFormed() && !part.includes('\u0000');
const isMark = (mark: unknown): mark is Mark => Array.isArray(mark) && Number.isSafeInteger(mark[0]) && mark.slice(1).every(isText);

/** Reads a mark of `length` members; undefined for none or one that is not ours: the list then begins at its start. */
export function readMark(after: string | undefined, length: number): Mark | undefined {
  if (after === undefined) return undefined;
  try {
    const mark: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    return isMark(mark) && mark.length === length ? mark : undefined;
  } catch {
    return undefined;
  }
}

const LARGEST_SMALL = 2_147_483_647;
/** The same where the number is a day or a count: PostgreSQL keeps those in four bytes and refuses more. */
export function readSmallMark(after: string | undefined, length: number): Mark | undefined {
  const mark = readMark(after, length);
  return mark === undefined || Math.abs(mark[0]) > LARGEST_SMALL ? undefined : mark;
}
