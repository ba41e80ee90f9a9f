/** One line of text, and several where more than 120 characters may be needed. */
import { Field, InputBox } from '../field.tsx';
import { useLanguage } from '../language.tsx';
import { type QuestionProps, questionId, textOfAnswer } from './answer.ts';

export function TextQuestion(props: QuestionProps) {
  const { say } = useLanguage();
  const { field } = props;
  const value = textOfAnswer(props.answer);
  const long = (field.length ?? 0) > 120;
  return (
    <Field
      id={questionId(props)}
      label={say(field.label)}
      hint={field.hint && say(field.hint)}
      error={props.error}
      optional={!field.required}
    >
      {(control) => (
        <InputBox invalid={control['aria-invalid']}>
          {long ? (
            <textarea {...control} rows={3} value={value} onChange={(event) => props.onAnswer(event.target.value)} />
          ) : (
            <input {...control} type="text" value={value} onChange={(event) => props.onAnswer(event.target.value)} />
          )}
        </InputBox>
      )}
    </Field>
  );
}
