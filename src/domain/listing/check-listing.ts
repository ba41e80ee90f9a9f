/** Judges one row of an implementation list: the listing it makes, and all there is to say about it. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { areaOf, type AreaContext } from './listing-area.ts';
import { checkValues } from './check-values.ts';
import { checkCode } from './listing-code.ts';
import type { Listing, ListingRow } from './listing.ts';
import { isRefused, type ListingProblem } from './listing-problem.ts';

export type JudgedListing = Listing & {
  readonly departmentCode?: string;
  readonly basicCode?: string;
  readonly state: 'listed' | 'suspended' | 'withdrawn';
};
export type Judged = {
  readonly listing?: JudgedListing;
  readonly division?: DivisionCode;
  /** What the report shows of the row even where it is refused. */
  readonly code: string;
  readonly name: string;
  readonly problems: readonly ListingProblem[];
};

const textOf = (row: ListingRow, column: string): string => {
  const value = row[column];
  return typeof value === 'string' ? value : '';
};

/** 1 or empty in use, 2 suspended, 3 taken out (task_state). */
const stateOf = (value: string): JudgedListing['state'] =>
  value === '3' || value === '取消' ? 'withdrawn' : value === '2' || value === '暂停' ? 'suspended' : 'listed';

const filled = (row: ListingRow): ListingRow => Object.fromEntries(Object.entries(row).filter(([, value]) => value.length > 0));

const missing = (column: string, code: ListingProblem['code'], value: string): readonly ListingProblem[] =>
  value === '' ? [{ column, code }] : [];

/**
 * @param row cells by column name, tidied, empty ones too; columns the national list does not know stay under their own names.
 * @returns no listing where a problem is an error.
 */
export function checkListing(row: ListingRow, context: AreaContext): Judged {
  const code = textOf(row, 'task_code') || textOf(row, 'local_task_code');
  const [name, department] = [textOf(row, 'task_name'), textOf(row, 'dept_name')];
  const area = areaOf(textOf(row, 'area_code'), context);
  const credit = checkCode(textOf(row, 'dept_uscc'), textOf(row, 'dept_code'));
  const problems = [
    ...missing('task_code', 'code-missing', code),
    ...missing('task_name', 'name-missing', name),
    ...missing('dept_name', 'department-missing', department),
    ...area.problems,
    ...checkValues(row),
    ...credit.problems,
  ];
  const told = { code: code.slice(0, 200), name: name.slice(0, 300), problems };
  if (isRefused(problems) || area.division === undefined) return told;
  const basicCode = textOf(row, 'catalog_code');
  const listing: JudgedListing = {
    division: area.division,
    code,
    name,
    department,
    row: filled(row),
    state: stateOf(textOf(row, 'task_state')),
    ...(credit.folded === '' ? {} : { departmentCode: credit.folded }),
    ...(basicCode === '' ? {} : { basicCode }),
  };
  return { ...told, listing, division: area.division };
}
