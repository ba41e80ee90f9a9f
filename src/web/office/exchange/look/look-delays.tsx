/** Supervision's orders on one case: those that stand, a new one with code, last day and reasons, and ending one early. */
import { useState } from 'react';
import type { LookDelays as Delays, LookDelayView } from '#contract/view/look.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { dayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines, Pick } from '../../act/controls.tsx';
import { lookTexts } from './texts.ts';

export function LookDelays() {
  const { say } = useLanguage();
  const [typed, setTyped] = useState('');
  const [number, setNumber] = useState('');
  return (
    <>
      <form
        className="o-form o-form--line"
        onSubmit={(event) => {
          event.preventDefault();
          setNumber(typed.trim());
        }}
      >
        <Field id="delay-case" label={say(lookTexts.number)}>
          {(control) => (
            <InputBox>
              <input {...control} value={typed} onChange={(event) => setTyped(event.target.value)} placeholder="330521-2026-0000001-1" />
            </InputBox>
          )}
        </Field>
        <Button type="submit">{say(lookTexts.find)}</Button>
      </form>
      {number === '' ? null : <OfCase key={number} number={number} />}
    </>
  );
}

function OfCase({ number }: { readonly number: string }) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('look.delays', { params: { number } });
  if (refused !== undefined) return <RefusedNote refused={refused} />;
  if (value === undefined) return <Waiting rows={2} />;
  return (
    <>
      {value.rows.length === 0 ? <p className="t-sm t-3">{say(lookTexts.noDelays)}</p> : null}
      <ul className="o-delays">
        {value.rows.map((row) => (
          <Standing key={row.id} row={row} onChanged={reload} />
        ))}
      </ul>
      <NewDelay number={number} codes={value.codes} onChanged={reload} />
    </>
  );
}

function Standing(props: { readonly row: LookDelayView; readonly onChanged: () => void }) {
  const { say, language } = useLanguage();
  const { row } = props;
  const [refused, setRefused] = useState<Refused>();
  const lift = async (): Promise<void> => {
    const answer = await call('look.lift-delay', { params: { id: row.id }, key: freshKey() });
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) props.onChanged();
  };
  const day = dayText(row.until, language);
  return (
    <li>
      <div>
        <b>{say(row.code.name)}</b>{' '}
        <span className="t-sm t-3">{say(common.article(say(row.code.basis.title), row.code.basis.article))}</span>
        <p className="t-sm">{row.reasons}</p>
        <Light light={row.ended ? 'done' : 'stop'}>{say(row.ended ? lookTexts.ended(day) : lookTexts.stands(day))}</Light>
        {refused === undefined ? null : <RefusedNote refused={refused} />}
      </div>
      {row.ended ? null : (
        <Button size="s" onPress={() => void lift()}>
          {say(lookTexts.lift)}
        </Button>
      )}
    </li>
  );
}

function NewDelay(props: { readonly number: string; readonly codes: Delays['codes']; readonly onChanged: () => void }) {
  const { say } = useLanguage();
  const [code, setCode] = useState('');
  const [until, setUntil] = useState('');
  const [reasons, setReasons] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const chosen = props.codes.find(({ id }) => id === code);
  const isReady = chosen !== undefined && until !== '' && reasons.trim() !== '';
  const send = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('look.delay', { params: { number: props.number }, body: { code, until, reasons }, key });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (!answer.ok && answer.refused.code === 'no-network') return;
    setKey(freshKey());
    if (answer.ok) props.onChanged();
  };
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void send();
      }}
    >
      <Pick id="delay-code" label={say(lookTexts.code)} value={code} onChange={setCode}>
        {props.codes.map(({ id, name, basis }) => (
          <option key={id} value={id}>
            {say(name)} · {say(common.article(say(basis.title), basis.article))}
          </option>
        ))}
      </Pick>
      <Field id="delay-until" label={say(lookTexts.until)} hint={chosen === undefined ? undefined : say(lookTexts.most(chosen.days))}>
        {(control) => (
          <InputBox>
            <input {...control} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
          </InputBox>
        )}
      </Field>
      <Lines id="delay-reasons" label={say(lookTexts.reasons)} value={reasons} onChange={setReasons} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button type="submit" kind="p" busy={busy} {...(isReady ? {} : { why: say(lookTexts.orderWhy) })}>
        {say(lookTexts.order)}
      </Button>
    </form>
  );
}
