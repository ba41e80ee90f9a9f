/** Small controls for the rows of a plan: each says by its label what it is, for the eye the head of its column does. */
import { useId, useState } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { InputBox } from '#web/ui/field.tsx';
import type { HallPlanView } from '#contract/view/queue.ts';
import type { Option } from '../controls.tsx';
import { hoursTexts } from './hall-texts.ts';
import { readSpans, spansText } from './read-spans.ts';

type Shared = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void };

export function Cell(
  props: Shared & { readonly type?: 'text' | 'date' | 'time' | 'number'; readonly longest?: number; readonly wide?: boolean },
) {
  return (
    <label className={`o-cell ${props.wide === true ? 'is-wide' : ''}`}>
      <span className="o-cell__l">{props.label}</span>
      <InputBox>
        <input
          type={props.type ?? 'text'}
          value={props.value}
          maxLength={props.longest ?? 200}
          autoComplete="off"
          onChange={(event) => props.onChange(event.target.value)}
        />
      </InputBox>
    </label>
  );
}

export function Pick(props: Shared & { readonly options: readonly Option[]; readonly wide?: boolean }) {
  return (
    <label className={`o-cell ${props.wide === true ? 'is-wide' : ''}`}>
      <span className="o-cell__l">{props.label}</span>
      <InputBox>
        <select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
          {props.options.some(({ value }) => value === props.value) ? null : <option value={props.value}>{props.value || '—'}</option>}
          {props.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </InputBox>
    </label>
  );
}

export function Tick(props: {
  readonly label: string;
  readonly on: boolean;
  readonly bare?: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <label className={`o-tick ${props.bare === true ? 'is-bare' : ''}`}>
      <input type="checkbox" checked={props.on} aria-label={props.label} onChange={(event) => props.onChange(event.target.checked)} />
      {props.bare === true ? null : <span>{props.label}</span>}
    </label>
  );
}

/** Hours as text; what cannot be read stays as it was typed and is said, and the last readable hours hold. */
export function Hours(props: {
  readonly label: string;
  readonly spans: HallPlanView['hours'][number];
  readonly onChange: (spans: HallPlanView['hours'][number]) => void;
  readonly onWrong: (wrong: boolean) => void;
}) {
  const { say } = useLanguage();
  const id = useId();
  const shown = spansText(props.spans);
  // What was typed holds while the plan's hours are those it stands for; a row that was taken away leaves nothing behind.
  const [typed, setTyped] = useState({ text: shown, stands: shown });
  const text = typed.stands === shown ? typed.text : shown;
  const wrong = readSpans(text) === undefined;
  const type = (now: string): void => {
    const read = readSpans(now);
    setTyped({ text: now, stands: read === undefined ? shown : spansText(read) });
    props.onWrong(read === undefined);
    if (read !== undefined) props.onChange(read);
  };
  return (
    <div className="o-cell is-hours">
      <label className="o-cell__l" htmlFor={id}>
        {props.label}
      </label>
      <InputBox invalid={wrong}>
        <input
          id={id}
          type="text"
          value={text}
          maxLength={100}
          autoComplete="off"
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-error` : undefined}
          onChange={(event) => type(event.target.value)}
        />
      </InputBox>
      {wrong ? (
        <small className="y-field__e" id={`${id}-error`} role="alert">
          {say(hoursTexts.wrong)}
        </small>
      ) : null}
    </div>
  );
}
