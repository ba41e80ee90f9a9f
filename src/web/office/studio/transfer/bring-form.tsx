/** A list to bring in: the file, and where rows of other places go. */
import { useState } from 'react';
import type { ListingRunList } from '#contract/view/listing-run.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, linkOf, type Refused } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import '../field.css';
import { transferTexts as texts } from './texts.ts';

type Props = { readonly places: ListingRunList['places']; readonly onBegun: (id: string) => void };

/** The same press again is the same import. */
function useBegin(onBegun: Props['onBegun']) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const begin = async (file: File, as: string): Promise<void> => {
    setBusy(true);
    setRefused(undefined);
    // As bytes: the server finds out by itself what it is and how it is encoded.
    const bytes = new Blob([await file.arrayBuffer()], { type: 'application/octet-stream' });
    const query = { file: file.name, ...(as === '' ? {} : { as }) };
    const answer = await call('listing-run.begin', { query, file: bytes, key: freshKey() });
    setBusy(false);
    if (answer.ok) onBegun(answer.value.id);
    else setRefused(answer.refused);
  };
  return { busy, refused, begin };
}

export function BringForm({ places, onBegun }: Props) {
  const { say } = useLanguage();
  const [file, setFile] = useState<File>();
  const [as, setAs] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, refused, begin } = useBegin(onBegun);
  return (
    <form
      className="o-tr__part"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (file !== undefined) void begin(file, as);
      }}
    >
      <h2>{say(texts.bring)}</h2>
      <Field
        id="tr-file"
        label={say(texts.file)}
        hint={say(texts.fileHint)}
        error={tried && file === undefined ? say(texts.fileMissing) : undefined}
      >
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input
              {...control}
              type="file"
              accept=".csv,.xlsx,.json,text/csv,application/json"
              onChange={(event) => setFile(event.target.files?.[0])}
            />
          </InputBox>
        )}
      </Field>
      <Field id="tr-as" label={say(texts.as)} hint={say(texts.asHint)} optional>
        {(control) => (
          <select {...control} className="o-sti" value={as} onChange={(event) => setAs(event.target.value)}>
            <option value="">{say(texts.asNone)}</option>
            {places.map(({ code, name }) => (
              <option key={code} value={code}>
                {say(name)} {code}
              </option>
            ))}
          </select>
        )}
      </Field>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-tr__acts">
        <Button type="submit" kind="p" busy={busy}>
          {say(texts.begin)}
        </Button>
        <span className="t-sm t-3">
          {say(texts.templates)}{' '}
          <a className="y-lnk" href={linkOf('listing-run.template', {}, { format: 'csv' })} download>
            CSV
          </a>{' '}
          <a className="y-lnk" href={linkOf('listing-run.template', {}, { format: 'xlsx' })} download>
            Excel
          </a>
        </span>
      </div>
    </form>
  );
}
