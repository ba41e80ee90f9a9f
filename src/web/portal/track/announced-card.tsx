/** For the holder of a permit that an office means to take back: on which ground, until when they may speak, and where they do. */
import { useState } from 'react';
import type { CaseView, PartView } from '#contract/view/case.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { useAct } from './use-act.ts';

const texts = {
  title: { zh: '机关拟收回这份许可', en: 'The office means to take this permit back' },
  until: (day: string) => ({ zh: `${day}前可以陈述申辩`, en: `You may state your case until ${day}` }),
  words: { zh: '您要说的', en: 'What you say' },
  send: { zh: '提交陈述申辩', en: 'State it' },
  first: { zh: '先写您要说的', en: 'Write it first' },
  none: { zh: '我不陈述', en: 'I have nothing to say' },
  said: { zh: '您说过的', en: 'What you said' },
  nothing: { zh: '表示不陈述申辩', en: 'You had nothing to say' },
};

export function AnnouncedCards(props: { readonly view: CaseView; readonly reload: () => void }) {
  return props.view.parts.map((part) =>
    part.announced === null ? null : <Card key={part.id} view={props.view} part={part} announced={part.announced} reload={props.reload} />,
  );
}

type Announced = NonNullable<PartView['announced']>;
type Props = { readonly view: CaseView; readonly part: PartView; readonly announced: Announced; readonly reload: () => void };

function Card({ view, part, announced, reload }: Props) {
  const { say, language } = useLanguage();
  const [text, setText] = useState('');
  const { busy, refused, send } = useAct(view.number, 'state-case', reload);
  const may = view.allowed.some((entry) => entry.act === 'state-case' && entry.part === part.id);
  const why = text.trim() === '' ? { why: say(texts.first) } : {};
  return (
    <section className="p-blk">
      <h2 className="t-h2">{say(texts.title)}</h2>
      <p>
        {say(announced.name)} · {say(common.article(say(announced.basis.title), announced.basis.article))}
      </p>
      <p className="t-2">{announced.reasons}</p>
      <p>
        <b>{say(texts.until(dayText(announced.until, language)))}</b>
      </p>
      {announced.stated.map((one) => (
        <p key={one.at} className="t-sm t-2">
          {say(texts.said)} {one.way === 'none' ? say(texts.nothing) : one.text}
        </p>
      ))}
      {may ? (
        <>
          <Field id={`state-${part.id}`} label={say(texts.words)}>
            {(control) => (
              <InputBox>
                <textarea {...control} rows={4} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
              </InputBox>
            )}
          </Field>
          {refused === undefined ? null : <RefusedNote refused={refused} />}
          <Button kind="p" block busy={busy} {...why} onPress={() => void send({ part: part.id, text: text.trim(), way: 'online' })}>
            {say(texts.send)}
          </Button>
          {announced.stated.length > 0 ? null : (
            <Button kind="q" block busy={busy} onPress={() => void send({ part: part.id, text: '', way: 'none' })}>
              {say(texts.none)}
            </Button>
          )}
        </>
      ) : null}
    </section>
  );
}
