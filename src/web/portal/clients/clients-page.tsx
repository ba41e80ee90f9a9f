/** Keys of third parties: asked for, taken once, their use by day. */
import './clients.css';
import { useState } from 'react';
import type { ApiClientView } from '#contract/view/api-client.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { PlaceButton, usePlace } from '../shell/place.tsx';
import { AskForm } from './ask-form.tsx';
import { clientStates, clientTexts as texts } from './texts.ts';
import { UsageTable } from './usage-table.tsx';

export function ClientsPage() {
  const { say } = useLanguage();
  const division = usePlace();
  const { value, refused, reload } = useReply('api-client.own', {});
  return (
    <Page title={say(texts.title)} back="/open-data" barTitle={say(texts.title)} tools={<PlaceButton />} tabs>
      <div className="y-pad p-clients">
        <h1 className="t-h1">{say(texts.title)}</h1>
        <p className="t-2">{say(texts.lead)}</p>
        <p>
          <a className="y-lnk" href="/api/openapi.json">
            {say(texts.docs)}
          </a>
        </p>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={4} /> : null}
        {value?.rows.length === 0 ? <Empty title={say(texts.none)} /> : null}
        {value?.rows.map((client) => (
          <Client key={client.id} client={client} onChanged={reload} />
        ))}
        {value === undefined ? null : <AskForm division={division} onSent={reload} />}
      </div>
    </Page>
  );
}

function Client({ client, onChanged }: { readonly client: ApiClientView; readonly onChanged: () => void }) {
  const { say, language } = useLanguage();
  const [key, setKey] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [wish, setWish] = useState(freshKey);
  const take = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('api-client.take-key', { params: { id: client.id }, body: {}, key: wish });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (!answer.ok) return;
    setKey(answer.value.key);
    setWish(freshKey());
    onChanged();
  };
  const end = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('api-client.end', { params: { id: client.id }, body: {}, key: freshKey() });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) onChanged();
  };
  const { state, perDay, until } = client;
  return (
    <section className="y-card p-stack p-client" aria-label={client.name}>
      <header className="p-client__h">
        <h2 className="t-h3">{client.name}</h2>
        <Tag tone={state === 'granted' ? 'ok' : state === 'asked' ? 'line' : 'near'}>
          {say(clientStates[state] ?? { zh: state, en: state })}
        </Tag>
      </header>
      <p>{client.purpose}</p>
      <p className="t-sm t-3">{say(texts.answeredBy(client.office))}</p>
      {client.reason === null ? null : <p className="t-sm">{client.reason}</p>}
      {perDay === null || until === null ? null : <p className="num">{say(texts.perDay(perDay, dayText(until, language)))}</p>}
      {key === undefined ? null : (
        <Note icon="shield" role="status">
          <b>{say(texts.key)}</b>
          <code className="code p-client__key">{key}</code>
          <p className="t-xs">{say(texts.use)}</p>
        </Note>
      )}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="p-client__b">
        {state === 'granted' ? (
          <Button size="s" kind={client.live ? 'plain' : 'p'} busy={busy} onPress={() => void take()}>
            {say(client.live ? texts.takeNew : texts.take)}
          </Button>
        ) : null}
        {state === 'granted' || state === 'asked' ? (
          <Button size="s" busy={busy} onPress={() => void end()}>
            {say(texts.end)}
          </Button>
        ) : null}
      </div>
      {state === 'granted' ? <UsageTable usage={client.usage} /> : null}
    </section>
  );
}
