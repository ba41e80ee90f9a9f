/** The window without a line: what works and what waits, the form, what was taken here and what came back. */
import { useEffect, useState } from 'react';
import type { OfflineApplication } from '#contract/view/offline.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, Waiting } from '#web/ui/note.tsx';
import { Mark } from '#web/ui/stroke.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { useKeys } from '../shell/use-keys.ts';
import { OfflineForm } from './offline-form.tsx';
import { ownerOf } from './prepare.ts';
import { printAs, type Format } from './print.ts';
import { ProvisionalReceipt } from './provisional-receipt.tsx';
import { useReach } from './reach.ts';
import { Readiness } from './readiness.tsx';
import { Returned } from './returned.tsx';
import { openStore, ownDrawer, type Owner } from './store.ts';
import { takeApplication, type Taken } from './take.ts';
import { TakenList } from './taken-list.tsx';
import { offlineTexts } from './texts.ts';
import { useNames } from './use-names.ts';
import { useOutbox } from './use-outbox.ts';
import { useTyping } from './use-typing.ts';

function Done(props: { readonly taken: Taken; readonly onNext: () => void }) {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const names = useNames(props.taken);
  useKeys({ F2: props.onNext });
  const print = (format: Format): void => {
    if (names !== undefined) printAs(format);
  };
  return (
    <div className="o-offdone">
      <Mark fresh />
      <h1 className="t-song" tabIndex={-1} ref={heading}>
        {say(offlineTexts.done)}
      </h1>
      <p className="t-sm t-2">{say(offlineTexts.doneHint)}</p>
      <div className="o-offgo">
        <Button onPress={() => print('a4')}>{say(offlineTexts.printA4)}</Button>
        <Button onPress={() => print('slip')}>{say(offlineTexts.print80)}</Button>
        <Button kind="p" onPress={props.onNext}>
          {say(offlineTexts.next)}
          <kbd className="y-kbd" aria-hidden="true">
            F2
          </kbd>
        </Button>
      </div>
      {names === undefined ? <Waiting rows={4} /> : <ProvisionalReceipt taken={props.taken} names={names} />}
    </div>
  );
}

/** Copies this clerk may still read, while signed in. */
function useCopies(owner: Owner, round: number): readonly Taken[] {
  const { person, office } = owner;
  const [copies, setCopies] = useState<readonly Taken[]>([]);
  useEffect(() => {
    void openStore(ownDrawer(), { person, office })
      .list<Taken>('taken')
      .catch(() => [])
      .then((rows) => setCopies(rows.map(({ value }) => value)));
  }, [person, office, round]);
  return copies;
}

function Banner() {
  const { say } = useLanguage();
  const reach = useReach();
  if (reach === 'there')
    return (
      <Note role="status">
        <p>{say(offlineTexts.back)}</p>
        <LinkButton size="s" to="/office/counter">
          {say(offlineTexts.toCounter)}
        </LinkButton>
      </Note>
    );
  const lists = [
    [offlineTexts.works, offlineTexts.worksList],
    [offlineTexts.worksNot, offlineTexts.worksNotList],
  ] as const;
  return (
    <Note tone="near" icon="offline" role="status">
      <b>{say(offlineTexts.title)}</b>
      <p>{say(offlineTexts.away)}</p>
      <p className="t-sm">{say(offlineTexts.queue)}</p>
      <div className="o-offcan">
        {lists.map(([title, rows]) => (
          <div key={title.en}>
            <b className="t-xs">{say(title)}</b>
            <ul className="t-xs">
              {rows.map((row) => (
                <li key={row.en}>{say(row)}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Note>
  );
}

function Work(props: { readonly owner: Owner; readonly onTaken: () => void }) {
  const { say } = useLanguage();
  const { owner } = props;
  const { typing, change, settled, next, drop } = useTyping(owner, say(offlineTexts.visitUsual));
  const [taken, setTaken] = useState<Taken>();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const take = async (application: OfflineApplication): Promise<void> => {
    if (typing === undefined || busy) return;
    setBusy(true);
    // What is still being written would come after it was taken, and be taken again.
    await settled();
    const done = await takeApplication(ownDrawer(), openStore(ownDrawer(), owner), typing.id, application).catch(() => undefined);
    setBusy(false);
    setRefused(done?.ok === true ? undefined : say(done === undefined ? offlineTexts.notKept : offlineTexts.noNumbers));
    if (done?.ok !== true) return;
    setTaken(done.taken);
    props.onTaken();
  };
  if (typing === undefined) return <Waiting rows={6} />;
  if (taken !== undefined)
    return (
      <Done
        taken={taken}
        onNext={() => {
          setTaken(undefined);
          next();
        }}
      />
    );
  return (
    <OfflineForm
      key={typing.id}
      typing={typing}
      change={change}
      busy={busy}
      refused={refused}
      action={say(offlineTexts.send)}
      onTake={(application) => void take(application)}
      onClear={() => void drop(typing.id)}
    />
  );
}

/** The page; without a line it is all there is, with one it shows what was taken and what came back. */
export function OfflineDesk() {
  const { say } = useLanguage();
  const { session } = useOffice();
  const reach = useReach();
  const heading = useHeadingFocus();
  const owner = ownerOf(session) ?? { person: '', office: '' };
  const outbox = useOutbox(owner);
  const [round, setRound] = useState(0);
  const [again, setAgain] = useState<string>();
  const copies = useCopies(owner, round);
  const shown = copies.find(({ number }) => number === again);
  const returned = useReply('offline-filing.list', reach === 'there' ? { query: { state: 'returned' } } : undefined);
  const { reload } = returned;
  useEffect(() => reload(), [outbox.sent, outbox.waiting, reload]);
  const changed = (): void => {
    setRound((before) => before + 1);
    void outbox.reload();
  };
  return (
    <div className="o-offline">
      <section className="o-col o-col--work o-offwork" aria-label={say(offlineTexts.title)}>
        <h1 className="t-h2" tabIndex={-1} ref={heading}>
          {say(offlineTexts.title)}
        </h1>
        <Banner />
        {shown === undefined ? <Work owner={owner} onTaken={changed} /> : <Done taken={shown} onNext={() => setAgain(undefined)} />}
      </section>
      <aside className="o-col o-offside" aria-label={say(offlineTexts.box)}>
        <Readiness owner={owner} round={round} />
        <TakenList rows={outbox.rows} own={new Set(copies.map(({ number }) => number))} onPrint={setAgain} />
        {reach === 'there' ? <Returned list={returned} onDone={reload} /> : null}
      </aside>
    </div>
  );
}
