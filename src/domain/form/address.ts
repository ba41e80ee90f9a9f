/** A postal address in one text, as the licence prints it. */
import { checkPlainText } from './text.ts';
import type { FieldCheck } from './verdict.ts';

const LONGEST = 200;

export const checkAddress: FieldCheck = (field, answer, pointer) => checkPlainText(answer, pointer, field.length ?? LONGEST);
