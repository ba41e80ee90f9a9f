/** Finds who stands at the window; nothing of anybody is shown before number, or key and name, are right. */
import { useEffect, useRef, useState } from 'react';
import type { WalkIn } from '#contract/view/walk-in.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { DocumentChoice, type Shown } from '../seat/document-choice.tsx';
import { seatTexts } from '../seat/texts.ts';
import { CodeReader } from '../handover/code-camera.tsx';
import { Line, focusFirstWrong } from './person-form.tsx';
import { RegisterForm } from './register-form.tsx';
import { scannedAs, type Way } from './scanned.ts';
import { findTexts } from './texts.ts';

const ways: readonly Way[] = ['identifier', 'phone', 'certificate', 'case', 'code'];
const labels: Record<Way, (typeof findTexts)['find']> = {
  identifier: findTexts.identifierLabel,
  phone: findTexts.phoneLabel,
  certificate: findTexts.certificateLabel,
  case: findTexts.caseLabel,
  code: findTexts.codeLabel,
};

type Finding = { readonly way: Way; readonly value: string; readonly more: Readonly<Record<string, string>> };

function useFinding(onFound: (walkIn: WalkIn) => void) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const find = async ({ way, value, more }: Finding): Promise<void> => {
    setBusy(true);
    // The code of their own phone says who they are, and hands over what they began at home.
    const answer =
      way === 'code'
        ? await call('handover.take', {
            body: { code: value, ...(more['ticket'] === undefined ? {} : { ticket: more['ticket'] }) },
            key: freshKey(),
          }).then((taken) => (taken.ok ? ({ ok: true, value: taken.value.walkIn } as const) : taken))
        : await call('walk-in.find', { body: { way, value, ...more }, key: freshKey() });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) onFound(answer.value);
  };
  return { busy, refused, find, forget: () => setRefused(undefined) };
}

function Ways(props: { readonly way: Way; readonly onWay: (way: Way) => void }) {
  const { say } = useLanguage();
  return (
    <div className="y-seg o-seg" role="group" aria-label={say(findTexts.by)}>
      {ways.map((way) => (
        <button key={way} type="button" aria-pressed={way === props.way} onClick={() => props.onWay(way)}>
          {say(findTexts[way])}
        </button>
      ))}
    </div>
  );
}

/** Eight letters and digits beside a case number are the password of its receipt. */
const isPassword = (text: string): boolean => /^[0-9A-Za-z]{8}$/.test(text);

export function Identify(props: {
  readonly onFound: (walkIn: WalkIn) => void;
  /** The ticket they were called with. */
  readonly ticket: { readonly id: string; readonly number: string } | undefined;
}) {
  const { say } = useLanguage();
  const [way, setWay] = useState<Way>('identifier');
  const [value, setValue] = useState('');
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const [registering, setRegistering] = useState(false);
  const { busy, refused, find, forget } = useFinding(props.onFound);
  const form = useRef<HTMLFormElement>(null);
  // A scanner types into whatever has the focus: the card is read without a press before.
  useEffect(() => form.current?.querySelector<HTMLElement>('#find-value')?.focus(), [registering]);
  const [document, setDocument] = useState<Shown>('id-card');
  const strong = way === 'identifier' || way === 'code';
  const weak = !strong;
  // A firm is proved by its licence: the document is asked of people.
  const shown = { ...(props.ticket === undefined ? {} : { ticket: props.ticket.id }), ...(/^9[1-9A-Z]/.test(value) ? {} : { document }) };
  const submit = (): void => {
    const lacks = value.trim() === '' || (weak && name.trim() === '');
    setMissing(lacks);
    if (lacks) focusFirstWrong('.o-find');
    else {
      const said = name.trim();
      const proof = said === '' ? {} : way === 'case' && isPassword(said) ? { password: said } : { name: said };
      void find({ way, value: value.trim(), more: { ...proof, ...shown } });
    }
  };
  const nobody = refused?.code === 'person-not-found';
  if (registering)
    return (
      <RegisterForm name={name} shown={shown} number={weak ? '' : value} onEntered={props.onFound} onClose={() => setRegistering(false)} />
    );
  return (
    <form
      className="o-find"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h1 className="t-h2">{say(props.ticket === undefined ? findTexts.title : seatTexts.arrived(props.ticket.number))}</h1>
      <p className="t-sm t-3">{say(findTexts.hint)}</p>
      <Ways
        way={way}
        onWay={(to) => {
          setWay(to);
          setMissing(false);
          forget();
        }}
      />
      <Line
        id="find-value"
        code
        label={say(labels[way])}
        longest={64}
        value={value}
        error={missing && value.trim() === '' ? say(findTexts.typeHere) : undefined}
        onChange={(typed) => {
          const scanned = scannedAs(typed);
          if (scanned === undefined) setValue(way === 'identifier' ? typed.normalize('NFKC').replace(/\s/g, '') : typed);
          else {
            setWay(scanned.way);
            setValue(scanned.value);
            if (scanned.password !== undefined) setName(scanned.password);
          }
        }}
      />
      {way === 'code' ? null : (
        <Line
          id="find-name"
          label={say(way === 'case' ? findTexts.nameOrPassword : findTexts.name)}
          hint={say(weak ? findTexts.nameNeeded : findTexts.nameHint)}
          optional={!weak}
          value={name}
          error={missing && weak && name.trim() === '' ? say(findTexts.typeHere) : undefined}
          onChange={setName}
        />
      )}
      {way === 'code' ? <CodeReader onCode={(code) => void find({ way, value: code, more: shown })} /> : null}
      {way === 'code' ? null : <DocumentChoice value={document} onChange={setDocument} />}
      {refused === undefined || nobody ? null : <RefusedNote refused={refused} />}
      {nobody ? (
        <Note tone="near" role="alert">
          <b>{say(findTexts.none)}</b>
          <p>{say(findTexts.noneHint)}</p>
        </Note>
      ) : null}
      <div className="o-find__b">
        <Button onPress={() => setRegistering(true)}>{say(findTexts.register)}</Button>
        <Button kind="p" type="submit" busy={busy}>
          {say(findTexts.find)}
        </Button>
      </div>
    </form>
  );
}
