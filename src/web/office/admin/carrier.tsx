/** One carrier: where it is, who sends, where its secret lies, in use or not; and a test message through it. */
import { useState } from 'react';
import type { ProviderList, ProviderView } from '#contract/view/notice.ts';
import { Button } from '#web/ui/button.tsx';
import { call, type Refused } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { providerTexts } from './providers-texts.ts';

type Channel = ProviderView['channel'];

export function Carrier(props: {
  readonly channel: Channel;
  readonly row: ProviderView | undefined;
  readonly waiting: ProviderList['waiting'];
  readonly onSaved: () => void;
}) {
  const { say } = useLanguage();
  const { channel, row, waiting } = props;
  return (
    <section className="y-card" aria-labelledby={`carrier-${channel}`}>
      <h2 id={`carrier-${channel}`} className="o-carriers__h">
        {say(providerTexts.channel[channel])}
        {row === undefined ? null : (
          <Tag tone={row.active ? 'ok' : 'plain'}>{say(row.active ? providerTexts.active : providerTexts.inactive)}</Tag>
        )}
        {row?.demo === true ? <Tag tone="line">{say(providerTexts.demo)}</Tag> : null}
      </h2>
      {row === undefined ? <p className="t-sm t-3">{say(providerTexts.none)}</p> : null}
      {waiting.length === 0 ? null : (
        <p className="t-sm t-2">{waiting.map(({ state, count }) => `${say(providerTexts.state[state])} ${count}`).join(' · ')}</p>
      )}
      <Settings {...props} />
      {row === undefined ? null : <TestForm channel={channel} />}
    </section>
  );
}

function Line(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const { id, label, hint, value, error, onChange } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={props.optional === true}>
      {(control) => (
        <InputBox invalid={error !== undefined}>
          <input
            {...control}
            maxLength={300}
            spellCheck={false}
            autoComplete="off"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </InputBox>
      )}
    </Field>
  );
}

const detailAt = (refused: Refused | undefined, pointer: string): string | undefined =>
  refused?.problems.find((problem) => problem.pointer === pointer)?.detail;

function Settings(props: { readonly channel: Channel; readonly row: ProviderView | undefined; readonly onSaved: () => void }) {
  const { say } = useLanguage();
  const { channel, row, onSaved } = props;
  const [endpoint, setEndpoint] = useState(row?.endpoint ?? '');
  const [sender, setSender] = useState(row?.sender ?? '');
  const [secret, setSecret] = useState(row?.secret ?? '');
  const [active, setActive] = useState(row?.active ?? true);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const save = async (): Promise<void> => {
    setBusy(true);
    const body = { endpoint: endpoint.trim(), sender: sender.trim(), secret: secret.trim() === '' ? null : secret.trim(), active };
    const answer = await call('provider.save', { params: { channel }, body });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) onSaved();
  };
  const id = (name: string): string => `${channel}-${name}`;
  const lines = [
    ['endpoint', say(providerTexts.endpoint), say(providerTexts.endpointHint[channel]), endpoint, setEndpoint],
    ['sender', say(providerTexts.sender), say(providerTexts.senderHint[channel]), sender, setSender],
    ['secret', say(providerTexts.secret), say(providerTexts.secretHint), secret, setSecret],
  ] as const;
  return (
    <form
      className="o-carriers__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {lines.map(([name, label, hint, value, set]) => (
        <Line
          key={name}
          optional={name === 'secret'}
          id={id(name)}
          label={label}
          hint={hint}
          value={value}
          error={detailAt(refused, `/${name}`)}
          onChange={set}
        />
      ))}
      <label className="o-tick">
        <input type="checkbox" checked={active} onChange={(event) => setActive(event.target.checked)} />
        <span>{say(providerTexts.use)}</span>
      </label>
      {refused === undefined || refused.problems.length > 0 ? null : <RefusedNote refused={refused} />}
      <Button type="submit" kind="p" busy={busy}>
        {say(providerTexts.save)}
      </Button>
    </form>
  );
}

function TestForm(props: { readonly channel: Channel }) {
  const { say } = useLanguage();
  const { channel } = props;
  const [to, setTo] = useState('');
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string>();
  const [refused, setRefused] = useState<Refused>();
  const send = async (): Promise<void> => {
    setBusy(true);
    setTold(undefined);
    const answer = await call('provider.test', { params: { channel }, body: { to: to.trim() } });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) setTold(say(answer.value.ok ? providerTexts.testOk : providerTexts.testFailed(answer.value.code ?? '')));
  };
  const error = detailAt(refused, '/to');
  return (
    <form
      className="o-carriers__form o-carriers__test"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Line id={`${channel}-to`} label={say(providerTexts.testTo[channel])} value={to} error={error} onChange={setTo} />
      {refused === undefined || error !== undefined ? null : <RefusedNote refused={refused} />}
      <Button type="submit" busy={busy}>
        {say(providerTexts.test)}
      </Button>
      <p className="t-sm" aria-live="polite">
        {told}
      </p>
    </form>
  );
}
