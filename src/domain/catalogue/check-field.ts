/** Questions: known types of answer, options where a choice is asked, facts of the dictionary, conditions that compile. */
import type { Problem } from '#domain/kernel/result.ts';
import { checkFieldBinding } from './check-binding.ts';
import { checkUnique, problem, type CheckContext } from './check-context.ts';
import type { Field } from './item.ts';

type Bind = (field: Field, pointer: string, context: CheckContext) => readonly Problem[];

const checkField = (field: Field, pointer: string, scope: readonly Field[], context: CheckContext, bind: Bind): readonly Problem[] => {
  const problems: Problem[] = [];
  if (field.type === 'choice' && field.options === undefined) problems.push(problem(pointer, 'options-missing', { field: field.id }));
  if (field.type !== 'choice' && field.options !== undefined)
    problems.push(problem(`${pointer}/options`, 'options-unused', { field: field.id }));
  if (field.type === 'identifier' && field.identifier === undefined)
    problems.push(problem(pointer, 'identifier-kind-missing', { field: field.id }));
  if (field.min !== undefined && field.max !== undefined && field.min > field.max)
    problems.push(problem(`${pointer}/min`, 'range-empty', { field: field.id }));
  problems.push(...bind(field, pointer, context));
  if (field.when !== undefined) {
    const fault = context.checkCondition(field.when, scope);
    if (fault !== undefined) problems.push(problem(`${pointer}/when`, 'condition-unsound', { condition: field.when, fault }));
  }
  return problems;
};

/** Questions of the two-minute check stay in the browser: no department is told them, so none can hold them either. */
export const notBound: Bind = () => [];

/** Names that no condition could be written over, though none is written yet: `shop` beside `shop.name`, a word of the language. */
function checkNames(pointer: string, scope: readonly Field[], context: CheckContext): readonly Problem[] {
  const fault = scope.length === 0 ? undefined : context.checkCondition('true', scope);
  return fault === undefined ? [] : [problem(pointer, 'field-names-clash', { fault })];
}

/** @param scope every field a condition here may name. */
export const checkFields = (
  fields: readonly Field[],
  pointer: string,
  scope: readonly Field[],
  context: CheckContext,
  bind: Bind = checkFieldBinding,
): readonly Problem[] => [
  ...checkUnique(
    fields.map((field) => field.id),
    pointer,
    'duplicate-field',
  ),
  ...checkNames(pointer, scope, context),
  ...fields.flatMap((field, index) => checkField(field, `${pointer}/${index}`, scope, context, bind)),
];
