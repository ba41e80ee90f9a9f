/** What the check of one answer says: problems that refuse it, doubts that do not, and the value as it is kept. */
import type { Problem } from '#domain/kernel/result.ts';
import type { Field } from '#domain/catalogue/item.ts';

export type Verdict = {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** The answer as it is kept: folded, trimmed, typed; undefined where it is refused. */
  readonly clean?: unknown;
};

/** One per question type; `answer` is never missing here. */
export type FieldCheck = (field: Field, answer: unknown, pointer: string) => Verdict;

export const taken = (clean: unknown, warnings: readonly Problem[] = []): Verdict => ({
  problems: [],
  warnings,
  clean,
});

export const refused = (pointer: string, code: string, values?: Problem['values']): Verdict => ({
  problems: [values === undefined ? { pointer, code } : { pointer, code, values }],
  warnings: [],
});
