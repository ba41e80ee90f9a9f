/** Raising a petition in three steps: what it is, where and with which photo, how one is reached; anonymous without a number. */
import { type ReactNode, useState } from 'react';
import type { HotlineRaised } from '#contract/view/hotline.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { call, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { kindTexts } from '#web/ui/hotline-texts.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { usePlace } from '../shell/place.tsx';
import { useSession } from '../shell/session.tsx';
import { hot } from './texts.ts';
import { Line } from './line.tsx';
import type { PartProps, Told } from './told.ts';
import { WherePart } from './where-part.tsx';
import './hotline.css';

const ifSaid = (name: string, value: string): object => (value.trim() === '' ? {} : { [name]: value.trim() });
const bodyOf = (told: Told, place: number): object => ({
  division: told.division ?? place,
  kind: told.kind,
  text: told.text.trim(),
  ...(told.address.trim() === '' ? {} : { place: { address: told.address.trim() } }),
  ...ifSaid('number', told.number),
  ...ifSaid('phone', told.phone),
  ...ifSaid('name', told.name),
  ...(told.files.length === 0 ? {} : { files: told.files }),
  ...(told.urgent ? { urgent: true } : {}),
  ...(told.confidential ? { confidential: true } : {}),
});

/** One petition however often it is pressed while nothing came back. */
function useRaise() {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [raised, setRaised] = useState<HotlineRaised>();
  const [key, setKey] = useState(freshKey);
  const send = async (body: object): Promise<void> => {
    setBusy(true);
    const answer = await call('hotline.raise', { body, key });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) setRaised(answer.value);
    if (answer.ok || !comesAgain(answer.refused)) setKey(freshKey());
  };
  return { busy, refused, raised, send };
}

export function NewPetitionPage() {
  const { say } = useLanguage();
  const { query } = useAddress();
  const place = usePlace();
  const [step, setStep] = useState(1);
  const [tried, setTried] = useState(false);
  const [told, setTold] = useState<Told>({
    kind: query.get('kind') ?? 'question',
    text: query.get('q') ?? '',
    division: undefined,
    address: '',
    number: query.get('number') ?? '',
    files: [],
    phone: '',
    name: '',
    urgent: false,
    confidential: false,
  });
  const { busy, refused, raised, send } = useRaise();
  const set = (more: Partial<Told>): void => setTold({ ...told, ...more });
  const missing = told.text.trim() === '';
  const on = (): void => {
    setTried(true);
    if (step === 1 && missing) return;
    if (step < 3) setStep(step + 1);
    else void send(bodyOf(told, place));
  };
  if (raised !== undefined) return <Done raised={raised} />;
  return (
    <Page title={say(hot.go)} back="/hotline" tabs>
      <form
        className="y-pad p-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          on();
        }}
      >
        <p className="t-sm t-3">{say(hot.step(step))}</p>
        {step === 1 ? <WhatPart told={told} set={set} error={tried && missing ? say(hot.missing) : undefined} /> : null}
        {step === 2 ? <WherePart told={told} set={set} place={place} /> : null}
        {step === 3 ? <WhoPart told={told} set={set} /> : null}
        <div aria-live="polite">{refused === undefined ? null : <RefusedNote refused={refused} />}</div>
        <Button kind="p" type="submit" block busy={busy}>
          {say(step === 3 ? hot.send : hot.next)}
        </Button>
        {step === 1 ? null : (
          <Button kind="plain" block onPress={() => setStep(step - 1)}>
            {say(hot.before)}
          </Button>
        )}
      </form>
    </Page>
  );
}

const kinds = Object.entries(kindTexts);

function WhatPart({ told, set, error }: PartProps & { readonly error: string | undefined }) {
  const { say } = useLanguage();
  return (
    <>
      <h1 className="t-h1 p-h1">{say(hot.step1)}</h1>
      <Field id="hot-kind" label={say(hot.kind)} group>
        {() => (
          <div className="p-hot__k">
            {kinds.map(([id, text]) => (
              <label key={id}>
                <input type="radio" name="hot-kind" value={id} checked={told.kind === id} onChange={() => set({ kind: id })} />
                <span>{say(text)}</span>
              </label>
            ))}
          </div>
        )}
      </Field>
      {told.kind === 'report' ? <Note icon="shield">{say(hot.protectedNote)}</Note> : null}
      <Field id="hot-text" label={say(hot.text)} error={error}>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <textarea {...control} rows={6} maxLength={2000} value={told.text} onChange={(event) => set({ text: event.target.value })} />
          </InputBox>
        )}
      </Field>
      <Check checked={told.urgent} onChange={(urgent) => set({ urgent })}>
        {say(hot.urgent)}
      </Check>
    </>
  );
}

function WhoPart({ told, set }: PartProps) {
  const { say } = useLanguage();
  const person = useSession().value?.person ?? undefined;
  return (
    <>
      <h1 className="t-h1 p-h1">{say(hot.step3)}</h1>
      {person === undefined ? (
        <>
          <Line id="hot-phone" label={say(hot.phone)} value={told.phone} onChange={(phone) => set({ phone })} tel />
          <Line id="hot-name" label={say(hot.name)} value={told.name} onChange={(name) => set({ name })} />
          {told.phone.trim() === '' ? <Note>{say(hot.anonymous)}</Note> : null}
        </>
      ) : (
        <Note icon="user">{say(hot.asYou(person.name))}</Note>
      )}
      {told.kind === 'report' ? (
        <Note icon="shield">{say(hot.protectedNote)}</Note>
      ) : (
        <Check checked={told.confidential} onChange={(confidential) => set({ confidential })}>
          {say(hot.confidential)}
        </Check>
      )}
    </>
  );
}

function Check(props: { readonly checked: boolean; readonly onChange: (checked: boolean) => void; readonly children: ReactNode }) {
  return (
    <label className="p-hot__c">
      <input type="checkbox" checked={props.checked} onChange={(event) => props.onChange(event.target.checked)} />{' '}
      <span>{props.children}</span>
    </label>
  );
}

/** The number and, for whoever has no account, the password: shown this once. */
function Done({ raised }: { readonly raised: HotlineRaised }) {
  const { say } = useLanguage();
  const found = useReply('hotline.get', raised.password === null ? { params: { id: raised.id } } : undefined);
  return (
    <Page title={say(hot.done)} back="/hotline" tabs>
      <div className="y-pad p-stack">
        <h1 className="t-h1 p-h1">{say(hot.done)}</h1>
        {raised.password === null ? null : <p>{say(hot.keep)}</p>}
        <dl className="y-card p-hot__done">
          <dt>{say(hot.petition)}</dt>
          <dd className="code">{raised.id}</dd>
          {raised.password === null ? null : (
            <>
              <dt>{say(hot.password)}</dt>
              <dd className="code">{raised.password}</dd>
            </>
          )}
        </dl>
        {raised.anonymous ? <Note>{say(hot.anonymous)}</Note> : null}
        {found.value === undefined ? (
          <LinkButton to="/hotline/look-up" kind="p" block>
            {say(hot.open)}
          </LinkButton>
        ) : (
          <LinkButton to={`/hotline/${raised.id}`} kind="p" block>
            {say(hot.open)}
          </LinkButton>
        )}
      </div>
    </Page>
  );
}
