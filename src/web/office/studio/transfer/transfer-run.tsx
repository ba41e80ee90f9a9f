/** One import of a list: how far it is, what came of it, what there is to say, and its rows. */
import { useEffect, useState } from 'react';
import type { ListingRunPage, ListingRunView } from '#contract/view/listing-run.ts';
import { buttonClass } from '#web/ui/button.tsx';
import { linkOf } from '#web/ui/call.ts';
import { momentText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useKept } from '../../admin/use-kept.ts';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { RunRows, type Which } from './run-rows.tsx';
import { RunState } from './run-state.tsx';
import { Tally } from './tally.tsx';
import { transferTexts as texts } from './texts.ts';

/** Often enough to see it move. */
const AGAIN_MS = 1_000;
const FIGURES = ['added', 'changed', 'same', 'refused', 'warned'] as const;

function Figures(props: { readonly run: ListingRunView }) {
  const { say } = useLanguage();
  const { run } = props;
  const moving = run.state === 'waiting' || run.state === 'running';
  return (
    <div role="status">
      <dl className="o-tr__figures">
        {FIGURES.map((each) => (
          <div key={each} className={run[each] > 0 && (each === 'refused' || each === 'warned') ? `is-${each}` : undefined}>
            <dt>{say(texts[each])}</dt>
            <dd className="num">{run[each]}</dd>
          </div>
        ))}
      </dl>
      {moving ? <progress className="o-progress" aria-label={say(texts.running)} /> : null}
      {moving ? <p className="t-sm t-3">{say(texts.soFar(run.reached))}</p> : null}
    </div>
  );
}

function Broken(props: { readonly run: ListingRunView }) {
  const { say } = useLanguage();
  const { broken } = props.run;
  if (broken === null) return null;
  return (
    <Note tone="late" role="alert">
      <b>{say(broken.text)}</b>
      {broken.problems.map((problem) => (
        <p key={problem.en}>{say(problem)}</p>
      ))}
    </Note>
  );
}

function Head(props: { readonly run: ListingRunView }) {
  const { say, language } = useLanguage();
  const heading = useHeadingFocus();
  const { run } = props;
  return (
    <header className="o-tr__head">
      <div>
        <h1 tabIndex={-1} ref={heading}>
          {run.file} <RunState run={run} />
        </h1>
        <p className="t-sm t-3">
          {say(texts.by(run.by, momentText(run.at, language)))} · {say(run.division.name)} · {run.format.toUpperCase()}
          {run.encoding === run.format ? '' : ` · ${run.encoding.toUpperCase()}`}
          {run.lines === null ? '' : ` · ${say(texts.rows(run.lines))}`}
          {run.takenAs === null ? '' : ` · ${say(texts.takenAs(say(run.takenAs.name)))}`}
        </p>
      </div>
      <a className={buttonClass({})} href={linkOf('listing-run.report', { id: run.id })} download>
        <Icon name="download" />
        {say(texts.report)}
      </a>
    </header>
  );
}

/** What there is to say once it stands still; the rows follow what is chosen of it. */
function Said(props: { readonly page: ListingRunPage; readonly which: Which; readonly onChoose: (which: Which) => void }) {
  const { page, which, onChoose } = props;
  return (
    <>
      {page.tally.length === 0 ? null : (
        <Tally
          tally={page.tally}
          chosen={which.problem}
          onChoose={(problem) => onChoose(problem === undefined ? { which: 'told' } : { which: 'all', problem })}
        />
      )}
      <RunRows key={`${which.which} ${which.problem ?? ''} ${page.run.state}`} run={page.run} which={which} onChoose={onChoose} />
    </>
  );
}

export function TransferRun(props: { readonly id: string; readonly path: string }) {
  const { say } = useLanguage();
  const [which, setWhich] = useState<Which>({ which: 'told' });
  const { value, refused, reload } = useReply('listing-run.get', { params: { id: props.id }, query: { which: 'refused' } });
  useSignInAgain(refused);
  const held = useKept(value);
  const moving = held !== undefined && (held.run.state === 'waiting' || held.run.state === 'running');
  useEffect(() => {
    if (!moving) return undefined;
    const timer = setInterval(reload, AGAIN_MS);
    return () => clearInterval(timer);
  }, [moving, reload]);
  return (
    <div className="o-stp o-tr">
      <Link className="y-lnk" to={props.path}>
        <Icon name="left" />
        {say(texts.back)}
      </Link>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {held === undefined ? (
        refused === undefined ? (
          <Waiting rows={6} />
        ) : null
      ) : (
        <>
          <Head run={held.run} />
          <Broken run={held.run} />
          <Figures run={held.run} />
          {moving ? null : <Said page={held} which={which} onChoose={setWhich} />}
        </>
      )}
    </div>
  );
}
