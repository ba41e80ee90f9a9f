/** One of several: radio buttons up to seven options, a list above that; yes-no is a choice of two. */
import { Field, InputBox } from '../field.tsx';
import { useLanguage } from '../language.tsx';
import { common } from '../texts.ts';
import { type QuestionProps, questionId } from './answer.ts';

type Option = { readonly value: string; readonly label: string };

function Radios(props: {
  readonly name: string;
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
  readonly onChoose: (value: string) => void;
  readonly described: string | undefined;
  readonly invalid: true | undefined;
}) {
  return (
    <div className="y-opts" role="radiogroup" aria-describedby={props.described} aria-invalid={props.invalid}>
      {props.options.map((option) => (
        <label key={option.value} className={`y-opt ${option.value === props.chosen ? 'is-on' : ''}`}>
          <input
            className="sr"
            type="radio"
            name={props.name}
            value={option.value}
            checked={option.value === props.chosen}
            onChange={() => props.onChoose(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}

export function ChoiceQuestion(props: QuestionProps) {
  const { say } = useLanguage();
  const { field } = props;
  const options = (field.options ?? []).map((option) => ({ value: option.value, label: say(option.label) }));
  const id = questionId(props);
  const chosen = typeof props.answer === 'string' ? props.answer : undefined;
  const few = options.length <= 7;
  return (
    <Field id={id} group={few} label={say(field.label)} hint={field.hint && say(field.hint)} error={props.error} optional={!field.required}>
      {(control) =>
        few ? (
          <Radios
            name={id}
            options={options}
            chosen={chosen}
            onChoose={props.onAnswer}
            described={control['aria-describedby']}
            invalid={control['aria-invalid']}
          />
        ) : (
          <InputBox invalid={control['aria-invalid']}>
            <select
              {...control}
              value={chosen ?? ''}
              onChange={(event) => props.onAnswer(event.target.value === '' ? undefined : event.target.value)}
            >
              <option value="">{say(common.choose)}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </InputBox>
        )
      }
    </Field>
  );
}

export function YesNoQuestion(props: QuestionProps) {
  const { say } = useLanguage();
  const { field } = props;
  const id = questionId(props);
  const chosen = props.answer === true ? 'yes' : props.answer === false ? 'no' : undefined;
  return (
    <Field id={id} group label={say(field.label)} hint={field.hint && say(field.hint)} error={props.error} optional={!field.required}>
      {(control) => (
        <Radios
          name={id}
          options={[
            { value: 'yes', label: say(common.yes) },
            { value: 'no', label: say(common.no) },
          ]}
          chosen={chosen}
          onChoose={(value) => props.onAnswer(value === 'yes')}
          described={control['aria-describedby']}
          invalid={control['aria-invalid']}
        />
      )}
    </Field>
  );
}
