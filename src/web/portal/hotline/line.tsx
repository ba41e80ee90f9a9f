/** One line that may stay empty. */
import { Field, InputBox } from '#web/ui/field.tsx';

export function Line(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly tel?: true;
  readonly onChange: (text: string) => void;
}) {
  return (
    <Field id={props.id} label={props.label} optional>
      {(control) => (
        <InputBox>
          <input
            {...control}
            maxLength={100}
            inputMode={props.tel === true ? 'tel' : 'text'}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
        </InputBox>
      )}
    </Field>
  );
}
