/** The page 导入导出: a list brought in, lists taken out, and what was brought in before. */
import './transfer.css';
import type { ListingRunList } from '#contract/view/listing-run.ts';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link, navigate, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { studioPath } from '../slots.ts';
import { BringForm } from './bring-form.tsx';
import { GiveList } from './give-list.tsx';
import { RunState } from './run-state.tsx';
import { transferTexts as texts } from './texts.ts';
import { TransferRun } from './transfer-run.tsx';

const PATH = studioPath('transfer');
export const runPath = (id: string): string => `${PATH}?run=${encodeURIComponent(id)}`;

function Runs(props: { readonly list: ListingRunList }) {
  const { say, language } = useLanguage();
  const { rows } = props.list;
  return (
    <section aria-labelledby="transfer-runs">
      <h2 id="transfer-runs">{say(texts.runs)}</h2>
      {rows.length === 0 ? (
        <Empty title={say(texts.none)}>
          <p className="t-sm t-3">{say(texts.noneHint)}</p>
        </Empty>
      ) : (
        <ul className="o-tr__runs">
          {rows.map((run) => (
            <li key={run.id}>
              <Link to={runPath(run.id)} className="o-tr__run">
                <b>{run.file}</b>
                <span className="t-sm t-3">
                  {say(texts.by(run.by, momentText(run.at, language)))} · {say(run.division.name)}
                </span>
                <span className="t-sm num">
                  {run.state === 'broken' ? say(run.broken?.text ?? texts.broken) : say(texts.rows(run.lines ?? run.reached))}
                  {run.refused > 0 ? ` · ${say(texts.refused)} ${run.refused}` : ''}
                </span>
                <RunState run={run} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Overview() {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const { value, refused, reload } = useReply('listing-run.list', {});
  useSignInAgain(refused);
  return (
    <div className="o-stp o-tr">
      <header>
        <h1 tabIndex={-1} ref={heading}>
          {say(texts.title)}
        </h1>
        <p className="t-2">{say(texts.hint)}</p>
      </header>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined ? (
        refused === undefined ? (
          <Waiting rows={5} />
        ) : null
      ) : (
        <>
          <div className="o-tr__two">
            <BringForm places={value.places} onBegun={(id) => navigate(runPath(id))} />
            <GiveList listed={value.listed} />
          </div>
          <Runs list={value} />
        </>
      )}
    </div>
  );
}

export function TransferPage() {
  const { query } = useAddress();
  const run = query.get('run');
  return run === null ? <Overview /> : <TransferRun key={run} id={run} path={PATH} />;
}
