/** Questions answered in one native input: date, identifier, phone, address. */
import type { InputHTMLAttributes } from 'react';
import { Field, InputBox } from '../field.tsx';
import { useLanguage } from '../language.tsx';
import { type QuestionProps, questionId, textOfAnswer } from './answer.ts';

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete' | 'autoCapitalize' | 'spellCheck' | 'className'
>;

function NativeQuestion(props: QuestionProps & { readonly native: Native; readonly tidy?: (typed: string) => string }) {
  const { say } = useLanguage();
  const { field } = props;
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
            {...props.native}
            value={textOfAnswer(props.answer)}
            onChange={(event) => props.onAnswer((props.tidy ?? ((typed) => typed))(event.target.value))}
          />
        </InputBox>
      )}
    </Field>
  );
}

export function DateQuestion(props: QuestionProps) {
  return <NativeQuestion {...props} native={{ type: 'date' }} />;
}

/** Full-width digits and spaces are typing habits, not errors. */
const narrow = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '');

export function IdentifierQuestion(props: QuestionProps) {
  return (
    <NativeQuestion
      {...props}
      native={{ type: 'text', autoCapitalize: 'characters', spellCheck: false, className: 'code' }}
      tidy={narrow}
    />
  );
}

export function PhoneQuestion(props: QuestionProps) {
  return <NativeQuestion {...props} native={{ type: 'tel', inputMode: 'tel', autoComplete: 'tel', className: 'code' }} tidy={narrow} />;
}

export function AddressQuestion(props: QuestionProps) {
  return <NativeQuestion {...props} native={{ type: 'text', autoComplete: 'street-address' }} />;
}
