/** Small controls of the window's own forms: one line of text, one choice; the error stands under its field. */
import { Field, InputBox } from '#web/ui/field.tsx';

export function Line(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly code?: boolean;
  readonly longest?: number;
}) {
  return (
    <Field id={props.id} label={props.label} hint={props.hint} error={props.error} optional={props.optional === true}>
      {(control) => (
        <InputBox invalid={control['aria-invalid']}>
          <input
            {...control}
            autoComplete="off"
            spellCheck={false}
            className={props.code === true ? 'code' : undefined}
            maxLength={props.longest ?? 100}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
        </InputBox>
      )}
    </Field>
  );
}

export function Choice(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field id={props.id} label={props.label} error={props.error}>
      {(control) => (
        <InputBox invalid={control['aria-invalid']}>
          <select {...control} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
            {props.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </InputBox>
      )}
    </Field>
  );
}

/** A busy machine draws what was refused some frames later. */
const FRAMES = 30;

/** Puts the cursor where something is wrong, once it is drawn; of a set of radio buttons, into its first. */
export const focusFirstWrong = (box: string, frames = FRAMES): void => {
  requestAnimationFrame(() => {
    const wrong = document.querySelector<HTMLElement>(`${box} [aria-invalid="true"]`);
    const control =
      wrong?.matches('input, select, textarea') === true ? wrong : wrong?.querySelector<HTMLElement>('input, select, textarea');
    if (control instanceof HTMLElement) control.focus();
    else if (frames > 0) focusFirstWrong(box, frames - 1);
  });
};
