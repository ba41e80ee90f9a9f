/**
 * The frame of a question: label above, hint under it, error under the control with icon and the fix.
 * <Field id label hint error optional>{(control) => <input {...control}/>}</Field>; control = { id, aria-describedby, aria-invalid, aria-required }.
 * group: for radio sets the label becomes a legend of a fieldset.
 */
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';
import { common } from './texts.ts';

export type Control = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
};
export type FieldProps = {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly group?: boolean;
  readonly children: (control: Control) => ReactNode;
};

export function Field(props: FieldProps) {
  const { say } = useLanguage();
  const { id, hint, error } = props;
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ');
  const control: Control = {
    id,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-required': props.optional === true ? undefined : true,
  };
  const label = (
    <>
      {props.label}
      {props.optional === true ? <span className="t-3 t-xs y-field__o">{say(common.optional)}</span> : null}
    </>
  );
  const body = (
    <>
      {hint === undefined ? null : (
        <span className="y-field__h" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {props.children(control)}
      <span aria-live="polite">
        {error === undefined ? null : (
          <span className="y-field__e" id={`${id}-error`}>
            <Icon name="xc" />
            {error}
          </span>
        )}
      </span>
    </>
  );
  if (props.group === true) {
    return (
      <fieldset className="y-field y-set" aria-describedby={control['aria-describedby']}>
        <legend className="y-field__l">{label}</legend>
        {body}
      </fieldset>
    );
  }
  return (
    <div className="y-field">
      <label className="y-field__l" htmlFor={id}>
        {label}
      </label>
      {body}
    </div>
  );
}

/** The box around a native input. */
export function InputBox(props: { readonly invalid?: boolean | undefined; readonly locked?: boolean; readonly children: ReactNode }) {
  return (
    <span className={`y-in ${props.invalid === true ? 'is-error' : ''} ${props.locked === true ? 'y-in--locked' : ''}`}>
      {props.children}
    </span>
  );
}
