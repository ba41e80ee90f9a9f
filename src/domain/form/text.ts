/** A line or paragraph of free text; one that holds a person's name is checked as a name. */
import type { Field } from '#domain/catalogue/item.ts';
import { checkName } from '#domain/party/check-name.ts';
import { fitsPattern, LONGEST_FOR_PATTERN } from './pattern.ts';
import type { FieldCheck, Verdict } from './verdict.ts';
import { refused, taken } from './verdict.ts';

/** Longest answer in characters where the field says nothing. */
const LONGEST = 500;

const isPersonName = (field: Field): boolean => field.fact === 'person.name' || field.fact?.endsWith('.person.name') === true;

/** Half a surrogate pair is stored by Node as EF BF BD, silently (bar M5); NUL is refused by PostgreSQL. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Problems any text has: wrong type, halves of characters, control characters, length in code points. */
export const checkPlainText = (answer: unknown, pointer: string, longest: number): Verdict => {
  if (typeof answer !== 'string') return refused(pointer, 'wrong-type', { expected: 'text' });
  if (!answer.isWellFormed()) return refused(pointer, 'broken-text');
  if (CONTROL.test(answer)) return refused(pointer, 'control-character');
  const length = [...answer].length;
  return length > longest ? refused(pointer, 'too-long', { length, longest, limit: longest }) : taken(answer);
};

const longestOf = ({ length, pattern }: Field): number => length ?? (pattern === undefined ? LONGEST : LONGEST_FOR_PATTERN);

export const checkText: FieldCheck = (field, answer, pointer) => {
  const plain = checkPlainText(answer, pointer, longestOf(field));
  if (plain.problems.length > 0 || typeof answer !== 'string') return plain;
  if (field.pattern !== undefined && !fitsPattern(field.pattern, answer, longestOf(field))) return refused(pointer, 'wrong-pattern');
  if (!isPersonName(field)) return plain;
  const named = checkName(answer);
  if (!named.ok) return refused(pointer, named.refusal.code, named.refusal.values);
  return taken(
    answer,
    named.value.warnings.map((code) => ({ pointer, code })),
  );
};
