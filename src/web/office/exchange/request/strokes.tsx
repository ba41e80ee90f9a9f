/** The terms of a request as strokes to one scale: the data office's two days, the owner's five, a ruling's five. */
import type { RequestStroke } from '#contract/view/exchange.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { requestTexts } from './texts.ts';

/** The longest there is: every stroke is drawn against it, so that two days look like two of five. */
const LONGEST = 5;

function One(props: { readonly stroke: RequestStroke }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { kind, office, days, used, due, state } = props.stroke;
  const over = Math.max(0, used - days);
  const words = say(state === 'waits' ? requestTexts.termWaits(days) : requestTexts.term(used, days));
  const run = Math.min(used, days);
  const tone = state === 'silent' || over > 0 ? 'y-clock--late' : state === 'runs' && days - used <= 1 ? 'y-clock--near' : '';
  return (
    <li className={`o-stroke is-${state}`}>
      <p>
        <b>{say(requestTexts[kind])}</b> {say(office)}
        <small>
          {words}
          {due === null ? '' : ` · ${say(requestTexts.until(dayText(due, language, today)))}`}
          {state === 'silent' ? ` · ${say(requestTexts.silent)}` : ''}
        </small>
      </p>
      <div
        className={`y-clock ${tone}`}
        role="img"
        aria-label={`${say(requestTexts[kind])}: ${words}`}
        style={{ '--share': days / LONGEST }}
      >
        <div className="y-clock__bar">
          {run > 0 ? <i className="y-clock__run" style={{ '--d': run }} /> : null}
          {over > 0 ? <i className="y-clock__over" style={{ '--d': over }} /> : null}
          {days - run > 0 ? <i className="y-clock__left" style={{ '--d': days - run }} /> : null}
        </div>
      </div>
    </li>
  );
}

export function Strokes(props: { readonly strokes: readonly RequestStroke[] }) {
  const { say } = useLanguage();
  if (props.strokes.length === 0) return null;
  return (
    <section aria-labelledby="terms">
      <h2 id="terms">{say(requestTexts.strokes)}</h2>
      <ol className="o-strokes">
        {props.strokes.map((stroke) => (
          <One key={stroke.kind} stroke={stroke} />
        ))}
      </ol>
      <p className="t-xs t-3">{say(requestTexts.termNote)}</p>
    </section>
  );
}
