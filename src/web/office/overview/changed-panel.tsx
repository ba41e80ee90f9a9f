/** What changed this week, in the sentences the record gives. */
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { Panel } from './panel.tsx';
import { overviewTexts as texts } from './texts.ts';
import type { Scene } from './use-scene.ts';

export function ChangedPanel(props: { readonly scene: Scene }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const loaded = useReply('overview.changed', { query: { division: props.scene.asked.division } });
  return (
    <Panel
      title={say(texts.changed)}
      about={({ from, to }) => say(texts.changedAbout(dayText(from, language, today), dayText(to, language, today)))}
      loaded={loaded}
      isEmpty={({ rows }) => rows.length === 0}
      empty={texts.noChanged}
      emptyWhy={texts.noChangedWhy}
    >
      {({ rows }) => (
        <ul className="o-over__chg">
          {rows.map((row) => (
            <li key={row.measure}>
              <Tag tone={row.better ? 'ok' : 'late'}>{say(row.better ? texts.better : texts.worse)}</Tag>
              <span>{say(row.text)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
