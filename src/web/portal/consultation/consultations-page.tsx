/** Drafts that are publicised: what would change, where, and until when one may speak. */
import type { EditionRow } from '#contract/view/edition.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { DraftRows } from './draft-rows.tsx';
import { draftTexts } from './draft-texts.ts';
import { OwnComments } from './own-comments.tsx';
import { consultation as texts } from './texts.ts';

export function ConsultationsPage() {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('edition.list', { query: { stage: 'all', limit: '200' } });
  const drafts = useReply('consultation.list', { query: { limit: '100' } });
  const rows = value?.rows ?? [];
  const asked = drafts.value?.rows ?? [];
  const open = rows.filter((row) => row.open);
  const earlier = rows.filter((row) => !row.open);
  return (
    <Page title={say(texts.title)} back="/" barTitle={say(texts.title)} tabs>
      <div className="y-pad p-cons">
        <h1 className="t-h1">{say(texts.title)}</h1>
        <p className="t-2">{say(texts.why)}</p>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {drafts.refused === undefined ? null : <RefusedNote refused={drafts.refused} onRetry={drafts.reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={4} /> : null}
        {value === undefined ? null : (
          <>
            <h2>{say(texts.open)}</h2>
            {open.length > 0 || asked.some((row) => row.open) ? null : (
              <Empty title={say(rows.length + asked.length === 0 ? texts.noneEver : texts.none)} />
            )}
            {open.length === 0 ? null : <Rows rows={open} />}
            <DraftRows rows={asked.filter((row) => row.open)} />
            <OwnComments answeredOnly={false} />
            {earlier.length === 0 && asked.every((row) => row.open) ? null : (
              <>
                <h2>{say(texts.all)}</h2>
                <DraftRows rows={asked.filter((row) => !row.open)} />
                <Rows rows={earlier} />
              </>
            )}
            <Link to="/pilots" className="y-lnk">
              {say(draftTexts.pilots)}
            </Link>
          </>
        )}
      </div>
    </Page>
  );
}

function Rows(props: { readonly rows: readonly EditionRow[] }) {
  const { say, language } = useLanguage();
  return (
    <ul className="p-cons__l">
      {props.rows.map((row) => {
        const stage = texts.stages[row.stage];
        return (
          <li key={row.id}>
            <Link to={`/consultations/${encodeURIComponent(row.id)}`}>
              <b>{say(row.name)}</b>
              <small className="t-3">
                {say(row.divisionName)}
                {row.commentUntil === null ? '' : ` · ${say(texts.until(fullDayText(row.commentUntil, language)))}`} ·{' '}
                {say(texts.count(row.comments))}
              </small>
              <span>{say(row.summary)}</span>
              {row.open || stage === undefined ? null : <Tag>{say(stage)}</Tag>}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
