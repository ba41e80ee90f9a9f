/** The six outcomes, keys 1–6, for one part or for all; what the law does not allow now says why. */
import { useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import type { BasisView } from '#contract/view/plain.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { listOf, type Words } from '../shell/words.ts';
import { OutcomeDetails } from './outcome-details.tsx';
import { outcomes, outcomeWords, type Outcome, type PartDraft } from './outcome.ts';
import type { PartReception } from './reception.ts';
import { counterTexts } from './texts.ts';

export type Edit = (parts: readonly string[], change: Partial<PartDraft>) => void;

const lawfulFor = (receptions: readonly PartReception[], outcome: Outcome): readonly PartReception[] =>
  receptions.filter((one) => one.choices.some((choice) => choice.outcome === outcome && choice.because === undefined));

/** Several parts often share one reason; each is said once. */
const reasonOf = (receptions: readonly PartReception[], outcome: Outcome): Words => {
  const reasons = receptions.flatMap((one) =>
    one.choices.flatMap((choice) => (choice.outcome === outcome && choice.because !== undefined ? [choice.because] : [])),
  );
  return listOf(reasons.filter((reason, at) => reasons.findIndex((other) => other.zh === reason.zh) === at));
};

function Option(props: {
  readonly outcome: Outcome;
  readonly at: number;
  readonly receptions: readonly PartReception[];
  readonly onChoose: () => void;
}) {
  const { say } = useLanguage();
  const { outcome, receptions } = props;
  const lawful = lawfulFor(receptions, outcome);
  const barred = lawful.length === 0;
  const on = receptions.length > 0 && receptions.every((one) => one.draft.outcome === outcome);
  const some = receptions.filter((one) => one.draft.outcome === outcome).length;
  const hint = barred
    ? reasonOf(receptions, outcome)
    : lawful.length < receptions.length
      ? counterTexts.someOnly(lawful.length, receptions.length)
      : outcomeWords[outcome].hint;
  return (
    <label className={`o-outcome ${on ? 'is-on' : ''} ${some > 0 && !on ? 'is-some' : ''} ${barred ? 'is-barred' : ''}`}>
      <input
        className="sr"
        type="radio"
        name="outcome"
        checked={on}
        aria-disabled={barred || undefined}
        onChange={() => {
          if (!barred) props.onChoose();
        }}
      />
      <i className="o-outcome__r" aria-hidden="true" />
      <b>{say(outcomeWords[outcome].name)}</b>
      <kbd className="y-kbd" aria-hidden="true">
        {props.at + 1}
      </kbd>
      <small>{say(hint)}</small>
    </label>
  );
}

export function OutcomePanel(props: {
  readonly receptions: readonly PartReception[];
  readonly scope: string;
  readonly onScope: (scope: string) => void;
  readonly onEdit: Edit;
  readonly known: readonly BasisView[];
  readonly answers: CaseView['answers'];
  readonly today: string;
}) {
  const { say } = useLanguage();
  const [said, setSaid] = useState('');
  const scoped = props.scope === 'all' ? props.receptions : props.receptions.filter((one) => one.part.id === props.scope);
  const choose = (outcome: Outcome): void => {
    const lawful = lawfulFor(scoped, outcome);
    if (lawful.length === 0) {
      setSaid(say(reasonOf(scoped, outcome)));
      return;
    }
    props.onEdit(
      lawful.map((one) => one.part.id),
      { outcome },
    );
    setSaid(say(counterTexts.chosenFor(lawful.length, say(outcomeWords[outcome].name))));
  };
  useKeys(Object.fromEntries(outcomes.map((outcome, at) => [String(at + 1), () => choose(outcome)])));
  return (
    <div>
      <label className="o-scope">
        <span className="sr">{say(counterTexts.scope)}</span>
        <select
          className="o-select"
          value={props.scope}
          onChange={(event) => props.onScope(event.target.value)}
          onKeyDown={(event) => {
            // Digits find no part's name, and the six keys must work right after a part was chosen.
            const outcome = outcomes[Number(event.key) - 1];
            if (outcome === undefined) return;
            event.preventDefault();
            choose(outcome);
          }}
        >
          <option value="all">{`${say(counterTexts.allParts)} (${props.receptions.length})`}</option>
          {props.receptions.map(({ part }) => (
            <option key={part.id} value={part.id}>
              {say(part.name)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="o-outcomes">
        <legend className="sr">{say(counterTexts.decide)}</legend>
        {outcomes.map((outcome, at) => (
          <Option key={outcome} outcome={outcome} at={at} receptions={scoped} onChoose={() => choose(outcome)} />
        ))}
      </fieldset>
      <p className="sr" role="status">
        {said}
      </p>
      <OutcomeDetails receptions={scoped} onEdit={props.onEdit} known={props.known} answers={props.answers} today={props.today} />
    </div>
  );
}
