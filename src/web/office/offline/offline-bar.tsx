/** Above every page of a hall's clerk: makes the window ready, says when the line is gone, and sends what was taken without it. */
import { useEffect } from 'react';
import type { Session } from '#contract/view/session.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Link, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { ownerOf, prepareWindow } from './prepare.ts';
import { useReach } from './reach.ts';
import { offlineTexts } from './texts.ts';
import { useOutbox } from './use-outbox.ts';

const HERE = '/office/counter/offline';
/** The page itself comes first. */
const AFTER_MS = 1_500;

/** Once for each session that works here; a line that comes back may bring new numbers. */
function usePrepared(session: Session, away: boolean): void {
  const owner = ownerOf(session);
  const who = owner === undefined ? '' : `${owner.person}@${owner.office}`;
  useEffect(() => {
    if (who === '' || away) return undefined;
    const timer = setTimeout(() => void prepareWindow(session).catch(() => undefined), AFTER_MS);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a session is a new value with each answer; who works here is what counts
  }, [who, away]);
}

export function OfflineBar(props: { readonly session: Session }) {
  const { say } = useLanguage();
  const { path } = useAddress();
  const reach = useReach();
  const away = reach === 'away';
  usePrepared(props.session, away);
  const { waiting, sent } = useOutbox({ office: props.session.post?.office.id ?? '' });
  const { value, reload } = useReply('offline-filing.list', { query: { state: 'returned' } });
  useEffect(() => {
    if (sent > 0) reload();
  }, [sent, reload]);
  const back = value?.rows.length ?? 0;
  if (path === HERE || (!away && waiting === 0 && back === 0)) return null;
  return (
    <div className={`o-offbar ${away ? 'is-away' : ''}`} role="status">
      <Icon name={away ? 'offline' : 'alert'} />
      <span>
        {away ? (
          <>
            <b>{say(offlineTexts.title)}</b> · {say(offlineTexts.away)} {say(offlineTexts.queue)}
          </>
        ) : waiting > 0 ? (
          say(offlineTexts.sending(waiting))
        ) : (
          say(offlineTexts.returnedCount(back))
        )}
      </span>
      <Link to={HERE} className="y-lnk">
        {say(away ? offlineTexts.goTo : offlineTexts.box)}
      </Link>
    </div>
  );
}
