/** Compiles the formulas of measures: type-checked against the fields of their subject, whole numbers only. */
import { compileCondition, compileFormula, type Condition } from '#domain/rule/rule-book.ts';
import type { Variables } from '#domain/rule/variables.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { About, Measure, MeasureId } from './measure.ts';
import { SUBJECT_FIELDS } from './subject-fields.ts';

/** What a subject adds: a whole number, or one for yes. */
export type Adding = { readonly condition: Condition; readonly yesNo: boolean };
export type CompiledVersion = {
  readonly since: Day;
  readonly when: Condition;
  readonly numerator: Adding;
  readonly denominator: Adding;
};
export type CompiledMeasure = {
  readonly id: MeasureId;
  readonly about: About;
  /** Newest first. */
  readonly versions: readonly CompiledVersion[];
};
export type FormulaRefusal = { readonly part: 'when' | 'numerator' | 'denominator'; readonly detail: string };

const WHOLE = new Set(['int', 'bool']);

const formula = (source: string, variables: Variables): Result<Adding, string> => {
  const yesNo = compileCondition(source, variables);
  if (yesNo.ok) return ok({ condition: yesNo.value, yesNo: true });
  const number = compileFormula(source, variables);
  if (!number.ok) return refuse(`${number.refusal.code} ${Object.values(number.refusal.values ?? {}).join(' ')}`.trim());
  const { type } = number.value.run.check();
  // A broken number would not add up to the same sum in another order.
  return WHOLE.has(type ?? '') ? ok({ condition: number.value, yesNo: false }) : refuse(`not whole: ${type ?? 'unknown'}`);
};

const broken = (part: FormulaRefusal['part'], detail: string): Result<never, 'formula-broken'> =>
  refuse('formula-broken', { values: { part, detail } });

/** Refuses `formula-broken` with the part and why, at the first fault of the version. */
export function compileVersion(
  about: About,
  { since, when, numerator, denominator }: Measure['versions'][number],
): Result<CompiledVersion, 'formula-broken'> {
  const variables = SUBJECT_FIELDS[about];
  const counted = compileCondition(when, variables);
  if (!counted.ok) return broken('when', `${counted.refusal.code} ${Object.values(counted.refusal.values ?? {}).join(' ')}`.trim());
  const above = formula(numerator, variables);
  if (!above.ok) return broken('numerator', above.refusal.code);
  const below = formula(denominator, variables);
  if (!below.ok) return broken('denominator', below.refusal.code);
  return ok({ since, when: counted.value, numerator: above.value, denominator: below.value });
}

/** Throws on a measure that never could be published. */
export function compileMeasure({ id, about, versions }: Measure): CompiledMeasure {
  const compiled = versions.map((version) => {
    const made = compileVersion(about, version);
    if (!made.ok) throw new Error(`unpublished measure ${id}: ${JSON.stringify(made.refusal.values)}`);
    return made.value;
  });
  return { id, about, versions: compiled.toReversed() };
}
