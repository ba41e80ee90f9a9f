/** On the page of a case: hearings, records of site visits, public notices and reports, and where the applicant states a view. */
import type { CaseView, PartView } from '#contract/view/case.ts';
import { clockText, dayOf, fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { HearingCard, type Mine } from './hearing-card.tsx';
import { heardTexts as texts } from './texts.ts';
import { SaidList, ViewForm } from './view-form.tsx';

type Props = { readonly view: CaseView; readonly reload: () => void };
type OfPart = Props & { readonly part: PartView };
const APPLICANT = 'applicant';

const mineOf = ({ asked, declined }: PartView['hearings'][number]): Mine =>
  asked.includes(APPLICANT) ? 'asked' : declined.includes(APPLICANT) ? 'declined' : 'open';

function Inspection({ part, one }: { readonly part: PartView; readonly one: PartView['inspections'][number] }) {
  const { say, language } = useLanguage();
  const result =
    one.result === 'rectify' && one.until !== null
      ? texts.rectify(fullDayText(one.until, language))
      : one.result === 'passed'
        ? texts.passed
        : texts.failed;
  return (
    <section className="y-card p-heard" data-inspection={one.id} aria-label={`${say(texts.visit)} ${say(part.name)}`}>
      <p className="t-sm t-3">
        {say(texts.visit)} · {say(part.name)}
      </p>
      <h2>
        {fullDayText(dayOf(one.when), language)} {clockText(one.when)}{' '}
        {one.confirmed ? <Tag tone={one.result === 'passed' ? 'ok' : 'near'}>{say(result)}</Tag> : null}
      </h2>
      <p className="t-sm t-2">
        {one.place} · {say(texts.visitBy(one.officers.join('、')))}
      </p>
      <ul className="p-heard__l">
        {one.findings.map(({ point, fits, note }) => (
          <li key={point}>
            {point} · {say(fits ? texts.fits : texts.fitsNot)}
            {note === '' ? '' : `：${note}`}
          </li>
        ))}
      </ul>
      {one.confirmed ? null : <p className="t-sm t-2">{say(texts.unconfirmed)}</p>}
    </section>
  );
}

function Announced({ view, part }: OfPart) {
  const { say, language } = useLanguage();
  return (
    <>
      {part.publicNotices.map((one) => (
        <section key={one.id} className="y-card p-heard">
          <p className="t-sm t-3">
            {say(texts.notice)} · {say(part.name)}
          </p>
          <h2>{one.title}</h2>
          <p className="t-sm t-2">{one.result ?? say(texts.noticeUntil(fullDayText(one.until, language)))}</p>
          <Link className="y-lnk" to={`/public-notices/${view.number}/${one.id}`}>
            {say(texts.noticeSee)}
          </Link>
        </section>
      ))}
      {part.reports.map((one) => (
        <section key={one.id} className="y-card p-heard">
          <p className="t-sm t-3">
            {say(texts.report)} · {say(part.name)}
          </p>
          <h2>
            {say(one.ground)} · {one.from}
          </h2>
          <p>{one.text}</p>
        </section>
      ))}
    </>
  );
}

function OnePart(props: OfPart) {
  const { say } = useLanguage();
  const { view, part, reload } = props;
  const may = view.allowed.some(({ act, part: of, because }) => act === 'state-view' && of === part.id && because === null);
  return (
    <>
      {part.hearings.map((hearing) => (
        <HearingCard
          key={hearing.id}
          number={view.number}
          part={part.id}
          about={say(part.name)}
          hearing={hearing}
          mine={mineOf(hearing)}
          reload={reload}
        />
      ))}
      {part.inspections.map((one) => (
        <Inspection key={one.id} part={part} one={one} />
      ))}
      <Announced {...props} />
      <section className="y-card p-heard" aria-label={`${say(texts.yourView)} ${say(part.name)}`}>
        <SaidList views={part.views.filter(({ by }) => by === APPLICANT)} />
        {may ? (
          <details className="p-heard__w">
            <summary>
              {say(texts.yourView)} · {say(part.name)}
            </summary>
            <ViewForm number={view.number} part={part.id} reload={reload} />
          </details>
        ) : null}
      </section>
    </>
  );
}

/** Whether anything was found out on a part that its applicant should see. */
const hasFound = ({ hearings, inspections, interested, views, reports, publicNotices }: PartView): boolean =>
  hearings.length + inspections.length + interested.length + views.length + reports.length + publicNotices.length > 0;

export function FoundCards(props: Props) {
  return props.view.parts.filter(hasFound).map((part) => <OnePart key={part.id} {...props} part={part} />);
}
