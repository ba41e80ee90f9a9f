/** One thing that is not as it must be: the invariant it breaks (bar, section 2a), the case, and what was seen. */
export type Finding = { readonly invariant: string; readonly number?: string; readonly what: string };

export const found = (invariant: string, number: string | undefined, what: string): Finding =>
  number === undefined ? { invariant, what } : { invariant, number, what };

/** One event as the table holds it. */
export type EventRow = {
  readonly seq: number;
  readonly kind: string;
  readonly body: unknown;
  readonly at: number;
  readonly request_id: string;
};
