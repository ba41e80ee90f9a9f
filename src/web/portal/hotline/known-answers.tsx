/** KnownAnswers that are there already for what somebody is about to ask. */
import { useState } from 'react';
import type { EntryView } from '#contract/view/hotline.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { hot } from './texts.ts';

export function KnownAnswers({ words, place }: { readonly words: string; readonly place: number }) {
  const { say } = useLanguage();
  const asked = words.trim();
  const found = useReply('entry.find', asked.length === 1 ? undefined : { query: { q: asked, division: place } });
  if (found.value === undefined) return found.refused === undefined ? <Waiting rows={3} /> : <RefusedNote refused={found.refused} />;
  const rows = found.value.rows.slice(0, asked === '' ? 4 : 6);
  return (
    <section aria-live="polite" aria-label={say(hot.answers)}>
      <h2 className="t-h2">{say(hot.answers)}</h2>
      {rows.length === 0 ? <p className="t-2">{say(hot.noAnswer)}</p> : null}
      {rows.map((row) => (
        <Answer key={row.id} row={row} />
      ))}
    </section>
  );
}

function Answer({ row }: { readonly row: EntryView }) {
  const { say } = useLanguage();
  const [said, setSaid] = useState(false);
  const tell = async (helped: boolean): Promise<void> => {
    setSaid(true);
    await call('entry.say-helped', { params: { id: row.id }, body: { helped }, key: freshKey() });
  };
  return (
    <details className="y-card p-hot__q">
      <summary>{say(row.question)}</summary>
      <p className="p-hot__t">{say(row.answer)}</p>
      <p className="t-xs t-3">
        {[say(row.office), ...row.laws.map(({ title, article }) => say(common.article(say(title), article)))].join(' · ')}
      </p>
      {row.matter === null ? null : (
        <Link to={`/matters/${row.matter.id}`} className="y-lnk t-sm">
          {say(row.matter.name)}
        </Link>
      )}
      <p className="p-hot__links" aria-live="polite">
        {said ? (
          <span className="t-sm t-2">{say(hot.thanks)}</span>
        ) : (
          <>
            <span className="t-sm t-2">{say(hot.helped)}</span>
            <Button size="s" onPress={() => void tell(true)}>
              {say(hot.yes)}
            </Button>
            <Button size="s" onPress={() => void tell(false)}>
              {say(hot.no)}
            </Button>
          </>
        )}
      </p>
    </details>
  );
}
