/** A number, with smallest and largest value where the field names them. */
import type { FieldCheck } from './verdict.ts';
import { refused, taken } from './verdict.ts';

export const checkNumber: FieldCheck = (field, answer, pointer) => {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return refused(pointer, 'wrong-type', { expected: 'number' });
  if (field.min !== undefined && answer < field.min) return refused(pointer, 'below-minimum', { minimum: field.min });
  if (field.max !== undefined && answer > field.max) return refused(pointer, 'above-maximum', { maximum: field.max });
  /** Past 2^53 a double no longer tells neighbours apart (bar M5). */
  return Math.abs(answer) > Number.MAX_SAFE_INTEGER
    ? refused(pointer, 'above-maximum', { maximum: Number.MAX_SAFE_INTEGER })
    : taken(answer);
};
