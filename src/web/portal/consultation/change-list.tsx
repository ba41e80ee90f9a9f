/** What a draft changes, one sentence each, worse for people first; what is new as a whole says so. */
import type { EditionView } from '#contract/view/edition.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import type { Change } from './changes.ts';
import { consultation as texts } from './texts.ts';

export function ChangeList(props: { readonly edition: EditionView; readonly changes: readonly Change[] | null }) {
  const { say } = useLanguage();
  const { edition, changes } = props;
  return (
    <section className="p-blk">
      <h2>{say(texts.what)}</h2>
      <p>{say(edition.summary)}</p>
      {changes === null ? (
        <p className="t-3">{say(texts.fresh)}</p>
      ) : changes.length === 0 ? (
        <p className="t-3">{say(texts.same)}</p>
      ) : (
        <ul className="p-changes">
          {changes.map((change) => (
            <li key={`${change.pointer}${change.words.zh}`}>
              {change.effect === 'neutral' ? null : (
                <Tag tone={change.effect === 'better' ? 'ok' : 'near'}>{say(change.effect === 'better' ? texts.better : texts.worse)}</Tag>
              )}
              <span>{say(change.words)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
