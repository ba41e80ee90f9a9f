/** The few controls the forms of the settings are made of: a line, a choice, a day, several of a list, both names. */
import type { ReactNode } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { adminTexts } from './texts.ts';
import type { Changing } from './use-change.ts';

type Shared = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

export function Line(
  props: Shared & { readonly type?: 'text' | 'date' | 'tel'; readonly longest?: number; readonly min?: string | undefined },
) {
  const { type = 'text', longest = 200, min } = props;
  return (
    <Field id={props.id} label={props.label} hint={props.hint} error={props.error} optional={props.optional ?? false}>
      {(control) => (
        <InputBox invalid={control['aria-invalid']}>
          <input
            {...control}
            type={type}
            autoComplete="off"
            maxLength={type === 'date' ? undefined : longest}
            min={min}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
        </InputBox>
      )}
    </Field>
  );
}

export type Option = { readonly value: string; readonly label: string };

export function Choice(props: Shared & { readonly options: readonly Option[] }) {
  const { say } = useLanguage();
  return (
    <Field id={props.id} label={props.label} hint={props.hint} error={props.error} optional={props.optional ?? false}>
      {(control) => (
        <InputBox invalid={control['aria-invalid']}>
          <select {...control} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
            <option value="">{say(common.choose)}</option>
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

/** Several of a list; long lists scroll in their own box. */
export function Several(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const toggle = (value: string): void =>
    props.onChange(props.chosen.includes(value) ? props.chosen.filter((each) => each !== value) : [...props.chosen, value]);
  return (
    <Field id={props.id} group label={props.label} hint={props.hint} error={props.error}>
      {() => (
        <div className="o-several">
          {props.options.map((option) => (
            <label key={option.value} className="o-tick">
              <input type="checkbox" checked={props.chosen.includes(option.value)} onChange={() => toggle(option.value)} />
              <span>{option.label}</span>
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}

export type Names = { readonly zh: string; readonly en: string };

/** A name is read in both languages, so it is asked for in both. */
export function BothNames(props: {
  readonly id: string;
  readonly labels: readonly [string, string];
  readonly names: Names;
  readonly pointer: string;
  readonly changing: Changing;
  readonly onChange: (names: Names) => void;
}) {
  const { id, labels, names, pointer, changing, onChange } = props;
  return (
    <>
      <Line
        id={`${id}-zh`}
        label={labels[0]}
        value={names.zh}
        error={changing.errorAt(`${pointer}/zh`)}
        onChange={(zh) => onChange({ ...names, zh })}
      />
      <Line
        id={`${id}-en`}
        label={labels[1]}
        value={names.en}
        error={changing.errorAt(`${pointer}/en`)}
        onChange={(en) => onChange({ ...names, en })}
      />
    </>
  );
}

/** A form of the settings: fields, what was refused, one act. */
export function ChangeForm(props: {
  readonly changing: Changing;
  readonly label?: string;
  readonly kind?: 'p' | 'danger';
  readonly why?: string | undefined;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}) {
  const { say } = useLanguage();
  const { changing, why } = props;
  return (
    <form
      className="o-change"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (why === undefined) props.onSubmit();
      }}
    >
      {props.children}
      {changing.refused === undefined ? null : <RefusedNote refused={changing.refused} />}
      <Button type="submit" kind={props.kind ?? 'p'} block busy={changing.busy} {...(why === undefined ? {} : { why })}>
        {props.label ?? say(adminTexts.save)}
      </Button>
    </form>
  );
}
