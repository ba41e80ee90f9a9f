/** The form of a report: hall, day, what for, what was said, which paper; the case is filled in where the person came from one. */
import { useState } from 'react';
import type { OwnSentAways } from '#contract/view/sent-away.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { useAddress } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useNow } from '../shell/session.tsx';
import { awayTexts } from './texts.ts';

const names = ['hall', 'day', 'what', 'said', 'paper', 'number'] as const;
type Told = Readonly<Record<(typeof names)[number], string>>;
const needed: readonly (keyof Told)[] = ['hall', 'day', 'what', 'said'];

/** One report however often it is pressed while nothing came back. */
function useReport(onSent: () => void) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [sent, setSent] = useState(false);
  const [key, setKey] = useState(freshKey);
  const send = async ({ hall, day, what, said, paper, number }: Told): Promise<boolean> => {
    setBusy(true);
    const body = {
      hall,
      day,
      what: what.trim(),
      said: said.trim(),
      ...(paper.trim() === '' ? {} : { paper: paper.trim() }),
      ...(number.trim() === '' ? {} : { number: number.trim() }),
    };
    const answer = await call('sent-away.report', { body, key });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    setSent(answer.ok);
    if (answer.ok || answer.refused.code !== 'no-network') setKey(freshKey());
    if (answer.ok) onSent();
    return answer.ok;
  };
  return { busy, refused, sent, send };
}

export function ReportForm(props: { readonly halls: OwnSentAways['halls']; readonly onSent: () => void }) {
  const { say } = useLanguage();
  const { query } = useAddress();
  const today = useNow().slice(0, 10);
  const { busy, refused, sent, send } = useReport(props.onSent);
  const fresh: Told = { hall: '', day: today, what: '', said: '', paper: '', number: query.get('number') ?? '' };
  const [told, setTold] = useState<Told>(fresh);
  const [tried, setTried] = useState(false);
  const errorOf = (name: keyof Told): string | undefined =>
    refused?.problems.find(({ pointer }) => pointer === `/${name}`)?.detail ??
    (tried && needed.includes(name) && told[name].trim() === '' ? say(awayTexts.missing) : undefined);
  const set = (name: keyof Told, text: string): void => setTold({ ...told, [name]: text });
  const report = async (): Promise<void> => {
    setTried(true);
    if (needed.some((name) => told[name].trim() === '')) return;
    if (!(await send(told))) return;
    setTold(fresh);
    setTried(false);
  };
  return (
    <form
      className="p-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void report();
      }}
    >
      <Field id="away-hall" label={say(awayTexts.hall)} error={errorOf('hall')}>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <select {...control} value={told.hall} onChange={(event) => set('hall', event.target.value)}>
              <option value="">{say(common.choose)}</option>
              {props.halls.map(({ id, name }) => (
                <option key={id} value={id}>
                  {say(name)}
                </option>
              ))}
            </select>
          </InputBox>
        )}
      </Field>
      <Field id="away-day" label={say(awayTexts.day)} error={errorOf('day')}>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input {...control} type="date" max={today} value={told.day} onChange={(event) => set('day', event.target.value)} />
          </InputBox>
        )}
      </Field>
      {(['what', 'said', 'paper'] as const).map((name) => (
        <Field key={name} id={`away-${name}`} label={say(awayTexts[name])} error={errorOf(name)} optional={name === 'paper'}>
          {(control) => (
            <InputBox invalid={control['aria-invalid']}>
              <textarea
                {...control}
                rows={name === 'said' ? 3 : 2}
                maxLength={2000}
                value={told[name]}
                onChange={(event) => set(name, event.target.value)}
              />
            </InputBox>
          )}
        </Field>
      ))}
      <Field id="away-number" label={say(awayTexts.number)} error={errorOf('number')} optional>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input
              {...control}
              className="code"
              maxLength={40}
              value={told.number}
              onChange={(event) => set('number', event.target.value)}
            />
          </InputBox>
        )}
      </Field>
      <div aria-live="polite">
        {refused === undefined ? null : <RefusedNote refused={refused} />}
        {sent ? <Note icon="check">{say(awayTexts.sent)}</Note> : null}
      </div>
      <Button kind="p" type="submit" block busy={busy}>
        {say(awayTexts.send)}
      </Button>
    </form>
  );
}
