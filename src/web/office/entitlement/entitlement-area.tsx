/** The area 存续: what the office's grants left behind at the left with its light, the chosen one at the right; beside it the inspections. */
import './entitlement.css';
import { useState } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty } from '#web/ui/note.tsx';
import { Link, matchPath, useAddress } from '#web/ui/router.tsx';
import { EntitlementList } from './entitlement-list.tsx';
import { InspectionList } from './inspection-list.tsx';
import { DrawList } from './draw-list.tsx';
import { OneEntitlement } from './one-entitlement.tsx';
import { entTexts } from './texts.ts';

const HOME = '/office/entitlements';
const INSPECTIONS = `${HOME}/inspections`;

export function EntitlementArea() {
  const { say } = useLanguage();
  const { path } = useAddress();
  // What was done on the right is read anew at the left.
  const [round, setRound] = useState(0);
  const inspects = path.startsWith(INSPECTIONS);
  const id = matchPath(inspects ? `${INSPECTIONS}/:id` : `${HOME}/:id`, path)?.['id'];
  const chosen = id === 'inspections' ? undefined : id;
  const base = inspects ? INSPECTIONS : HOME;
  return (
    <div className="o-ent">
      <nav className="y-tabsh o-ent__tabs" aria-label={say(entTexts.tabs)}>
        <Link to={HOME} aria-current={inspects ? undefined : 'page'}>
          {say(entTexts.list)}
        </Link>
        <Link to={INSPECTIONS} aria-current={inspects ? 'page' : undefined}>
          {say(entTexts.inspections)}
        </Link>
      </nav>
      <div className={`o-ent__two ${chosen === undefined ? 'is-list' : 'is-one'}`}>
        {inspects ? (
          <InspectionList chosen={chosen} round={round} onDrawn={() => setRound((count) => count + 1)} />
        ) : (
          <EntitlementList chosen={chosen} round={round} />
        )}
        {chosen === undefined ? (
          <section className="o-ent__none">{inspects ? <DrawList round={round} /> : <Empty title={say(entTexts.choose)} />}</section>
        ) : (
          <OneEntitlement key={chosen} id={chosen} back={base} onActed={() => setRound((count) => count + 1)} />
        )}
      </div>
    </div>
  );
}
