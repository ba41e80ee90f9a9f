/** Small inputs the builders share: a labelled select, a line of text, the same words in both languages. */
import { type ReactNode, useId } from 'react';
import type { Text } from '#domain/kernel/text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { builderTexts } from './texts.ts';

export type Option = { readonly id: string; readonly label: string };

export function Select(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  /** Named for a reader only, where the row already says what it is. */
  readonly quiet?: boolean;
  readonly empty?: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  const choice = (control: { readonly id: string; readonly 'aria-label'?: string }): ReactNode => (
    <InputBox invalid={props.error !== undefined}>
      <select {...control} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.empty === undefined ? null : <option value="">{props.empty}</option>}
        {props.options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </InputBox>
  );
  if (props.quiet === true) return choice({ id, 'aria-label': props.label });
  return (
    <Field id={id} label={props.label} error={props.error}>
      {({ id: own, ...control }) => choice({ ...control, id: own })}
    </Field>
  );
}

export function Line(props: {
  readonly label: string;
  readonly value: string;
  readonly quiet?: boolean;
  readonly optional?: boolean;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly type?: 'text' | 'number' | 'date';
  readonly rows?: number;
  readonly lang?: string;
  readonly longest?: number;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  const { rows, type = 'text', longest = 500 } = props;
  const control = {
    value: props.value,
    lang: props.lang,
    spellCheck: false,
    onChange: (event: { readonly target: { readonly value: string } }) => props.onChange(event.target.value),
  };
  const box = (more: object): ReactNode => (
    <InputBox invalid={props.error !== undefined}>
      {rows === undefined ? (
        <input
          {...control}
          {...more}
          type={type === 'date' ? 'date' : 'text'}
          inputMode={type === 'number' ? 'decimal' : undefined}
          autoComplete="off"
          maxLength={longest}
        />
      ) : (
        <textarea {...control} {...more} rows={rows} maxLength={longest} />
      )}
    </InputBox>
  );
  if (props.quiet === true) return box({ id, 'aria-label': props.label });
  return (
    <Field id={id} label={props.label} hint={props.hint} optional={props.optional === true} error={props.error}>
      {(more) => box(more)}
    </Field>
  );
}

/** Chinese beside English; both are wanted, or neither where it is optional. */
export function BothLines(props: {
  readonly label: string;
  readonly value: Text;
  readonly optional?: boolean;
  readonly rows?: number;
  readonly onChange: (value: Text) => void;
}) {
  const { say } = useLanguage();
  const { value, onChange, rows, optional = false } = props;
  const more = rows === undefined ? {} : { rows };
  return (
    <div className="o-bd__two">
      <Line
        {...more}
        label={`${props.label} · ${say(builderTexts.chinese)}`}
        lang="zh-CN"
        optional={optional}
        value={value.zh}
        onChange={(zh) => onChange({ ...value, zh })}
      />
      <Line
        {...more}
        label={`${props.label} · ${say(builderTexts.english)}`}
        lang="en"
        optional={optional}
        value={value.en}
        onChange={(en) => onChange({ ...value, en })}
      />
    </div>
  );
}

export function Tick(props: { readonly label: ReactNode; readonly checked: boolean; readonly onChange: (checked: boolean) => void }) {
  return (
    <label className="o-tick">
      <input type="checkbox" checked={props.checked} onChange={(event) => props.onChange(event.target.checked)} />
      <span>{props.label}</span>
    </label>
  );
}

/** A box to find something in a list below it. */
export function Find(props: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <span className="y-in o-bdfind">
      <Icon name="search" />
      <input
        type="search"
        aria-label={props.label}
        placeholder={props.label}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </span>
  );
}
