/** One pilot of a list: what is tried and where, how it stands, until when, what the figures say. */
import type { PilotRow } from '#contract/view/pilot.ts';
import { dayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { pilotPath } from './paths.ts';
import { pilotTexts as texts, tagTones } from './texts.ts';

export function PilotTag(props: { readonly row: Pick<PilotRow, 'tag' | 'light'> }) {
  const { say } = useLanguage();
  const { tag, light } = props.row;
  return <Tag tone={light === 'late' ? 'late' : tagTones[tag]}>{say(texts.tags[tag])}</Tag>;
}

export function PilotLine(props: { readonly row: PilotRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  return (
    <li>
      <Icon name="flag" />
      <span className="o-pilots__b">
        <Link to={pilotPath(row.id)} className="y-lnk">
          {say(row.title)}
        </Link>
        <span className="t-sm t-2">
          {row.places.map(({ name }) => say(name)).join(language === 'zh' ? '、' : ', ')} · {say(row.item.name)}
        </span>
        <span className="t-sm">{row.words.map((each) => say(each)).join(language === 'zh' ? '；' : '; ')}</span>
        {row.finding === null ? null : <span className="t-sm t-2">{say(row.finding)}</span>}
      </span>
      <span className="o-pilots__s">
        <PilotTag row={row} />
        {row.until === null || row.state !== 'running' ? null : (
          <span className="t-sm t-3">{say(texts.until(dayText(row.until, language, today)))}</span>
        )}
      </span>
    </li>
  );
}
