/** A fault in a file of the catalogue, with the line where its author will look for it. */

export type FileProblem = {
  /** Path below the catalogue's folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** JSON pointer inside the file. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
};

/** One line for a terminal: `items/signboard/item.yaml:12:5 unknown-law no law …`. */
export const problemLine = (problem: FileProblem): string =>
  `${problem.file}:${problem.line}:${problem.column} ${problem.code} ${problem.message}`;
