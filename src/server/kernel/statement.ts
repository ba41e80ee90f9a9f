/** SQL as named values: the text is constant, the server prepares it once, and the row it gives back has a type. */

/** `Row` is what one row of the answer looks like; int8 arrives as number (instants in milliseconds are below 2^53). */
export type Statement<Row> = { readonly name: string; readonly text: string; readonly rows?: readonly Row[] };

/** A statement whose text never changes; `name` is unique in the program. */
export const statement = <Row = never>(name: string, text: string): Statement<Row> => ({ name, text });

/**
 * Writes several rows by one statement of VALUES (not from JSON: where a shard is local, row security is skipped there).
 * `head` is all before VALUES, `tail` all after it; one prepared text for each number of rows.
 */
export type RowsStatement = { readonly name: string; readonly head: string; readonly columns: number; readonly tail: string };

const texts = new Map<string, Statement<never>>();

/** The statement for `count` rows of a RowsStatement. */
export function forRows(rows: RowsStatement, count: number): Statement<never> {
  const name = `${rows.name}-${count}`;
  const known = texts.get(name);
  if (known !== undefined) return known;
  const tuple = (row: number): string =>
    `(${Array.from({ length: rows.columns }, (_, column) => `$${row * rows.columns + column + 1}`).join(', ')})`;
  const values = Array.from({ length: count }, (_, row) => tuple(row)).join(', ');
  const made = statement(name, `${rows.head} values ${values} ${rows.tail}`);
  texts.set(name, made);
  return made;
}
