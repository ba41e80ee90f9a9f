/** One import: what the dry run found, the two things to say before it is applied, and how far it has come. */
import { useEffect, useState } from 'react';
import type { ImportRunView } from '#contract/view/import.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { call, freshKey, linkOf, type Refused } from '#web/ui/call.ts';
import { momentText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useAdmin } from './admin-context.ts';
import { ImportLines } from './import-lines.tsx';
import { importTexts, kindTexts } from './import-texts.ts';
import { RunTag } from './run-tag.tsx';
import { useKept } from './use-kept.ts';

/** Often enough to see it move. */
const AGAIN_MS = 1_500;

function Counts(props: { readonly run: ImportRunView }) {
  const { say } = useLanguage();
  const { run } = props;
  const sound = run.rows - run.faulty - run.warned;
  // What is none is not said.
  const before = [...(run.warned > 0 ? [importTexts.warned(run.warned)] : []), ...(run.faulty > 0 ? [importTexts.faulty(run.faulty)] : [])];
  const left = run.refused + run.faulty;
  const after = [...(run.known > 0 ? [importTexts.known(run.known)] : []), ...(left > 0 ? [importTexts.refused(left)] : [])];
  const ready = run.state === 'checked' || run.state === 'withdrawn';
  const finished = run.done + run.known + run.refused;
  return (
    <div role="status">
      <p className="o-verdict">{say(ready ? importTexts.sound(sound) : importTexts.done(run.done))}</p>
      <p className="t-sm t-2">{[importTexts.rows(run.rows), ...(ready ? before : after)].map(say).join(' · ')}</p>
      {run.state === 'applying' ? (
        <progress className="o-progress" max={run.rows - run.faulty} value={finished} aria-label={say(importTexts.applying)} />
      ) : null}
    </div>
  );
}

type ActProps = { readonly run: ImportRunView; readonly onChanged: () => void };

function Tick(props: { readonly label: string; readonly ticked: boolean; readonly onTick: (ticked: boolean) => void }) {
  return (
    <label className="o-tick">
      <input type="checkbox" checked={props.ticked} onChange={(event) => props.onTick(event.target.checked)} />
      <span>{props.label}</span>
    </label>
  );
}

/** Nothing is taken that nobody agreed to: faulty lines stay out and doubtful ones come only where that is ticked. */
function Acts({ run, onChanged }: ActProps) {
  const { division } = useAdmin();
  const { say } = useLanguage();
  const [skipFaulty, setSkip] = useState(false);
  const [takeDoubtful, setTake] = useState(false);
  const [busy, setBusy] = useState<string>();
  const [refused, setRefused] = useState<Refused>();
  const [key] = useState(freshKey);
  const perform = async (act: 'import.apply' | 'import.withdraw'): Promise<void> => {
    setBusy(act);
    const body = act === 'import.apply' ? { body: { skipFaulty, takeDoubtful } } : {};
    const answer = await call(act, { params: { id: run.id }, query: { division }, key: `${key}-${act}`, ...body });
    setBusy(undefined);
    if (answer.ok) onChanged();
    else setRefused(answer.refused);
  };
  const agreed = (run.faulty === 0 || skipFaulty) && (run.warned === 0 || takeDoubtful);
  const why = run.faulty === run.rows ? importTexts.nothing : agreed ? undefined : importTexts.applyWhy;
  return (
    <div className="o-form">
      {run.faulty > 0 && run.faulty < run.rows ? (
        <Tick label={say(importTexts.leaveOut(run.faulty))} ticked={skipFaulty} onTick={setSkip} />
      ) : null}
      {run.warned > 0 ? <Tick label={say(importTexts.take(run.warned))} ticked={takeDoubtful} onTick={setTake} /> : null}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-admin__acts">
        <Button
          kind="p"
          busy={busy === 'import.apply'}
          onPress={() => void perform('import.apply')}
          {...(why === undefined ? {} : { why: say(why) })}
        >
          {say(importTexts.apply)}
        </Button>
        <Button kind="q" busy={busy === 'import.withdraw'} onPress={() => void perform('import.withdraw')}>
          {say(importTexts.drop)}
        </Button>
      </div>
    </div>
  );
}

export function ImportRun(props: { readonly id: string; readonly path: string }) {
  const { division } = useAdmin();
  const { say, language } = useLanguage();
  const { value, refused, reload } = useReply('import.get', { params: { id: props.id }, query: { division } });
  const held = useKept(value);
  const applying = held?.run.state === 'applying';
  useEffect(() => {
    if (!applying) return undefined;
    const timer = setInterval(reload, AGAIN_MS);
    return () => clearInterval(timer);
  }, [applying, reload]);
  const run = held?.run;
  return (
    <>
      <Link className="y-lnk" to={props.path}>
        <Icon name="left" />
        {say(importTexts.back)}
      </Link>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {run === undefined ? (
        refused === undefined ? (
          <Waiting rows={6} />
        ) : null
      ) : (
        <>
          <header className="o-admin__h o-importhead">
            <div>
              <h1>
                {say(kindTexts[run.kind])} · {run.file} <RunTag run={run} />
              </h1>
              <p className="t-sm t-3">
                {say(importTexts.by(run.by, momentText(run.at, language), run.system))} · {run.encoding.toUpperCase()}
              </p>
            </div>
            <div className="o-admin__acts">
              <a className={buttonClass({ kind: 'q' })} href={linkOf('import.report', { id: run.id }, { division })} download>
                {say(importTexts.report)}
              </a>
            </div>
          </header>
          <Counts run={run} />
          {run.state === 'checked' ? <Acts run={run} onChanged={reload} /> : null}
          {held !== undefined && held.lines.length > 0 ? <ImportLines first={held} /> : <Note>{say(importTexts.allWell)}</Note>}
        </>
      )}
    </>
  );
}
