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
import { clockMarks } from './clock-scale.ts';
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

function Drawn(props: { readonly clock: ClockView }) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const { clock } = props;
  const at = todayAt(clock.segments, today);
  return (
    <div className="o-clock">
      <div className="o-clock__b">
        <ClockBar segments={clock.segments} light={clock.light} label={say(clockSentence(clock))} />
        {at === undefined ? null : (
          <span className="y-clock__now" style={{ '--at': `${at}%` }} data-l={say(common.today)} aria-hidden="true" />
        )}
      </div>
      <div className="y-clock__ax y-clock__ax--at" aria-hidden="true">
        {clockMarks(clock, today).map((mark) => (
          <span key={mark.at} style={{ '--at': `${mark.at}%` }}>
            {say(mark.words)}
          </span>
        ))}
      </div>
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
    return (
      <p className="o-noclock">
        <Light light={part.light}>{say(stateWords(part.state))}</Light> <span className="t-3 t-sm">{say(deskTexts.doneOn)}</span>
      </p>
    );
  }
  const over = clock.left < 0;
  return (
    <div className="o-tm">
      <div className="o-tm__n">
        <b className={`num ${over ? 'o-late' : ''}`}>{Math.abs(clock.left)}</b>
        <span>
          {say((over ? deskTexts.overLong : deskTexts.leftLong)(say(unitText(clock.unit, Math.abs(clock.left)))))}
          <br />
          <b>{say(deskTexts.dueOn(dayText(clock.due, language, today)))}</b>
        </span>
      </div>
      <Drawn clock={clock} />
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
