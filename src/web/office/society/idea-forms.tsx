/** What the reform office does with an idea: answers, keeps it back, joins it to a like one. */
import { useState } from 'react';
import type { IdeaView } from '#contract/view/idea.ts';
import { STANDINGS } from '#domain/society/idea.ts';
import { standingWords } from '#web/portal/ideas/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Lines, Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { societyTexts as texts } from './texts.ts';

type Props = { readonly idea: IdeaView; readonly onDone: () => void };

export function AnswerForm({ idea, onDone }: Props) {
  const { say } = useLanguage();
  const [standing, setStanding] = useState('');
  const [text, setText] = useState('');
  const [link, setLink] = useState('');
  const { busy, refused, errorAt, send } = useCommand();
  const why = standing === '' ? texts.standing : text.trim() === '' ? texts.text : undefined;
  const answer = async (): Promise<void> => {
    const body = { standing, text: text.trim(), ...(link.trim() === '' ? {} : { link: link.trim() }) };
    if ((await send('idea.answer', { params: { id: idea.id }, body })) !== undefined) onDone();
  };
  return (
    <div className="o-form">
      <Pick id={`standing-${idea.id}`} label={say(texts.standing)} value={standing} onChange={setStanding}>
        {STANDINGS.map((each) => (
          <option key={each} value={each}>
            {say(standingWords[each] ?? { zh: each, en: each })}
          </option>
        ))}
      </Pick>
      <Lines id={`answer-${idea.id}`} label={say(texts.text)} value={text} onChange={setText} />
      <Field id={`link-${idea.id}`} label={say(texts.link)} error={errorAt('/link')} optional>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input {...control} maxLength={200} placeholder="/programme" value={link} onChange={(event) => setLink(event.target.value)} />
          </InputBox>
        )}
      </Field>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" busy={busy} {...(why === undefined ? {} : { why: say(why) })} onPress={() => void answer()}>
        {say(texts.send)}
      </Button>
    </div>
  );
}

export function HideForm({ idea, onDone }: Props) {
  const { say } = useLanguage();
  const [reason, setReason] = useState('');
  const { busy, refused, send } = useCommand();
  const hide = async (): Promise<void> => {
    if ((await send('idea.hide', { params: { id: idea.id }, body: { reason: reason.trim() } })) !== undefined) onDone();
  };
  return (
    <div className="o-form">
      <Lines id={`hide-${idea.id}`} label={say(texts.why)} value={reason} onChange={setReason} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="danger" busy={busy} {...(reason.trim() === '' ? { why: say(texts.why) } : {})} onPress={() => void hide()}>
        {say(texts.hide)}
      </Button>
    </div>
  );
}

export function MergeForm({ idea, others, onDone }: Props & { readonly others: readonly IdeaView[] }) {
  const { say } = useLanguage();
  const [into, setInto] = useState('');
  const { busy, refused, send } = useCommand();
  const merge = async (): Promise<void> => {
    if ((await send('idea.merge', { params: { id: idea.id }, body: { into } })) !== undefined) onDone();
  };
  return (
    <div className="o-form">
      <Pick id={`merge-${idea.id}`} label={say(texts.into)} value={into} onChange={setInto}>
        {others
          .filter(({ id }) => id !== idea.id)
          .map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
      </Pick>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" busy={busy} {...(into === '' ? { why: say(texts.into) } : {})} onPress={() => void merge()}>
        {say(texts.merge)}
      </Button>
    </div>
  );
}
