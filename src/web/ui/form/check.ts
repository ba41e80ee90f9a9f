/** Answers checked in the browser by the law's own code (domain/form), fetched when first needed: the server checks the same again. */
import type { FieldView } from '#contract/view/plain.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Answers } from './answer.ts';
import { problemText } from './problem-texts.ts';

/** Sentences by field id for what is missing or wrong; empty when all is well. `situation` cuts the form. */
export const checkHere = async (
  fields: readonly FieldView[],
  answers: Answers,
  situation: Answers,
  say: (text: Text) => string,
): Promise<Readonly<Record<string, string>>> => {
  const { problemsOf } = await import('./check-engine.ts');
  const problems = problemsOf(fields, answers, situation);
  return Object.fromEntries(problems.toReversed().map(({ field, problem }) => [field, say(problemText(problem))]));
};
