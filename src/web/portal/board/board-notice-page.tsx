/** One public notice or announced hearing: what, whose, until when; and a word on it from anybody signed in. */
import { useState } from 'react';
import type { BoardRow } from '#contract/view/inquiry.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { call } from '#web/ui/call.ts';
import { clockText, dayOf, fullDayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';
import { signInHref, useSession } from '../shell/session.tsx';
import { useSending } from '../track/use-act.ts';
import { boardTexts as texts } from './texts.ts';

export function BoardNoticePage(props: PageProps) {
  const { say } = useLanguage();
  const params = { number: props.params['number'] ?? '', id: props.params['id'] ?? '' };
  const { value, refused, reload } = useReply('public-notice.get', { params });
  const title = value === undefined ? say(texts.title) : value.title === '' ? value.text : value.title;
  return (
    <Page title={title} back="/public-notices" barTitle={say(texts.title)} tabs>
      <div className="y-pad p-heards">
        <h1 className="t-h1">{title}</h1>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={5} /> : null}
        {value === undefined ? null : <Shown row={value} reload={reload} />}
      </div>
    </Page>
  );
}

function Shown({ row, reload }: { readonly row: BoardRow; readonly reload: () => void }) {
  const { say, language } = useLanguage();
  const day = (iso: string): string => fullDayText(iso, language);
  const facts: readonly (readonly [string, string])[] = [
    [say(texts.item), say(row.name)],
    [say(texts.applicant), row.applicant],
    [say(texts.by), say(row.office.name)],
    [say(texts.from), day(row.from)],
    ...(row.until === null ? [] : [[say(texts.last), day(row.until)] as const]),
    ...(row.heldAt === null ? [] : [[say(texts.when), `${day(dayOf(row.heldAt))} ${clockText(row.heldAt)}`] as const]),
    ...(row.place === '' ? [] : [[say(texts.place), row.place] as const]),
    ...(row.result === '' ? [] : [[say(texts.result), row.result] as const]),
  ];
  return (
    <>
      <section className="y-card p-heard">
        {row.title === '' ? null : <p className="p-heard__t">{row.text}</p>}
        <dl className="y-dl">
          {facts.map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <p className="t-sm t-2">{row.kind === 'hearing' ? say(texts.open) : say(texts.counts(row.comments, row.objections))}</p>
        <p className="t-xs t-3">{say(texts.law)}</p>
      </section>
      {row.kind === 'notice' && row.state === 'running' ? <Speak row={row} reload={reload} /> : null}
    </>
  );
}

function Speak({ row, reload }: { readonly row: BoardRow; readonly reload: () => void }) {
  const { say } = useLanguage();
  const { value: session } = useSession();
  const [text, setText] = useState('');
  const [objects, setObjects] = useState(false);
  const [sent, setSent] = useState(false);
  const params = { number: row.number, id: row.id };
  const { busy, refused, send } = useSending(
    (body, key) => call('public-notice.comment', { params, body, key }),
    () => {
      setText('');
      setSent(true);
      reload();
    },
  );
  if (session === undefined) return null;
  if (session.person === null)
    return (
      <a className={buttonClass({ kind: 'p', block: true })} href={signInHref()}>
        {say(texts.signIn)}
      </a>
    );
  return (
    <section className="y-card p-heard">
      <Field id="notice-word" label={say(texts.speak)} hint={say(texts.speakHint)}>
        {(control) => (
          <InputBox>
            <textarea {...control} rows={3} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
          </InputBox>
        )}
      </Field>
      <label className="p-heard__c">
        <input type="checkbox" checked={objects} onChange={(event) => setObjects(event.target.checked)} />
        {say(texts.objects)}
      </label>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button
        kind="p"
        busy={busy}
        {...(text.trim() === '' ? { why: say(texts.writeFirst) } : {})}
        onPress={() => void send({ objects, text: text.trim() })}
      >
        {say(texts.send)}
      </Button>
      <p className="t-sm t-ac" role="status">
        {sent ? say(texts.sent) : ''}
      </p>
    </section>
  );
}
