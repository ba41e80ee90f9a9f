/** "Why this date" in full: the date, the limits, the rules, who did what, every day, the matter's own count, and what would still move it. */
import './why.css';
import type { ReactNode } from 'react';
import type { WhyView } from '#contract/view/why.ts';
import { dayText, fullDayText, momentText } from '../date-text.ts';
import { useLanguage } from '../language.tsx';
import { Tag } from '../light.tsx';
import { common } from '../texts.ts';
import { whyTexts } from './texts.ts';
import { WhyDays } from './why-days.tsx';

type Ruled = WhyView['rules'][number];

function Part(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="y-why__s">
      <h2 className="t-h3">{props.title}</h2>
      {props.children}
    </section>
  );
}

function RuledList(props: { readonly rows: readonly Ruled[] }) {
  const { say } = useLanguage();
  return (
    <ul className="y-why__l">
      {props.rows.map((row) => (
        <li key={row.text.zh}>
          {say(row.text)}
          {row.basis === null ? null : <small className="t-3"> {say(common.article(say(row.basis.title), row.basis.article))}</small>}
        </li>
      ))}
    </ul>
  );
}

function Head(props: { readonly view: WhyView }) {
  const { say, language } = useLanguage();
  const { view } = props;
  if (view.due === null) return <p className="t-2">{say(whyTexts.none)}</p>;
  const before = view.state === 'decided' ? whyTexts.decided : view.state === 'stopped' ? whyTexts.stopped : whyTexts.due;
  const law =
    view.statutory === null
      ? []
      : [
          `${say(whyTexts.statutory(view.statutory.term, view.statutory.due === null ? '' : dayText(view.statutory.due, language)))} · ${say(
            common.article(say(view.statutory.basis.title), view.statutory.basis.article),
          )}`,
        ];
  const terms = [say(whyTexts.promised(view.promised)), ...law, ...view.extensions.map((term) => say(whyTexts.extended(term)))];
  return (
    <div className="y-why__h">
      <p className="t-sm t-2">{say(before)}</p>
      <p className="y-why__d">
        <b>{fullDayText(view.due, language)}</b> {view.provisional ? <Tag tone="near">{say(whyTexts.provisional)}</Tag> : null}
      </p>
      {view.dueAt === null ? null : <p className="t-sm">{say(whyTexts.until(view.dueAt.slice(11, 16)))}</p>}
      <p className="t-sm t-2">
        {say(whyTexts.used({ amount: view.used, unit: view.unit }, { amount: view.total, unit: view.unit }))} · {terms.join(' · ')}
      </p>
    </div>
  );
}

function Acts(props: { readonly view: WhyView }) {
  const { say, language } = useLanguage();
  const { acts } = props.view;
  if (acts.length === 0) return <p className="t-3">{say(whyTexts.noActs)}</p>;
  return (
    <ol className="y-why__a">
      {acts.map((act) => (
        <li key={`${act.at} ${act.kind}`}>
          <time dateTime={act.at} className="t-3 t-sm">
            {momentText(act.at, language)}
          </time>
          <span>
            {say(act.text)} <small className="t-3">{say(act.who)}</small>
            {act.basis === null ? null : <small className="t-3"> · {say(common.article(say(act.basis.title), act.basis.article))}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Union(props: { readonly union: NonNullable<WhyView['union']> }) {
  const { say, language } = useLanguage();
  const { used, term, left, ranges } = props.union;
  return (
    <Part title={say(whyTexts.union)}>
      <p>{say(whyTexts.unionText(used, term, left))}</p>
      <ul className="y-why__l">
        {ranges.map(({ from, to }) => (
          <li key={from} className="num">
            {dayText(from, language)} – {dayText(to, language)}
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function WhyBody(props: { readonly view: WhyView }) {
  const { say } = useLanguage();
  const { view } = props;
  return (
    <div className="y-why">
      <Head view={view} />
      <Part title={say(whyTexts.rules)}>
        <RuledList rows={view.rules} />
      </Part>
      <Part title={say(whyTexts.acts)}>
        <Acts view={view} />
      </Part>
      {view.days.length === 0 ? null : (
        <Part title={say(whyTexts.days)}>
          <WhyDays days={view.days} />
        </Part>
      )}
      {view.union === null ? null : <Union union={view.union} />}
      <Part title={say(whyTexts.moves)}>
        {view.moves.length === 0 ? <p className="t-3">{say(whyTexts.fixed)}</p> : <RuledList rows={view.moves} />}
      </Part>
    </div>
  );
}
