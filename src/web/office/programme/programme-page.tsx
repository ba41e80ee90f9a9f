/** The area 计划: what was promised, what is true today, who moves next; a tab for each room that takes part. */
import { Suspense, useEffect } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { Waiting } from '#web/ui/note.tsx';
import { Link, navigate, useAddress } from '#web/ui/router.tsx';
import { programmeSlots } from './slots.ts';
import { areaTexts } from './texts.ts';
import '../day/day.css';
import './programme.css';
import './goal-table.css';
import './goal.css';

export const programmePath = (path: string): string => `/office/programme/${path}`;

export function ProgrammePage() {
  const { say } = useLanguage();
  const { path } = useAddress();
  const slot = programmeSlots.find((each) => path === programmePath(each.path) || path.startsWith(`${programmePath(each.path)}/`));
  useEffect(() => {
    if (slot === undefined) navigate(programmePath('goals'), { replace: true });
  }, [slot]);
  return (
    <div className="o-exch">
      <nav className="y-tabsh o-exch__tabs" aria-label={say(areaTexts.areaName)}>
        {programmeSlots.map((each) => (
          <Link key={each.path} to={programmePath(each.path)} aria-current={each === slot ? 'page' : undefined}>
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
