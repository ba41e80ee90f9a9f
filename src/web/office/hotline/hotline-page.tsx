/** The area 热线: calls taken, lists by what is to be done, the knowledge base, what people say; each post has its own tabs. */
import { lazy, Suspense, useEffect } from 'react';
import type { HotlineCounts } from '#contract/view/hotline.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link, navigate, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useSignInAgain } from '../shell/sign-in.ts';
import { ListPage } from './list-page.tsx';
import { hotlinePath, listNames, type ListName } from './paths.ts';
import { hotlineTexts, listTexts } from './texts.ts';
import '../day/day.css';
import './hotline.css';

const CallPage = lazy(() => import('./call-page.tsx').then((room) => ({ default: room.CallPage })));
const KnowledgePage = lazy(() => import('./knowledge-page.tsx').then((room) => ({ default: room.KnowledgePage })));
const AnalysisPage = lazy(() => import('./analysis-page.tsx').then((room) => ({ default: room.AnalysisPage })));

const countOf = (counts: HotlineCounts, list: ListName): number => (list === 'all' ? 0 : counts[list]);
const tabsOf = (counts: HotlineCounts): readonly string[] => [
  ...(counts.takes ? ['call'] : []),
  ...listNames.filter((list) => counts.views.includes(list)),
  'knowledge',
  ...(counts.views.includes('all') ? ['analysis'] : []),
];

export function HotlinePage() {
  const counts = useReply('hotline.counts', {});
  useSignInAgain(counts.refused);
  if (counts.refused !== undefined) return <RefusedNote refused={counts.refused} onRetry={counts.reload} />;
  return counts.value === undefined ? <Waiting rows={6} /> : <Area counts={counts.value} onNews={counts.reload} />;
}

function Area(props: { readonly counts: HotlineCounts; readonly onNews: () => void }) {
  const { say } = useLanguage();
  const { path } = useAddress();
  const { counts } = props;
  const tabs = tabsOf(counts);
  const [tab = '', id] = path.slice(hotlinePath('').length).split('/');
  const known = tabs.includes(tab);
  useEffect(() => {
    if (!known) navigate(hotlinePath(tabs[0] ?? 'knowledge'), { replace: true });
  }, [known, tabs]);
  return (
    <div className="o-exch">
      <nav className="y-tabsh o-exch__tabs" aria-label={say(hotlineTexts.tabs)}>
        {tabs.map((each) => (
          <Link key={each} to={hotlinePath(each)} aria-current={each === tab ? 'page' : undefined}>
            {say(tabText(each))}
            {isList(each) && countOf(counts, each) > 0 ? <span className="o-hot__n">{countOf(counts, each)}</span> : null}
          </Link>
        ))}
      </nav>
      <div className="o-exch__page">
        <Suspense fallback={<Waiting rows={6} />}>
          {tab === 'call' ? <CallPage division={counts.division} onNews={props.onNews} /> : null}
          {tab === 'knowledge' ? <KnowledgePage /> : null}
          {tab === 'analysis' ? <AnalysisPage /> : null}
          {known && isList(tab) ? (
            <ListPage key={tab} list={tab} id={id === undefined ? undefined : decodeURIComponent(id)} onNews={props.onNews} />
          ) : null}
        </Suspense>
      </div>
    </div>
  );
}

const isList = (tab: string): tab is ListName => listNames.some((list) => list === tab);
const tabText = (tab: string) => {
  if (isList(tab)) return listTexts[tab];
  return tab === 'call' ? hotlineTexts.call : tab === 'knowledge' ? hotlineTexts.knowledge : hotlineTexts.analysis;
};
