/** Public verification: by code or by file, one sentence as the answer, withheld fields shown as withheld. Phone and desktop. */
import { type ChangeEvent, useState } from 'react';
import type { Verdict } from '#contract/view/certificate.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { answers, verify } from './texts.ts';
import { VerdictCard } from './verdict-card.tsx';
import { WidePage } from './wide-page.tsx';

type Outcome = { readonly verdict?: Verdict | undefined; readonly refused?: Refused | undefined };

export function VerifyPage(props: PageProps) {
  const { say } = useLanguage();
  const given = props.params['code'] ?? '';
  const [code, setCode] = useState(given);
  const [empty, setEmpty] = useState(false);
  const [busy, setBusy] = useState(false);
  const [ofFile, setOfFile] = useState<Outcome>();
  const ofCode = useReply('certificate.verify', given === '' ? undefined : { params: { code: given } });
  const outcome: Outcome = ofFile ?? { verdict: ofCode.value, refused: ofCode.refused };
  const check = () => {
    const tidy = code.normalize('NFKC').replace(/\s/g, '').toUpperCase();
    setEmpty(tidy === '');
    if (tidy !== '') navigate(`/verify/${encodeURIComponent(tidy)}`);
  };
  const checkFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file === undefined) return;
    setBusy(true);
    const typed = file.type === '' ? new Blob([file], { type: /\.pdf$/i.test(file.name) ? 'application/pdf' : 'application/jose' }) : file;
    const answer = await call('certificate.verify-file', { file: typed, key: freshKey() });
    setBusy(false);
    setOfFile(answer.ok ? { verdict: answer.value } : { refused: answer.refused });
  };
  return (
    <WidePage title={say(verify.title)}>
      <h1 className="sr">{say(verify.title)}</h1>
      <form
        className="v-find"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <Field id="v-code" label={say(verify.code)} error={empty ? say(verify.needCode) : undefined}>
          {(control) => (
            <InputBox invalid={control['aria-invalid']}>
              <input
                {...control}
                className="code"
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            </InputBox>
          )}
        </Field>
        <Button kind="p" type="submit" busy={busy || ofCode.loading}>
          {say(verify.check)}
        </Button>
        <label className={buttonClass({ className: 'p-file' })}>
          <input className="sr" type="file" accept="application/pdf,.jws,.json,.txt" onChange={(event) => void checkFile(event)} />
          <Icon name="upload" />
          {say(verify.file)}
        </label>
        <p className="t-xs t-3 v-hint">{say(verify.fileHint)}</p>
      </form>
      <div aria-live="polite">
        {outcome.refused === undefined ? null : <RefusedNote refused={outcome.refused} />}
        {outcome.verdict === undefined ? null : <VerdictCard verdict={outcome.verdict} />}
      </div>
      <Around shown={outcome.verdict?.answer} />
    </WidePage>
  );
}

const facts = [
  { icon: 'shield', title: verify.equal, text: verify.equalWhy },
  { icon: 'eye', title: verify.knows, text: verify.knowsWhy },
  { icon: 'flag', title: verify.differs, text: verify.differsWhy },
] as const;

function Around(props: { readonly shown: Verdict['answer'] | undefined }) {
  const { say } = useLanguage();
  const others = Object.entries(answers).filter(([name]) => name !== (props.shown ?? 'genuine'));
  return (
    <>
      <section className="v-three">
        {facts.map((fact) => (
          <div key={fact.icon}>
            <h2>
              <Icon name={fact.icon} />
              {say(fact.title)}
            </h2>
            <p>{say(fact.text)}</p>
          </div>
        ))}
      </section>
      <section className="v-oth" aria-label={say(verify.others)}>
        <b>{say(verify.others)}</b>
        {others.map(([name, spoken]) => (
          <div key={name}>
            <Light light={spoken.light}>{say(spoken.short)}</Light>
            <p>{say(spoken.more)}</p>
          </div>
        ))}
      </section>
    </>
  );
}
