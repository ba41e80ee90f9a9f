/** What counts as answered on this device: known values that nobody contests, and what was typed. Pure, the same for form, review and sending. */
import type { Draft } from '#contract/view/draft.ts';
import type { FieldView } from '#contract/view/plain.ts';
import type { Answers } from '#web/ui/form/answer.ts';
import type { Edit } from './draft-copy.ts';

type Known = Pick<Draft, 'confirm' | 'situationKnown' | 'situationFields'>;

/** A question of the situation is answered there, also when a register's answer to it is contested. */
export const isOfSituation = (draft: Pick<Known, 'situationKnown' | 'situationFields'>, field: string): boolean =>
  field in draft.situationKnown || draft.situationFields.some(({ id }) => id === field);

/** The situation as conditions read it. */
export const situationOf = (draft: Known, edit: Edit): Answers => ({
  ...edit.situation,
  ...Object.fromEntries(Object.entries(draft.situationKnown).filter(([field]) => !edit.contested.includes(field))),
});

/** Typed answers with what registers say; a contested value gives way to the typed one. */
export const answersOf = (draft: Known, edit: Edit): Answers => ({
  ...edit.answers,
  ...Object.fromEntries(draft.confirm.filter(({ field }) => !edit.contested.includes(field)).map(({ field, value }) => [field, value])),
});

/** What was typed for a field, wherever it is kept. */
export const typedIn = (draft: Known, edit: Edit, field: string): unknown =>
  isOfSituation(draft, field) ? edit.situation[field] : edit.answers[field];

/** Every question there is a word for: conditions name what is known as well as what is asked. */
export const questionsOf = (draft: Draft): readonly FieldView[] => {
  const all = [...draft.situationFields, ...draft.ask, ...draft.later, ...draft.confirm.map(({ question }) => question)];
  return [...new Map(all.map((field) => [field.id, field])).values()];
};

/** The edit after a value is contested, or found right after all: its answer and evidence go with it. */
export function contestIn(draft: Known, edit: Edit, field: string, on: boolean): Partial<Edit> {
  if (on) return { contested: [...new Set([...edit.contested, field])] };
  const { [field]: _answer, ...answers } = edit.answers;
  const { [field]: _evidence, ...evidence } = edit.evidence;
  const { [field]: _told, ...situation } = edit.situation;
  const told = isOfSituation(draft, field) ? { situation } : { answers };
  return { contested: edit.contested.filter((id) => id !== field), evidence, ...told };
}

/** The edit after a field was answered. */
export const answerIn = (draft: Known, edit: Edit, field: string, answer: unknown): Partial<Edit> =>
  isOfSituation(draft, field) ? { situation: { ...edit.situation, [field]: answer } } : { answers: { ...edit.answers, [field]: answer } };
