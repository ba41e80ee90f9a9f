import type { FieldView } from '#contract/view/plain.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Answers } from './answer.ts';
export const checkHere = async (
  fields: readonly FieldView[],
  answers: Answers,
  _situation: Answers,
  say: (text: Text) => string,
): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    fields
      .filter((field) => field.required && (answers[field.id] === undefined || answers[field.id] === ''))
      .map((field) => [field.id, say({ zh: '这一项要填', en: 'Please fill this in' })]),
  );
