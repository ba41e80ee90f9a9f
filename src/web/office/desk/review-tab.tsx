/** What there is to judge: the application, what is still owed, parallel opinions, and the decision once there is one. */
import type { CaseView, PartView } from '#contract/view/case.ts';
import { ClockBar, clockSentence } from '#web/ui/clock.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Note } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { opinionWords } from '../act/opinion-form.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { stateWords } from '../shell/state-words.ts';
import { FallenHere } from '../certificate/fallen-notes.tsx';
import { RevocationNote } from '../certificate/revocation-note.tsx';
import { PartyCard } from '../counter/applicant.tsx';
import { listed } from '../shell/words.ts';
import { FoundOut } from './found-out.tsx';
import { AskAgain } from './ask-again.tsx';
import { SharedFacts } from './shared-facts.tsx';
import { TimelineList } from './timeline-tab.tsx';
import { deskTexts } from './texts.ts';

function Answers(props: { readonly view: CaseView }) {
  const { say } = useLanguage();
  const { answers } = props.view;
  if (answers.length === 0) return <p className="t-sm t-3">{say(deskTexts.noAnswers)}</p>;
  return (
    <dl className="o-kv">
      {answers.map((answer) => (
        <div key={answer.field}>
          <dt>{say(answer.label)}</dt>
          <dd>{answer.value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Missing = { readonly material?: string | undefined; readonly what: string };

function Owed(props: { readonly part: PartView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { gaps, supplement, cause } = props.part;
  // A paper written down by its name is named in the reader's language; the clerk's own words stay as they are.
  const nameOf = (one: Missing): string => {
    const paper = props.part.materials.find(({ id, name }) => id === one.material && name.zh === one.what);
    return paper === undefined ? one.what : say(paper.name);
  };
  const what = (missing: readonly Missing[]): string => say(listed(missing.map(nameOf)));
  return (
    <>
      {gaps === null ? null : <Note tone="near">{say(deskTexts.gaps(what(gaps.missing), dayText(gaps.until, language, today)))}</Note>}
      {supplement === null ? null : (
        <Note tone="near">{say(deskTexts.supplement(what(supplement.missing), dayText(supplement.until, language, today)))}</Note>
      )}
      {cause === null ? null : (
        <Note tone="late">
          {say(cause.text)}
          {cause.basis === null ? '' : ` · ${say(common.article(say(cause.basis.title), cause.basis.article))}`}
        </Note>
      )}
    </>
  );
}

function Opinions(props: { readonly view: CaseView; readonly part: PartView }) {
  const { say } = useLanguage();
  const opinions = props.view.parts.filter((one) => one.kind === 'opinion' && one.of === props.part.id);
  if (opinions.length === 0) return null;
  return (
    <section className="o-span">
      <h2>
        {say(deskTexts.opinions)} <span>{say(deskTexts.opinionsHint)}</span>
      </h2>
      {opinions.map((one) => (
        <div key={one.id} className="o-op">
          <b>{say(one.office.name)}</b>
          <span className="t-2">{one.opinion?.text ?? one.question}</span>
          {one.clock === null ? (
            <span />
          ) : (
            <ClockBar small segments={one.clock.segments} light={one.clock.light} label={say(clockSentence(one.clock))} />
          )}
          <Light light={one.opinion === null ? one.light : one.opinion.answer === 'objected' ? 'late' : 'done'}>
            {one.opinion === null
              ? say(stateWords(one.state))
              : `${one.opinion.deemed ? `${say(deskTexts.deemed)} ` : ''}${say(opinionWords(one.opinion.answer))}`}
          </Light>
        </div>
      ))}
    </section>
  );
}

function Decided(props: { readonly part: PartView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { decision, certificate } = props.part;
  if (decision === null) return null;
  return (
    <section className="o-span">
      <h2>
        {say(deskTexts.decision)} <span>{dayText(decision.at, language, today)}</span>
      </h2>
      <dl className="o-kv">
        <div>
          <dt>{say(deskTexts.decision)}</dt>
          <dd>
            {decision.basis === 'deemed' ? `${say(deskTexts.deemed)} ` : ''}
            {say(stateWords(decision.outcome))}
          </dd>
        </div>
        {decision.conditions.length === 0 ? null : (
          <div>
            <dt>{say(deskTexts.conditions)}</dt>
            <dd>
              <ul>
                {decision.conditions.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {props.part.corrections.map((one) => (
          <div key={one.id}>
            <dt>{say(deskTexts.corrected)}</dt>
            <dd>
              {one.slips.map((slip) => (
                <span key={slip.field} className="o-block">
                  {say(slip.label)} <del>{slip.before}</del> <ins>{slip.after}</ins>
                </span>
              ))}
              <span className="t-xs t-3">
                {dayText(one.at, language, today)} · {one.reason}
              </span>
            </dd>
          </div>
        ))}
        {decision.reasons === '' ? null : (
          <div>
            <dt>{say(deskTexts.reasons)}</dt>
            <dd>{decision.reasons}</dd>
          </div>
        )}
        {decision.articles.length === 0 ? null : (
          <div>
            <dt />
            <dd>{say(listed(decision.articles.map((one) => say(common.article(say(one.title), one.article)))))}</dd>
          </div>
        )}
        {decision.remedies === undefined || decision.outcome !== 'refused' ? null : (
          <div>
            <dt />
            <dd>
              {say(decision.remedies.reconsideration)} {say(decision.remedies.litigation)}
            </dd>
          </div>
        )}
        {certificate === null ? null : (
          <div>
            <dt>{say(deskTexts.certificate)}</dt>
            <dd>
              <Link className="y-lnk" to={`/office/certificates/${certificate.id}`}>
                {say(certificate.name)}
              </Link>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

export function ReviewTab(props: { readonly view: CaseView; readonly part: PartView }) {
  const { say } = useLanguage();
  const { view, part } = props;
  return (
    <div className="o-bd">
      <div className="o-span">
        <Owed part={part} />
        <FallenHere part={part} />
      </div>
      {part.revokes === undefined ? null : <RevocationNote number={part.revokes} />}
      <Decided part={part} />
      <section>
        <h2>{say(deskTexts.answers)}</h2>
        <Answers view={view} />
      </section>
      <section>
        {view.shared.length === 0 ? null : (
          <>
            <h2>
              {say(deskTexts.known)} <span>{say(deskTexts.knownHint)}</span>
            </h2>
            <SharedFacts view={view} />
            <AskAgain view={view} part={part} />
          </>
        )}
        <h2 className={view.shared.length === 0 ? undefined : 'o-gap'}>{say(deskTexts.parties)}</h2>
        {view.parties.map((party) => (
          <PartyCard key={party.id} party={party} />
        ))}
        <h2 className="o-gap">
          {say(deskTexts.timeline)} <span>{view.timeline.length}</span>
        </h2>
        <TimelineList rows={view.timeline.slice(-4).reverse()} number={view.number} />
      </section>
      <Opinions view={view} part={part} />
      <FoundOut view={view} part={part} />
    </div>
  );
}
