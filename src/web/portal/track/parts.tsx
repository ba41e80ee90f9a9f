/** The parts side by side, each with its office, light and clock; decided ones with what was decided. */
import { useState } from 'react';
import type { CaseView, PartView } from '#contract/view/case.ts';
import { Clock } from '#web/ui/clock.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { common } from '#web/ui/texts.ts';
import { notices } from '../notices/texts.ts';
import { stateTexts, track } from './texts.ts';
import { WhySheet } from './why-sheet.tsx';

/** States in which nothing more happens to a part. */
const over: ReadonlySet<string> = new Set([
  'granted',
  'refused',
  'issued',
  'delivered',
  'lapsed',
  'withdrawn',
  'waived',
  'ended',
  'not-accepted',
  'not-needed',
  'wrong-office',
  'acceptance-withdrawn',
]);
/** Ended without what was asked for. */
const unhappy: ReadonlySet<string> = new Set(['refused', 'not-accepted', 'wrong-office', 'acceptance-withdrawn', 'lapsed', 'set-aside']);
/** Ended before anybody decided: not among those that are done. */
const undone: ReadonlySet<string> = new Set(['withdrawn', 'lapsed', 'not-accepted', 'wrong-office', 'acceptance-withdrawn']);
export const isOver = (part: Pick<PartView, 'state'>): boolean => over.has(part.state);

export function Parts(props: { readonly view: CaseView }) {
  const { say } = useLanguage();
  const { view } = props;
  const shown = view.parts.filter((part) => part.kind !== 'opinion');
  const done = shown.filter((part) => isOver(part) && !undone.has(part.state)).length;
  return (
    <section>
      <div className="y-sec">
        <h2>{say(track.parts(shown.length))}</h2>
        <span className="t-xs t-3">{say(track.partsDone(done))}</span>
      </div>
      <ul className="y-card p-lanes">
        {shown
          .toSorted((one, other) => Number(isOver(one)) - Number(isOver(other)))
          .map((part) => (
            <Lane key={part.id} part={part} view={view} />
          ))}
      </ul>
    </section>
  );
}

function Lane(props: { readonly part: PartView; readonly view: CaseView }) {
  const { say, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const { part, view } = props;
  const names = part.needs.flatMap((need) => view.parts.filter((other) => other.id === need.part)).map((other) => say(other.name));
  const clock = part.clock;
  return (
    <li className="y-lane" data-part={part.id} data-state={part.state}>
      <span className="y-lane__t">{say(part.name)}</span>
      <PartLight part={part} />
      <span className="y-lane__d">
        {say(part.office.name)}
        {clock === null ? '' : ` · ${say(track.promised(clock.promised))}`}
        {part.state === 'waiting' && names.length > 0 ? ` · ${say(track.after(names.join('、')))}` : ''}
        {isOver(part) ? ` · ${dayText(part.since, language)}` : ''}
      </span>
      {clock === null || isOver(part) || clock.total === 0 ? null : (
        <>
          <Clock clock={clock} small />
          <button type="button" className="y-lnk t-sm p-why" onClick={() => setOpen(true)}>
            {say(track.why)} <span className="sr">{say(part.name)}</span>
          </button>
          <WhySheet number={view.number} part={part.id} name={say(part.name)} open={open} onClose={() => setOpen(false)} />
        </>
      )}
      <Outcome part={part} />
    </li>
  );
}

function PartLight(props: { readonly part: PartView }) {
  const { say } = useLanguage();
  const { part } = props;
  const state = say(stateTexts[part.state] ?? { zh: part.state, en: part.state });
  // A tick beside a refusal would be a lie.
  if (unhappy.has(part.state)) return <Tag tone="late">{state}</Tag>;
  if (part.state === 'withdrawn') return <Tag>{state}</Tag>;
  if (part.light === 'stop' || part.clock === null || isOver(part))
    return <Light light={part.light}>{part.light === 'stop' ? undefined : state}</Light>;
  const { left, unit } = part.clock;
  if (left === 0) return <Light light={part.light}>{say(track.dueToday)}</Light>;
  return <Light light={part.light}>{say(left < 0 ? track.overBy({ amount: -left, unit }) : track.left({ amount: left, unit }))}</Light>;
}

function Outcome(props: { readonly part: PartView }) {
  const { say, language } = useLanguage();
  const { decision, cause, certificate } = props.part;
  return (
    <>
      {cause === null ? null : (
        <p className="p-out1">
          {say(cause.text)}
          {cause.basis === null ? '' : ` · ${say(common.article(say(cause.basis.title), cause.basis.article))}`}
        </p>
      )}
      {decision === null ? null : (
        <div className="p-out1">
          {decision.conditions.length === 0 ? null : (
            <>
              <b>{say(track.conditions)}</b>
              <ul>
                {decision.conditions.map((condition) => (
                  <li key={condition}>{condition}</li>
                ))}
              </ul>
            </>
          )}
          {props.part.corrections.map((one) => (
            <p key={one.id} className="t-sm">
              {say(track.corrected(dayText(one.at, language)))}
              {one.slips.map((slip) => (
                <span key={slip.field}>
                  {' '}
                  <del>{slip.before}</del> <ins>{slip.after}</ins>
                </span>
              ))}
            </p>
          ))}
          {decision.outcome === 'refused' ? (
            <p>
              <b>{say(track.reasons)}</b> {decision.reasons}
            </p>
          ) : null}
          {decision.outcome === 'refused' && decision.remedies !== undefined ? (
            <p>
              <b>{say(track.remedies)}</b> {say(decision.remedies.reconsideration)} {say(decision.remedies.litigation)}
            </p>
          ) : null}
          {decision.servedOn === null ? null : (
            <p className="t-sm">
              {say(track.servedOn(dayText(decision.servedOn, language)))}
              {decision.outcome !== 'refused' || decision.remediesUntil === null
                ? ''
                : ` · ${say(notices.reconsiderUntil(dayText(decision.remediesUntil.reconsideration, language)))} · ${say(
                    notices.litigateUntil(dayText(decision.remediesUntil.litigation, language)),
                  )}`}
            </p>
          )}
          {decision.articles.length === 0 ? null : (
            <p className="t-xs t-3">{decision.articles.map((basis) => say(common.article(say(basis.title), basis.article))).join(' · ')}</p>
          )}
        </div>
      )}
      {certificate === null ? null : (
        <p className="p-out1">
          <a href={`/wallet?show=${encodeURIComponent(certificate.id)}`}>{say(certificate.name)}</a>
        </p>
      )}
    </>
  );
}
