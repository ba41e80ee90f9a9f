/** What people asked about a part, beside the officer's acts: the term, the question, and the answer typed in place. */
import { useState } from 'react';
import type { CaseView, PartView } from '#contract/view/case.ts';
import type { PetitionView } from '#contract/view/petition.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { Lines } from './controls.tsx';
import { questionTexts } from './question-texts.ts';

/** Asks for itself; nothing is drawn where nobody asked. Without a part, as at the window: of the whole case. */
export function QuestionPanel(props: { readonly view: CaseView; readonly part?: PartView }) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('petition.of-case', { params: { number: props.view.number } });
  const [held, setHeld] = useState<readonly PetitionView[]>([]);
  if (value !== undefined && value.rows !== held) setHeld(value.rows);
  useUpdates(props.view.number, reload);
  const own = held.filter((petition) => props.part === undefined || petition.part === props.part.id);
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (own.length === 0) return null;
  return (
    <section className="o-box o-questions">
      <h2>{say(questionTexts.title)}</h2>
      {own.map((petition) => (
        <Asked key={petition.id} petition={petition} onAnswered={reload} />
      ))}
    </section>
  );
}

function Asked(props: { readonly petition: PetitionView; readonly onAnswered: () => void }) {
  const { say, language } = useLanguage();
  const { petition } = props;
  const due = petition.rounds.at(-1)?.due ?? '';
  return (
    <article className="o-question" data-question={petition.id}>
      {petition.state === 'open' ? (
        <Light light={petition.light}>{say(questionTexts.due(dayText(due, language)))}</Light>
      ) : (
        <Light light="done">{say(petition.state === 'solved' ? questionTexts.solved : questionTexts.answered)}</Light>
      )}
      {petition.rounds.map((round) => (
        <div key={round.at}>
          <p>
            <b>{round.text}</b>
          </p>
          <p className="o-lim">{momentText(round.at, language)}</p>
          {round.answer === null ? null : (
            <>
              <p className="o-question__a">{round.answer.text}</p>
              <p className="o-lim">
                {say(round.answer.office)} · {momentText(round.answer.at, language)}
              </p>
            </>
          )}
        </div>
      ))}
      {petition.allowed.includes('answer') ? <AnswerForm petition={petition} onAnswered={props.onAnswered} /> : null}
    </article>
  );
}

function AnswerForm(props: { readonly petition: PetitionView; readonly onAnswered: () => void }) {
  const { say } = useLanguage();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const send = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('petition.answer', { params: { id: props.petition.id }, body: { text: text.trim() }, key });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (!answer.ok && answer.refused.code === 'no-network') return;
    setKey(freshKey());
    props.onAnswered();
  };
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void send();
      }}
    >
      <Lines
        id={`answer-${props.petition.id}`}
        label={say(questionTexts.answer)}
        hint={say(questionTexts.answerHint)}
        value={text}
        onChange={setText}
      />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button type="submit" kind="p" busy={busy} {...(text.trim() === '' ? { why: say(questionTexts.answerWhy) } : {})}>
        {say(questionTexts.send)}
      </Button>
    </form>
  );
}
