/** One flat row of facts of one subject: what formulas read, the day that gives its month, and under which keys it counts. */
import type { Day } from '#domain/kernel/instant.ts';
import type { About } from './measure.ts';
import type { FieldsOf } from './subject-fields.ts';

export const FACT_FACETS = ['office', 'item', 'matter', 'channel'] as const;
export type FactFacet = (typeof FACT_FACETS)[number];
/** A case counts once under each of its offices and items. */
export type FactKeys = { readonly [facet in FactFacet]?: readonly string[] };

type RowOf<Kind extends About> = {
  readonly about: Kind;
  /** Which row of its subject: a case has one when it is sent, one when it is finished and one for each part. */
  readonly line: string;
  readonly day: Day;
  readonly keys: FactKeys;
  readonly facts: FieldsOf<Kind>;
};
export type FactRow = { readonly [Kind in About]: RowOf<Kind> }[About];
