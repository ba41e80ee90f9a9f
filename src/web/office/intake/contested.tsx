/** Values the person at the window says are wrong: what the register has, the paper scanned against it, and the way back. */
import { useState } from 'react';
import type { WalkIn, WalkInPreview } from '#contract/view/walk-in.ts';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { shownOf } from './form-blocks.tsx';
import { intakeTexts } from './texts.ts';
import type { Typed, TypedAct } from './typed.ts';

type Row = WalkInPreview['confirm'][number];
type Tell = (act: TypedAct) => void;

/** The paper that shows it is scanned here: the register's office reads it when it checks (2018 provisions, article 7). */
function Proof(props: { readonly row: Row; readonly typed: Typed; readonly tell: Tell; readonly error: string | undefined }) {
  const { say } = useLanguage();
  const { session } = useOffice();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const { id } = props.row.field;
  const upload = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setBusy(true);
    const answer = await call('file.create', {
      file,
      query: { division: session.post?.office.division ?? 0, name: file.name },
      key: freshKey(),
    });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) props.tell({ kind: 'prove', field: id, evidence: { file: answer.value.id, sha256: answer.value.sha256 } });
  };
  if (props.typed.evidence[id] !== undefined)
    return (
      <span className="t-ac">
        <Icon name="checkf" /> {say(intakeTexts.proved)}{' '}
        <button type="button" className="y-lnk" onClick={() => props.tell({ kind: 'prove', field: id, evidence: undefined })}>
          {say(intakeTexts.proveAgain)}
        </button>
      </span>
    );
  return (
    <span>
      <label className="y-btn y-btn--s" aria-busy={busy || undefined}>
        <Icon name="camera" />
        {say(intakeTexts.prove)}
        <input
          className="sr"
          type="file"
          accept="application/pdf,image/png,image/jpeg"
          aria-invalid={props.error === undefined ? undefined : true}
          onChange={(event) => void upload(event.target.files?.[0])}
        />
      </label>
      {props.error === undefined ? null : <span className="y-field__e"> {props.error}</span>}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </span>
  );
}

export function Contested(props: {
  readonly rows: readonly Row[];
  readonly walkIn: WalkIn;
  readonly typed: Typed;
  readonly tell: Tell;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { say } = useLanguage();
  if (props.rows.length === 0) return null;
  return (
    <ul className="o-contested" aria-label={say(intakeTexts.contested)}>
      {props.rows.map((row) => (
        <li key={row.field.id}>
          <span className="o-near">
            {say(row.field.label)} · {say(intakeTexts.contested)}
          </span>
          <span className="t-3">
            {say(row.source)} <s>{row.shown ?? shownOf(props.walkIn, row.fact)}</s>
          </span>
          {row.register && row.field.suggested !== true ? (
            <Proof row={row} typed={props.typed} tell={props.tell} error={props.errors[row.field.id]} />
          ) : null}
          <button type="button" className="y-lnk" onClick={() => props.tell({ kind: 'contest', field: row.field.id, on: false })}>
            {say(intakeTexts.keep)}
          </button>
        </li>
      ))}
    </ul>
  );
}
