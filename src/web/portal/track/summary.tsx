/** The answer first: how many days are left, by which date everything is done, and the stroke of the slowest part. */
import { useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import { linkOf } from '#web/ui/call.ts';
import { Clock } from '#web/ui/clock.tsx';
import { dayOf, dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Note } from '#web/ui/note.tsx';
import { Stroke } from '#web/ui/stroke.tsx';
import { unitText } from '#web/ui/texts.ts';
import { caseTitle, daysLeft } from '../home/days-left.ts';
import { useNow } from '../shell/session.tsx';
import { track } from './texts.ts';
import { WhySheet } from './why-sheet.tsx';

export function Summary(props: { readonly view: CaseView }) {
  const { say } = useLanguage();
  const { view } = props;
  return (
    <section className="p-sum" aria-live="polite">
      <h1>{caseTitle(say(view.matter.name), view.title)}</h1>
      <p className="p-cn">
        <span className="code">{view.number}</span> <span className="t-nw">{say(track.visits(view.visits.length))}</span>
      </p>
      {view.endedAt !== null ? (
        <Ended view={view} />
      ) : view.clock === null ? (
        isIssued(view) ? (
          <Issued />
        ) : (
          <Before view={view} />
        )
      ) : (
        <Running view={view} clock={view.clock} />
      )}
      {view.budget === null ? null : <Budget budget={view.budget} />}
      <StopNotes view={view} />
    </section>
  );
}

/** States in which a part gave the person something; a case of withdrawn and refused parts only has merely ended. */
const fruitful: ReadonlySet<string> = new Set(['granted', 'issued', 'delivered', 'ended', 'waived', 'not-needed']);

function Ended(props: { readonly view: CaseView }) {
  const { say, language } = useLanguage();
  const got = props.view.parts.some((part) => fruitful.has(part.state));
  return (
    <div className="p-ended">
      {got ? <Stroke height={18} share={0.3} fresh /> : null}
      <p className="t-song t-h1">{say(got ? track.done : track.ended)}</p>
      <p className="t-2">{say((got ? track.doneOn : track.overOn)(dayText(props.view.endedAt ?? '', language)))}</p>
    </div>
  );
}

/** Everything is decided, and paper is still on its way into the person's hands. */
const isIssued = ({ parts }: CaseView): boolean =>
  parts.some((part) => part.state === 'issued') && parts.every((part) => over.has(part.state));
const over: ReadonlySet<string> = new Set([
  ...fruitful,
  'refused',
  'lapsed',
  'withdrawn',
  'not-accepted',
  'wrong-office',
  'acceptance-withdrawn',
]);

function Issued() {
  const { say } = useLanguage();
  return (
    <div className="p-ended">
      <Stroke height={18} share={0.3} fresh />
      <p className="t-song t-h1">{say(track.issuedAll)}</p>
      <p className="t-2">{say(track.issuedAllWhy)}</p>
    </div>
  );
}

function Before(props: { readonly view: CaseView }) {
  const { say } = useLanguage();
  // Who is asked to sign here and now sees the card for it; the others are told whom it waits for.
  const mine = props.view.allowed.some((entry) => entry.act === 'sign' && entry.because === null);
  const unsigned = mine ? [] : props.view.parties.filter((party) => party.kind === 'applicant' && !party.signed);
  return (
    <div className="p-ended">
      <p className="t-h2">{say(track.before)}</p>
      <p className="t-2">{say(track.beforeWhy)}</p>
      <Light light={props.view.light} />
      {unsigned.length === 0 ? null : (
        <Note icon="edit">{say(track.waitsForSignature(unsigned.map((party) => party.name).join('、')))}</Note>
      )}
    </div>
  );
}

function Running(props: { readonly view: CaseView; readonly clock: NonNullable<CaseView['clock']> }) {
  const { say, language } = useLanguage();
  const now = useNow();
  const { view, clock } = props;
  const [open, setOpen] = useState(false);
  const slowest = view.parts.find((part) => part.id === clock.part);
  const name = slowest === undefined ? '' : say(slowest.name);
  const left = daysLeft(view.doneBy, clock, now) ?? { amount: clock.left, unit: clock.unit };
  const days = Math.abs(left.amount);
  const unit = say(unitText(left.unit, days));
  return (
    <>
      <div className="p-days">
        <div>
          <span className="num">{days}</span>
          <p>
            {say(left.amount < 0 ? track.over(unit) : track.within(unit))}
            <br />
            <b>{say(track.allBy(dayText(view.doneBy ?? clock.due, language, now)))}</b>
            {say({ zh: '', en: ' ' })}
            {say(track.allDone)}
          </p>
        </div>
        <Light light={view.light} large />
      </div>
      {clock.left < 0 ? <p className="t-sm t-2">{say(track.lateWhy)}</p> : null}
      {clock.total === 0 ? null : <Bar clock={clock} slowest={say(track.slowest(name))} />}
      <button type="button" className="y-lnk p-why" onClick={() => setOpen(true)}>
        {say(track.why)}
      </button>
      {clock.provisional ? <p className="t-xs t-3">{say(track.provisional)}</p> : null}
      <WhySheet number={view.number} part={clock.part} name={name} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

/** The stroke with its key; what is promised for the same day has no length to draw. */
function Bar(props: { readonly clock: NonNullable<CaseView['clock']>; readonly slowest: string }) {
  const { say } = useLanguage();
  const now = useNow();
  const { clock } = props;
  const { unit: of } = clock;
  // Planned days of a stop are hatched on the bar before they have passed: the key must count what the bar shows.
  const stopped = clock.segments.reduce((sum, segment) => sum + (segment.kind === 'stop' ? segment.days : 0), 0);
  return (
    <>
      <div className="p-clk">
        <Clock clock={clock} today={dayOf(now)} slowest={props.slowest} />
      </div>
      <div className="p-keys elder-hide" aria-hidden="true">
        <span className="y-key">
          <i className="k-run" />
          {say(track.used({ amount: clock.used, unit: of }))}
        </span>
        {stopped > 0 ? (
          <span className="y-key">
            <i className="k-stop" />
            {say(track.stopped({ amount: stopped, unit: of }))}
          </span>
        ) : null}
        <span className="y-key">
          <i className="k-left" />
          {say(clock.left < 0 ? track.overBy({ amount: -clock.left, unit: of }) : track.left({ amount: clock.left, unit: of }))}
        </span>
      </div>
    </>
  );
}

function Budget(props: { readonly budget: NonNullable<CaseView['budget']> }) {
  const { say, language } = useLanguage();
  const { budget } = props;
  return (
    <div className="p-gap">
      <p className="t-b">{say(track.budget(budget.used, budget.left))}</p>
      <p className="t-sm t-3">
        {say(track.budgetMore(budget.wallDays, budget.forecast === null ? '' : dayText(budget.forecast, language)))}
      </p>
    </div>
  );
}

function StopNotes(props: { readonly view: CaseView }) {
  const { say, language } = useLanguage();
  const { view } = props;
  const stops = view.parts.flatMap((part) => part.stops.map((stop) => ({ part, stop })));
  return stops.map(({ part, stop }) => {
    const notice =
      view.papers.find((paper) => paper.kind.includes('stop') && paper.id.includes(stop.id)) ??
      view.papers.find((paper) => paper.kind.includes('stop') && paper.id.includes(part.id));
    return (
      <div key={`${part.id}${stop.id}`} className="p-gap">
        <Note tone="stop">
          <p>
            <b>{say(track.stopNow)}</b>
            {say(track.stopText(say(part.name), say(stop.name), dayText(stop.plannedUntil, language)))} {stop.note}{' '}
            {notice === undefined ? null : (
              <a href={linkOf('case.paper', { number: view.number, paper: notice.id })} target="_blank" rel="noreferrer">
                {say(track.notice)}
              </a>
            )}
          </p>
        </Note>
      </div>
    );
  });
}
