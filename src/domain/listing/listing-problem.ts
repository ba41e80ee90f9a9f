/** What an import has to say about one row of an implementation list. */

/** An error keeps the row out, a warning lets it in, a note tells how it was read. */
export type ListingSeverity = 'error' | 'warning' | 'note';

export const LISTING_PROBLEMS = {
  'row-broken': 'error',
  'code-missing': 'error',
  'code-twice': 'error',
  'name-missing': 'error',
  'department-missing': 'error',
  'area-unknown': 'error',
  'area-outside': 'error',
  'cell-too-long': 'error',
  'cell-hidden-signs': 'error',
  'cell-not-text': 'error',
  'column-forbidden': 'error',
  'cell-longer-than-national': 'warning',
  'value-not-in-table': 'warning',
  'value-not-a-number': 'warning',
  'value-not-a-date': 'warning',
  'value-not-a-flag': 'warning',
  'name-twice': 'warning',
  'uscc-lower-case': 'warning',
  'uscc-form': 'warning',
  'uscc-check': 'warning',
  'uscc-organisation-code': 'note',
  'uscc-missing': 'note',
  'type-one-digit': 'note',
  'type-not-on-application': 'note',
  'parent-missing': 'note',
  'area-taken-as': 'note',
  'column-unknown': 'note',
} as const satisfies Readonly<Record<string, ListingSeverity>>;
export type ListingProblemCode = keyof typeof LISTING_PROBLEMS;
export const isProblemCode = (code: string): code is ListingProblemCode => Object.hasOwn(LISTING_PROBLEMS, code);

export type ListingProblem = {
  /** National name of the column, or the heading of a strange one. */
  readonly column: string;
  readonly code: ListingProblemCode;
  readonly values?: Readonly<Record<string, string | number>>;
};

export const severityOf = ({ code }: Pick<ListingProblem, 'code'>): ListingSeverity => LISTING_PROBLEMS[code];
export const isRefused = (problems: readonly ListingProblem[]): boolean => problems.some((each) => severityOf(each) === 'error');
export const isWarned = (problems: readonly ListingProblem[]): boolean => problems.some((each) => severityOf(each) === 'warning');
