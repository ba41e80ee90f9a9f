/** Finds an item of the catalogue by its name, other words for it, or its department. */
import { useState } from 'react';
import type { ComposerItem } from '#contract/view/composer.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { termText } from '#web/ui/texts.ts';
import { Find } from './form-parts.tsx';
import { graphTexts } from './graph-texts.ts';
import { builderTexts } from './texts.ts';

const MOST_SHOWN = 40;

export function searchItems(items: readonly ComposerItem[], query: string): readonly ComposerItem[] {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const heap = ({ id, name, words: other, department }: ComposerItem): string =>
    [id, name.zh, name.en, ...other, department.name.zh, department.name.en].join(' ').toLowerCase();
  return items.filter((item) => words.every((word) => heap(item).includes(word)));
}

export function ItemFinder(props: {
  readonly items: readonly ComposerItem[];
  /** Already chosen: left out of what is found. */
  readonly taken: ReadonlySet<string>;
  readonly onPick: (item: ComposerItem) => void;
}) {
  const { say } = useLanguage();
  const [query, setQuery] = useState('');
  const found = searchItems(props.items, query).filter(({ id }) => !props.taken.has(id));
  const more = found.length - MOST_SHOWN;
  return (
    <div className="o-bd">
      <Find label={say(graphTexts.findItem)} value={query} onChange={setQuery} />
      <div className="o-bdpick" role="group" aria-label={say(graphTexts.addItem)}>
        {found.slice(0, MOST_SHOWN).map((item) => (
          <button key={item.id} type="button" onClick={() => props.onPick(item)}>
            <span>{say(item.name)}</span>
            <small>{say(termText(item.promised))}</small>
            <small>{say(item.department.name)}</small>
          </button>
        ))}
      </div>
      <p className="t-xs t-3" aria-live="polite">
        {found.length === 0 ? say(graphTexts.noItem) : more > 0 ? say(builderTexts.moreFacts(more)) : null}
      </p>
    </div>
  );
}
