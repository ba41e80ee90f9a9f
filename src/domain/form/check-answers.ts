/** Checks a whole form: the same code in the browser while typing and on the server before anything is kept. */
import type { Problem } from '#domain/kernel/result.ts';
import type { Field } from '#domain/catalogue/item.ts';
import type { Answers } from '#domain/rule/rule-book.ts';
import { FIELD_CHECKS } from './field-checks.ts';
import type { Verdict } from './verdict.ts';
import { visibleFields } from './visible-fields.ts';

export type CheckedAnswers = {
  readonly problems: readonly Problem[];
  /** Doubts that do not refuse, e.g. a credit code that fails its checksum. */
  readonly warnings: readonly Problem[];
  /** Answers to the questions asked, as they are kept; those of questions no longer asked are left out. */
  readonly clean: Readonly<Record<string, unknown>>;
};

/** Escapes a key for a JSON pointer (RFC 6901). */
export const pointerTo = (root: string, key: string): string => `${root}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

const isMissing = (answer: unknown): boolean =>
  answer === undefined || answer === null || (typeof answer === 'string' && answer.trim() === '');

/** Checks one answer; a missing one only matters where the question is required. */
export const checkAnswer = (field: Field, answer: unknown, pointer: string): Verdict => {
  if (!isMissing(answer)) return FIELD_CHECKS[field.type](field, answer, pointer);
  return { problems: field.required ? [{ pointer, code: 'answer-missing' }] : [], warnings: [] };
};

/**
 * Checks answers by field id against the questions asked in this situation.
 * @param situation answers already given to the first questions; they cut the form and need not be given again.
 * @param root where the answers stand in the request, for the problems' JSON pointers.
 */
export const checkAnswers = (fields: readonly Field[], answers: Answers, situation: Answers = {}, root = '/answers'): CheckedAnswers => {
  const known = new Set(fields.map(({ id }) => id));
  const unknown = Object.keys(answers).filter((id) => !known.has(id) && !Object.hasOwn(situation, id));
  const problems: Problem[] = unknown.map((id) => ({ pointer: pointerTo(root, id), code: 'unknown-field' }));
  const warnings: Problem[] = [];
  const clean: Record<string, unknown> = {};
  for (const field of visibleFields(fields, answers, situation)) {
    const given = Object.hasOwn(answers, field.id) ? answers[field.id] : undefined;
    if (isMissing(given) && Object.hasOwn(situation, field.id)) continue;
    const verdict = checkAnswer(field, given, pointerTo(root, field.id));
    problems.push(...verdict.problems);
    warnings.push(...verdict.warnings);
    if (verdict.clean !== undefined) clean[field.id] = verdict.clean;
  }
  return { problems, warnings, clean };
};
