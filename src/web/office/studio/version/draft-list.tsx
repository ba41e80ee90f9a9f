/** What is being written in the own division and below, and what was made public there. */
import type { CatalogueDraftRow } from '#contract/view/catalogue-draft.ts';
import type { EditionRow } from '#contract/view/edition.ts';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { studioPath } from '../slots.ts';
import { StudioHead } from '../studio-head.tsx';
import { studioTexts } from '../texts.ts';
import { NewItem } from './new-item.tsx';
import { stageWords, versionTexts as t } from './texts.ts';

function DraftRow(props: { readonly row: CatalogueDraftRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  return (
    <li>
      <Link to={studioPath(`drafts/${row.id}`)} className="o-vrow">
        <span>
          <b>{say(row.name)}</b>
          <small>
            {say(row.division.name)}
            {row.department === null ? '' : ` · ${say(row.department)}`}
          </small>
        </span>
        <span className="t-3">{say(t.savedBy(row.savedBy, momentText(row.savedAt, language, today)))}</span>
      </Link>
    </li>
  );
}

function Row(props: { readonly row: EditionRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  const tone = row.stage === 'in-force' ? 'ok' : row.stage === 'publicised' || row.stage === 'answered' ? 'near' : 'line';
  return (
    <li>
      <Link to={studioPath(`editions/${row.id}`)} className="o-vrow">
        <span>
          <b>
            {say(row.name)} · {say(studioTexts.version(row.version))}
          </b>
          <small>{say(row.summary)}</small>
        </span>
        <span className="o-vrow__e">
          <Tag tone={tone}>{say(stageWords[row.stage])}</Tag>
          <small className="t-3">
            {row.effectiveOn !== null
              ? say(t.from(dayText(row.effectiveOn, language, today)))
              : row.commentUntil === null
                ? say(row.divisionName)
                : `${say(t.until(dayText(row.commentUntil, language, today)))} · ${say(t.comments(row.comments, row.unanswered))}`}
          </small>
        </span>
      </Link>
    </li>
  );
}

export function DraftList() {
  const { say } = useLanguage();
  const { session } = useOffice();
  const division = session.post?.office.division;
  const drafts = useReply('catalogue-draft.list', {});
  const editions = useReply('edition.list', division === undefined ? undefined : { query: { stage: 'all', division, limit: 50 } });
  useSignInAgain(drafts.refused);
  const open = drafts.value?.rows.filter(({ state }) => state === 'open') ?? [];
  return (
    <>
      <StudioHead>
        <h1>{say(studioTexts.name)}</h1>
      </StudioHead>
      <div className="o-stp o-vers">
        <section aria-label={say(t.drafts)}>
          <h2>{say(t.drafts)}</h2>
          {drafts.refused === undefined ? null : <RefusedNote refused={drafts.refused} onRetry={drafts.reload} />}
          {drafts.value === undefined && drafts.refused === undefined ? <Waiting /> : null}
          {drafts.value !== undefined && open.length === 0 ? (
            <Empty title={say(t.noDrafts)}>
              <p>{say(t.noDraftsHint)}</p>
            </Empty>
          ) : (
            <ul>
              {open.map((row) => (
                <DraftRow key={row.id} row={row} />
              ))}
            </ul>
          )}
          <NewItem />
        </section>
        <section aria-label={say(t.editions)}>
          <h2>{say(t.editions)}</h2>
          {editions.refused === undefined ? null : <RefusedNote refused={editions.refused} onRetry={editions.reload} />}
          {editions.value?.rows.length === 0 ? <p className="t-sm t-3">{say(t.noEditions)}</p> : null}
          <ul>
            {editions.value?.rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
