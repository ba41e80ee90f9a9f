/** One of the options the field lists. */
import type { FieldCheck } from './verdict.ts';
import { refused, taken } from './verdict.ts';

export const checkChoice: FieldCheck = (field, answer, pointer) => {
  if (typeof answer !== 'string') return refused(pointer, 'wrong-type', { expected: 'choice' });
  return field.options?.some(({ value }) => value === answer) === true ? taken(answer) : refused(pointer, 'unknown-option');
};
