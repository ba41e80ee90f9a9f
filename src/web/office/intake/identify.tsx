/** Finds who stands at the window; nothing of anybody is shown before number, or key and name, are right. */
import { useRef, useState } from 'react';
import type { WalkIn } from '#contract/view/walk-in.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { Line, focusFirstWrong } from './person-form.tsx';
import { RegisterForm } from './register-form.tsx';
import { findTexts } from './texts.ts';

const ways = ['identifier', 'phone', 'certificate', 'case'] as const;
type Way = (typeof ways)[number];
const labels: Record<Way, (typeof findTexts)['find']> = {
  identifier: findTexts.identifierLabel,
  phone: findTexts.phoneLabel,
  certificate: findTexts.certificateLabel,
  case: findTexts.caseLabel,
};

function useFinding(onFound: (walkIn: WalkIn) => void) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const find = async (body: { readonly way: Way; readonly value: string; readonly name?: string }): Promise<void> => {
    setBusy(true);
    const answer = await call('walk-in.find', { body, key: freshKey() });
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

export function Identify(props: { readonly onFound: (walkIn: WalkIn) => void }) {
  const { say } = useLanguage();
  const [way, setWay] = useState<Way>('identifier');
  const [value, setValue] = useState('');
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const [registering, setRegistering] = useState(false);
  const { busy, refused, find, forget } = useFinding(props.onFound);
  const form = useRef<HTMLFormElement>(null);
  const weak = way !== 'identifier';
  const submit = (): void => {
    const lacks = value.trim() === '' || (weak && name.trim() === '');
    setMissing(lacks);
    if (lacks) focusFirstWrong('.o-find');
    else void find({ way, value: value.trim(), ...(name.trim() === '' ? {} : { name: name.trim() }) });
  };
  const nobody = refused?.code === 'person-not-found';
  if (registering)
    return <RegisterForm name={name} number={weak ? '' : value} onEntered={props.onFound} onClose={() => setRegistering(false)} />;
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
      <h1 className="t-h2">{say(findTexts.title)}</h1>
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
        onChange={(typed) => setValue(way === 'identifier' ? typed.normalize('NFKC').replace(/\s/g, '') : typed)}
      />
      <Line
        id="find-name"
        label={say(findTexts.name)}
        hint={say(weak ? findTexts.nameNeeded : findTexts.nameHint)}
        optional={!weak}
        value={name}
        error={missing && weak && name.trim() === '' ? say(findTexts.typeHere) : undefined}
        onChange={setName}
      />
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
