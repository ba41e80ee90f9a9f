/** The part's clock: days left, the stroke with today, promised and statutory terms, and why this date. */
import { useState } from 'react';
import type { CaseView, ClockView, PartView } from '#contract/view/case.ts';
import { clockSentence, ClockBar, todayAt } from '#web/ui/clock.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { common, termText, unitText } from '#web/ui/texts.ts';
import { useOffice } from '../shell/session-context.tsx';
import { stateWords } from '../shell/state-words.ts';
import { listed, shortDays } from '../shell/words.ts';
import { clockMarks, plannedStop, withPlannedStop } from './clock-scale.ts';
import { deskTexts } from './texts.ts';
import { TraceSheet } from './trace-sheet.tsx';

function Terms(props: { readonly clock: ClockView }) {
  const { say } = useLanguage();
  const { promised, statutory, statutoryBasis, provisional } = props.clock;
  const law = statutoryBasis === null ? '' : say(common.article(say(statutoryBasis.title), statutoryBasis.article));
  return (
    <>
      {say(deskTexts.promisedBy(say(termText(promised))))}
      {statutory === null ? null : ` · ${say(deskTexts.statutoryBy(say(termText(statutory)), law))}`}
      {provisional ? ` · ${say(deskTexts.provisional)}` : null}
    </>
  );
}

function Drawn(props: { readonly clock: ClockView; readonly part: PartView }) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const { clock, part } = props;
  const segments = [...withPlannedStop(clock.segments, part.stops, today)];
  if (segments.length === 0) return <span />;
  const at = todayAt(segments, today);
  const marks = clockMarks({ ...clock, segments }, today);
  const stopped = plannedStop(part.stops, today) !== undefined;
  return (
    <div className="o-clock">
      <div className="o-clock__b">
        <ClockBar segments={segments} light={clock.light} label={say(clockSentence(clock))} />
        {at === undefined ? null : (
          <span
            className={`y-clock__now ${at > 94 ? 'is-last' : ''}`}
            style={{ '--at': `${at}%` }}
            data-l={say(common.today)}
            aria-hidden="true"
          />
        )}
      </div>
      <div className="y-clock__ax y-clock__ax--at" aria-hidden="true">
        {marks.map((mark, index) => (
          <span key={mark.at} style={{ '--at': `${mark.at}%` }}>
            {say(stopped && index === marks.length - 1 ? deskTexts.moreDays(say(shortDays(clock.left, clock.unit))) : mark.words)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The big number: days used once decided, days over, else days left; a stopped clock has no due day yet but the plan's. */
function Days(props: { readonly clock: ClockView; readonly part: PartView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { clock, part } = props;
  const stop = plannedStop(part.stops, today);
  const decided = part.light === 'done';
  const over = clock.left < 0;
  const amount = decided ? clock.used : Math.abs(clock.left);
  const words = decided ? deskTexts.usedLong : over ? deskTexts.overLong : deskTexts.leftLong;
  const due =
    stop === undefined
      ? deskTexts.dueOn(dayText(clock.due, language, today))
      : deskTexts.resumesOn(dayText(stop.plannedUntil, language, today));
  return (
    <div className="o-tm__n">
      <b className={`num ${over && !decided ? 'o-late' : ''}`}>{amount}</b>
      <span>
        {say(words(say(unitText(clock.unit, amount))))}
        <br />
        {decided ? null : <b>{say(due)}</b>}
      </span>
    </div>
  );
}

export function PartClock(props: { readonly view: CaseView; readonly part: PartView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const [trace, setTrace] = useState(false);
  const { part, view } = props;
  const { clock } = part;
  if (clock === null) {
    const unsigned = part.state === 'submitted' ? view.parties.filter((party) => party.kind === 'applicant' && !party.signed) : [];
    return (
      <p className="o-noclock">
        <Light light={part.light}>{say(stateWords(part.state))}</Light>{' '}
        <span className="t-3 t-sm">
          {say(
            unsigned.length > 0
              ? deskTexts.unsigned(say(listed(unsigned.map((party) => party.name))))
              : part.expected === null
                ? deskTexts.doneOn
                : deskTexts.expected(dayText(part.expected, language, today)),
          )}
        </span>
      </p>
    );
  }
  return (
    <div className="o-tm">
      <Days clock={clock} part={part} />
      <Drawn clock={clock} part={part} />
      <p className="o-tm__t t-xs t-3">
        <Light light={part.light}>{say(stateWords(part.state))}</Light> · <Terms clock={clock} />{' '}
        <button type="button" className="y-lnk" onClick={() => setTrace(true)}>
          {say(deskTexts.why)}
        </button>
      </p>
      <TraceSheet number={view.number} part={part.id} open={trace} onClose={() => setTrace(false)} />
    </div>
  );
}
