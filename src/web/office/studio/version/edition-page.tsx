/** One version on its way: what it changes, what people said of it, and the acts that are the reader's now. */
import type { EditionView } from '#contract/view/edition.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { matchPath, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { StateLine, type Station } from '../editor/state-line.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { studioPath } from '../slots.ts';
import { StudioHead } from '../studio-head.tsx';
import { studioTexts } from '../texts.ts';
import { ChangeList } from './change-list.tsx';
import { EditionActs } from './edition-acts.tsx';
import { stageWords, versionTexts as t } from './texts.ts';

const stationOf = (stage: EditionView['stage']): Station => {
  switch (stage) {
    case 'returned':
      return 'open';
    case 'publicised':
    case 'answered':
      return 'publicised';
    case 'published':
      return 'published';
    case 'in-force':
    case 'over':
    case 'retired':
      return 'in-force';
  }
};

function Remarks(props: { readonly view: EditionView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { remarks } = props.view;
  if (remarks.length === 0) return <p className="t-sm t-3">{say(t.noRemarks)}</p>;
  return (
    <ul className="o-vrem">
      {remarks.map((remark) => (
        <li key={remark.id}>
          <p>
            <b>{remark.by}</b> <span className="t-3">{momentText(remark.at, language, today)}</span>
          </p>
          <p>{remark.text ?? remark.hidden}</p>
          {remark.answer === null ? (
            <p className="o-near">{say(t.notAnswered)}</p>
          ) : (
            <p className="o-vrem__a">
              <Tag tone={remark.answer.taken ? 'ok' : 'line'}>{say(remark.answer.taken ? t.taken : t.notTaken)}</Tag> {remark.answer.text}{' '}
              <span className="t-3">{say(remark.answer.office)}</span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function About(props: { readonly view: EditionView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { view } = props;
  return (
    <>
      <p className="t-body">{say(view.summary)}</p>
      <p className="t-sm t-3">
        {say(t.by)} {say(view.office)} · {say(t.publicisedAt(momentText(view.publicisedAt, language, today)))}
        {view.commentUntil === null ? '' : ` · ${say(t.until(dayText(view.commentUntil, language, today)))}`}
        {view.effectiveOn === null ? '' : ` · ${say(t.from(dayText(view.effectiveOn, language, today)))}`}
      </p>
      {view.returned === null ? null : (
        <Note tone="near">
          <b>{say(t.returnedWith)}</b>
          <p>{view.returned}</p>
        </Note>
      )}
      {view.retired === null ? null : (
        <Note tone="near">
          <b>{say(t.endedOn(dayText(view.retired.on, language, today)))}</b>
          <p>{say(view.retired.why)}</p>
        </Note>
      )}
      {view.report === null ? null : (
        <Note>
          <b>{say(t.report)}</b>
          <p>{say(view.report)}</p>
        </Note>
      )}
    </>
  );
}

/** In the very sentences the public reads: a locality's first change is told against the standard. */
function Changes(props: { readonly id: string }) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('edition.reading', { params: { id: props.id } });
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (value === undefined) return <Waiting rows={3} />;
  return value.changes === null ? <p className="t-sm t-3">{say(t.newAsAWhole)}</p> : <ChangeList changes={value.changes} />;
}

function Loaded(props: { readonly view: EditionView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const { view } = props;
  return (
    <>
      <StudioHead>
        <div className="o-sth">
          <h1 tabIndex={-1} ref={heading}>
            {say(view.name)}
          </h1>
          <p>
            {say(view.divisionName)} · {say(studioTexts.version(view.version))} · {say(stageWords[view.stage])}
          </p>
        </div>
        <StateLine at={stationOf(view.stage)} />
        {view.draft === null ? null : (
          <LinkButton kind="p" size="s" to={studioPath(`drafts/${view.draft}`)}>
            {say(t.goOn)}
          </LinkButton>
        )}
      </StudioHead>
      <div className="o-stp o-vtwo">
        <div className="o-vers">
          <section aria-label={say(t.summary)}>
            <About view={view} />
          </section>
          <section aria-label={say(t.changes)}>
            <h2>{say(t.changes)}</h2>
            <Changes id={view.id} />
          </section>
          <section aria-label={say(t.remarks)}>
            <h2>{say(t.remarks)}</h2>
            <Remarks view={view} />
          </section>
        </div>
        <EditionActs view={view} reload={props.reload} />
      </div>
    </>
  );
}

export function EditionPage() {
  const { path } = useAddress();
  const id = matchPath(studioPath('editions/:id'), path)?.['id'] ?? '';
  const { value, refused, reload } = useReply('edition.get', { params: { id } });
  useSignInAgain(refused);
  if (refused !== undefined)
    return (
      <div className="o-stp">
        <RefusedNote refused={refused} onRetry={reload} />
      </div>
    );
  return value === undefined ? <Waiting rows={8} /> : <Loaded view={value} reload={reload} />;
}
