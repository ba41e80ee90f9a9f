/** One remark on a draft, and the form by which the office answers or hides it. */
import { useState } from 'react';
import type { CommentView } from '#contract/view/edition.ts';
import type { ConsultationView } from '#contract/view/consultation.ts';
import { Button } from '#web/ui/button.tsx';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Lines } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { consultTexts as texts } from './consult-texts.ts';

export type ConsultationProps = { readonly consultation: ConsultationView; readonly onDone: () => void };

export function Remark(props: ConsultationProps & { readonly remark: CommentView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const [open, setOpen] = useState<'answer' | 'hide'>();
  const { remark, consultation } = props;
  const done = (): void => {
    setOpen(undefined);
    props.onDone();
  };
  return (
    <li>
      <p className="t-sm t-3">
        <b>{remark.by}</b> · {momentText(remark.at, language, today)}
      </p>
      {remark.text === null ? null : <p>{remark.text}</p>}
      {remark.hidden === null ? null : <p className="t-sm t-3">{say(texts.hidden(remark.hidden))}</p>}
      {remark.answer === null ? null : (
        <p className="o-consult__a">
          <Tag tone={remark.answer.taken ? 'ok' : 'line'}>{say(remark.answer.taken ? texts.taken : texts.notTaken)}</Tag>{' '}
          {remark.answer.text}
        </p>
      )}
      {open === undefined ? (
        <div className="o-pilot__b">
          {consultation.acts.includes('answer') ? (
            <Button size="s" onPress={() => setOpen('answer')}>
              {say(remark.answer === null ? texts.answer : texts.again)}
            </Button>
          ) : null}
          {consultation.acts.includes('hide') && remark.hidden === null ? (
            <Button size="s" onPress={() => setOpen('hide')}>
              {say(texts.hide)}
            </Button>
          ) : null}
        </div>
      ) : (
        <ReplyForm id={consultation.id} remark={remark} hide={open === 'hide'} onDone={done} />
      )}
    </li>
  );
}

function ReplyForm(props: { readonly id: string; readonly remark: CommentView; readonly hide: boolean; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const [text, setText] = useState(props.hide ? '' : (props.remark.answer?.text ?? ''));
  const why = text.trim() === '' ? { why: say(texts.say) } : {};
  const comment = props.remark.id;
  const press = async (name: 'consultation.answer' | 'consultation.hide', body: object): Promise<void> => {
    if ((await send(name, { params: { id: props.id }, body: { comment, ...body } })) !== undefined) props.onDone();
  };
  const said = text.trim();
  return (
    <div className="o-form">
      <Lines id={`remark-${comment}`} label={say(props.hide ? texts.hideWhy : texts.answer)} value={text} onChange={setText} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-pilot__b">
        {props.hide ? (
          <Button busy={busy} onPress={() => void press('consultation.hide', { reason: said })} {...why}>
            {say(texts.hide)}
          </Button>
        ) : (
          <>
            <Button kind="p" busy={busy} onPress={() => void press('consultation.answer', { text: said, taken: true })} {...why}>
              {say(texts.take)}
            </Button>
            <Button busy={busy} onPress={() => void press('consultation.answer', { text: said, taken: false })} {...why}>
              {say(texts.takeNot)}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
