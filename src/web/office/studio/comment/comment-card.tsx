/** One comment before the officer: what was said, about which change, the answer that stands, and the two acts on it. */
import { useState } from 'react';
import type { CommentView, EditionReading } from '#contract/view/edition.ts';
import { Button } from '#web/ui/button.tsx';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { TextField } from '../../exchange/law-field.tsx';
import { useCommand } from '../../exchange/use-command.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { commentTexts as t } from './texts.ts';

type Change = NonNullable<EditionReading['changes']>[number];
type Props = { readonly edition: string; readonly comment: CommentView; readonly about: Change | undefined; readonly onDone: () => void };

export function CommentCard(props: Props & { readonly acts: readonly string[] }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { comment, about, acts } = props;
  const [open, setOpen] = useState<'answer' | 'hide'>();
  const done = () => {
    setOpen(undefined);
    props.onDone();
  };
  return (
    <li className="o-com">
      <p className="t-sm t-3">
        <b>{comment.by}</b> · {momentText(comment.at, language, today)}
      </p>
      {about === undefined ? null : (
        <p className="t-sm t-3">
          {say(t.about)}
          {say(about.words)}
        </p>
      )}
      <p className="o-com__t">{comment.text}</p>
      {comment.hidden === null ? null : <p className="t-sm t-3">{say(t.hidden(comment.hidden))}</p>}
      {comment.answer === null ? null : (
        <div className="o-com__a">
          <Tag tone={comment.answer.taken ? 'ok' : 'line'}>{say(comment.answer.taken ? t.taken : t.notTaken)}</Tag>
          <p className="o-com__t">{comment.answer.text}</p>
          <p className="t-xs t-3">
            {say(comment.answer.office)} · {momentText(comment.answer.at, language, today)}
          </p>
        </div>
      )}
      {open === 'answer' ? <AnswerForm {...props} onDone={done} /> : null}
      {open === 'hide' ? <HideForm {...props} onDone={done} /> : null}
      {open === undefined ? (
        <div className="o-com__b">
          {acts.includes('answer') ? (
            <Button size="s" kind={comment.answer === null ? 'p' : 'plain'} onPress={() => setOpen('answer')}>
              {say(comment.answer === null ? t.answer : t.again)}
            </Button>
          ) : null}
          {acts.includes('hide') && comment.hidden === null ? (
            <Button size="s" kind="q" onPress={() => setOpen('hide')}>
              {say(t.hide)}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

function AnswerForm(props: Props) {
  const { say } = useLanguage();
  const command = useCommand();
  const { comment } = props;
  const [text, setText] = useState(comment.answer?.text ?? '');
  const [taken, setTaken] = useState(comment.answer?.taken ?? false);
  const send = async () => {
    const sent = await command.send('edition.answer', {
      params: { id: props.edition },
      body: { comment: comment.id, text: text.trim(), taken },
    });
    if (sent !== undefined) props.onDone();
  };
  return (
    <div className="o-com__f">
      <div className="y-seg" role="group" aria-label={say(t.answer)}>
        {[true, false].map((each) => (
          <button key={String(each)} type="button" aria-pressed={taken === each} onClick={() => setTaken(each)}>
            {say(each ? t.taken : t.notTaken)}
          </button>
        ))}
      </div>
      {taken ? <p className="t-sm t-3">{say(t.takenHow)}</p> : null}
      <TextField
        id={`answer-${comment.id}`}
        label={say(t.reasons)}
        rows={3}
        value={text}
        error={command.errorAt('/text') ?? command.errorAt('/body/text')}
        onChange={setText}
      />
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
      <Button kind="p" size="s" busy={command.busy} {...(text.trim() === '' ? { why: say(t.empty) } : {})} onPress={() => void send()}>
        {say(t.send)}
      </Button>
    </div>
  );
}

function HideForm(props: Props) {
  const { say } = useLanguage();
  const command = useCommand();
  const [reason, setReason] = useState('');
  const send = async () => {
    const sent = await command.send('edition.hide', {
      params: { id: props.edition },
      body: { comment: props.comment.id, reason: reason.trim() },
    });
    if (sent !== undefined) props.onDone();
  };
  return (
    <div className="o-com__f">
      <TextField
        id={`hide-${props.comment.id}`}
        label={say(t.hideWhy)}
        hint={say(t.hideHint)}
        rows={2}
        value={reason}
        error={command.errorAt('/reason') ?? command.errorAt('/body/reason')}
        onChange={setReason}
      />
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
      <Button
        kind="danger"
        size="s"
        busy={command.busy}
        {...(reason.trim() === '' ? { why: say(t.empty) } : {})}
        onPress={() => void send()}
      >
        {say(t.hide)}
      </Button>
    </div>
  );
}
