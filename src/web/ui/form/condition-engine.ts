/** The part of the form that judges conditions; in a chunk of its own because CEL is 23 kB. */
import type { FieldView } from '#contract/view/plain.ts';
import { evaluate, ruleBook } from '#domain/rule/rule-book.ts';
import type { Variables, VariableType } from '#domain/rule/variables.ts';
import type { Answers } from './answer.ts';

const typeOf = (field: FieldView): VariableType => {
  switch (field.type) {
    case 'number':
      return 'number';
    case 'yes-no':
      return 'yes-no';
    case 'date':
      return 'date';
    case 'division':
      return 'integer';
    default:
      return 'text';
  }
};

/** The names these questions give to conditions. */
export const variablesOf = (fields: readonly FieldView[]): Variables =>
  Object.fromEntries(fields.map((field) => [field.id, typeOf(field)]));

/** Judges conditions over these fields: undefined where the verdict hangs on a question not answered yet. */
export const bookOf = (fields: readonly FieldView[]): ((when: string, answers: Answers) => boolean | undefined) => {
  const book = ruleBook(variablesOf(fields));
  return (when, answers) => {
    const condition = book.compile(when);
    // A condition over names this page does not ask about is the server's to judge.
    if (!condition.ok) return undefined;
    const verdict = evaluate(condition.value, answers);
    return verdict.ok ? verdict.value : undefined;
  };
};
