/** The bell of the office: how many reminders of the own post were not seen; asked again every half minute and when the page is looked at. */
import { useEffect } from 'react';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Link, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { watchTexts } from '../watch/texts.ts';

const AGAIN_MS = 30_000;
const MOST = 99;

export function WatchLink() {
  const { say } = useLanguage();
  const { path } = useAddress();
  const { value, reload } = useReply('reminder.count', {});
  useEffect(() => {
    const again = (): void => (document.hidden ? undefined : reload());
    const timer = setInterval(again, AGAIN_MS);
    addEventListener('yici-reminders', reload);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      removeEventListener('yici-reminders', reload);
      document.removeEventListener('visibilitychange', again);
    };
  }, [reload]);
  const unseen = value?.unseen ?? 0;
  return (
    <Link to="/office/watch" aria-current={path.startsWith('/office/watch') ? 'page' : undefined}>
      <span className="o-bell">
        <Icon name="bell" />
        {unseen === 0 ? null : <b aria-hidden="true">{unseen > MOST ? `${MOST}+` : unseen}</b>}
      </span>
      {say(watchTexts.area)}
      {unseen === 0 ? null : <span className="sr">{say(watchTexts.unseen(unseen))}</span>}
    </Link>
  );
}
