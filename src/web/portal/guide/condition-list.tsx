/** What the departments look at, item by item, public before anyone applies (licensing law, article 30). */
import { useLanguage } from '#web/ui/language.tsx';
import { ArticleLink } from './article-link.tsx';
import { Fold } from './fold.tsx';
import type { Cut } from './layers.ts';
import { guide as texts } from './texts.ts';

/** So few stand open: a line to press would be longer than what it hides. */
const FEW = 4;

export function ConditionList(props: { readonly cut: Cut }) {
  const { say } = useLanguage();
  const steps = props.cut.steps.filter((step) => step.conditions.length > 0);
  if (steps.length === 0) return null;
  const open = steps.reduce((sum, step) => sum + step.conditions.length, 0) <= FEW;
  return (
    <section className="p-blk">
      <h2>{say(texts.conditions)}</h2>
      <ul className="p-folds">
        {steps.map((step) => (
          <li key={step.id}>
            <Fold
              open={open}
              line={
                <span className="p-fold__l">
                  <b>{say(step.name)}</b>
                  <small className="t-3">{say(texts.pieces(step.conditions.length))}</small>
                </span>
              }
            >
              <ul className="p-dots">
                {step.conditions.map((condition) => (
                  <li key={condition.id}>
                    {say(condition.text)} {condition.basis === undefined ? null : <ArticleLink basis={condition.basis} />}
                  </li>
                ))}
              </ul>
            </Fold>
          </li>
        ))}
      </ul>
    </section>
  );
}
