/** What changed in a draft, in words: between any two saved states or against the version in force; and who changed what, when. */
import { useState } from 'react';
import type { DraftChangeRow } from '#contract/view/catalogue-draft.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Choice } from '../../exchange/choice.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { studioPath } from '../slots.ts';
import { StudioHead } from '../studio-head.tsx';
import { studioTexts } from '../texts.ts';
import { ChangeList } from './change-list.tsx';
import { versionTexts as t } from './texts.ts';

function Line(props: { readonly row: DraftChangeRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  return (
    <li>
      <time dateTime={row.at}>{momentText(row.at, language, today)}</time>
      <div>
        <b>{row.who}</b> <span className="t-3">{say(row.office)}</span>
        {row.revision === 1 ? <p>{say(t.began)}</p> : <ChangeList changes={row.changes} />}
      </div>
    </li>
  );
}

function Compared(props: { readonly id: string; readonly rows: readonly DraftChangeRow[]; readonly basedOn: number | null }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { rows, basedOn } = props;
  const newest = String(rows[0]?.revision ?? 1);
  const [from, setFrom] = useState(basedOn === null ? '1' : '0');
  const [to, setTo] = useState(newest);
  const { value, refused, reload } = useReply('catalogue-draft.compare', { params: { id: props.id }, query: { from, to } });
  const saves = rows.map((row) => ({
    id: String(row.revision),
    label: `${say(t.savedState(row.revision, momentText(row.at, language, today)))} ${row.who}`,
  }));
  const standing = basedOn === null ? [] : [{ id: '0', label: `${say(t.inForce)} · ${say(studioTexts.version(basedOn))}` }];
  return (
    <section aria-label={say(t.changes)}>
      <h2>{say(t.changes)}</h2>
      <div className="o-vcmp">
        <Choice id="from" label={say(t.older)} value={from} options={[...standing, ...saves]} onChange={(next) => setFrom(next || from)} />
        <Choice id="to" label={say(t.newer)} value={to} options={saves} onChange={(next) => setTo(next || to)} />
      </div>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined ? refused === undefined ? <Waiting /> : null : <ChangeList changes={value.changes} />}
    </section>
  );
}

export function ChangesPage(props: { readonly id: string }) {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const draft = useReply('catalogue-draft.get', { params: { id: props.id } });
  const history = useReply('catalogue-draft.history', { params: { id: props.id } });
  useSignInAgain(draft.refused);
  const refused = draft.refused ?? history.refused;
  return (
    <>
      <StudioHead>
        <div className="o-sth">
          <h1 tabIndex={-1} ref={heading}>
            {draft.value === undefined ? say(t.changes) : say(draft.value.row.name)}
          </h1>
          <p>{say(t.history)}</p>
        </div>
        <LinkButton size="s" to={studioPath(`drafts/${props.id}`)}>
          {say(t.backToDraft)}
        </LinkButton>
      </StudioHead>
      <div className="o-stp o-vers">
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={draft.reload} />}
        {draft.value === undefined || history.value === undefined ? (
          refused === undefined ? (
            <Waiting rows={6} />
          ) : null
        ) : (
          <>
            <Compared id={props.id} rows={history.value.rows} basedOn={draft.value.row.basedOn} />
            <section aria-label={say(t.history)}>
              <h2>{say(t.history)}</h2>
              <ol className="o-vhist">
                {history.value.rows.map((row) => (
                  <Line key={row.revision} row={row} />
                ))}
              </ol>
            </section>
          </>
        )}
      </div>
    </>
  );
}
