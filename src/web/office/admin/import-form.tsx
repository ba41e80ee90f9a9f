/** A file to check: what it holds, where it comes from, its template; the answer is the dry run. */
import { useState } from 'react';
import type { ImportList } from '#contract/view/import.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { call, freshKey, linkOf, type Refused } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { useAdmin } from './admin-context.ts';
import { Line } from './controls.tsx';
import { importTexts, kindTexts } from './import-texts.ts';

type Kind = ImportList['kinds'][number]['kind'];
type Props = { readonly kinds: ImportList['kinds']; readonly onChecked: (id: string) => void; readonly onLeave: () => void };

function useCheck(onChecked: (id: string) => void) {
  const { division } = useAdmin();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const check = async (kind: Kind, system: string, file: File): Promise<void> => {
    setBusy(true);
    setRefused(undefined);
    // As bytes: the server finds out the encoding itself.
    const bytes = new Blob([await file.arrayBuffer()], { type: 'application/octet-stream' });
    const answer = await call('import.check', { query: { kind, system, file: file.name, division }, file: bytes, key: freshKey() });
    setBusy(false);
    if (answer.ok) onChecked(answer.value.run.id);
    else setRefused(answer.refused);
  };
  return { busy, refused, check };
}

function KindChoice(props: { readonly kinds: ImportList['kinds']; readonly kind: Kind; readonly onChoose: (kind: Kind) => void }) {
  const { say } = useLanguage();
  return (
    <Field id="i-kind" group label={say(importTexts.what)}>
      {() => (
        <div className="o-picks">
          {props.kinds.map(({ kind }) => (
            <label key={kind} className="o-tick">
              <input type="radio" name="i-kind" checked={kind === props.kind} onChange={() => props.onChoose(kind)} />
              <span>{say(kindTexts[kind])}</span>
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}

function Columns(props: { readonly kinds: ImportList['kinds']; readonly kind: Kind }) {
  const { say } = useLanguage();
  const columns = props.kinds.find(({ kind }) => kind === props.kind)?.columns ?? [];
  return (
    <div className="o-importhint">
      <p className="t-sm">
        <span className="t-3">{say(importTexts.columns)}</span>{' '}
        {columns.map(({ name, required }) => `${say(name)}${required ? '*' : ''}`).join(' · ')}
      </p>
      {props.kind === 'cases' ? <p className="t-sm t-3">{say(importTexts.cases)}</p> : null}
      <a className={buttonClass({ kind: 'q', size: 's' })} href={linkOf('import.template', { kind: props.kind })} download>
        {say(importTexts.template)}
      </a>
    </div>
  );
}

export function ImportForm(props: Props) {
  const { say } = useLanguage();
  const [kind, setKind] = useState<Kind>('officers');
  const [system, setSystem] = useState('');
  const [file, setFile] = useState<File>();
  const [tried, setTried] = useState(false);
  const { busy, refused, check } = useCheck(props.onChecked);
  return (
    <form
      className="o-form y-card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (file !== undefined && system.trim() !== '') void check(kind, system.trim(), file);
      }}
    >
      <KindChoice kinds={props.kinds} kind={kind} onChoose={setKind} />
      <Columns kinds={props.kinds} kind={kind} />
      <Line
        id="i-system"
        label={say(importTexts.system)}
        hint={say(importTexts.systemHint)}
        error={tried && system.trim() === '' ? say(importTexts.systemMissing) : undefined}
        longest={60}
        value={system}
        onChange={setSystem}
      />
      <Field
        id="i-file"
        label={say(importTexts.file)}
        hint={say(importTexts.fileHint)}
        error={tried && file === undefined ? say(importTexts.fileMissing) : undefined}
      >
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input {...control} type="file" accept=".csv,text/csv" onChange={(event) => setFile(event.target.files?.[0])} />
          </InputBox>
        )}
      </Field>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-admin__acts">
        <Button type="submit" kind="p" busy={busy}>
          {say(importTexts.check)}
        </Button>
        <Button kind="q" onPress={props.onLeave}>
          {say(importTexts.cancel)}
        </Button>
      </div>
    </form>
  );
}
