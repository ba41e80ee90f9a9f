/** Controls the forms of finding out share: a line, a choice of few, officers of the own office, files. */
import { useState, type HTMLInputTypeAttribute } from 'react';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../../shell/session-context.tsx';
import type { Words } from '../../shell/words.ts';
import { Pick } from '../controls.tsx';
import { inquiryTexts as texts } from './texts.ts';

export function Line(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly type?: HTMLInputTypeAttribute;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field id={props.id} label={props.label} hint={props.hint} {...(props.optional === true ? { optional: true } : {})}>
      {(control) => (
        <InputBox>
          <input
            {...control}
            type={props.type ?? 'text'}
            maxLength={500}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
        </InputBox>
      )}
    </Field>
  );
}

/** One of few, as buttons beside each other. */
export function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly of: readonly (readonly [Value, Words])[];
  readonly onChange: (value: Value) => void;
}) {
  const { say } = useLanguage();
  return (
    <div className="y-seg o-seg" role="group" aria-label={props.label}>
      {props.of.map(([value, words]) => (
        <button key={value} type="button" aria-pressed={value === props.value} onClick={() => props.onChange(value)}>
          {say(words)}
        </button>
      ))}
    </div>
  );
}

export function Check(props: { readonly label: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void }) {
  return (
    <label className="o-check">
      <input type="checkbox" checked={props.checked} onChange={(event) => props.onChange(event.target.checked)} />
      {props.label}
    </label>
  );
}

/** Who of the own office holds a post, oneself included and marked as there. */
export const useOfficers = () => {
  const rows = useReply('office.officers', {}).value?.rows;
  const own = useReply('session.get', {}).value?.person?.id;
  return { rows, own, others: (rows ?? []).filter(({ person }) => person !== own) };
};

export function ChairPick(props: { readonly value: string; readonly not?: string | null; readonly onChange: (person: string) => void }) {
  const { say } = useLanguage();
  const { others } = useOfficers();
  return (
    <Pick id="hearing-chair" label={say(texts.chair)} value={props.value} onChange={props.onChange}>
      {others
        .filter(({ name }) => name !== props.not)
        .map(({ person, name, title }) => (
          <option key={person} value={person}>
            {`${name} · ${say(title)}`}
          </option>
        ))}
    </Pick>
  );
}

export type Uploaded = { readonly id: string; readonly name: string };

export function Files(props: { readonly files: readonly Uploaded[]; readonly onChange: (files: readonly Uploaded[]) => void }) {
  const { say } = useLanguage();
  const { session } = useOffice();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const add = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setBusy(true);
    const query = { division: session.post?.office.division ?? 0, name: file.name };
    const answer = await call('file.create', { file, query, key: freshKey() });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) props.onChange([...props.files, { id: answer.value.id, name: file.name }]);
  };
  return (
    <div className="o-files">
      {props.files.map(({ id, name }) => (
        <span key={id} className="o-files__f">
          <Icon name="file" /> {name}{' '}
          <button
            type="button"
            className="y-lnk"
            aria-label={say(texts.removeFile(name))}
            onClick={() => props.onChange(props.files.filter((each) => each.id !== id))}
          >
            <Icon name="x" />
          </button>
        </span>
      ))}
      <label className="y-btn y-btn--s" aria-busy={busy || undefined}>
        <Icon name="camera" />
        {say(texts.addFile)}
        <input
          className="sr"
          type="file"
          accept="application/pdf,image/png,image/jpeg"
          onChange={(event) => void add(event.target.files?.[0])}
        />
      </label>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </div>
  );
}

export const idsOf = (files: readonly Uploaded[]): readonly string[] => files.map(({ id }) => id);
export const linesOf = (text: string): readonly string[] => text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
