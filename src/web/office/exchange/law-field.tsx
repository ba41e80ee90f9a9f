/** A place in the law: which one, which article; both are known to the catalogue. */
import type { ExchangeForm } from '#contract/view/exchange.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';
import { exchangeTexts } from './texts.ts';

/** As typed; the article may still be empty. */
export type LawTyped = { readonly law: string; readonly article: string };
export const lawOf = ({ law, article }: LawTyped): { readonly law: string; readonly article: number } => ({
  law: law === '' ? 'none' : law,
  article: Number(article) >= 1 ? Math.floor(Number(article)) : 1,
});
/** The law that makes sharing a duty. */
export const SHARING: LawTyped = { law: 'zhejiang-at-most-once-2018', article: '39' };

export function LawField(props: {
  readonly id: string;
  readonly label: string;
  readonly laws: ExchangeForm['laws'];
  readonly value: LawTyped;
  readonly errorAt: (pointer: string) => string | undefined;
  readonly pointer: string;
  readonly onChange: (value: LawTyped) => void;
}) {
  const { say } = useLanguage();
  const { id, value, pointer, errorAt } = props;
  return (
    <div className="o-law">
      <Field id={`${id}-law`} label={props.label} error={errorAt(`${pointer}/law`)}>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <select {...control} value={value.law} onChange={(event) => props.onChange({ ...value, law: event.target.value })}>
              <option value="">{say(common.choose)}</option>
              {props.laws.map((law) => (
                <option key={law.id} value={law.id}>
                  {say(law.title)}
                </option>
              ))}
            </select>
          </InputBox>
        )}
      </Field>
      <Field id={`${id}-article`} label={say(exchangeTexts.article)} error={errorAt(`${pointer}/article`)}>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input
              {...control}
              inputMode="numeric"
              maxLength={4}
              value={value.article}
              onChange={(event) => props.onChange({ ...value, article: event.target.value.replace(/\D/g, '') })}
            />
          </InputBox>
        )}
      </Field>
    </div>
  );
}

export function TextField(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly value: string;
  readonly error?: string | undefined;
  readonly rows?: number;
  readonly type?: 'text' | 'number';
  readonly onChange: (value: string) => void;
}) {
  const { id, label, hint, optional = false, value, error, rows, type = 'text', onChange } = props;
  return (
    <Field id={id} label={label} hint={hint} optional={optional} error={error}>
      {(control) => (
        <InputBox invalid={control['aria-invalid']}>
          {rows === undefined ? (
            <input
              {...control}
              inputMode={type === 'number' ? 'numeric' : undefined}
              autoComplete="off"
              spellCheck={false}
              maxLength={1000}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          ) : (
            <textarea {...control} rows={rows} maxLength={2000} value={value} onChange={(event) => onChange(event.target.value)} />
          )}
        </InputBox>
      )}
    </Field>
  );
}
