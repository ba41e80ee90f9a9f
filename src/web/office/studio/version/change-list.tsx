/** What differs, in sentences: what is better or harder for people stands first and is marked in words. */
import type { Text } from '#domain/kernel/text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { effectWords, versionTexts } from './texts.ts';

export type ChangeShown = { readonly pointer: string; readonly words: Text; readonly effect: 'better' | 'worse' | 'neutral' };

export function ChangeList(props: { readonly changes: readonly ChangeShown[] }) {
  const { say } = useLanguage();
  if (props.changes.length === 0) return <p className="t-sm t-3">{say(versionTexts.noChanges)}</p>;
  return (
    <ul className="o-chg">
      {props.changes.map((change) => (
        <li key={change.pointer + change.words.zh}>
          <span>{say(change.words)}</span>
          {change.effect === 'neutral' ? null : (
            <Tag tone={change.effect === 'better' ? 'ok' : 'near'}>{say(effectWords[change.effect])}</Tag>
          )}
        </li>
      ))}
    </ul>
  );
}
