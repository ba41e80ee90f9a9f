/** Comments on publicised drafts: which drafts wait for answers, and each comment with its answer (2018 regulation, article 4). */
import type { EditionRow } from '#contract/view/edition.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link, matchPath, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { studioPath } from '../slots.ts';
import { StudioHead } from '../studio-head.tsx';
import { CommentCard } from './comment-card.tsx';
import { commentTexts as t } from './texts.ts';
import './comment.css';

export function CommentPage() {
  const { path } = useAddress();
  const id = matchPath(studioPath('comments/:id'), path)?.['id'];
  return id === undefined ? <List /> : <OfEdition key={id} id={id} />;
}

/** What waits for an answer stands first. */
const byWaiting = (one: EditionRow, other: EditionRow): number => other.unanswered - one.unanswered;

function List() {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const heading = useHeadingFocus();
  const { value, refused, reload } = useReply('edition.list', { query: { stage: 'publicised', limit: '200' } });
  useSignInAgain(refused);
  return (
    <>
      <StudioHead>
        <div className="o-sth">
          <h1 tabIndex={-1} ref={heading}>
            {say(t.name)}
          </h1>
          <p>{say(t.why)}</p>
        </div>
      </StudioHead>
      <div className="o-stp o-vers">
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={4} /> : null}
        {value?.rows.length === 0 ? (
          <Empty title={say(t.none)}>
            <p>{say(t.noneWhy)}</p>
          </Empty>
        ) : null}
        <ul>
          {(value?.rows ?? []).toSorted(byWaiting).map((row) => (
            <li key={row.id}>
              <Link to={studioPath(`comments/${row.id}`)} className="o-vrow">
                <span>
                  <b>{say(row.name)}</b>
                  <small>
                    {say(row.divisionName)} · {say(row.summary)}
                  </small>
                </span>
                <span className="o-vrow__e">
                  <Tag tone={row.unanswered === 0 ? 'ok' : 'near'}>{say(t.open(row.unanswered))}</Tag>
                  <small className="t-3">{row.commentUntil === null ? '' : say(t.until(dayText(row.commentUntil, language, today)))}</small>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function OfEdition(props: { readonly id: string }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const heading = useHeadingFocus();
  const { value, refused, reload } = useReply('edition.get', { params: { id: props.id } });
  const changes = useReply('edition.reading', { params: { id: props.id } }).value?.changes ?? [];
  useSignInAgain(refused);
  return (
    <>
      <StudioHead>
        <div className="o-sth">
          <h1 tabIndex={-1} ref={heading}>
            {value === undefined ? say(t.name) : say(value.name)}
          </h1>
          {value === undefined ? null : (
            <p>
              {say(value.divisionName)} · {say(t.open(value.unanswered))}
              {value.commentUntil === null ? '' : ` · ${say(t.until(dayText(value.commentUntil, language, today)))}`}
            </p>
          )}
        </div>
        <LinkButton size="s" to={studioPath('comments')}>
          {say(t.all)}
        </LinkButton>
      </StudioHead>
      <div className="o-stp o-vers">
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={4} /> : null}
        {value === undefined ? null : (
          <>
            <p className="t-body">{say(value.summary)}</p>
            <p>
              <Link className="y-lnk" to={studioPath(`editions/${value.id}`)}>
                {say(t.draft)}
              </Link>
            </p>
            {value.remarks.length === 0 ? <Empty title={say(t.noComments)} /> : null}
            <ul className="o-coms">
              {value.remarks.map((comment) => (
                <CommentCard
                  key={comment.id}
                  edition={value.id}
                  comment={comment}
                  about={changes.find(({ pointer }) => pointer === comment.pointer)}
                  acts={value.acts}
                  onDone={reload}
                />
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
