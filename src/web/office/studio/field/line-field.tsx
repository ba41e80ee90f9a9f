/** Inputs of one value: a line, a number, a choice, yes or no. Emptied, the value is taken out of the document. */
import { useState } from 'react';
import type { Text } from '#domain/kernel/text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';
import { controlOf, Frame, type Framed } from './frame.tsx';
import { plainIn, stringIn, usePlace } from './place.ts';

export function LineField(props: Framed & { readonly code?: boolean; readonly longest?: number; readonly keep?: boolean }) {
  const place = usePlace(props.pointer);
  return (
    <Frame framed={props} place={place}>
      <input
        {...controlOf(place)}
        className={`o-sti ${props.code === true ? 'code' : ''}`}
        autoComplete="off"
        spellCheck={false}
        maxLength={props.longest ?? 500}
        value={stringIn(place.value)}
        onChange={(event) => place.set(event.target.value === '' && props.keep !== true ? undefined : event.target.value)}
      />
    </Frame>
  );
}

/** Kept as typed while it is no number, so that `1.` may become `1.5`. */
export function NumberField(props: Framed & { readonly most?: number; readonly whole?: boolean; readonly unit?: Text }) {
  const { say } = useLanguage();
  const place = usePlace(props.pointer);
  const [typed, setTyped] = useState<string>();
  const value = typeof place.value === 'number' ? String(place.value) : '';
  const change = (text: string): void => {
    const number = Number(text);
    const readable = text.trim() !== '' && Number.isFinite(number) && (props.whole === false || Number.isInteger(number));
    setTyped(readable || text === '' ? undefined : text);
    if (text === '') place.set(undefined);
    else if (readable) place.set(number);
  };
  return (
    <Frame framed={props} place={place}>
      <span className="o-stn">
        <input
          {...controlOf(place)}
          className="o-sti"
          inputMode="decimal"
          autoComplete="off"
          maxLength={12}
          value={typed ?? value}
          onChange={(event) => change(event.target.value)}
          onBlur={() => setTyped(undefined)}
        />
        {props.unit === undefined ? null : <span className="t-3">{say(props.unit)}</span>}
      </span>
    </Frame>
  );
}

export type Option = { readonly id: string; readonly label: Text };

/** `none`: the words for leaving it out; without them something must be chosen. `read` turns the option into what is kept. */
export function ChoiceField(
  props: Framed & { readonly options: readonly Option[]; readonly none?: Text; readonly read?: (id: string) => unknown },
) {
  const { say } = useLanguage();
  const place = usePlace(props.pointer);
  const { onChange, ...control } = {
    ...controlOf(place),
    onChange: (id: string) => place.set(id === '' ? undefined : (props.read?.(id) ?? id)),
  };
  const { readOnly: locked, ...rest } = control;
  const value = plainIn(place.value);
  const unknown = value !== '' && !props.options.some(({ id }) => id === value);
  return (
    <Frame framed={props} place={place}>
      <select {...rest} className="o-sti" disabled={locked} value={value} onChange={(event) => onChange(event.target.value)}>
        {props.none !== undefined || value === '' ? <option value="">{say(props.none ?? common.choose)}</option> : null}
        {unknown ? <option value={value}>{value}</option> : null}
        {props.options.map((option) => (
          <option key={option.id} value={option.id}>
            {say(option.label)}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** Yes, no, or nothing said. */
export function YesNoField(props: Framed) {
  const options: readonly Option[] = [
    { id: 'true', label: common.yes },
    { id: 'false', label: common.no },
  ];
  return <ChoiceField {...props} options={options} none={{ zh: '没有写', en: 'Not said' }} read={(id) => id === 'true'} />;
}

/** Several of a few. An empty choice is taken out. */
export function TicksField(props: Framed & { readonly options: readonly Option[] }) {
  const { say } = useLanguage();
  const place = usePlace(props.pointer);
  const chosen = Array.isArray(place.value) ? place.value.map(String) : [];
  const toggle = (id: string): void => {
    // In the order of the table, whatever was pressed first: two people who mean the same write the same.
    const next = props.options.map((option) => option.id).filter((each) => (each === id ? !chosen.includes(id) : chosen.includes(each)));
    place.set(next.length === 0 ? undefined : next);
  };
  return (
    <Frame framed={props} place={place} group>
      <span className="o-stt">
        {props.options.map((option) => (
          <label key={option.id}>
            <input type="checkbox" disabled={place.locked} checked={chosen.includes(option.id)} onChange={() => toggle(option.id)} />
            {say(option.label)}
          </label>
        ))}
      </span>
    </Frame>
  );
}

/** Words, one to a line. */
export function WordsField(props: Framed) {
  const place = usePlace(props.pointer);
  const words = Array.isArray(place.value) ? place.value.map(String) : [];
  const [typed, setTyped] = useState<string>();
  const text = typed ?? words.join('\n');
  const change = (next: string): void => {
    setTyped(next);
    const kept = next.split(/\n|，|、|,/).map((word) => word.trim());
    const unique = [...new Set(kept.filter((word) => word !== ''))];
    place.set(unique.length === 0 ? undefined : unique);
  };
  return (
    <Frame framed={props} place={place}>
      <textarea
        {...controlOf(place)}
        className="o-sti"
        rows={Math.min(8, Math.max(2, words.length))}
        value={text}
        onChange={(event) => change(event.target.value)}
        onBlur={() => setTyped(undefined)}
      />
    </Frame>
  );
}
