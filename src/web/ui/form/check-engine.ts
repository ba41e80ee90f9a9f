/** The bridge to domain/form: views become the domain's fields, its pointers become field ids. In a chunk of its own with CEL. */
import type { FieldView } from '#contract/view/plain.ts';
import type { Field, FieldType } from '#domain/catalogue/item.ts';
import { checkAnswers, pointerTo } from '#domain/form/check-answers.ts';
import type { Problem } from '#domain/kernel/result.ts';
import type { Answers } from './answer.ts';

const types: ReadonlySet<string> = new Set<FieldType>([
  'text',
  'number',
  'yes-no',
  'choice',
  'date',
  'identifier',
  'phone',
  'address',
  'division',
]);
const isField = (field: FieldView): field is FieldView & Field => types.has(field.type);

/** Problems by field. Only the fields shown here are judged: answers to others belong to other pages. */
export const problemsOf = (
  fields: readonly FieldView[],
  answers: Answers,
  situation: Answers,
): readonly { readonly field: string; readonly problem: Problem }[] => {
  const asked = fields.filter(isField);
  const given = Object.fromEntries(asked.flatMap((field) => (answers[field.id] === undefined ? [] : [[field.id, answers[field.id]]])));
  const told = Object.fromEntries(Object.entries(situation).filter(([id]) => !asked.some((field) => field.id === id)));
  const fieldOf = new Map(asked.map((field) => [pointerTo('/answers', field.id), field.id]));
  return checkAnswers(asked, given, told).problems.flatMap((problem) => {
    const field = fieldOf.get(problem.pointer);
    return field === undefined ? [] : [{ field, problem }];
  });
};
