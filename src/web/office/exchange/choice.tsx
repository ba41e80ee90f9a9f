/** One of a list, and several of a list, as the forms of the exchange ask for them. */
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';

export function Choice(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly locked?: boolean;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}) {
  const { say } = useLanguage();
  return (
    <Field id={props.id} label={props.label} error={props.error}>
      {(control) => (
        <InputBox invalid={control['aria-invalid']} locked={props.locked ?? false}>
          <select {...control} disabled={props.locked} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
            <option value="">{say(common.choose)}</option>
            {props.options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.label}
              </option>
            ))}
          </select>
        </InputBox>
      )}
    </Field>
  );
}

export function Ticks(props: {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const toggle = (id: string): void =>
    props.onChange(props.chosen.includes(id) ? props.chosen.filter((each) => each !== id) : [...props.chosen, id]);
  return (
    <Field id={props.id} group label={props.label} error={props.error}>
      {() => (
        <div className="o-several">
          {props.options.map((option) => (
            <label key={option.id} className="o-tick">
              <input type="checkbox" checked={props.chosen.includes(option.id)} onChange={() => toggle(option.id)} />
              <span>{option.label}</span>
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}
