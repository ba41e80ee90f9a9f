/** Enters somebody who has no account yet, from the document on the table. */
import { useEffect, useRef, useState } from 'react';
import type { WalkIn } from '#contract/view/walk-in.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { Choice, focusFirstWrong, Line } from './person-form.tsx';
import { findTexts } from './texts.ts';

/** Residence permits of the three regions share one shape, told apart by their first digits. */
const permitOf = (number: string): string => (number.startsWith('83') ? 'taiwan-residence' : 'hong-kong-macau-residence');

const kinds = ['citizen', 'credit-code', 'passport', 'permit', 'foreigner-residence'] as const;
const names: Record<(typeof kinds)[number], (typeof findTexts)['person']> = {
  citizen: findTexts.person,
  'credit-code': findTexts.firm,
  passport: findTexts.passport,
  permit: findTexts.permit,
  'foreigner-residence': findTexts.foreigner,
};

const errorAt = (refused: Refused | undefined, pointer: string): string | undefined =>
  refused?.problems.find((problem) => problem.pointer === pointer)?.detail;

function useEntering(onEntered: (walkIn: WalkIn) => void) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const sent = useRef<{ readonly key: string; readonly text: string }>(undefined);
  const enter = async (body: unknown): Promise<void> => {
    const text = JSON.stringify(body);
    if (sent.current?.text !== text) sent.current = { key: freshKey(), text };
    setBusy(true);
    const answer = await call('walk-in.register', { body, key: sent.current.key });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) onEntered(answer.value);
    else focusFirstWrong('.o-find');
  };
  return { busy, refused, enter };
}

export function RegisterForm(props: {
  readonly name: string;
  readonly number: string;
  /** The ticket they were called with, and the document on the table. */
  readonly shown: Readonly<Record<string, string>>;
  readonly onEntered: (walkIn: WalkIn) => void;
  readonly onClose: () => void;
}) {
  const { say } = useLanguage();
  const [kind, setKind] = useState<string>(/^9[1-9A-Z]/.test(props.number) ? 'credit-code' : 'citizen');
  const [name, setName] = useState(props.name);
  const [number, setNumber] = useState(props.number);
  const [phone, setPhone] = useState('');
  const { busy, refused, enter } = useEntering(props.onEntered);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const submit = (): void => {
    const value = number.trim();
    const identifier = { kind: kind === 'permit' ? permitOf(value) : kind, value: value === '' ? ' ' : value };
    const { document, ...ticket } = props.shown;
    // A passport or a firm's licence says by the kind of number which document it was.
    const shown = document === undefined || kind !== 'citizen' ? ticket : props.shown;
    void enter({
      ...shown,
      name: name.trim() === '' ? ' ' : name.trim(),
      identifier,
      ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    });
  };
  return (
    <form
      className="o-find"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h1 className="t-h2" tabIndex={-1} ref={heading}>
        {say(findTexts.register)}
      </h1>
      <p className="t-sm t-3">{say(findTexts.registerHint)}</p>
      <Choice
        id="register-kind"
        label={say(findTexts.kind)}
        value={kind}
        error={errorAt(refused, '/identifier/kind')}
        options={kinds.map((each) => ({ value: each, label: say(names[each]) }))}
        onChange={setKind}
      />
      <Line
        id="register-number"
        code
        label={say(findTexts.number)}
        longest={40}
        value={number}
        error={errorAt(refused, '/identifier/value')}
        onChange={(typed) => setNumber(typed.normalize('NFKC').replace(/\s/g, ''))}
      />
      <Line id="register-name" label={say(findTexts.name)} value={name} error={errorAt(refused, '/name')} onChange={setName} />
      <Line
        id="register-phone"
        label={say(findTexts.phoneOptional)}
        optional
        longest={32}
        value={phone}
        error={errorAt(refused, '/phone')}
        onChange={setPhone}
      />
      {refused === undefined || refused.problems.length > 0 ? null : <RefusedNote refused={refused} />}
      <div className="o-find__b">
        <Button onPress={props.onClose}>{say(common.cancel)}</Button>
        <Button kind="p" type="submit" busy={busy}>
          {say(findTexts.enter)}
        </Button>
      </div>
    </form>
  );
}
