/** The area 督办: reminders of last days, yellow and red cards, and the rules by which these are raised. */
import { Suspense, useEffect } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { Waiting } from '#web/ui/note.tsx';
import { Link, navigate, useAddress } from '#web/ui/router.tsx';
import { watchSlots } from './slots.ts';
import { watchTexts } from './texts.ts';
import '../day/day.css';
import './watch.css';

export const watchPath = (path: string): string => `/office/watch/${path}`;

export function WatchPage() {
  const { say } = useLanguage();
  const { path } = useAddress();
  const slot = watchSlots.find((each) => path === watchPath(each.path) || path.startsWith(`${watchPath(each.path)}/`));
  useEffect(() => {
    if (slot === undefined) navigate(watchPath('reminders'), { replace: true });
  }, [slot]);
  return (
    <div className="o-exch">
      <nav className="y-tabsh o-exch__tabs" aria-label={say(watchTexts.tabs)}>
        {watchSlots.map((each) => (
          <Link key={each.path} to={watchPath(each.path)} aria-current={each === slot ? 'page' : undefined}>
            {say(each.label)}
          </Link>
        ))}
      </nav>
      <div className="o-exch__page">
        <Suspense fallback={<Waiting rows={6} />}>{slot === undefined ? <Waiting /> : <slot.Page />}</Suspense>
      </div>
    </div>
  );
}
