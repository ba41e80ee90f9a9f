/** Who carries mail and SMS, whether all sending is held, and the copies that were given up. */
import type { ProviderList } from '#contract/view/notice.ts';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Carrier } from './carrier.tsx';
import { DeadNotices } from './dead-notices.tsx';
import { PageHead } from './page-head.tsx';
import { providerTexts } from './providers-texts.ts';

const channels = ['mail', 'sms'] as const;

export function ProvidersPage() {
  const { value, refused, reload } = useReply('provider.list', {});
  return (
    <div className="o-carriers">
      <PageHead title={providerTexts.title} about={providerTexts.lead} />
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={4} /> : null}
      {value === undefined ? null : <Loaded list={value} reload={reload} />}
      {value === undefined ? null : <DeadNotices />}
    </div>
  );
}

function Loaded(props: { readonly list: ProviderList; readonly reload: () => void }) {
  const { say, language } = useLanguage();
  const { list, reload } = props;
  return (
    <>
      {list.hold === null ? null : (
        <Note tone="late" role="alert">
          <b>{say(providerTexts.held)}</b>
          <p>{say(providerTexts.heldWhy(list.hold.reason, momentText(list.hold.at, language)))}</p>
        </Note>
      )}
      <div className="o-carriers__two">
        {channels.map((channel) => (
          <Carrier
            key={`${channel}${list.rows.find((row) => row.channel === channel)?.at ?? ''}`}
            channel={channel}
            row={list.rows.find((row) => row.channel === channel)}
            waiting={list.waiting.filter((each) => each.channel === channel)}
            onSaved={reload}
          />
        ))}
      </div>
    </>
  );
}
