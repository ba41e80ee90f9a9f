/** One pilot: what is tried where and why, what people said, what the figures bear, and what the reader may do with it now. */
import type { PilotView } from '#contract/view/pilot.ts';
import { dayText, fullDayText, momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../day/page.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { EvaluationCard } from './evaluation-card.tsx';
import { PilotActs } from './pilot-acts.tsx';
import { PilotTag } from './pilot-line.tsx';
import { PILOTS } from './paths.ts';
import { TakeOver } from './take-over.tsx';
import { pilotTexts as texts } from './texts.ts';
import { unitWords } from './unit-words.ts';

export function PilotPage(props: { readonly id: string }) {
  const { say } = useLanguage();
  const loaded = useReply('pilot.get', { params: { id: props.id } });
  return (
    <DayFrame
      title={loaded.value?.title ?? texts.title}
      about={loaded.value?.item.name ?? texts.about}
      acts={
        <Link to={PILOTS} className="y-lnk">
          {say(texts.back)}
        </Link>
      }
    >
      <States loaded={loaded} isEmpty={() => false} empty={texts.none}>
        {(pilot) => <Shown pilot={pilot} onDone={loaded.reload} />}
      </States>
    </DayFrame>
  );
}

function Shown(props: { readonly pilot: PilotView; readonly onDone: () => void }) {
  const { pilot } = props;
  return (
    <div className="o-pilot">
      <div className="o-pilot__m">
        <Standing pilot={pilot} />
        <Effects pilot={pilot} />
        <Reviewed pilot={pilot} />
        <History pilot={pilot} />
      </div>
      <aside className="o-pilot__a">
        <PilotActs pilot={pilot} onDone={props.onDone} />
        <Proposal pilot={pilot} />
      </aside>
    </div>
  );
}

function Standing(props: { readonly pilot: PilotView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { pilot } = props;
  const { standard, begunOn, until, decided } = pilot;
  return (
    <section>
      <p className="o-pilot__t">
        <PilotTag row={pilot} />
        {begunOn === null || until === null ? null : (
          <span className="t-sm t-2">{say(texts.fromTo(fullDayText(begunOn, language), fullDayText(until, language)))}</span>
        )}
      </p>
      <ul className="o-pilot__w">
        {pilot.words.map((each) => (
          <li key={each.zh}>{say(each)}</li>
        ))}
      </ul>
      <p>{say(pilot.hypothesis)}</p>
      {decided === null ? null : (
        <Note icon="gavel">
          <b>{say(texts.decided(say(texts.verdicts[decided.decision]), decided.by, momentText(decided.at, language, today)))}</b>
          <p>{decided.reasons}</p>
        </Note>
      )}
      {standard === null ? null : (
        <Note icon="checkc">
          <Link to={`/office/catalogue/items/${encodeURIComponent(pilot.item.id)}`} className="y-lnk">
            {say(texts.adoptedAs(standard.version, fullDayText(standard.effectiveOn, language)))}
          </Link>
        </Note>
      )}
    </section>
  );
}

function Effects(props: { readonly pilot: PilotView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { evaluations, asOf, review } = props.pilot;
  return (
    <section>
      <h2>{say(texts.effect)}</h2>
      {evaluations.length === 0 ? <p className="t-sm t-3">{say(texts.effectNone)}</p> : null}
      {evaluations.map((evaluation) => (
        <EvaluationCard key={evaluation.measure} evaluation={evaluation} />
      ))}
      {evaluations.length === 0 ? null : (
        <p className="t-xs t-3">
          {review !== null ? say(texts.frozen) : asOf === null ? '' : say(texts.asOf(momentText(asOf, language, today)))}
        </p>
      )}
    </section>
  );
}

function Reviewed(props: { readonly pilot: PilotView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { review, takenOver } = props.pilot;
  if (review === null) return null;
  return (
    <section>
      <h2>{say(texts.review)}</h2>
      <p>{say(review.findings)}</p>
      <h3>{say(texts.lessons)}</h3>
      <p>{say(review.lessons)}</p>
      <p className="t-sm t-3">
        {review.by} · {momentText(review.at, language, today)} · {say(texts.recommended(say(texts.verdicts[review.recommendation])))}
      </p>
      {takenOver.length === 0 ? null : (
        <p className="t-sm">
          {say(texts.takenBy)}：{takenOver.map(({ division }) => say(division.name)).join(language === 'zh' ? '、' : ', ')}
        </p>
      )}
      <TakeOver id={props.pilot.id} may={props.pilot.mayTakeOver} />
    </section>
  );
}

function Proposal(props: { readonly pilot: PilotView }) {
  const { say, language } = useLanguage();
  const { pilot } = props;
  const { comparison } = pilot;
  const names = (places: PilotView['places']): string => places.map(({ name }) => say(name)).join(language === 'zh' ? '、' : ', ');
  return (
    <section className="o-pilot__p">
      <dl className="y-dl">
        <dt>{say(texts.where)}</dt>
        <dd>
          {pilot.inForce.map(({ place, holds }) => (
            <span key={place.code} className="o-pilot__place">
              {say(place.name)} <small className="t-3">{say(holds ? texts.holds : texts.holdsNot)}</small>
            </span>
          ))}
        </dd>
        <dt>{say(texts.comparison)}</dt>
        <dd>
          {names(comparison.places)}
          <small className="t-3">
            {comparison.reasons === ''
              ? say(texts.asProposed)
              : comparison.proposed.length === 0
                ? `${say(texts.chosenBecause)}${comparison.reasons}`
                : `${say(texts.otherThan(names(comparison.proposed)))}${comparison.reasons}`}
          </small>
        </dd>
        <dt>{say(texts.effect)}</dt>
        <dd>
          {pilot.measures.map(({ measure, name, direction, size, unit }) => (
            <span key={measure} className="o-pilot__place">
              {say(name)}
              <small className="t-3">{say(texts.expected(say(texts[direction]), `${size}${say(unitWords(unit))}`))}</small>
            </span>
          ))}
        </dd>
        <dt>{say(texts.length)}</dt>
        <dd>{say(texts.days(pilot.days))}</dd>
        <dt>{say(texts.owner)}</dt>
        <dd>{pilot.owner}</dd>
        <dt>{say(texts.office)}</dt>
        <dd>{say(pilot.office)}</dd>
        <dt>{say(texts.risks)}</dt>
        <dd>{pilot.risks}</dd>
      </dl>
    </section>
  );
}

function History(props: { readonly pilot: PilotView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  return (
    <section>
      <h2>{say(texts.history)}</h2>
      <ol className="o-pilot__h">
        {props.pilot.history.map(({ kind, at, by, words }) => (
          <li key={`${kind}${at}`}>
            <span className="t-sm t-3">{dayText(at, language, today)}</span>
            <span>
              {say(texts.events[kind] ?? { zh: kind, en: kind })} · {by === '' ? say(texts.bySystem) : by}
              {words === '' ? null : <small className="t-2">{words}</small>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
