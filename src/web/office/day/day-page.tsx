/** The area 今天: what happened at the hall, who takes over, what is printed again and put right; its tabs stand over the page. */
import { Suspense, useEffect } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { Waiting } from '#web/ui/note.tsx';
import { Link, navigate, useAddress } from '#web/ui/router.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { daySlots } from './slots.ts';
import { dayTexts } from './texts.ts';
import './day.css';

export const dayPath = (path: string): string => `/office/day/${path}`;

export function DayPage() {
  const { say } = useLanguage();
  const { path } = useAddress();
  const { session } = useOffice();
  const slots = daySlots(session);
  const slot = slots.find((each) => path === dayPath(each.path) || path.startsWith(`${dayPath(each.path)}/`));
  const first = slots[0]?.path ?? '';
  useEffect(() => {
    if (slot === undefined) navigate(dayPath(first), { replace: true });
  }, [slot, first]);
  return (
    <div className="o-exch">
      <nav className="y-tabsh o-exch__tabs" aria-label={say(dayTexts.tabs)}>
        {slots.map((each) => (
          <Link key={each.path} to={dayPath(each.path)} aria-current={each === slot ? 'page' : undefined}>
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
