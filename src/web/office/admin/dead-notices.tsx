/** Copies of notices that were given up, with the button that tries one again. */
import { useState } from 'react';
import type { DeadRow } from '#contract/view/notice.ts';
import { Button } from '#web/ui/button.tsx';
import { call, type Refused } from '#web/ui/call.ts';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { providerTexts } from './providers-texts.ts';

export function DeadNotices() {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('notice.dead-list', {});
  return (
    <section className="y-card" aria-labelledby="dead-notices">
      <h2 id="dead-notices" className="o-carriers__h">
        {say(providerTexts.dead)}
      </h2>
      <p className="t-sm t-2">{say(providerTexts.deadLead)}</p>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={2} /> : null}
      {value?.rows.length === 0 ? <Empty title={say(providerTexts.deadNone)} /> : null}
      {value === undefined || value.rows.length === 0 ? null : (
        <ul className="o-dead">
          {value.rows.map((row) => (
            <Dead key={`${row.notice} ${row.channel}`} row={row} onRetried={reload} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Dead(props: { readonly row: DeadRow; readonly onRetried: () => void }) {
  const { say, language } = useLanguage();
  const { row } = props;
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const retry = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('notice.retry', { body: { notice: row.notice, channel: row.channel } });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) props.onRetried();
  };
  return (
    <li>
      <span>
        <b>{say(row.title)}</b> <span className="code t-sm">{row.number}</span>
        <span className="t-sm t-3">
          {say(providerTexts.channel[row.channel])} · {row.error ?? ''} · {say(providerTexts.tries(row.tries))} ·{' '}
          {momentText(row.at, language)}
        </span>
      </span>
      <Button size="s" busy={busy} onPress={() => void retry()}>
        {say(providerTexts.retry)} <span className="sr">{say(row.title)}</span>
      </Button>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </li>
  );
}
