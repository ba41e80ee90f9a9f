/** One correction: the value on record struck against what the person says, the proof, the clock, the settlement, and what happened so far. */
import type { CorrectionView } from '#contract/view/correction.ts';
import { linkOf } from '#web/ui/call.ts';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { FileLink } from '#web/ui/file-view/file-link.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { SettleForm } from './settle-form.tsx';
import { correctionTexts } from './texts.ts';

export function OneCorrection(props: { readonly id: string; readonly onActed: () => void }) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('correction.get', { params: { id: props.id } });
  useSignInAgain(refused);
  const acted = (): void => {
    reload();
    props.onActed();
  };
  return (
    <section className="o-corr__one">
      <Link to="/office/exchange/corrections" className="y-lnk o-corr__back">
        <Icon name="back" />
        {say(common.back)}
      </Link>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={8} /> : null}
      {value === undefined ? null : <Whole view={value} onActed={acted} />}
    </section>
  );
}

function Whole(props: { readonly view: CorrectionView; readonly onActed: () => void }) {
  const { say } = useLanguage();
  const { view } = props;
  return (
    <>
      <Head view={view} />
      {view.claim === null ? <Note icon="lock">{say(correctionTexts.hidden)}</Note> : <Claim view={view} claim={view.claim} />}
      {view.settled === null ? null : <Settled view={view} settled={view.settled} />}
      {view.allowed.includes('settle') ? <SettleForm view={view} onActed={props.onActed} /> : null}
      <Story view={view} />
      <p className="t-xs t-3">
        {say(correctionTexts.law)} {view.articles.map(({ title, article }) => say(common.article(say(title), article))).join(' · ')}
      </p>
    </>
  );
}

function Head(props: { readonly view: CorrectionView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const heading = useHeadingFocus();
  const { view } = props;
  const day = dayText(view.due, language, today);
  return (
    <header className="o-hd">
      <div>
        <h1 tabIndex={-1} ref={heading}>
          {say(view.label)}
        </h1>
        <p>
          {say(view.department)} · {say(view.matter)} · <span className="code">{view.number}</span>
        </p>
      </div>
      <div className="o-hd__b">
        {view.settled === null ? (
          <Light light={view.light}>{say(view.light === 'late' ? correctionTexts.over(day) : correctionTexts.due(day))}</Light>
        ) : (
          <Tag tone={view.settled.outcome === 'corrected' ? 'ok' : 'line'}>{say(correctionTexts[view.settled.outcome])}</Tag>
        )}
        {view.overdue ? <Tag tone="late">{say(correctionTexts.counted)}</Tag> : null}
      </div>
    </header>
  );
}

function Claim(props: { readonly view: CorrectionView; readonly claim: NonNullable<CorrectionView['claim']> }) {
  const { say } = useLanguage();
  const { view, claim } = props;
  return (
    <dl className="o-corr__claim">
      <div>
        <dt>{say(correctionTexts.of)}</dt>
        <dd>
          {claim.name} <span className="code t-3">{claim.identifier}</span>
        </dd>
      </div>
      <div>
        <dt>{say(correctionTexts.was)}</dt>
        <dd>
          <s className="y-struck">{claim.was}</s>
        </dd>
      </div>
      <div className="is-claim">
        <dt>{say(correctionTexts.claimed)}</dt>
        <dd>
          <b>{claim.claimed}</b>
        </dd>
      </div>
      <div>
        <dt>{say(correctionTexts.evidence)}</dt>
        <dd>
          {claim.evidence === null ? (
            <span className="t-3">{say(correctionTexts.noEvidence)}</span>
          ) : (
            <FileLink link={linkOf('correction.evidence', { id: view.id })} name={say(view.label)} />
          )}
        </dd>
      </div>
    </dl>
  );
}

function Settled(props: { readonly view: CorrectionView; readonly settled: NonNullable<CorrectionView['settled']> }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { settled, view } = props;
  return (
    <section className="o-corr__done">
      <h2>
        {say(correctionTexts[settled.outcome])} <time dateTime={settled.at}>{momentText(settled.at, language, today)}</time>
      </h2>
      {settled.to === null ? null : (
        <p>
          {say(correctionTexts.newValue)} <b>{settled.to}</b>
        </p>
      )}
      <p>{settled.reasons}</p>
      {view.verified?.matches === false ? <Note tone="late">{say(correctionTexts.notVerified)}</Note> : null}
    </section>
  );
}

/** What was told when, oldest first. */
function Story(props: { readonly view: CorrectionView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { openedAt, takenAt, told, settled, verified } = props.view;
  const words = {
    contest: [correctionTexts.notTakenContest, correctionTexts.toldContest],
    settlement: [correctionTexts.notTakenSettlement, correctionTexts.toldSettlement],
  } as const;
  const lines = [
    { at: openedAt, text: correctionTexts.opened },
    ...(takenAt === null ? [] : [{ at: takenAt, text: correctionTexts.tookUp }]),
    ...told.map(({ at, what, taken }) => ({ at, text: words[what][taken ? 1 : 0] })),
    ...(settled === null ? [] : [{ at: settled.at, text: correctionTexts[settled.outcome] }]),
    ...(verified === null ? [] : [{ at: verified.at, text: verified.matches ? correctionTexts.verified : correctionTexts.notVerified }]),
  ].toSorted((one, other) => (one.at < other.at ? -1 : 1));
  return (
    <section>
      <h2>{say(correctionTexts.story)}</h2>
      <ol className="o-corr__story">
        {lines.map(({ at, text }) => (
          <li key={`${at}${text.en}`}>
            <time dateTime={at}>{momentText(at, language, today)}</time>
            <span>{say(text)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
