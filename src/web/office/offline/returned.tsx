/** What came back from the server, for any clerk of the hall: the reason, and the form to put it right under its own day. */
import { useState } from 'react';
import type { OfflineApplication, OfflineRow } from '#contract/view/offline.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply, type Loaded } from '#web/ui/use-reply.ts';
import { Line } from '../intake/person-form.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { OfflineForm } from './offline-form.tsx';
import { offlineTexts } from './texts.ts';
import { typingOf, type Typing } from './typing.ts';

type Rows = { readonly rows: readonly OfflineRow[] };

function Because(props: { readonly row: OfflineRow }) {
  const { say } = useLanguage();
  const { because } = props.row;
  if (because === null) return null;
  return (
    <div className="t-sm o-late">
      <p>{say(because.words)}</p>
      <ul>
        {because.problems.map(({ pointer, words }) => (
          <li key={pointer}>
            <span className="code t-xs">{pointer.split('/').at(-1)}</span> {say(words)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One act with one key, until there is an answer. */
function useActing(number: string, onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key] = useState(freshKey);
  const act = async (name: 'offline-filing.correct' | 'offline-filing.settle', body: unknown): Promise<void> => {
    setBusy(true);
    const answer = await call(name, { params: { number }, body, key: `${key}.${JSON.stringify(body).length}` });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) onDone();
  };
  return { busy, refused, act };
}

function Correcting(props: { readonly row: OfflineRow; readonly application: OfflineApplication; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const [typing, setTyping] = useState<Typing>(() => typingOf(props.application));
  const [reason, setReason] = useState('');
  const { busy, refused, act } = useActing(props.row.number, props.onDone);
  return (
    <>
      <Because row={props.row} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <OfflineForm
        typing={typing}
        change={(more) => setTyping(more)}
        busy={busy}
        action={say(offlineTexts.correct)}
        onTake={(application) => void act('offline-filing.correct', application)}
      />
      <hr />
      <Line id="offline-settle" label={say(offlineTexts.settle)} longest={500} value={reason} onChange={setReason} />
      <div className="o-offgo">
        <Button
          busy={busy}
          onPress={() => {
            if (reason.trim() !== '') void act('offline-filing.settle', { reason: reason.trim() });
          }}
        >
          {say(offlineTexts.settleButton)}
        </Button>
      </div>
    </>
  );
}

function Opened(props: { readonly row: OfflineRow; readonly onDone: () => void }) {
  const { value, refused, reload } = useReply('offline-filing.get', { params: { number: props.row.number } });
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  return value === undefined ? <Waiting rows={6} /> : <Correcting {...props} application={value.application} />;
}

export function Returned(props: { readonly list: Loaded<Rows>; readonly onDone: () => void }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const [open, setOpen] = useState<OfflineRow>();
  const { value, refused, reload } = props.list;
  const rows = value?.rows ?? [];
  const done = (): void => {
    setOpen(undefined);
    props.onDone();
  };
  return (
    <section aria-label={say(offlineTexts.returned)}>
      <h2 className="o-h3">{say(offlineTexts.returned)}</h2>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value !== undefined && rows.length === 0 ? <p className="t-sm t-3">{say(offlineTexts.returnedNone)}</p> : null}
      <ul className="o-offbox">
        {rows.map((row) => (
          <li key={row.number} data-returned>
            <span className="code">{row.number}</span>
            <span className="t-xs t-3">{say(offlineTexts.takenBy(row.author, momentText(row.takenAt, language, today)))}</span>
            <Because row={row} />
            <Button size="s" onPress={() => setOpen(row)}>
              {say(offlineTexts.open)}
            </Button>
          </li>
        ))}
      </ul>
      <Sheet open={open !== undefined} title={say(offlineTexts.open)} onClose={() => setOpen(undefined)}>
        {open === undefined ? null : <Opened key={open.number} row={open} onDone={done} />}
      </Sheet>
    </section>
  );
}
