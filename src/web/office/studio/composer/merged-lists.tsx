/** The questions and the papers of the one matter by name; what registers answer is struck out. */
import type { Composition } from '#contract/view/composer.ts';
import type { Text } from '#domain/kernel/text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { composerTexts } from './texts.ts';

type Entry = { readonly name: Text; readonly items: number; readonly left: boolean };

function Entries(props: { readonly title: Text; readonly entries: readonly Entry[]; readonly struck: Text }) {
  const { say } = useLanguage();
  const sorted = props.entries.toSorted((one, other) => Number(other.left) - Number(one.left));
  return (
    <section aria-label={say(props.title)}>
      <h2 className="o-cuts__h">
        {say(props.title)} <span className="num">{props.entries.length}</span>
      </h2>
      <ul className="o-merged">
        {sorted.map(({ name, items, left }, at) => (
          <li key={`${name.zh} ${at}`} className={left ? undefined : 'is-cut'}>
            {left ? say(name) : <s>{say(name)}</s>}
            <span className="t-xs t-3">
              {[...(items > 1 ? [say(composerTexts.asked(items))] : []), ...(left ? [] : [say(props.struck)])].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function MergedLists(props: Pick<Composition, 'questions' | 'papers'>) {
  const { say } = useLanguage();
  return (
    <details className="o-cuts">
      <summary>{say(composerTexts.merged)}</summary>
      <div className="o-cuts__all">
        <Entries
          title={composerTexts.questions}
          struck={composerTexts.known}
          entries={props.questions.map(({ label, ...rest }) => ({ name: label, ...rest }))}
        />
        <Entries title={composerTexts.papers} struck={composerTexts.notBrought} entries={props.papers} />
      </div>
    </details>
  );
}
