/** A division by its code; whether the code is in use is known to the directory, not here. */
import { readDivision } from '#domain/division/division.ts';
import type { FieldCheck } from './verdict.ts';
import { refused, taken } from './verdict.ts';

export const checkDivision: FieldCheck = (_field, answer, pointer) => {
  if (typeof answer !== 'number' && typeof answer !== 'string') return refused(pointer, 'wrong-type', { expected: 'division' });
  const division = readDivision(answer);
  return division === undefined ? refused(pointer, 'division-unknown') : taken(division);
};
