/** Connecting a device: the six digits it shows, its name, and of a rating device its window. */
import { useState } from 'react';
import type { DeviceList } from '#contract/view/device.ts';
import { Button } from '#web/ui/button.tsx';
import { call, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { deviceTexts } from './texts.ts';

const ONLY_DIGITS = /\D/g;

export function PairForm({ list, onDone }: { readonly list: DeviceList; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const [hall, setHall] = useState(list.halls[0]?.id ?? '');
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [window, setWindow] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const ready = code.length === 6 && name.trim() !== '';
  const send = async (): Promise<void> => {
    setBusy(true);
    const body = { hall, code, name: name.trim(), ...(window === '' ? {} : { window }) };
    const answer = await call('device.pair', { body, key });
    setBusy(false);
    if (answer.ok) return onDone();
    setRefused(answer.refused);
    if (!comesAgain(answer.refused)) setKey(freshKey());
  };
  const windows = list.halls.find(({ id }) => id === hall)?.windows ?? [];
  return (
    <form
      className="o-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !busy) void send();
      }}
    >
      <p className="t-sm t-2">{say(deviceTexts.how).replace('{address}', `${location.origin}/hall`)}</p>
      {list.halls.length < 2 ? null : (
        <Field id="device-hall" label={say(deviceTexts.hall)}>
          {(control) => (
            <InputBox>
              <select {...control} value={hall} onChange={(event) => setHall(event.target.value)}>
                {list.halls.map((each) => (
                  <option key={each.id} value={each.id}>
                    {say(each.name)}
                  </option>
                ))}
              </select>
            </InputBox>
          )}
        </Field>
      )}
      <Field id="device-code" label={say(deviceTexts.code)} hint={say(deviceTexts.codeHint)}>
        {(control) => (
          <InputBox>
            <input
              {...control}
              className="code"
              inputMode="numeric"
              autoComplete="off"
              maxLength={7}
              value={code}
              onChange={(event) => setCode(event.target.value.replace(ONLY_DIGITS, '').slice(0, 6))}
            />
          </InputBox>
        )}
      </Field>
      <Field id="device-name" label={say(deviceTexts.name)} hint={say(deviceTexts.nameHint)}>
        {(control) => (
          <InputBox>
            <input
              {...control}
              type="text"
              maxLength={60}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </InputBox>
        )}
      </Field>
      <Field id="device-window" label={say(deviceTexts.window)} hint={say(deviceTexts.windowHint)} optional>
        {(control) => (
          <InputBox>
            <select {...control} value={window} onChange={(event) => setWindow(event.target.value)}>
              <option value="">—</option>
              {windows.map((number) => (
                <option key={number} value={number}>
                  {number}
                </option>
              ))}
            </select>
          </InputBox>
        )}
      </Field>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" type="submit" block busy={busy} {...(ready ? {} : { why: say(deviceTexts.sendWhy) })}>
        {say(deviceTexts.send)}
      </Button>
    </form>
  );
}
