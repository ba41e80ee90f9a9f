/** One's own code for a window: chosen for one hall, shown for sixty seconds, seen as it is taken, ended any time. */
import { useCallback, useEffect, useState } from 'react';
import type { DraftRow } from '#contract/view/draft.ts';
import type { Handover, HandoverList, HandoverShown } from '#contract/view/handover.ts';
import { Button } from '#web/ui/button.tsx';
import { call, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';
import { usePlace } from '../shell/place.tsx';
import { Shown } from './shown.tsx';
import { Taken } from './taken.tsx';
import { handover } from './texts.ts';

/** Somebody waits at the window: what changes there is seen here within a second and a half. */
const ASK_MS = 1500;

/** A hand-over as it stands now, asked again until it is over. */
function useStanding(first: Handover | undefined, onChange: (now: Handover) => void): void {
  const id = first?.id;
  const isOpen = first?.state === 'shown' || first?.state === 'taken';
  useEffect(() => {
    if (id === undefined || !isOpen) return undefined;
    const timer = setInterval(() => {
      void call('handover.get', { params: { id } }).then((answer) => {
        if (answer.ok) onChange(answer.value);
      });
    }, ASK_MS);
    return () => clearInterval(timer);
  }, [id, isOpen, onChange]);
}

type Choosing = {
  readonly list: HandoverList;
  readonly drafts: readonly DraftRow[];
  readonly wanted: string;
  readonly onShow: (hall: string, draft: string) => void;
  readonly busy: boolean;
};

function Choose(props: Choosing) {
  const { say } = useLanguage();
  const { list, drafts } = props;
  const first = drafts.find(({ id }) => id === props.wanted) ?? drafts[0];
  const place = usePlace();
  const near = (wanted: number | undefined) => list.halls.find(({ division }) => division === wanted);
  const [hall, setHall] = useState(() => (near(first?.division) ?? near(place) ?? list.halls[0])?.id ?? '');
  const [draft, setDraft] = useState(props.wanted);
  const division = list.halls.find(({ id }) => id === hall)?.division;
  const here = drafts.filter((each) => each.division === division);
  const carried = here.some(({ id }) => id === draft) ? draft : '';
  return (
    <div className="p-stack">
      <label className="y-field">
        <span className="y-field__l">{say(handover.hall)}</span>
        <span className="y-in">
          <select value={hall} onChange={(event) => setHall(event.target.value)}>
            {list.halls.map(({ id, name }) => (
              <option key={id} value={id}>
                {say(name)}
              </option>
            ))}
          </select>
        </span>
      </label>
      <fieldset className="y-set">
        <legend className="y-field__l">{say(handover.what)}</legend>
        <div className="p-stack">
          {here.map(({ id, name }) => (
            <label key={id} className={`y-opt ${carried === id ? 'is-on' : ''}`}>
              <input className="sr" type="radio" name="draft" checked={carried === id} onChange={() => setDraft(id)} />
              <span>{say(handover.draft(say(name)))}</span>
            </label>
          ))}
          <label className={`y-opt ${carried === '' ? 'is-on' : ''}`}>
            <input className="sr" type="radio" name="draft" checked={carried === ''} onChange={() => setDraft('')} />
            <span>{say(handover.only)}</span>
          </label>
        </div>
      </fieldset>
      <Button kind="p" size="l" block busy={props.busy} onPress={() => props.onShow(hall, carried)}>
        {say(handover.show)}
      </Button>
    </div>
  );
}

export function HandoverPage(_props: PageProps) {
  const { say } = useLanguage();
  const { query } = useAddress();
  const list = useReply('handover.list', {});
  const drafts = useReply('draft.list', {});
  const [shown, setShown] = useState<HandoverShown>();
  const [now, setNow] = useState<Handover>();
  const [refused, setRefused] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  // What a window has already is shown first: whoever comes back to this page wants to see it, or to end it.
  const standing = now ?? list.value?.rows.find(({ state }) => state === 'taken');
  useStanding(
    standing,
    useCallback((next: Handover) => setNow(next), []),
  );
  const show = async (hall: string, draft: string): Promise<void> => {
    setBusy(true);
    const answer = await call('handover.show', { body: { hall, ...(draft === '' ? {} : { draft }) } });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (!answer.ok) return;
    setShown(answer.value);
    setNow(answer.value.handover);
  };
  const failed = refused ?? list.refused ?? drafts.refused;
  const isCode = shown !== undefined && (standing?.state === 'shown' || standing?.state === 'expired');
  return (
    <Page title={say(handover.title)} back="/me" barTitle={say(handover.title)}>
      <div className="y-pad p-stack p-handover">
        <h1 className="t-h1 p-h1">{say(handover.title)}</h1>
        {standing !== undefined && standing.state !== 'shown' && standing.state !== 'expired' ? null : (
          <p className="t-2">{say(handover.why)}</p>
        )}
        {failed === undefined ? null : <RefusedNote refused={failed} onRetry={list.reload} />}
        {isCode ? (
          <Shown
            shown={shown}
            state={standing.state}
            onAgain={() => void show(standing.hall.id, standing.draft?.id ?? '')}
            onBack={() => setNow(undefined)}
          />
        ) : standing !== undefined ? (
          <Taken standing={standing} onChange={setNow} />
        ) : list.value === undefined || drafts.value === undefined ? (
          failed === undefined ? (
            <Waiting rows={4} />
          ) : null
        ) : (
          <Choose
            list={list.value}
            drafts={drafts.value.rows}
            wanted={query.get('draft') ?? ''}
            busy={busy}
            onShow={(hall, draft) => void show(hall, draft)}
          />
        )}
      </div>
    </Page>
  );
}
