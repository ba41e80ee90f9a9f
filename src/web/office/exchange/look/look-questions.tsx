/** Questions about looks that wait for the own office, each opened in place with the look it is about, and answered there. */
import { useState } from 'react';
import type { LookQuestion, PetitionRow } from '#contract/view/petition.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines } from '../../act/controls.tsx';
import { questionTexts } from '../../act/question-texts.ts';
import { lookTexts } from './texts.ts';

export function LookQuestions() {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('petition.list', {});
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (value === undefined) return <Waiting rows={2} />;
  const rows = value.rows.filter(({ number }) => number === '');
  if (rows.length === 0)
    return (
      <Empty title={say(lookTexts.none)}>
        <p>{say(lookTexts.noneWhy)}</p>
      </Empty>
    );
  return rows.map((row) => <OneQuestion key={row.id} row={row} onAnswered={reload} />);
}

/** Opening it reads somebody's question: it is fetched only then, and written into their ledger. */
function OneQuestion(props: { readonly row: PetitionRow; readonly onAnswered: () => void }) {
  const { say, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const { row } = props;
  return (
    <details className="o-asked" data-question={row.id} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{say(row.name)}</span> <span className="t-sm t-3">{momentText(row.raisedAt, language)}</span>
        <Light light={row.light}>{say(questionTexts.due(dayText(row.due, language)))}</Light>
      </summary>
      {open ? <Opened id={row.id} onAnswered={props.onAnswered} /> : null}
    </details>
  );
}

function Opened(props: { readonly id: string; readonly onAnswered: () => void }) {
  const { say } = useLanguage();
  const { value, refused } = useReply('petition.get', { params: { id: props.id } });
  if (refused !== undefined) return <RefusedNote refused={refused} />;
  if (value === undefined) return <Waiting rows={3} />;
  return (
    <div className="o-question">
      {value.rounds.map((round) => (
        <p key={round.at}>
          <span className="t-3">{say(lookTexts.asks(value.raiser))}</span> <b>{round.text}</b>
        </p>
      ))}
      {value.look === null ? null : <TheLook look={value.look} />}
      {value.allowed.includes('answer') ? <AnswerForm {...props} /> : null}
    </div>
  );
}

function TheLook({ look }: { readonly look: NonNullable<LookQuestion['look']> }) {
  const { say, language } = useLanguage();
  const { basis } = look;
  const rows = [
    [lookTexts.looked, `${say(look.office)} ${look.who}`],
    [lookTexts.when, momentText(look.at, language)],
    [lookTexts.facts, look.facts.join(language === 'zh' ? '、' : ', ')],
    [lookTexts.purpose, say(look.purpose)],
    [lookTexts.ground, say(basis === null ? lookTexts.noGround : common.article(say(basis.title), basis.article))],
    [lookTexts.case, look.number ?? say(look.filling ? lookTexts.filling : lookTexts.noCase)],
  ] as const;
  return (
    <dl className="o-kv">
      {rows.map(([label, text]) => (
        <div key={label.en}>
          <dt>{say(label)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function AnswerForm(props: { readonly id: string; readonly onAnswered: () => void }) {
  const { say } = useLanguage();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const send = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('petition.answer', { params: { id: props.id }, body: { text: text.trim() }, key });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (!answer.ok && answer.refused.code === 'no-network') return;
    setKey(freshKey());
    if (answer.ok) props.onAnswered();
  };
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void send();
      }}
    >
      <Lines id={`answer-${props.id}`} label={say(questionTexts.answer)} value={text} onChange={setText} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button type="submit" kind="p" busy={busy} {...(text.trim() === '' ? { why: say(questionTexts.answerWhy) } : {})}>
        {say(questionTexts.send)}
      </Button>
    </form>
  );
}
