/** While somebody types or reads: answers of the knowledge base to use, and petitions that may be the same matter. */
import { useEffect, useState } from 'react';
import type { EntryView, HotlineAlike } from '#contract/view/hotline.ts';
import { Button } from '#web/ui/button.tsx';
import { call } from '#web/ui/call.ts';
import { statusTexts } from '#web/ui/hotline-texts.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { callTexts } from './texts.ts';

const PAUSE_MS = 250;

/** What was found for the last words typed; an older answer never overwrites a newer one. */
function useAlike(text: string, division: number, not: string | undefined): HotlineAlike | undefined {
  const [found, setFound] = useState<HotlineAlike>();
  const short = text.trim().length < 2;
  useEffect(() => {
    if (short) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const body = { text, division, ...(not === undefined ? {} : { not }) };
      void call('hotline.alike', { body, signal: stop.signal }).then((answer) => {
        if (!stop.signal.aborted && answer.ok) setFound(answer.value);
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, division, not, short]);
  return short ? undefined : found;
}

type Props = {
  readonly text: string;
  readonly division: number;
  readonly not?: string;
  readonly onUse: (entry: EntryView) => void;
  readonly onJoin?: (id: string) => void;
};

export function AlikePanel(props: Props) {
  const { say } = useLanguage();
  const found = useAlike(props.text, props.division, props.not);
  const { onJoin } = props;
  return (
    <div className="o-alike" aria-live="polite">
      <h3 className="t-h3">{say(callTexts.entries)}</h3>
      {found === undefined || found.entries.length === 0 ? <p className="t-sm t-3">{say(callTexts.entriesNone)}</p> : null}
      {found?.entries.map((entry) => (
        <details key={entry.id} className="o-alike__e">
          <summary>{say(entry.question)}</summary>
          <p className="t-sm">{say(entry.answer)}</p>
          <Button size="s" onPress={() => props.onUse(entry)}>
            {say(callTexts.use)}
          </Button>
        </details>
      ))}
      {onJoin === undefined || found === undefined || found.petitions.length === 0 ? null : (
        <>
          <h3 className="t-h3">{say(callTexts.alike)}</h3>
          {found.petitions.map((row) => (
            <div key={row.id} className="o-alike__p">
              <p className="t-sm">{row.text}</p>
              <p className="o-today__tags">
                <span className="code t-xs">{row.id}</span>
                <Tag tone="line">{say(statusTexts[row.state])}</Tag>
                <small className="t-3">{say(callTexts.likeness(row.likeness))}</small>
                <Button size="s" onPress={() => onJoin(row.id)}>
                  {say(callTexts.join)}
                </Button>
              </p>
            </div>
          ))}
        </>
      )}
    </div>
  );
}
