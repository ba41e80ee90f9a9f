/** The fields of a plan's forms: a sentence in both languages, as plans are published; a day; a choice with what is wrong under it. */
import type { ReactNode } from 'react';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';

export type Both = { readonly zh: string; readonly en: string };
export const NO_WORDS: Both = { zh: '', en: '' };

type BothProps = {
  readonly id: string;
  readonly label: string;
  readonly value: Both;
  readonly onChange: (value: Both) => void;
  readonly error?: string | undefined;
};

export function BothField({ id, label, value, onChange, error }: BothProps) {
  return (
    <div className="o-both">
      <Field id={`${id}-zh`} label={`${label}（中文）`} error={error}>
        {(control) => (
          <InputBox>
            <input
              {...control}
              lang="zh-CN"
              maxLength={200}
              value={value.zh}
              onChange={(event) => onChange({ ...value, zh: event.target.value })}
            />
          </InputBox>
        )}
      </Field>
      <Field id={`${id}-en`} label={`${label} (English)`}>
        {(control) => (
          <InputBox>
            <input
              {...control}
              lang="en"
              maxLength={200}
              value={value.en}
              onChange={(event) => onChange({ ...value, en: event.target.value })}
            />
          </InputBox>
        )}
      </Field>
    </div>
  );
}

type DayProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly min?: string | undefined;
};

export function DayInput({ id, label, value, onChange, error, min }: DayProps) {
  return (
    <Field id={id} label={label} error={error}>
      {(control) => (
        <InputBox>
          <input {...control} type="date" min={min} value={value} onChange={(event) => onChange(event.target.value)} />
        </InputBox>
      )}
    </Field>
  );
}

type ChoiceProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  readonly children: ReactNode;
};

export function Choice({ id, label, value, onChange, error, children }: ChoiceProps) {
  const { say } = useLanguage();
  return (
    <Field id={id} label={label} error={error}>
      {(control) => (
        <InputBox>
          <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
            <option value="">{say(common.choose)}</option>
            {children}
          </select>
        </InputBox>
      )}
    </Field>
  );
}
