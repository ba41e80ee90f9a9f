/** A yes or a no. */
import type { FieldCheck } from './verdict.ts';
import { refused, taken } from './verdict.ts';

export const checkYesNo: FieldCheck = (_field, answer, pointer) =>
  typeof answer === 'boolean' ? taken(answer) : refused(pointer, 'wrong-type', { expected: 'yes-no' });
