/** Clients of the open interface before the data office: who asks, what for, how much they use; granted and ended with reasons. */
import './society.css';
import { useState } from 'react';
import type { ApiClientView } from '#contract/view/api-client.ts';
import { clientStates } from '#web/portal/clients/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines } from '../act/controls.tsx';
import { DayFrame, States } from '../day/page.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { societyTexts as texts } from './texts.ts';

export function ClientsOfficePage() {
  const { say } = useLanguage();
  const loaded = useReply('api-client.list', {});
  return (
    <DayFrame title={texts.clients} about={texts.clientsAbout}>
      {loaded.refused?.code === 'not-yours' ? (
        <Note>{say(texts.notData)}</Note>
      ) : (
        <States loaded={loaded} isEmpty={({ rows }) => rows.length === 0} empty={texts.noClients}>
          {({ rows }) => (
            <ul className="o-idea__l">
              {rows.map((client) => (
                <Client key={client.id} client={client} onDone={loaded.reload} />
              ))}
            </ul>
          )}
        </States>
      )}
    </DayFrame>
  );
}

type Props = { readonly client: ApiClientView; readonly onDone: () => void };

function Client(props: Props) {
  const { say, language } = useLanguage();
  const { client } = props;
  const [open, setOpen] = useState<'grant' | 'end'>();
  const { state } = client;
  return (
    <li className="o-idea">
      <header>
        <h2>{client.name}</h2>
        <Tag tone={state === 'granted' ? 'ok' : state === 'asked' ? 'near' : 'line'}>
          {say(clientStates[state] ?? { zh: state, en: state })}
        </Tag>
        <span className="num t-sm t-3">{say(texts.total(client.usage.reduce((sum, { calls }) => sum + calls, 0)))}</span>
      </header>
      <p className="o-idea__t">{client.purpose}</p>
      <p className="t-sm t-3">
        {client.contact}
        {client.perDay === null || client.until === null ? null : ` · ${client.perDay} · ${dayText(client.until, language)}`}
      </p>
      {client.reason === null ? null : <p className="t-sm">{client.reason}</p>}
      {state === 'asked' || state === 'granted' ? (
        <div className="o-form__b">
          <Button
            size="s"
            kind={state === 'asked' ? 'p' : 'plain'}
            expanded={open === 'grant'}
            onPress={() => setOpen(open === 'grant' ? undefined : 'grant')}
          >
            {say(state === 'asked' ? texts.grant : texts.change)}
          </Button>
          <Button size="s" expanded={open === 'end'} onPress={() => setOpen(open === 'end' ? undefined : 'end')}>
            {say(state === 'asked' ? texts.refuse : texts.revoke)}
          </Button>
        </div>
      ) : null}
      {open === 'grant' ? <GrantForm {...props} /> : null}
      {open === 'end' ? <EndForm {...props} /> : null}
    </li>
  );
}

const USUAL = '1000';

function GrantForm({ client, onDone }: Props) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const [perDay, setPerDay] = useState(client.perDay === null ? USUAL : String(client.perDay));
  const [until, setUntil] = useState(client.until ?? `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`);
  const { busy, refused, errorAt, send } = useCommand();
  const grant = async (): Promise<void> => {
    const done = await send('api-client.grant', { params: { id: client.id }, body: { perDay: Number(perDay), until } });
    if (done !== undefined) onDone();
  };
  return (
    <div className="o-form">
      <Field id={`per-day-${client.id}`} label={say(texts.perDay)} error={errorAt('/perDay')}>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input {...control} type="number" min="1" max="1000000" value={perDay} onChange={(event) => setPerDay(event.target.value)} />
          </InputBox>
        )}
      </Field>
      <Field id={`until-${client.id}`} label={say(texts.until)} error={errorAt('/until')}>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input {...control} type="date" min={today} value={until} onChange={(event) => setUntil(event.target.value)} />
          </InputBox>
        )}
      </Field>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" busy={busy} onPress={() => void grant()}>
        {say(texts.grant)}
      </Button>
    </div>
  );
}

function EndForm({ client, onDone }: Props) {
  const { say } = useLanguage();
  const [reason, setReason] = useState('');
  const { busy, refused, send } = useCommand();
  const name = client.state === 'asked' ? 'api-client.refuse' : 'api-client.revoke';
  const end = async (): Promise<void> => {
    if ((await send(name, { params: { id: client.id }, body: { reason: reason.trim() } })) !== undefined) onDone();
  };
  return (
    <div className="o-form">
      <Lines id={`reason-${client.id}`} label={say(texts.reason)} value={reason} onChange={setReason} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="danger" busy={busy} {...(reason.trim() === '' ? { why: say(texts.reason) } : {})} onPress={() => void end()}>
        {say(client.state === 'asked' ? texts.refuse : texts.revoke)}
      </Button>
    </div>
  );
}
