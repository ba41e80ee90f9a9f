/** Where copies of notices go: SMS and mail on or off, and a mail address that is confirmed by the code sent there. */
import { useState } from 'react';
import type { ContactView } from '#contract/view/notice.ts';
import { call, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { useSession } from '../shell/session.tsx';
import { MailForm } from './mail-form.tsx';
import { notices } from './texts.ts';

export function ContactPage() {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('contact.get', {});
  const [changed, setChanged] = useState<ContactView>();
  const contact = changed ?? value;
  return (
    <Page title={say(notices.contact)} back="/notices" tabs>
      <div className="y-pad">
        <h1 className="t-h1 p-h1">{say(notices.contact)}</h1>
        <p className="t-2 p-nlead">{say(notices.contactLead)}</p>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {contact === undefined && refused === undefined ? <Waiting rows={3} /> : null}
        {contact === undefined ? null : <Channels contact={contact} onChange={setChanged} />}
        {contact === undefined ? null : <DemoLinks />}
      </div>
    </Page>
  );
}

type ChannelsProps = { readonly contact: ContactView; readonly onChange: (contact: ContactView) => void };

function Channels(props: ChannelsProps) {
  const { say } = useLanguage();
  const { contact, onChange } = props;
  const [refused, setRefused] = useState<Refused>();
  const save = async (body: Readonly<Record<string, boolean>>): Promise<void> => {
    const answer = await call('contact.save', { body });
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) onChange(answer.value);
  };
  return (
    <>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <section className="y-card y-card--flush p-channels">
        <div>
          <span>
            <b>{say(notices.account)}</b>
            <small>{say(notices.accountAlways)}</small>
          </span>
          <span className="t-3">{say(notices.on)}</span>
        </div>
        <Switch
          name={say(notices.sms)}
          more={contact.phone === null ? say(notices.smsNone) : say(notices.smsTo(contact.phone))}
          on={contact.wantsSms && contact.phone !== null}
          onTurn={contact.phone === null ? undefined : (on) => void save({ wantsSms: on })}
        />
        <Switch
          name={say(notices.mail)}
          more={contact.mail === null ? say(notices.mailNone) : say(notices.mailTo(contact.mail))}
          on={contact.wantsMail && contact.mail !== null}
          onTurn={contact.mail === null ? undefined : (on) => void save({ wantsMail: on })}
        />
      </section>
      <MailForm contact={contact} onChange={onChange} />
    </>
  );
}

/** Two buttons, one of them pressed; nothing to press where there is nowhere to send to. */
function Switch(props: {
  readonly name: string;
  readonly more: string;
  readonly on: boolean;
  readonly onTurn: ((on: boolean) => void) | undefined;
}) {
  const { say } = useLanguage();
  const { onTurn } = props;
  return (
    <div>
      <span>
        <b>{props.name}</b>
        <small>{props.more}</small>
      </span>
      {onTurn === undefined ? (
        <span className="t-3">{say(notices.off)}</span>
      ) : (
        <span className="y-seg" role="group" aria-label={props.name}>
          <button type="button" aria-pressed={props.on} onClick={() => onTurn(true)}>
            {say(notices.on)}
          </button>
          <button type="button" aria-pressed={!props.on} onClick={() => onTurn(false)}>
            {say(notices.off)}
          </button>
        </span>
      )}
    </div>
  );
}

/** In the demo nothing leaves the machine: here is where it lies. */
function DemoLinks() {
  const { say } = useLanguage();
  if (useSession().value?.demo !== true) return null;
  return (
    <p className="p-gap p-demolinks">
      <a href="/demo-mailbox" target="_blank" rel="noreferrer">
        {say(notices.demoMail)}
      </a>
      <a href="/demo-sms" target="_blank" rel="noreferrer">
        {say(notices.demoSms)}
      </a>
    </p>
  );
}
