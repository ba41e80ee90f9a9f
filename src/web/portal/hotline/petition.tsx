/** A petition as its raiser reads it: where it is, the answer, what happened, and what they may say now. */
import type { HotlineView } from '#contract/view/hotline.ts';
import { linkOf } from '#web/ui/call.ts';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { endingTexts, kindTexts, outcomeTexts, statusTexts, statusTones, stepTexts } from '#web/ui/hotline-texts.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { Note } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { useNow } from '../shell/session.tsx';
import { hot } from './texts.ts';
import { PetitionWords, type PetitionProps } from './petition-words.tsx';

export function Petition(props: PetitionProps) {
  const { say, language } = useLanguage();
  const today = useNow().slice(0, 10);
  const { petition } = props;
  return (
    <>
      <header>
        <h1 className="t-h1 p-h1">{say(kindTexts[petition.kind])}</h1>
        <p className="code t-3">{petition.id}</p>
        <p className="p-hot__links">
          <Tag tone={statusTones[petition.state]}>
            {say(petition.ending === null ? statusTexts[petition.state] : endingTexts[petition.ending])}
          </Tag>
          {petition.due === null ? null : <Light light={petition.light}>{say(hot.due(dayText(petition.due, language, today)))}</Light>}
          {petition.due === null ? null : (
            <span className="t-xs t-3">
              {petition.dueBasis === null ? say(hot.promise) : say(common.article(say(petition.dueBasis.title), petition.dueBasis.article))}
            </span>
          )}
        </p>
        {petition.state === 'closed' ? null : (
          <p className="t-sm t-2">
            {say(hot.holder)} {say(petition.state === 'review' ? hot.above : petition.office === null ? hot.centre : petition.office.name)}
          </p>
        )}
      </header>
      {petition.malicious === null ? null : (
        <Note tone="near">
          {say(hot.malicious)}
          {petition.malicious.reasons}
        </Note>
      )}
      <Answers petition={petition} />
      <PetitionWords {...props} />
      <Said petition={petition} signedIn={props.password === undefined} />
      <History petition={petition} />
    </>
  );
}

function Answers({ petition }: { readonly petition: HotlineView }) {
  const { say, language } = useLanguage();
  const all = [...petition.answers, ...(petition.review === null ? [] : [petition.review])];
  return all.map((answer) => (
    <section key={answer.at} className="y-card p-stack">
      <h2 className="t-h2">{say(answer === petition.review ? hot.reviewed : hot.answer)}</h2>
      <p>
        <Tag tone={answer.outcome === 'refused' ? 'near' : 'ok'}>{say(outcomeTexts[answer.outcome])}</Tag>{' '}
        {answer.finding === null ? null : <b>{say(answer.finding)}</b>}
      </p>
      <p className="p-hot__t">{answer.text}</p>
      <p className="t-xs t-3">
        {answer.office === null ? say(hot.centre) : say(answer.office)} · {momentText(answer.at, language)}
        {answer.basis === null ? '' : ` · ${say(common.article(say(answer.basis.title), answer.basis.article))}`}
      </p>
      {answer === petition.review ? <p className="t-sm t-2">{say(hot.furtherWay)}</p> : null}
    </section>
  ));
}

function Said({ petition, signedIn }: { readonly petition: HotlineView; readonly signedIn: boolean }) {
  const { say } = useLanguage();
  return (
    <section>
      <h2 className="t-h2">{say(hot.said)}</h2>
      <p className="p-hot__t">{petition.text}</p>
      {petition.place === null ? null : <p className="t-sm t-2">{petition.place.address}</p>}
      {petition.added.map(({ at, text }) => (
        <p key={at} className="p-hot__t">
          <small className="t-3">{say(hot.added)}</small> {text}
        </p>
      ))}
      {signedIn
        ? petition.files.map((file, nth) => (
            <a key={file} className="y-lnk p-hot__file" href={linkOf('hotline.file', { id: petition.id, file })}>
              {say(hot.photo)} {nth + 1}
            </a>
          ))
        : null}
    </section>
  );
}

function History({ petition }: { readonly petition: HotlineView }) {
  const { say, language } = useLanguage();
  const today = useNow().slice(0, 10);
  return (
    <section>
      <h2 className="t-h2">{say(hot.history)}</h2>
      <ol className="p-hot__h">
        {petition.history.map((step, nth) => (
          <li key={`${nth}${step.at}`}>
            <b>{say(stepTexts[step.what] ?? { zh: step.what, en: step.what })}</b>
            {step.office === null ? null : <> · {say(step.office)}</>} <small className="t-3">{momentText(step.at, language, today)}</small>
            {step.text === null || step.text === '' ? null : <p className="t-sm t-2">{step.text}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
