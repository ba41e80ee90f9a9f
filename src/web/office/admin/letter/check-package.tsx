/** Checks a package somebody brings: by the hashes and the signature that lie in it. */
import { type ChangeEvent, useState } from 'react';
import type { ArchiveCheck } from '#contract/view/letter.ts';
import { buttonClass } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { archiveTexts } from './texts.ts';

export function CheckPackage() {
  const { say } = useLanguage();
  const [check, setCheck] = useState<ArchiveCheck>();
  const [refused, setRefused] = useState<Refused>();
  const send = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file === undefined) return;
    const bytes = new Blob([await file.arrayBuffer()], { type: 'application/octet-stream' });
    const answer = await call('archive.check', { file: bytes, key: freshKey() });
    setCheck(answer.ok ? answer.value : undefined);
    setRefused(answer.ok ? undefined : answer.refused);
  };
  return (
    <section className="o-admin__list">
      <h2>{say(archiveTexts.check)}</h2>
      <p className="t-sm t-3">{say(archiveTexts.checkHint)}</p>
      <label className={buttonClass({ className: 'p-file' })}>
        <input className="sr" type="file" accept=".zip,application/zip" onChange={(event) => void send(event)} />
        <Icon name="upload" />
        {say(archiveTexts.check)}
      </label>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {check === undefined ? null : <Said check={check} />}
    </section>
  );
}

function Said(props: { readonly check: ArchiveCheck }) {
  const { say } = useLanguage();
  const { answer, number, files, faults } = props.check;
  if (answer === 'sound')
    return (
      <Note icon="checkc" role="status">
        {say(archiveTexts.sound(number ?? '', files))}
      </Note>
    );
  return (
    <Note tone="late" role="alert">
      <b>{say(answer === 'none' ? archiveTexts.noPackage : archiveTexts.changed)}</b>
      <ul>
        {faults.slice(0, 20).map((fault) => (
          <li key={fault} className="code t-sm">
            {fault}
          </li>
        ))}
      </ul>
    </Note>
  );
}
