/** What is being tried in the province, in plain words: where, until when, what came of it, and where one may speak. */
import type { PublicPilot } from '#contract/view/pilot.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { draftPath } from '../consultation/draft-rows.tsx';
import { Page } from '../shell/page.tsx';
import { publicPilotTexts as texts } from './texts.ts';

export function PilotsPage() {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('pilot.public', { query: { limit: '100' } });
  return (
    <Page title={say(texts.title)} back="/" barTitle={say(texts.title)} tabs>
      <div className="y-pad p-cons">
        <h1 className="t-h1">{say(texts.title)}</h1>
        <p className="t-2">{say(texts.why)}</p>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={4} /> : null}
        {value?.rows.length === 0 ? <Empty title={say(texts.none)} /> : null}
        <ul className="p-pilots">
          {(value?.rows ?? []).map((pilot) => (
            <Row key={pilot.id} pilot={pilot} />
          ))}
        </ul>
      </div>
    </Page>
  );
}

const tones = { adopted: 'ok', running: 'ok', consulting: 'stop' } as const;

function Row(props: { readonly pilot: PublicPilot }) {
  const { say, language } = useLanguage();
  const { pilot } = props;
  const { tag, until, standard, consultation, decided, finding } = pilot;
  const tone = tag === 'adopted' || tag === 'running' || tag === 'consulting' ? tones[tag] : 'line';
  return (
    <li className="y-card">
      <p className="t-sm t-3">
        {pilot.places.map(({ name }) => say(name)).join(language === 'zh' ? '、' : ', ')} · {say(pilot.item.name)}
      </p>
      <h2>
        {say(pilot.title)} <Tag tone={tone}>{say(texts.tags[tag])}</Tag>
      </h2>
      <ul>
        {pilot.words.map((each) => (
          <li key={each.zh}>{say(each)}</li>
        ))}
      </ul>
      <p>{say(pilot.hypothesis)}</p>
      {until === null || pilot.state !== 'running' ? null : <p className="t-sm t-2">{say(texts.until(fullDayText(until, language)))}</p>}
      {finding === null ? null : (
        <p>
          <b>{say(texts.finding)}</b>
          {say(finding)}
        </p>
      )}
      {standard === null ? null : <p>{say(texts.standard(fullDayText(standard.effectiveOn, language)))}</p>}
      {decided === null || standard !== null ? null : <p className="t-2">{decided.reasons}</p>}
      {consultation === null ? null : (
        <Link to={draftPath(consultation.id)} className="y-lnk">
          {say(consultation.open ? texts.speak : texts.spoken)}
        </Link>
      )}
    </li>
  );
}
