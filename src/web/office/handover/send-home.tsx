/** What cannot be finished today goes home with the person: typed answers and scans become their draft, the reason of the visit is kept. */
import { useState } from 'react';
import type { SentHome } from '#contract/view/handover.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { Field } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import type { Signing } from '../sign/sign-sheet.tsx';
import { handoverTexts } from './texts.ts';

type Props = {
  readonly walkIn: string;
  /** Whether they can sign in already. */
  readonly account: boolean;
  /** What would be filed: `cases` without receptions and titles. */
  readonly signing: Signing;
  readonly onSent: () => void;
};

function Form(props: Props & { readonly onDone: (sent: SentHome) => void }) {
  const { say } = useLanguage();
  const [why, setWhy] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key] = useState(freshKey);
  const send = async (): Promise<void> => {
    setMissing(why.trim() === '');
    if (why.trim() === '') return;
    setBusy(true);
    const { cases, given } = props.signing;
    const kept = cases.map(({ matter, parties, situation, answers, contested, evidence = {} }) => ({
      matter,
      parties,
      situation,
      answers,
      contested,
      evidence,
    }));
    const answer = await call('handover.send-home', { params: { id: props.walkIn }, body: { cases: kept, given, visit: why.trim() }, key });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) props.onDone(answer.value);
  };
  return (
    <div className="o-sign">
      <p className="t-sm t-2">{say(handoverTexts.homeHint)}</p>
      {props.account ? null : <Note>{say(handoverTexts.homeNoAccount)}</Note>}
      <Field
        id="home-why"
        label={say(handoverTexts.homeWhy)}
        hint={say(handoverTexts.homeWhyHint)}
        error={missing ? say(handoverTexts.homeMissing) : undefined}
      >
        {(control) => (
          <span className="y-in">
            <input {...control} value={why} maxLength={200} onChange={(event) => setWhy(event.target.value)} />
          </span>
        )}
      </Field>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={() => void send()} />}
      <div className="o-scan__f">
        <Button kind="p" busy={busy} onPress={() => void send()}>
          {say(handoverTexts.homeSend)}
        </Button>
      </div>
    </div>
  );
}

export function SendHome(props: Props) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState<SentHome>();
  const close = (): void => {
    setOpen(false);
    if (sent !== undefined) props.onSent();
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <Icon name="home" />
        {say(handoverTexts.home)}
      </Button>
      <Sheet open={open} title={say(handoverTexts.homeTitle)} onClose={close}>
        {sent === undefined ? (
          <Form {...props} onDone={setSent} />
        ) : (
          <Note icon="checkf" role="status">
            {say(handoverTexts.homeDone(sent.drafts.map(({ name }) => say(name)).join(' · ')))}
          </Note>
        )}
      </Sheet>
    </>
  );
}
