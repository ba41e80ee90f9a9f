/** Questions: known types of answer, options where a choice is asked, facts of the dictionary, conditions that compile. */
import type { Problem } from '#domain/kernel/result.ts';
import { checkUnique, problem, type CheckContext } from './check-context.ts';
import type { Field } from './item.ts';

/** `mother.person.name` under a role, or `person.name` for the lead applicant. */
export const factOf = (name: string): { readonly role?: string; readonly fact: string } => {
  const segments = name.split('.');
  const [role, ...rest] = segments;
  return segments.length > 2 && role !== undefined ? { role, fact: rest.join('.') } : { fact: name };
};

const checkField = (field: Field, pointer: string, scope: readonly Field[], context: CheckContext): readonly Problem[] => {
  const problems: Problem[] = [];
  if (field.type === 'choice' && field.options === undefined) problems.push(problem(pointer, 'options-missing', { field: field.id }));
  if (field.type !== 'choice' && field.options !== undefined)
    problems.push(problem(`${pointer}/options`, 'options-unused', { field: field.id }));
  if (field.type === 'identifier' && field.identifier === undefined)
    problems.push(problem(pointer, 'identifier-kind-missing', { field: field.id }));
  if (field.min !== undefined && field.max !== undefined && field.min > field.max)
    problems.push(problem(`${pointer}/min`, 'range-empty', { field: field.id }));
  if (field.fact !== undefined && !context.facts.has(factOf(field.fact).fact))
    problems.push(problem(`${pointer}/fact`, 'unknown-fact', { fact: field.fact }));
  if (field.when !== undefined) {
    const fault = context.checkCondition(field.when, scope);
    if (fault !== undefined) problems.push(problem(`${pointer}/when`, 'condition-unsound', { condition: field.when, fault }));
  }
  return problems;
};

/** @param scope every field a condition here may name. */
export const checkFields = (
  fields: readonly Field[],
  pointer: string,
  scope: readonly Field[],
  context: CheckContext,
): readonly Problem[] => [
  ...checkUnique(
    fields.map((field) => field.id),
    pointer,
    'duplicate-field',
  ),
  ...fields.flatMap((field, index) => checkField(field, `${pointer}/${index}`, scope, context)),
];
