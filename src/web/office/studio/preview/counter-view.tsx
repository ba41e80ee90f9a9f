/** What the window sees: which papers are taken in which form and by what they are accepted, which are checked by data. */
import type { Guide } from '#contract/view/guide.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { counterTexts, previewTexts as t } from './texts.ts';

export function CounterView(props: { readonly guide: Guide }) {
  const { say } = useLanguage();
  const { guide } = props;
  return (
    <div className="o-pv__win">
      <h3>{say(t.counterTitle)}</h3>
      <ul>
        {guide.materials.map((each) => (
          <li key={each.id}>
            <span>
              <b>{say(each.name)}</b>{' '}
              <Tag tone={each.way === 'held' ? 'ok' : each.way === 'commit' ? 'near' : 'line'}>{say(counterTexts[each.way])}</Tag>
            </span>
            {each.heldBy === undefined ? null : <small>{say(each.heldBy)}</small>}
            {each.way === 'bring' && (each.originals !== undefined || each.copies !== undefined) ? (
              <small>{say(t.copies(each.originals ?? 0, each.copies ?? 0))}</small>
            ) : null}
            {each.standard === undefined ? null : (
              <small>
                {say(t.accepted)}：{say(each.standard)}
              </small>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
