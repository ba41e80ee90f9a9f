/** All notices of the signed-in person, newest first; unread ones stand out by a mark and by weight. */
import { useState } from 'react';
import type { NoticeRow } from '#contract/view/notice.ts';
import { Button } from '#web/ui/button.tsx';
import { call, type Refused } from '#web/ui/call.ts';
import { clockText, dayOf, dayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { caseTitle } from '../home/days-left.ts';
import { OwnComments } from '../consultation/own-comments.tsx';
import { Page } from '../shell/page.tsx';
import { useNow } from '../shell/session.tsx';
import { notices } from './texts.ts';

export function NoticesPage() {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('notice.list', { query: { limit: 50 } });
  useUpdates(undefined, reload);
  return (
    <Page
      title={say(notices.title)}
      back="/me"
      tools={
        <Link className="y-icbtn" to="/me/contact" aria-label={say(notices.contact)}>
          <Icon name="gear" />
        </Link>
      }
      tabs
    >
      <div className="y-pad">
        <h1 className="t-h1 p-h1">{say(notices.title)}</h1>
        <p className="t-2 p-nlead">{say(notices.lead)}</p>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={5} /> : null}
        <OwnComments answeredOnly />
        {value === undefined ? null : <Loaded key={value.rows[0]?.id ?? ''} rows={value.rows} next={value.next ?? null} />}
      </div>
    </Page>
  );
}

/** The first page as it was loaded, and what was asked for below it. */
function Loaded(props: { readonly rows: readonly NoticeRow[]; readonly next: string | null }) {
  const { say } = useLanguage();
  const [older, setOlder] = useState<{ readonly rows: readonly NoticeRow[]; readonly next: string | null }>({ rows: [], next: props.next });
  const [refused, setRefused] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  const more = async (): Promise<void> => {
    if (older.next === null) return;
    setBusy(true);
    const answer = await call('notice.list', { query: { limit: 50, after: older.next } });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) setOlder({ rows: [...older.rows, ...answer.value.rows], next: answer.value.next ?? null });
  };
  if (props.rows.length === 0)
    return (
      <div className="y-card">
        <Empty title={say(notices.none)}>
          <p>{say(notices.noneWhy)}</p>
        </Empty>
      </div>
    );
  return (
    <>
      <ul className="y-card y-card--flush p-notices">
        {[...props.rows, ...older.rows].map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {older.next === null ? null : (
        <Button block className="p-gap" busy={busy} onPress={() => void more()}>
          {say(notices.more)}
        </Button>
      )}
    </>
  );
}

function Row(props: { readonly row: NoticeRow }) {
  const { say, language } = useLanguage();
  const now = useNow();
  const { row } = props;
  const today = dayOf(row.at) === dayOf(now);
  return (
    <li>
      <Link className={`p-notice ${row.seen ? '' : 'is-new'}`} to={`/notices/${encodeURIComponent(row.id)}`}>
        <span className="p-notice__t">
          {row.seen ? null : <span className="sr">{say(notices.fresh)} </span>}
          {say(row.title)}
        </span>
        <time dateTime={row.at}>{today ? `${say(common.today)} ${clockText(row.at)}` : dayText(row.at, language, now)}</time>
        <span className="p-notice__w">{say(row.what)}</span>
        <span className="p-notice__c">
          {caseTitle(say(row.matter), row.caseTitle)}
          {row.until === null || dayOf(row.until) < dayOf(now) ? null : (
            <Tag tone="near">{say(notices.until(dayText(row.until, language, now)))}</Tag>
          )}
        </span>
      </Link>
    </li>
  );
}
