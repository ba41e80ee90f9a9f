/** Suspends, restores and supersedes a certificate: reasons and article first, then how many were told. */
import { useRef, useState } from 'react';
import type { CertificateChanged, CertificateRecord } from '#contract/view/certificate.ts';
import type { BasisView } from '#contract/view/plain.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { ArticlePicker } from '../act/article-picker.tsx';
import { becauseWords } from '../act/because.ts';
import { Lines } from '../act/controls.tsx';
import type { Article } from '../act/known-articles.ts';
import { certificateTexts as texts } from './texts.ts';

type Act = 'suspend' | 'restore' | 'supersede';
const names = { suspend: texts.suspend, restore: texts.restore, supersede: texts.supersede };
const buttons = { suspend: texts.suspendDo, restore: texts.restoreDo, supersede: texts.supersedeDo };
const isAct = (act: string): act is Act => act in names;

/** What a permit is suspended or looked into for: supervision after the grant (licensing law, articles 61 and 69). */
const usual: readonly BasisView[] = [61, 69].map((article) => ({
  law: 'administrative-licensing-law-2019',
  article,
  title: { zh: '行政许可法', en: 'Administrative Licensing Law' },
}));

function ActForm(props: { readonly id: string; readonly act: Act; readonly onChanged: (changed: CertificateChanged) => void }) {
  const { say } = useLanguage();
  const { act, id } = props;
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const [articles, setArticles] = useState<readonly Article[]>([]);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const sent = useRef<{ readonly key: string; readonly text: string }>(undefined);
  const basis = articles[0];
  const why =
    act === 'supersede'
      ? by.trim() === ''
        ? texts.by
        : undefined
      : reason.trim() === ''
        ? becauseWords('reason-missing')
        : act === 'suspend' && basis === undefined
          ? becauseWords('article-missing')
          : undefined;
  const send = async (): Promise<void> => {
    const body = act === 'supersede' ? { by: by.trim() } : { reason: reason.trim(), ...(act === 'suspend' ? { basis } : {}) };
    const text = JSON.stringify(body);
    if (sent.current?.text !== text) sent.current = { key: freshKey(), text };
    setBusy(true);
    const answer = await call(`certificate.${act}`, { params: { id }, body, key: sent.current.key });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) props.onChanged(answer.value);
  };
  return (
    <form
      className="o-box o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (why === undefined) void send();
      }}
    >
      {act === 'supersede' ? (
        <Field id="certificate-by" label={say(texts.by)} hint={say(texts.byHint)}>
          {(control) => (
            <InputBox>
              <input {...control} className="code" maxLength={60} value={by} onChange={(event) => setBy(event.target.value)} />
            </InputBox>
          )}
        </Field>
      ) : (
        <Lines id="certificate-reason" label={say(texts.reason)} value={reason} onChange={setReason} />
      )}
      {act === 'suspend' ? <ArticlePicker known={usual} value={articles} onChange={(chosen) => setArticles(chosen.slice(-1))} /> : null}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-form__b">
        <Button type="submit" kind={act === 'suspend' ? 'danger' : 'p'} busy={busy} {...(why === undefined ? {} : { why: say(why) })}>
          {say(buttons[act])}
        </Button>
      </div>
    </form>
  );
}

export function CertificateActs(props: { readonly record: CertificateRecord; readonly onChanged: (changed: CertificateChanged) => void }) {
  const { say } = useLanguage();
  const open = props.record.may.filter(isAct);
  const [chosen, setChosen] = useState<Act>();
  const [first] = open;
  const act = open.find((each) => each === chosen) ?? first;
  if (act === undefined) return null;
  return (
    <>
      <div className="y-seg o-seg" role="group" aria-label={say(texts.acts)}>
        {open.map((each) => (
          <button key={each} type="button" aria-pressed={each === act} onClick={() => setChosen(each)}>
            {say(names[each])}
          </button>
        ))}
      </div>
      <ActForm key={act} id={props.record.certificate.id} act={act} onChanged={props.onChanged} />
    </>
  );
}
