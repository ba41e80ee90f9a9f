/** One finding of the lint: which rule, where in the document, how grave, and what would mend it. */
import type { Basis } from '#domain/kernel/text.ts';

/** An error keeps an edition from being publicised and published; an advice lowers the score only. */
export type Severity = 'error' | 'advice';

export type Finding = {
  /** Kebab name of the rule, e.g. `visits-need-reason`; its words stand in one table. */
  readonly rule: string;
  readonly severity: Severity;
  /** JSON pointer into the document. */
  readonly pointer: string;
  /** Fills the rule's sentence. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** The law the rule follows, where there is one. */
  readonly basis?: Basis;
  /** A change that would mend it: JSON pointer and new value (undefined = take it out). */
  readonly remedy?: { readonly pointer: string; readonly value?: unknown };
};
