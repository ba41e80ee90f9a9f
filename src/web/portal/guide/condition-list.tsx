/** What the departments look at, item by item: public before anyone applies (licensing law, article 30). */
import { useLanguage } from '#web/ui/language.tsx';
import type { Cut } from './layers.ts';
import { guide as texts } from './texts.ts';

export function ConditionList(props: { readonly cut: Cut }) {
  const { say } = useLanguage();
  const steps = props.cut.steps.filter((step) => step.conditions.length > 0);
  if (steps.length === 0) return null;
  return (
    <section className="p-blk">
      <h2>{say(texts.conditions)}</h2>
      <ul className="p-parts">
        {steps.map((step) => (
          <li key={step.id}>
            <b>{say(step.name)}</b>
            {step.conditions.map((condition) => (
              <small key={condition.zh}>{say(condition)}</small>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
