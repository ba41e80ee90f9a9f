/** How many notices were not opened, and the bell that says so. */
import { useEffect, useState } from 'react';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { useSession } from '../shell/session.tsx';
import { notices } from './texts.ts';

/** News of a case comes a moment before its notice lies in the account: the worker puts it there. */
const MOMENT_MS = 3_000;

/** 0 for a guest and while nothing is known. */
export function useUnread(): { readonly unread: number; readonly reload: () => void } {
  const signedIn = useSession().value?.signedIn === true;
  const { value, reload } = useReply('notice.unread', signedIn ? {} : undefined);
  return { unread: value?.unread ?? 0, reload };
}

export function Bell() {
  return useSession().value?.signedIn === true ? <OwnBell /> : null;
}

function OwnBell() {
  const { say } = useLanguage();
  const { unread, reload } = useUnread();
  const [news, setNews] = useState(0);
  useUpdates(undefined, () => setNews((before) => before + 1));
  useEffect(() => {
    if (news === 0) return undefined;
    const timer = setTimeout(reload, MOMENT_MS);
    return () => clearTimeout(timer);
  }, [news, reload]);
  return (
    <Link className="y-icbtn p-bell" to="/notices" aria-label={say(notices.bell(unread))}>
      <Icon name="bell" />
      {unread > 0 ? <i className="p-bell__dot" aria-hidden="true" /> : null}
    </Link>
  );
}
