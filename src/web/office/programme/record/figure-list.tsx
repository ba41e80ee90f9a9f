/** Figures as they were reckoned: value, unit, and the two numbers they come from. */
import type { FigureView } from '#contract/view/record.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { recordTexts } from './texts.ts';

const TENTH = 10;
const units: Readonly<Record<string, string>> = { percent: '%' };
export const shownValue = (value: number): string => String(Math.round(value * TENTH) / TENTH);

export function FigureList(props: { readonly figures: readonly FigureView[] }) {
  const { say } = useLanguage();
  return (
    <dl className="o-figs">
      {props.figures.map((figure) => (
        <div key={figure.measure}>
          <dt>{say(figure.name)}</dt>
          <dd>
            {figure.value === null ? (
              <span className="t-3">{say(recordTexts.notCounted)}</span>
            ) : (
              <>
                <b className="num">
                  {shownValue(figure.value)}
                  {units[figure.unit] ?? ''}
                </b>{' '}
                <small className="t-3 num">
                  {figure.numerator}/{figure.denominator}
                </small>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
