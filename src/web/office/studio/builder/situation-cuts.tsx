/** Sample answers to the first questions, and what they cut: struck out at once, counted by steps, papers and questions. */
import { useState } from 'react';
import type { Answers } from '#domain/rule/rule-book.ts';
import { fatesOf, type CutInput, type Fated } from '#domain/composer/situation-cuts.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { SampleAnswer } from './condition-try.tsx';
import { situationTexts } from './situation-texts.ts';

function Kind(props: { readonly kind: Fated['kind']; readonly fates: readonly Fated[] }) {
  const { say } = useLanguage();
  const all = props.fates.filter(({ kind }) => kind === props.kind);
  const hanging = all.filter(({ hangsOn, fate }) => hangsOn.length > 0 || fate !== 'kept');
  const left = all.filter(({ fate }) => fate !== 'cut').length;
  const rest = all.length - hanging.length;
  return (
    <section aria-label={say(situationTexts[props.kind])}>
      <h2 className="o-cuts__h">
        {say(situationTexts[props.kind])} <span className="num">{say(situationTexts.left(left, all.length))}</span>
      </h2>
      <ul>
        {hanging.map(({ id, name, fate }) => (
          <li key={id} className={`is-${fate}`}>
            {fate === 'cut' ? <s>{say(name)}</s> : say(name)}
            <span className="t-xs t-3"> {fate === 'kept' ? null : say(situationTexts[fate])}</span>
          </li>
        ))}
      </ul>
      {rest === 0 ? null : <p className="t-xs t-3">{say(situationTexts.unconditional(rest))}</p>}
    </section>
  );
}

export function SituationCuts(props: CutInput) {
  const { say } = useLanguage();
  const [answers, setAnswers] = useState<Answers>({});
  const fates = fatesOf(props, answers);
  // The place decides on no step; it is not asked here.
  const asked = props.situation.filter(({ id }) => fates.some(({ hangsOn }) => hangsOn.includes(id)));
  return (
    <section className="o-cuts" aria-label={say(situationTexts.tryTitle)}>
      <p className="o-bd__h">
        <b>{say(situationTexts.tryTitle)}</b> <span className="t-xs t-3">{say(situationTexts.tryAbout)}</span>
        <Button size="s" kind="q" onPress={() => setAnswers({})}>
          {say(situationTexts.again)}
        </Button>
      </p>
      <div className="o-cond__try">
        {asked.map((field) => (
          <SampleAnswer
            key={field.id}
            field={field}
            value={answers[field.id]}
            onChange={(value) => setAnswers({ ...answers, [field.id]: value })}
          />
        ))}
      </div>
      <div className="o-cuts__all" aria-live="polite">
        <Kind kind="step" fates={fates} />
        <Kind kind="material" fates={fates} />
        <Kind kind="field" fates={fates} />
      </div>
    </section>
  );
}
