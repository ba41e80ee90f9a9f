/** The acts on a rating: verify, decide a second time, note a call-back, publish its words. */
import { useState } from 'react';
import type { RatingView } from '#contract/view/rating.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Lines, Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { oneTexts } from './texts.ts';

type Props = { readonly rating: RatingView; readonly onDone: () => void };

export function OneActs({ rating, onDone }: Props) {
  const has = (act: string): boolean => rating.acts.includes(act);
  return (
    <>
      {has('verify') ? <Verify rating={rating} onDone={onDone} /> : null}
      {has('decide-second') ? <Second rating={rating} onDone={onDone} /> : null}
      {has('call-back') ? <CallBack rating={rating} onDone={onDone} /> : null}
      {has('publish') ? <Publish rating={rating} onDone={onDone} /> : null}
    </>
  );
}

function Verify({ rating, onDone }: Props) {
  const { say } = useLanguage();
  const [text, setText] = useState('');
  const [ground, setGround] = useState('');
  const { busy, refused, send } = useCommand();
  const press = async (outcome: 'valid' | 'invalid'): Promise<void> => {
    const body = { outcome, text: text.trim(), ...(outcome === 'invalid' ? { ground } : {}) };
    if ((await send('rating.verify', { params: { id: rating.id }, body })) !== undefined) onDone();
  };
  const blank = text.trim() === '' ? say(oneTexts.write) : undefined;
  const noGround = blank ?? (ground === '' ? say(oneTexts.choose) : undefined);
  return (
    <div className="o-form o-watch__f">
      <Lines id="rating-verify" label={say(oneTexts.find)} value={text} onChange={setText} />
      <Pick id="rating-ground" label={say(oneTexts.ground)} optional value={ground} onChange={setGround}>
        {rating.grounds.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name)}
          </option>
        ))}
      </Pick>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-watch__b">
        <Button kind="p" busy={busy} {...(blank === undefined ? {} : { why: blank })} onPress={() => void press('valid')}>
          {say(oneTexts.valid)}
        </Button>
        <Button kind="q" busy={busy} {...(noGround === undefined ? {} : { why: noGround })} onPress={() => void press('invalid')}>
          {say(oneTexts.invalid)}
        </Button>
      </div>
    </div>
  );
}

function Second({ rating, onDone }: Props) {
  const { say } = useLanguage();
  const [text, setText] = useState('');
  const { busy, refused, send } = useCommand();
  const press = async (outcome: 'valid' | 'invalid'): Promise<void> => {
    if ((await send('rating.decide-second', { params: { id: rating.id }, body: { outcome, text: text.trim() } })) !== undefined) onDone();
  };
  const why = text.trim() === '' ? { why: say(oneTexts.write) } : {};
  return (
    <div className="o-form o-watch__f">
      <Lines id="rating-second" label={say(oneTexts.decide)} value={text} onChange={setText} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-watch__b">
        <Button kind="p" busy={busy} {...why} onPress={() => void press('valid')}>
          {say(oneTexts.secondValid)}
        </Button>
        <Button kind="q" busy={busy} {...why} onPress={() => void press('invalid')}>
          {say(oneTexts.secondInvalid)}
        </Button>
      </div>
    </div>
  );
}

function CallBack({ rating, onDone }: Props) {
  const { say } = useLanguage();
  const [text, setText] = useState('');
  const [code, setCode] = useState('');
  const { busy, refused, send } = useCommand();
  const press = async (body: object): Promise<void> => {
    if ((await send('rating.call-back', { params: { id: rating.id }, body: { text: text.trim(), ...body } })) !== undefined) onDone();
  };
  const noCode = code.trim() === '' ? { why: say(oneTexts.code) } : {};
  const blank = text.trim() === '' ? { why: say(oneTexts.write) } : {};
  return (
    <div className="o-form o-watch__f">
      <h3 className="t-h3">{say(oneTexts.callBack)}</h3>
      <Field id="rating-code" label={say(oneTexts.code)} hint={say(oneTexts.codeHint)}>
        {(control) => (
          <InputBox>
            <input {...control} className="code" maxLength={20} value={code} onChange={(event) => setCode(event.target.value)} />
          </InputBox>
        )}
      </Field>
      <Lines id="rating-call" label={say(oneTexts.note)} value={text} onChange={setText} rows={2} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-watch__b">
        <Button kind="p" busy={busy} {...noCode} onPress={() => void press({ code: code.trim(), helped: true })}>
          {say(oneTexts.yes)}
        </Button>
        <Button kind="q" busy={busy} {...noCode} onPress={() => void press({ code: code.trim(), helped: false })}>
          {say(oneTexts.no)}
        </Button>
        <Button busy={busy} {...blank} onPress={() => void press({})}>
          {say(oneTexts.unreached)}
        </Button>
      </div>
    </div>
  );
}

function Publish({ rating, onDone }: Props) {
  const { say } = useLanguage();
  const [words, setWords] = useState(rating.words);
  const [reply, setReply] = useState(rating.correction?.text ?? '');
  const { busy, refused, send } = useCommand();
  const press = async (): Promise<void> => {
    const body = { words: words.trim(), reply: reply.trim() };
    if ((await send('rating.publish', { params: { id: rating.id }, body })) !== undefined) onDone();
  };
  const blank = words.trim() === '' || reply.trim() === '' ? { why: say(oneTexts.write) } : {};
  return (
    <details className="o-open">
      <summary>{say(oneTexts.publish)}</summary>
      <div className="o-form o-watch__f">
        <Lines id="rating-words" label={say(oneTexts.publishWords)} value={words} onChange={setWords} rows={2} />
        <Lines id="rating-reply" label={say(oneTexts.publishReply)} value={reply} onChange={setReply} rows={2} />
        {refused === undefined ? null : <RefusedNote refused={refused} />}
        <Button kind="q" busy={busy} {...blank} onPress={() => void press()}>
          {say(oneTexts.publish)}
        </Button>
      </div>
    </details>
  );
}
