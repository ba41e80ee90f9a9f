/** The area 评价: what waits to be verified, what the own office is to put right, results, words, surveys; each sees the tabs of their duty. */
import { type ComponentType, lazy, type LazyExoticComponent, Suspense, useEffect } from 'react';
import type { Text } from '#domain/kernel/text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Waiting } from '#web/ui/note.tsx';
import { Link, navigate, useAddress } from '#web/ui/router.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { areaTexts } from './texts.ts';
import '../day/day.css';
import '../watch/watch.css';
import './ratings.css';

type Tab = {
  readonly path: string;
  readonly label: Text;
  /** Undefined: everybody of the area. */
  readonly supervision?: boolean;
  readonly Page: LazyExoticComponent<ComponentType>;
};
const tabs: readonly Tab[] = [
  {
    path: 'queue',
    label: areaTexts.queue,
    supervision: true,
    Page: lazy(() => import('./queue-page.tsx').then((room) => ({ default: room.QueuePage }))),
  },
  {
    path: 'orders',
    label: areaTexts.orders,
    supervision: false,
    Page: lazy(() => import('./orders-page.tsx').then((room) => ({ default: room.OrdersPage }))),
  },
  {
    path: 'results',
    label: areaTexts.results,
    Page: lazy(() => import('./results-page.tsx').then((room) => ({ default: room.ResultsPage }))),
  },
  {
    path: 'words',
    label: areaTexts.words,
    supervision: true,
    Page: lazy(() => import('./words-page.tsx').then((room) => ({ default: room.WordsPage }))),
  },
  {
    path: 'surveys',
    label: areaTexts.surveys,
    supervision: true,
    Page: lazy(() => import('./surveys-page.tsx').then((room) => ({ default: room.SurveysPage }))),
  },
];

export const ratingsPath = (path: string): string => `/office/ratings/${path}`;

export function RatingsArea() {
  const { say } = useLanguage();
  const { path } = useAddress();
  const { session } = useOffice();
  const supervises = session.post?.duty === 'supervision';
  const shown = tabs.filter(({ supervision }) => supervision === undefined || supervision === supervises);
  const tab = shown.find((each) => path === ratingsPath(each.path) || path.startsWith(`${ratingsPath(each.path)}/`));
  const first = shown[0]?.path ?? 'results';
  useEffect(() => {
    if (tab === undefined) navigate(ratingsPath(first), { replace: true });
  }, [tab, first]);
  return (
    <div className="o-exch">
      <nav className="y-tabsh o-exch__tabs" aria-label={say(areaTexts.areaName)}>
        {shown.map((each) => (
          <Link key={each.path} to={ratingsPath(each.path)} aria-current={each === tab ? 'page' : undefined}>
            {say(each.label)}
          </Link>
        ))}
      </nav>
      <div className="o-exch__page">
        <Suspense fallback={<Waiting rows={6} />}>{tab === undefined ? <Waiting /> : <tab.Page />}</Suspense>
      </div>
    </div>
  );
}
