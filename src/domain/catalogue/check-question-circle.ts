/** Questions that are asked only because of each other would never be asked: conditions must not run in a circle. */
import type { Problem } from '#domain/kernel/result.ts';
import { compileCondition } from '#domain/rule/rule-book.ts';
import type { Variables } from '#domain/rule/variables.ts';
import type { Field } from './item.ts';

/**
 * One problem naming every question in a circle; conditions that do not compile are told by `checkFields`.
 * @param variables the names and types the questions' conditions may use.
 */
export const checkQuestionCircle = (fields: readonly Field[], pointer: string, variables: Variables): readonly Problem[] => {
  let waiting = new Map(
    fields.flatMap((field) => {
      const condition = field.when === undefined ? undefined : compileCondition(field.when, variables);
      return condition?.ok === true ? [[field.id, condition.value.references] as const] : [];
    }),
  );
  /** Takes away, round by round, what hangs on nothing that still waits; what is left waits for itself. */
  for (let before = waiting.size + 1; waiting.size < before; ) {
    before = waiting.size;
    waiting = new Map([...waiting].filter(([, references]) => references.some((id) => waiting.has(id))));
  }
  return waiting.size === 0 ? [] : [{ pointer, code: 'question-circle', values: { questions: [...waiting.keys()].join(', ') } }];
};
