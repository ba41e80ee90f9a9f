/** Beside the goals of the programme: the pilots, each with how it stands. */
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { States } from '../day/page.tsx';
import { PilotTag } from './pilot-line.tsx';
import { PILOTS, pilotPath } from './paths.ts';
import { pilotTexts as texts } from './texts.ts';
import './pilot.css';

const FEW = 5;

export function PilotSide(_props: { readonly division: number }) {
  const { say } = useLanguage();
  const list = useReply('pilot.list', { query: { limit: 20 } });
  return (
    <section className="o-pilot-side" aria-label={say(texts.title)}>
      <h2>{say(texts.title)}</h2>
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={texts.none} emptyWhy={texts.noneWhy}>
        {({ rows }) => (
          <ul>
            {rows.slice(0, FEW).map((row) => (
              <li key={row.id}>
                <Icon name="flag" />
                <Link to={pilotPath(row.id)}>{say(row.title)}</Link>
                <PilotTag row={row} />
              </li>
            ))}
          </ul>
        )}
      </States>
      <Link to={PILOTS} className="y-lnk">
        {say(texts.all)}
      </Link>
    </section>
  );
}
