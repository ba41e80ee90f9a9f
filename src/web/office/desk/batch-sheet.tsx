/** Before several cases are acted on: which ones, what will happen, the few words it needs; after it what became of each. */
import { useRef, useState } from 'react';
import type { InboxRow } from '#contract/view/case.ts';
import type { Batch, BatchAct } from '#contract/view/inbox.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { common } from '#web/ui/texts.ts';
import { Lines, Pick } from '../act/controls.tsx';
import { useOfficers } from '../act/inquiry/inputs.tsx';
import { stateWords } from '../shell/state-words.ts';
import { listTexts } from './list-texts.ts';
import { idOf } from './use-cursor.ts';

type Props = {
  readonly act: BatchAct;
  readonly rows: readonly InboxRow[];
  readonly onDone: () => void;
  readonly onAgain: (ids: readonly string[]) => void;
  readonly onClose: () => void;
};

/** One order is one key: pressed again without an answer it is the same order. */
function useBatch({ act, rows, onDone }: Props) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [batch, setBatch] = useState<Batch>();
  const key = useRef(freshKey());
  const send = async (more: object): Promise<void> => {
    setBusy(true);
    const body = { act, rows: rows.map(({ number, part }) => ({ number, part })), ...more };
    const answer = await call('inbox.batch', { body, key: key.current });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) setBatch(answer.value);
    if (answer.ok || answer.refused.code !== 'no-network') {
      key.current = freshKey();
      onDone();
    }
  };
  return { busy, refused, batch, send };
}

function Outcome(props: Props & { readonly batch: Batch }) {
  const { say } = useLanguage();
  const { batch, rows } = props;
  const bad = batch.rows.filter(({ done }) => !done);
  return (
    <>
      <p role="status" className="o-batch__sum">
        {say(listTexts.done(batch.rows.length - bad.length))}
        {bad.length === 0 ? '' : ` · ${say(listTexts.refused(bad.length))}`}
      </p>
      <ul className="o-batch">
        {batch.rows.map((each) => (
          <li key={idOf(each)} className={each.done ? undefined : 'is-warn'}>
            <Icon name={each.done ? 'check' : 'alert'} />
            <span>
              <b>{rows.find((row) => idOf(row) === idOf(each))?.title ?? each.number}</b>
              {each.words === null ? null : <small>{say(each.words)}</small>}
            </span>
          </li>
        ))}
      </ul>
      <div className="o-form__b">
        {bad.length === 0 ? null : <Button onPress={() => props.onAgain(bad.map(idOf))}>{say(listTexts.again)}</Button>}
        <Button kind="p" onPress={bad.length === 0 ? () => props.onAgain([]) : props.onClose}>
          {say(listTexts.close)}
        </Button>
      </div>
    </>
  );
}

type Sending = Omit<ReturnType<typeof useBatch>, 'batch'>;

function Order(props: Props & Sending) {
  const { say } = useLanguage();
  const { act, rows, busy, refused, send } = props;
  const [reason, setReason] = useState('');
  const [to, setTo] = useState('');
  const { rows: officers } = useOfficers();
  const name = say(listTexts[act]);
  const why = act === 'assign' && to === '' ? say(listTexts.toFirst) : undefined;
  const body = { ...(reason.trim() === '' ? {} : { reason: reason.trim() }), ...(act === 'assign' ? { to } : {}) };
  return (
    <form
      // The first thing that is asked, else the button: Enter is then enough.
      data-first
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (why === undefined && !busy) void send(body);
      }}
    >
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <p className="t-sm">{say(listTexts.sure(name, rows.length))}</p>
      {act === 'grant' ? <Note tone="near">{say(listTexts.grantSure)}</Note> : null}
      <ul className="o-batch">
        {rows.map((row) => (
          <li key={idOf(row)}>
            <span>
              <b>{row.title}</b>
              <small>
                {say(row.name)} · {row.applicant} · {say(stateWords(row.state))} · <span className="num">{row.number}</span>
              </small>
            </span>
          </li>
        ))}
      </ul>
      {act === 'assign' ? (
        <Pick id="batch-to" label={say(listTexts.to)} value={to} onChange={setTo}>
          {(officers ?? []).map(({ person, name: who, title }) => (
            <option key={person} value={person}>
              {`${who} · ${say(title)}`}
            </option>
          ))}
        </Pick>
      ) : null}
      {act === 'begin-review' ? null : (
        <Lines
          id="batch-reason"
          label={say(act === 'grant' ? listTexts.reasons : act === 'resume' ? listTexts.note : listTexts.reason)}
          optional
          rows={2}
          value={reason}
          onChange={setReason}
        />
      )}
      <div className="o-form__b">
        <Button onPress={props.onClose}>{say(common.cancel)}</Button>
        <Button type="submit" kind="p" busy={busy} {...(why === undefined ? {} : { why })}>
          {say(listTexts.go(name, rows.length))}
        </Button>
      </div>
    </form>
  );
}

export function BatchSheet(props: Props) {
  const { say } = useLanguage();
  const { batch, ...sending } = useBatch(props);
  return (
    <Sheet open title={say(listTexts[props.act])} onClose={props.onClose}>
      {batch === undefined ? <Order {...props} {...sending} /> : <Outcome {...props} batch={batch} />}
    </Sheet>
  );
}
