/** Three numbers kept apart: days counted so far, what the count will be, and the days on the wall by who had them (DESIGN 7). */
import type { ProjectView } from '#contract/view/project.ts';
import { useLanguage } from '../language.tsx';
import { holderTexts, projectTexts } from './texts.ts';

type Shown = { readonly view: ProjectView; readonly expected: number };

export function Meter(props: Shown) {
  const { say } = useLanguage();
  const { view, expected } = props;
  const total = view.budget.amount;
  const whole = Math.max(total, expected, view.used, 1);
  const share = (days: number): string => `${(days / whole) * 100}%`;
  const spare = total - expected;
  return (
    <section className="pj-meter">
      <h2>{say(projectTexts.meter)}</h2>
      <div className="pj-big">
        <b className="num">{view.used}</b>
        <span>
          {say(projectTexts.ofBudget(total))}
          <br />
          <b>{say(projectTexts.expects(expected))}</b>
          <span className={spare < 0 ? 'pj-late' : undefined}>
            {say(projectTexts.comma)}
            {say(spare < 0 ? projectTexts.over(-spare) : projectTexts.spare(spare))}
          </span>
        </span>
      </div>
      <div className="pj-hund" role="img" aria-label={say(projectTexts.meterSentence(view.used, expected, total))}>
        <i className="pj-hund__track" style={{ '--w': share(total) }} />
        <i className="pj-hund__run" style={{ '--w': share(view.used) }} />
        <i
          className={`pj-hund__come ${spare < 0 ? 'is-over' : ''}`}
          style={{ '--a': share(view.used), '--w': share(Math.max(0, expected - view.used)) }}
        />
        <i className="pj-hund__end" style={{ '--a': share(total) }} />
      </div>
      <p className="t-xs t-3">{say(view.budget.basis)}</p>
    </section>
  );
}

export function WallDays(props: { readonly view: ProjectView }) {
  const { say } = useLanguage();
  const { holders, wallDays } = props.view;
  if (wallDays === 0) return null;
  return (
    <section>
      <h2>{say(projectTexts.where(wallDays))}</h2>
      <div className="pj-split" aria-hidden="true">
        {holders.map(({ holder, days }) => (
          <i key={holder} className={`pj-h--${holder}`} style={{ '--d': days }} />
        ))}
      </div>
      <dl className="pj-leg">
        {holders.map(({ holder, days }) => (
          <div key={holder}>
            <dt>
              <i className={`pj-h--${holder}`} aria-hidden="true" />
              {say(holderTexts[holder])}
            </dt>
            <dd className="num">{say(projectTexts.days(days))}</dd>
          </div>
        ))}
      </dl>
      <ByWhom view={props.view} />
    </section>
  );
}

/** Each office's own days; they overlap, so they stand apart from the bar. */
function ByWhom(props: { readonly view: ProjectView }) {
  const { say } = useLanguage();
  const offices = props.view.byWhom.filter(({ counted, days }) => counted && days > 0).toSorted((a, b) => b.days - a.days);
  if (offices.length === 0) return null;
  return (
    <dl className="pj-leg pj-leg--in">
      {offices.map(({ who, days }) => (
        <div key={who.zh}>
          <dt>{say(who)}</dt>
          <dd className="num">{say(projectTexts.days(days))}</dd>
        </div>
      ))}
    </dl>
  );
}

export function OneByOne(props: Shown) {
  const { say } = useLanguage();
  const { serial } = props.view;
  const longest = Math.max(serial.statutory, serial.promised, props.expected, 1);
  const rows = [
    { words: projectTexts.byLaw, days: serial.statutory, own: false },
    { words: projectTexts.byPromise, days: serial.promised, own: false },
    { words: projectTexts.parallel, days: props.expected, own: true },
  ];
  return (
    <section className="pj-block">
      <h2>{say(projectTexts.oneByOne)}</h2>
      <dl className="pj-cmp">
        {rows.map(({ words, days, own }) => (
          <div key={words.zh} className={own ? 'is-own' : undefined}>
            <dt>{say(words)}</dt>
            <dd>
              <i
                className={own ? 'y-stroke' : ''}
                style={{ '--w': `${(days / longest) * 100}%`, ...(own ? { '--h': '11px' } : {}) }}
                aria-hidden="true"
              />
              <b className="num">{days}</b>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
