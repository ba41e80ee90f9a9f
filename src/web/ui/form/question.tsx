/**
 * The form renderer: one table from field type to control, and the list of questions.
 * <Question field answer onAnswer error/> ; <Questions fields answers onAnswer(id, answer) errors={{ [id]: sentence }} idPrefix/>.
 * Fields whose `when` does not hold are left out by the caller (see visible.ts).
 */
import type { ComponentType } from 'react';
import type { FieldView } from '#contract/view/plain.ts';
import type { Answers, QuestionProps } from './answer.ts';
import { ChoiceQuestion, YesNoQuestion } from './choice-question.tsx';
import { DivisionQuestion } from './division-question.tsx';
import { NumberQuestion } from './number-question.tsx';
import { AddressQuestion, DateQuestion, IdentifierQuestion, PhoneQuestion } from './plain-question.tsx';
import { TextQuestion } from './text-question.tsx';

const controls: Readonly<Record<string, ComponentType<QuestionProps>>> = {
  text: TextQuestion,
  number: NumberQuestion,
  'yes-no': YesNoQuestion,
  choice: ChoiceQuestion,
  date: DateQuestion,
  identifier: IdentifierQuestion,
  phone: PhoneQuestion,
  address: AddressQuestion,
  division: DivisionQuestion,
};

export function Question(props: QuestionProps) {
  const Control = controls[props.field.type];
  // A type this page does not know must be missing loudly: a newer catalogue meets an older page.
  if (Control === undefined) throw new Error(`no control for the question type ${props.field.type} (${props.field.id})`);
  return <Control {...props} />;
}

export function Questions(props: {
  readonly fields: readonly FieldView[];
  readonly answers: Answers;
  readonly onAnswer: (field: string, answer: unknown) => void;
  readonly errors: Readonly<Record<string, string>>;
  readonly idPrefix?: string;
}) {
  return props.fields.map((field) => (
    <Question
      key={field.id}
      field={field}
      answer={props.answers[field.id]}
      onAnswer={(answer) => props.onAnswer(field.id, answer)}
      error={props.errors[field.id]}
      {...(props.idPrefix === undefined ? {} : { idPrefix: props.idPrefix })}
    />
  ));
}
