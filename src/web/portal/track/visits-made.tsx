/** How often the person came for this case, why, and why again; each visit can be contested (2018 regulation article 2: once at most). */
import { useState } from 'react';
import type { CaseVisits } from '#contract/view/visit.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { dayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { visitsTexts } from './visits-texts.ts';

type Visit = CaseVisits['visits'][number];

export function VisitsMade(props: { readonly number: string }) {
  const { say } = useLanguage();
  const { value, reload } = useReply('visit.of-case', { params: { number: props.number } });
  const [asked, setAsked] = useState<Visit>();
  if (value === undefined) return null;
  const done = (): void => {
    setAsked(undefined);
    reload();
  };
  return (
    <section className="y-card p-stack p-gap" aria-labelledby="visits-made">
      <h2 id="visits-made" className="t-h3">
        {say(visitsTexts.count(value.count))}
      </h2>
      {value.visits.map((visit) => (
        <One key={`${visit.id} ${visit.at}`} visit={visit} onAsk={value.own ? () => setAsked(visit) : undefined} />
      ))}
      <Sheet open={asked !== undefined} title={say(visitsTexts.title)} onClose={() => setAsked(undefined)}>
        {asked === undefined ? null : <Contest number={props.number} visit={asked} onDone={done} />}
      </Sheet>
    </section>
  );
}

function One(props: { readonly visit: Visit; readonly onAsk: (() => void) | undefined }) {
  const { say, language } = useLanguage();
  const { visit, onAsk } = props;
  const office = visit.cause?.office ?? null;
  return (
    <article className="p-stack">
      <p>
        <b>{say(visit.nth === null ? visitsTexts.same : visitsTexts.nth(visit.nth))}</b> · {dayText(visit.at, language)} · {say(visit.hall)}{' '}
        · {say(visit.why.name)}
      </p>
      {visit.words === '' ? null : <p className="t-sm t-2">{visit.words}</p>}
      {visit.cause === null ? null : (
        <p className="t-sm">
          {say(visitsTexts.cause(say(visit.cause.name), office === null ? '' : say(office)))}{' '}
          {visit.cause.ours ? <Tag tone="late">{say(visitsTexts.ours)}</Tag> : null}
        </p>
      )}
      {visit.contested === null ? (
        onAsk === undefined ? null : (
          <p>
            <button type="button" className="y-lnk" onClick={onAsk}>
              {say(visitsTexts.wrong)}
            </button>
          </p>
        )
      ) : (
        <>
          <p className="t-sm">{say(visitsTexts.contested(visit.contested.text))}</p>
          <p className="t-sm t-2" role="status">
            {say(visit.contested.answer === null ? visitsTexts.waits : visitsTexts.answer(visit.contested.answer))}
          </p>
        </>
      )}
    </article>
  );
}

function Contest(props: { readonly number: string; readonly visit: Visit; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const send = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('visit.contest', {
      params: { number: props.number },
      body: { visit: props.visit.id, text: text.trim() },
      key,
    });
    setBusy(false);
    if (answer.ok) return props.onDone();
    setRefused(answer.refused);
    if (answer.refused.code !== 'no-network') setKey(freshKey());
  };
  return (
    <form
      className="p-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void send();
      }}
    >
      <Field id="visit-wrong" label={say(visitsTexts.title)} hint={say(visitsTexts.hint)}>
        {(control) => (
          <InputBox>
            <textarea {...control} rows={3} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
          </InputBox>
        )}
      </Field>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" type="submit" block busy={busy} {...(text.trim() === '' ? { why: say(visitsTexts.fill) } : {})}>
        {say(visitsTexts.send)}
      </Button>
    </form>
  );
}
