/** Every change of the directory, newest first: when, what, who. */
import { useState } from 'react';
import type { DirectoryLine } from '#contract/view/directory.ts';
import { Button } from '#web/ui/button.tsx';
import { fullDayText, clockText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useAdmin } from './admin-context.ts';
import { PageHead } from './page-head.tsx';
import { historyTexts } from './texts.ts';

const PAGE = 50;

/** The pages read so far, one below the other. */
function useLines(division: number) {
  const [after, setAfter] = useState<string>();
  const [before, setBefore] = useState<readonly DirectoryLine[]>([]);
  const { value, refused, loading, reload } = useReply('directory.history', {
    params: { division: String(division) },
    query: { limit: PAGE, after },
  });
  const more = (): void => {
    if (value === undefined || typeof value.next !== 'string') return;
    setBefore([...before, ...value.rows]);
    setAfter(value.next);
  };
  const rows = [...before, ...(value?.rows ?? [])];
  return { rows, next: typeof value?.next === 'string', refused, loading, reload, more };
}

export function HistoryPage() {
  const { say, language } = useLanguage();
  const { division } = useAdmin();
  const { rows, next, refused, loading, reload, more } = useLines(division);
  return (
    <>
      <PageHead title={historyTexts.title} about={historyTexts.about} />
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {rows.length === 0 && !loading && refused === undefined ? (
        <Empty title={say(historyTexts.none)}>
          <p className="t-sm t-3">{say(historyTexts.noneHint)}</p>
        </Empty>
      ) : null}
      <ol className="o-history">
        {rows.map((row) => (
          <li key={row.seq}>
            <time className="t-xs t-3 num" dateTime={row.at}>
              {fullDayText(row.at, language)} {clockText(row.at)}
            </time>
            <span>{say(row.text)}</span>
            <span className="t-sm t-3">{say(row.who)}</span>
          </li>
        ))}
      </ol>
      {loading ? <Waiting rows={4} /> : next ? <Button onPress={more}>{say(historyTexts.older)}</Button> : null}
    </>
  );
}
