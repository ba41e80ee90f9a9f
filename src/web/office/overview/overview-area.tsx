/** The area 总览: the overview, the cases behind a figure, one case in brief, the big screen. */
import { matchPath, useAddress } from '#web/ui/router.tsx';
import { BigScreen } from './big-screen.tsx';
import { CasePage } from './case-page.tsx';
import { CasesPage } from './cases-page.tsx';
import { OverviewPage } from './overview-page.tsx';
import { OVERVIEW } from './use-scene.ts';
import '#web/ui/chart/chart.css';
import '../day/day.css';
import './overview.css';
import './lists.css';

export function OverviewArea() {
  const { path, query } = useAddress();
  const number = matchPath(`${OVERVIEW}/cases/:number`, path)?.['number'];
  if (number !== undefined) return <CasePage key={number} number={number} />;
  if (path === `${OVERVIEW}/cases`) return <CasesPage key={query.toString()} />;
  return query.get('screen') === 'big' ? <BigScreen /> : <OverviewPage />;
}
