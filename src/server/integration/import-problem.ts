/** What is wrong with one cell of an import, and what one row came to. */

/** `warning`: the row can be taken all the same, and whoever applies the run says so. */
export type ImportProblem = {
  readonly column: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly values?: Readonly<Record<string, string | number>>;
};

export const wrong = (column: string, code: string, values?: ImportProblem['values']): ImportProblem => ({
  column,
  code,
  severity: 'error',
  ...(values === undefined ? {} : { values }),
});
export const doubtful = (column: string, code: string, values?: ImportProblem['values']): ImportProblem => ({
  ...wrong(column, code, values),
  severity: 'warning',
});
