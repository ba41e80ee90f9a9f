/** A number with its unit: typed as text (no wheel accidents), handed on as a number once it reads as one. */
import { useState } from 'react';
import { Field, InputBox } from '../field.tsx';
import { useLanguage } from '../language.tsx';
import { type QuestionProps, questionId, textOfAnswer } from './answer.ts';

/** 1，200 and 1 200 are 1200; anything that is no number stays text and is refused by the check. */
export const readNumber = (typed: string): number | string | undefined => {
  const plain = typed.normalize('NFKC').replace(/[\s,，]/g, '');
  if (plain === '') return undefined;
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : typed;
};

export function NumberQuestion(props: QuestionProps) {
  const { say } = useLanguage();
  const { field } = props;
  const [typed, setTyped] = useState(textOfAnswer(props.answer));
  const shown = readNumber(typed) === props.answer ? typed : textOfAnswer(props.answer);
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
          <input
            {...control}
            type="text"
            inputMode="decimal"
            value={shown}
            onChange={(event) => {
              setTyped(event.target.value);
              props.onAnswer(readNumber(event.target.value));
            }}
          />
          {field.unit === undefined ? null : <span className="t-3">{say(field.unit)}</span>}
        </InputBox>
      )}
    </Field>
  );
}
