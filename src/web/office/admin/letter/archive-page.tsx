/** The archive: what is ready to be put away, what waits and why, what is kept, and a package checked. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { PageHead } from '../page-head.tsx';
import { ArchiveLine } from './archive-line.tsx';
import { CheckPackage } from './check-package.tsx';
import { archiveTexts } from './texts.ts';

type State = 'open' | 'kept';

export function ArchivePage() {
  const { say } = useLanguage();
  const [state, setState] = useState<State>('open');
  return (
    <>
      <PageHead title={archiveTexts.title} about={archiveTexts.about} />
      <div className="o-picks" role="group" aria-label={say(archiveTexts.title)}>
        {(['open', 'kept'] as const).map((each) => (
          <label key={each} className="o-tick">
            <input type="radio" name="archive-state" checked={state === each} onChange={() => setState(each)} />
            <span>{say(each === 'open' ? archiveTexts.openTab : archiveTexts.keptTab)}</span>
          </label>
        ))}
      </div>
      <Pages key={state} state={state} />
      <CheckPackage />
    </>
  );
}

/** A page at a time; where the next begins is kept, so that a change reads the same page anew. */
function Pages(props: { readonly state: State }) {
  const { say } = useLanguage();
  const [after, setAfter] = useState<string>();
  const { value, refused, reload } = useReply('archive.list', { query: { state: props.state, after } });
  const [failed, setFailed] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  const ready = (value?.rows ?? []).filter((row) => row.state === 'ready').map(({ number }) => number);
  const make = async (numbers: readonly string[]): Promise<void> => {
    setBusy(true);
    setFailed(undefined);
    for (const number of numbers) {
      const answer = await call('archive.make', { params: { number }, body: {}, key: freshKey() });
      if (answer.ok) continue;
      setFailed(answer.refused);
      break;
    }
    setBusy(false);
    reload();
  };
  return (
    <section className="o-admin__list">
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {failed === undefined ? null : <RefusedNote refused={failed} />}
      {value === undefined && refused === undefined ? <Waiting rows={5} /> : null}
      {value?.rows.length === 0 ? (
        <Empty title={say(props.state === 'open' ? archiveTexts.none : archiveTexts.noneKept)}>
          <p className="t-sm t-3">{say(archiveTexts.noneHint)}</p>
        </Empty>
      ) : null}
      {ready.length < 2 ? null : (
        <p className="o-admin__acts">
          <Button kind="p" busy={busy} onPress={() => void make(ready)}>
            {say(archiveTexts.makeAll(ready.length))}
          </Button>
        </p>
      )}
      <ul className="o-lines">
        {(value?.rows ?? []).map((row) => (
          <ArchiveLine key={row.number} row={row} busy={busy} onMake={() => void make([row.number])} onChanged={reload} />
        ))}
      </ul>
      {value === undefined || value.next === null ? null : (
        <Button onPress={() => setAfter(value.next ?? undefined)}>{say(archiveTexts.more)}</Button>
      )}
    </section>
  );
}
