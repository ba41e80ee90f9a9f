/** A listing: one row of an implementation list as its office publishes it, in the national columns (zhejiang.md 1.1); found and read, not handled by the engine. */
import type { DivisionCode } from '#domain/kernel/brand.ts';

/** Values by national column name, as text; lists of materials, fees and questions hold such rows themselves. */
export type ListingRow = { readonly [column: string]: string | readonly { readonly [column: string]: string }[] };

export type Listing = {
  /** County, city or province it is carried out in. */
  readonly division: DivisionCode;
  /** Code of the implementation list (task_code): one in its division. */
  readonly code: string;
  readonly name: string;
  readonly department: string;
  readonly row: ListingRow;
};
