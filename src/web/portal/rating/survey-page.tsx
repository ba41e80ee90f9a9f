/** A survey behind its one-time link: answered without signing in; nothing of a person or a case stands here. */
import { useState } from 'react';
import type { SurveyForm } from '#contract/view/survey.ts';
import { Button } from '#web/ui/button.tsx';
import { call, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';
import { dayText } from '#web/ui/date-text.ts';
import { InputBox } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { grades, surveyTexts } from './texts.ts';
import '../style/rating.css';

type Answers = Readonly<Record<string, number | boolean | string>>;
type Question = SurveyForm['questions'][number];

export function SurveyPage(props: { readonly params: Readonly<Record<string, string>> }) {
  const { say } = useLanguage();
  const key = props.params['key'] ?? '';
  const { value, refused, reload } = useReply('survey.open', { params: { key } });
  const [sent, setSent] = useState(false);
  const over = sent
    ? surveyTexts.thanks
    : value?.state === 'answered'
      ? surveyTexts.used
      : value?.state === 'closed'
        ? surveyTexts.closed
        : undefined;
  return (
    <Page title={say(surveyTexts.title)} back="/">
      <div className="y-pad p-stack">
        {value === undefined ? refused === undefined ? <Waiting rows={5} /> : <RefusedNote refused={refused} onRetry={reload} /> : null}
        {value === undefined ? null : <h1 className="t-h1 p-h1">{say(value.title)}</h1>}
        {over === undefined ? null : (
          <div role="status">
            <Empty title={say(over)} />
          </div>
        )}
        {value === undefined || over !== undefined ? null : <Questions form={value} link={key} onSent={() => setSent(true)} />}
      </div>
    </Page>
  );
}

function Questions(props: { readonly form: SurveyForm; readonly link: string; readonly onSent: () => void }) {
  const { say, language } = useLanguage();
  const { form, link } = props;
  const [answers, setAnswers] = useState<Answers>({});
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== ''));
  const send = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('survey.answer', { params: { key: link }, body: { answers: given }, key });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok || !comesAgain(answer.refused)) setKey(freshKey());
    if (answer.ok) props.onSent();
  };
  return (
    <>
      <Note icon="lock">
        {say(surveyTexts.safe)} {say(surveyTexts.answerBy(dayText(form.answerBy, language)))}
      </Note>
      {form.questions.map((question) => (
        <section key={question.id} className="y-card p-rate">
          <fieldset className="y-set">
            <legend className="t-h3">{say(question.text)}</legend>
            <Asked question={question} value={answers[question.id]} onValue={(value) => setAnswers({ ...answers, [question.id]: value })} />
          </fieldset>
        </section>
      ))}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button
        kind="p"
        block
        busy={busy}
        {...(Object.keys(given).length === 0 ? { why: say(surveyTexts.some) } : {})}
        onPress={() => void send()}
      >
        {say(surveyTexts.send)}
      </Button>
    </>
  );
}

type AskedProps = {
  readonly question: Question;
  readonly value: number | boolean | string | undefined;
  readonly onValue: (value: number | boolean | string) => void;
};

function Asked({ question, value, onValue }: AskedProps) {
  const { say } = useLanguage();
  const name = `q-${question.id}`;
  if (question.kind === 'open')
    return (
      <InputBox>
        <textarea
          aria-label={say(question.text)}
          rows={3}
          maxLength={2000}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onValue(event.target.value)}
        />
      </InputBox>
    );
  if (question.kind === 'yes-no')
    return (
      <div className="p-yn">
        {[true, false].map((choice) => (
          <label key={String(choice)} className={`y-opt ${value === choice ? 'is-on' : ''}`}>
            <input className="sr" type="radio" name={name} checked={value === choice} onChange={() => onValue(choice)} />
            {say(choice ? surveyTexts.yes : surveyTexts.no)}
          </label>
        ))}
      </div>
    );
  return (
    <div className="p-g5">
      {grades.map((text, at) => (
        <label key={text.en} className={value === at + 1 ? 'is-on' : ''}>
          <input className="sr" type="radio" name={name} checked={value === at + 1} onChange={() => onValue(at + 1)} />
          <Icon name={`face${at + 1}`} />
          {say(text)}
        </label>
      ))}
    </div>
  );
}
