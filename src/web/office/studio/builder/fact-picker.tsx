/** Finds a fact of the dictionary: shows whose it is, how sensitive, and whether anybody will be asked. */
import { useState } from 'react';
import type { FactRow } from '#contract/view/composer.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { holderText, MOST_FOUND, searchFacts, sensitivityText } from './fact-words.ts';
import { Find } from './form-parts.tsx';
import { builderTexts } from './texts.ts';

export function FactPicker(props: {
  readonly facts: readonly FactRow[];
  readonly label?: string;
  readonly onPick: (fact: FactRow) => void;
}) {
  const { say } = useLanguage();
  const [query, setQuery] = useState('');
  const found = searchFacts(props.facts, query);
  const more = found.length - MOST_FOUND;
  return (
    <div className="o-bd">
      <Find label={props.label ?? say(builderTexts.findFact)} value={query} onChange={setQuery} />
      <div className="o-bdpick" role="group" aria-label={say(builderTexts.fact)}>
        {found.slice(0, MOST_FOUND).map((fact) => (
          <button key={fact.id} type="button" onClick={() => props.onPick(fact)}>
            <span>{say(fact.name)}</span>
            <small>{say(sensitivityText(fact))}</small>
            <small>
              {say(holderText(fact))} · <span className="code">{fact.id}</span>
            </small>
          </button>
        ))}
      </div>
      <p className="t-xs t-3" aria-live="polite">
        {found.length === 0 ? say(builderTexts.noFact) : more > 0 ? say(builderTexts.moreFacts(more)) : null}
      </p>
    </div>
  );
}
