/** The paper as it will leave the counter, drawn while the clerk decides. */
import type { CaseView } from '#contract/view/case.ts';
import type { Guide } from '#contract/view/guide.ts';
import { dayText, fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { common, termText } from '#web/ui/texts.ts';
import { outcomeBasis, outcomeWords } from './outcome.ts';
import { generalLaws } from '../act/known-articles.ts';
import { paperBlocks, termsOf, type AcceptedBlock, type LaterRow } from './paper-blocks.ts';
import type { PartReception } from './reception.ts';
import { Seal } from './seal.tsx';
import { counterTexts, paperTexts } from './texts.ts';

const what = (one: PartReception): string => one.missing.map((line) => line.what).join('、');

function Accepted(props: { readonly block: AcceptedBlock; readonly guide: Guide | undefined; readonly today: string }) {
  const { say, language } = useLanguage();
  const { block } = props;
  // Before acceptance only the promise is known; a date is printed where the clock already runs.
  const dated = block.rows.some(({ part }) => part.clock !== null);
  return (
    <section className="o-block">
      <table>
        <thead>
          <tr>
            <th scope="col">{say(paperTexts.item)}</th>
            <th scope="col">{say(paperTexts.promise)}</th>
            {dated ? <th scope="col">{say(paperTexts.latest)}</th> : null}
          </tr>
        </thead>
        <tbody>
          {block.rows.map(({ part }) => {
            const { promised } = termsOf(part, props.guide);
            return (
              <tr key={part.id}>
                <td>{say(part.name)}</td>
                <td>{promised === undefined ? '—' : say(termText(promised))}</td>
                {dated ? <td>{part.clock === null ? '—' : dayText(part.clock.due, language, props.today)}</td> : null}
              </tr>
            );
          })}
        </tbody>
      </table>
      {block.rows
        .filter((one) => one.missing.length > 0)
        .map((one) => (
          <p key={one.part.id}>{say(paperTexts.gap(what(one), dayText(one.draft.until, language, props.today)))}</p>
        ))}
      <div className="o-sealed">
        <span>
          {say(block.office.name)}
          <br />
          {fullDayText(props.today, language)}
        </span>
        <Seal office={`${block.office.name.zh}（${paperTexts.demo.zh}）`} purpose={paperTexts.seal.zh} />
      </div>
    </section>
  );
}

function Later(props: { readonly rows: readonly LaterRow[] }) {
  const { say } = useLanguage();
  if (props.rows.length === 0) return null;
  return (
    <section className="o-block">
      <h2>{say(paperTexts.laterTitle)}</h2>
      <ul>
        {props.rows.map(({ part, after }) => (
          <li key={part.id}>
            {say(part.name)}：{say(after)}（{say(part.office.name)}）
          </li>
        ))}
      </ul>
    </section>
  );
}

function Notice(props: { readonly one: PartReception; readonly today: string }) {
  const { say, language } = useLanguage();
  const { one } = props;
  return (
    <section className="o-block">
      <h2>
        {say(paperTexts.notice)} · {say(one.part.name)}
      </h2>
      <p>{say(paperTexts.noticeSay(one.missing.length === 0 ? '……' : what(one), dayText(one.draft.until, language, props.today)))}</p>
      <Sealed one={one} today={props.today} />
    </section>
  );
}

function Sealed(props: { readonly one: PartReception; readonly today: string }) {
  const { say, language } = useLanguage();
  const { office } = props.one.part;
  return (
    <div className="o-sealed">
      <span>
        {say(office.name)}
        <br />
        {fullDayText(props.today, language)}
      </span>
      <Seal office={`${office.name.zh}（${paperTexts.demo.zh}）`} purpose={paperTexts.seal.zh} />
    </div>
  );
}

function Other(props: { readonly one: PartReception; readonly today: string }) {
  const { say } = useLanguage();
  const { draft, part } = props.one;
  if (draft.outcome === undefined) return null;
  const articles = draft.outcome === 'not-accepted' ? draft.articles : [outcomeBasis[draft.outcome]];
  return (
    <section className="o-block">
      <h2>
        {say(outcomeWords[draft.outcome].name)} · {say(part.name)}
      </h2>
      <p>{draft.outcome === 'wrong-office' ? say(paperTexts.goTo(draft.rightOffice || '……')) : draft.reasons || '……'}</p>
      <p>
        {articles
          .map((one) =>
            say(common.article(say(generalLaws.find((law) => law.law === one.law)?.title ?? { zh: one.law, en: one.law }), one.article)),
          )
          .join('、')}
      </p>
      {draft.outcome === 'not-accepted' ? <p>{say(counterTexts.remedies)}</p> : null}
      <Sealed one={props.one} today={props.today} />
    </section>
  );
}

export function ReceiptPreview(props: {
  readonly view: CaseView;
  readonly receptions: readonly PartReception[];
  readonly guide: Guide | undefined;
  readonly today: string;
}) {
  const { say, language } = useLanguage();
  const { view, today } = props;
  const blocks = paperBlocks(view, props.receptions);
  const applicant = view.parties
    .filter((party) => party.kind === 'applicant')
    .map((party) => party.name)
    .join('、');
  const accepted = blocks.accepted.length > 0;
  return (
    <section
      className="o-preview"
      aria-label={say(counterTexts.preview)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <article className="y-paper o-paper" data-theme="light">
        <p className="o-paper__draft">{say(paperTexts.draft)}</p>
        {accepted ? (
          <>
            <h1>{say(paperTexts.receipt)}</h1>
            <p className="o-paper__no">
              <span className="code">{view.number === '' ? say(counterTexts.numberLater) : view.number}</span>
              <span>{say(paperTexts.copies)}</span>
            </p>
            <p>{say(paperTexts.say(applicant, view.title === '' ? say(view.matter.name) : view.title, fullDayText(today, language)))}</p>
            {blocks.accepted.map((block) => (
              <Accepted key={block.office.id} block={block} guide={props.guide} today={today} />
            ))}
            <Later rows={blocks.later} />
          </>
        ) : (
          <p className="o-paper__no">
            <span className="code">{view.number}</span>
            <span>{applicant}</span>
          </p>
        )}
        {blocks.notices.map((one) => (
          <Notice key={one.part.id} one={one} today={today} />
        ))}
        {blocks.others.map((one) => (
          <Other key={one.part.id} one={one} today={today} />
        ))}
        {accepted ? <p>{say(paperTexts.hotline)}</p> : null}
      </article>
    </section>
  );
}
