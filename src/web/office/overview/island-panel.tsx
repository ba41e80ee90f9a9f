/** Registers that are not connected, and the papers people brought because of it. */
import { countWords } from '#domain/measure/figure-words.ts';
import { dayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { islandTexts } from '../exchange/map/texts.ts';
import { useOffice } from '../shell/session-context.tsx';
import { Panel } from './panel.tsx';
import { overviewTexts as texts } from './texts.ts';
import type { Scene } from './use-scene.ts';

type IslandWhy = keyof typeof islandTexts;
/** Reasons that need no name filled in. */
const PLAIN: ReadonlySet<string> = new Set<IslandWhy>(['no-resource', 'no-connection', 'upheld', 'disputed', 'quota-used-up', 'item-asks']);
const isPlain = (why: string): why is IslandWhy => PLAIN.has(why);

export function Islands({ scene }: { readonly scene: Scene }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const loaded = useReply('overview.islands', { query: { division: scene.asked.division } });
  return (
    <Panel
      title={say(texts.islands)}
      about={({ count }) => say(texts.islandsAbout(count))}
      acts={
        <Link to="/office/exchange/map" className="y-lnk t-sm">
          {say(texts.islandsAll)}
        </Link>
      }
      loaded={loaded}
      isEmpty={({ rows }) => rows.length === 0}
      empty={texts.noIslands}
      emptyWhy={texts.noIslandsWhy}
    >
      {({ rows }) => (
        <ul className="o-over__isl">
          {rows.map((row) => (
            <li key={row.id}>
              <Icon name="unlink" />
              <b>
                {say(row.name)} · {say(row.holder)}
              </b>
              <b className="num">{say(texts.papers(countWords(row.papers, language)))}</b>
              <small>
                {isPlain(row.why) ? say(islandTexts[row.why]) : null}
                {row.since === null ? null : <span>{say(texts.since(dayText(row.since, language, today)))}</span>}
                {row.due === null ? null : <span>{say(texts.due(dayText(row.due, language, today)))}</span>}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
