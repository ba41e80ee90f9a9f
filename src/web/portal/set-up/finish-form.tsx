/** The last step of setting up: which division, and the name of the office that administers it. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { signInHref } from '../shell/session.tsx';
import { setUp } from './texts.ts';

type Props = { readonly token: string; readonly name: string; readonly onDone: () => void; readonly onAnother: () => void };

/** All divisions of the province, each city's under it. */
function Divisions(props: { readonly control: object; readonly value: string; readonly onChange: (code: string) => void }) {
  const { say } = useLanguage();
  const rows = useReply('division.list', {}).value?.rows ?? [];
  const cities = rows.filter((row) => row.level === 'city');
  const option = (row: (typeof rows)[number]) => (
    <option key={row.code} value={row.code}>
      {say(row.name)}
    </option>
  );
  return (
    <select {...props.control} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
      <option value="">{say(common.choose)}</option>
      <optgroup label={say(setUp.province)}>{rows.filter((row) => row.level === 'province').map(option)}</optgroup>
      {cities.map((city) => (
        <optgroup key={city.code} label={say(city.name)}>
          {[city, ...rows.filter((row) => row.level === 'county' && row.parent === city.code)].map(option)}
        </optgroup>
      ))}
    </select>
  );
}

function useFinish(props: Props, body: { readonly division: string; readonly zh: string; readonly en: string }) {
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [key] = useState(freshKey);
  const [refused, setRefused] = useState<Refused>();
  const send = async (): Promise<void> => {
    setTried(true);
    if (body.division === '' || body.zh.trim() === '' || body.en.trim() === '') return;
    setBusy(true);
    const name = { zh: body.zh.trim(), en: body.en.trim() };
    const answer = await call('set-up.finish', { key, body: { token: props.token, division: Number(body.division), name } });
    setBusy(false);
    if (answer.ok) props.onDone();
    else setRefused(answer.refused);
  };
  return { tried, busy, refused, send };
}

export function FinishForm(props: Props) {
  const { say } = useLanguage();
  const [division, setDivision] = useState('');
  const [zh, setZh] = useState('政务服务管理办公室');
  const [en, setEn] = useState('Government Service Office');
  const { tried, busy, refused, send } = useFinish(props, { division, zh, en });
  const missing = (value: string, text: { zh: string; en: string }): string | undefined =>
    tried && value.trim() === '' ? say(text) : undefined;
  return (
    <form
      className="y-card p-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Note icon="user">
        {say(setUp.signedInAs(props.name))} <a href={signInHref('/set-up')}>{say(setUp.other)}</a>
      </Note>
      <Field id="s-division" label={say(setUp.division)} hint={say(setUp.divisionHint)} error={missing(division, setUp.divisionMissing)}>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <Divisions control={control} value={division} onChange={setDivision} />
          </InputBox>
        )}
      </Field>
      {(
        [
          ['s-zh', setUp.nameZh, zh, setZh],
          ['s-en', setUp.nameEn, en, setEn],
        ] as const
      ).map(([id, label, value, change]) => (
        <Field key={id} id={id} label={say(label)} error={missing(value, setUp.nameMissing)}>
          {(control) => (
            <InputBox invalid={control['aria-invalid']}>
              <input {...control} maxLength={100} value={value} onChange={(event) => change(event.target.value)} />
            </InputBox>
          )}
        </Field>
      ))}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {refused?.code === 'set-up-token-refused' ? (
        <Button kind="q" block onPress={props.onAnother}>
          {say(setUp.again)}
        </Button>
      ) : null}
      <Button kind="p" type="submit" size="l" block busy={busy}>
        {say(setUp.finish)}
      </Button>
    </form>
  );
}
