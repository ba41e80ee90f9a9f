/** What every question type's control is given. */
import type { FieldView } from '#contract/view/plain.ts';

export type Answers = Readonly<Record<string, unknown>>;

export type QuestionProps = {
  readonly field: FieldView;
  readonly answer: unknown;
  readonly onAnswer: (answer: unknown) => void;
  readonly error: string | undefined;
  /** Prefix of element ids, so that one page may hold several forms. */
  readonly idPrefix?: string;
};

export const questionId = (props: { readonly field: Pick<FieldView, 'id'>; readonly idPrefix?: string }): string =>
  `${props.idPrefix ?? 'q'}-${props.field.id.replaceAll('.', '-')}`;

export const textOfAnswer = (answer: unknown): string => (typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '');
