/** Matters as rows: name, what it contains, visits; with a search, why it matched. */
import { useEffect, useState } from 'react';
import type { MatterRow } from '#contract/view/guide.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { termText } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { usePlace } from '../shell/place.tsx';
import { home } from './texts.ts';

/** A place where nothing can be applied for yet. */
export function NotHere() {
  const { say } = useLanguage();
  return (
    <div className="y-card">
      <Empty title={say(home.notHere)}>
        <p>{say(home.notHereWhy)}</p>
      </Empty>
    </div>
  );
}

export function MatterRows(props: { readonly rows: readonly MatterRow[] }) {
  const { say } = useLanguage();
  return (
    <ul className="y-card y-card--flush p-matters">
      {props.rows.map((row) => (
        <li key={row.id}>
          <Link to={`/matters/${encodeURIComponent(row.id)}`}>
            <b className="p-seal" aria-hidden="true">
              {row.seal}
            </b>
            <span className="p-matters__n">
              <span className="t-b">{say(row.name)}</span>
              <small className="t-3">
                {say(home.contains(row.items))}
                {row.promised === null ? '' : ` · ${say(termText(row.promised))}`}
                {row.matched === undefined ? '' : ` · ${say(home.matched(row.matched))}`}
              </small>
            </span>
            <Tag tone={row.visits === 0 ? 'ok' : 'plain'}>{say(home.visits(row.visits))}</Tag>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Waits until typing has paused, so that one search goes out for a word and not for each letter. */
export function useSettled<Value>(value: Value, milliseconds: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

export function MatterResults(props: { readonly words: string }) {
  const { say } = useLanguage();
  const division = usePlace();
  const words = useSettled(props.words.trim(), 200);
  const { value, refused, reload } = useReply('matter.list', words === '' ? undefined : { query: { q: words, division } });
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  return (
    <div className="p-gap">
      <p className="sr" role="status">
        {value === undefined ? '' : say(home.found(value.rows.length))}
      </p>
      {value === undefined ? <Waiting /> : null}
      {value?.rows.length === 0 ? (
        <Empty title={say(home.nothingFound(words))}>
          <p>{say(home.nothingFoundWhy)}</p>
        </Empty>
      ) : null}
      {value === undefined || value.rows.length === 0 ? null : <MatterRows rows={value.rows} />}
    </div>
  );
}
