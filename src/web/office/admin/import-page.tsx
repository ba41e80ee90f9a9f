/** Data of old systems: the runs so far, a file to check, and one run with what it would do or has done. */
import { useState } from 'react';
import type { ImportRunView } from '#contract/view/import.ts';
import { Button } from '#web/ui/button.tsx';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link, navigate, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useAdmin } from './admin-context.ts';
import { ImportForm } from './import-form.tsx';
import { ImportRun } from './import-run.tsx';
import { importTexts, kindTexts } from './import-texts.ts';
import { PageHead } from './page-head.tsx';
import { RunTag } from './run-tag.tsx';

const PATH = '/office/admin/import';
/** The page keeps its division in the address, as the other settings do. */
const pathOf = (division: number, run?: string): string => `${PATH}?division=${division}${run === undefined ? '' : `&run=${run}`}`;

function RunLine(props: { readonly run: ImportRunView }) {
  const { division } = useAdmin();
  const { say, language } = useLanguage();
  const { run } = props;
  return (
    <li className="o-line">
      <span className="o-line__t">
        <Link to={pathOf(division, run.id)} className="y-lnk">
          {say(kindTexts[run.kind])} · {run.file}
        </Link>
        <span className="t-sm t-3">{say(importTexts.by(run.by, momentText(run.at, language), run.system))}</span>
      </span>
      <span className="o-line__m t-sm">
        {say(importTexts.rows(run.rows))}
        {run.state === 'done' ? ` · ${say(importTexts.done(run.done))}` : ''}
      </span>
      <span className="o-line__b">
        <RunTag run={run} />
      </span>
    </li>
  );
}

export function ImportPage() {
  const { say } = useLanguage();
  const { division } = useAdmin();
  const { query } = useAddress();
  const [adding, setAdding] = useState(false);
  const { value, refused, reload } = useReply('import.list', { query: { division } });
  const run = query.get('run');
  if (run !== null) return <ImportRun key={run} id={run} path={pathOf(division)} />;
  return (
    <>
      <PageHead title={importTexts.title} about={importTexts.about}>
        {adding ? null : (
          <Button kind="p" onPress={() => setAdding(true)}>
            {say(importTexts.begin)}
          </Button>
        )}
      </PageHead>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={5} /> : null}
      {adding && value !== undefined ? (
        <ImportForm kinds={value.kinds} onLeave={() => setAdding(false)} onChecked={(id) => navigate(pathOf(division, id))} />
      ) : null}
      {value === undefined ? null : (
        <section className="o-admin__list">
          <h2>{say(importTexts.runs)}</h2>
          {value.rows.length === 0 ? (
            <Empty title={say(importTexts.none)}>
              <p className="t-sm t-3">{say(importTexts.noneHint)}</p>
            </Empty>
          ) : (
            <ul className="o-lines">
              {value.rows.map((each) => (
                <RunLine key={each.id} run={each} />
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  );
}
