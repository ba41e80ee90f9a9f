/** A day, written YYYY-MM-DD: a birth date is a day, never an instant (bar M9). */
import { readDay } from '#domain/kernel/instant.ts';
import type { FieldCheck } from './verdict.ts';
import { refused, taken } from './verdict.ts';

export const checkDate: FieldCheck = (_field, answer, pointer) => {
  if (typeof answer !== 'string') return refused(pointer, 'wrong-type', { expected: 'date' });
  return readDay(answer) === undefined ? refused(pointer, 'not-a-day') : taken(answer);
};
