/** The figures of a place, some large, each with its number of cases. */
import type { StatisticsFigure } from '#contract/view/statistics.ts';
import { numberWords, unitWords } from '#domain/measure/figure-words.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { absentText, measurePath } from './figure-text.ts';

type FiguresProps = {
  readonly title: { readonly zh: string; readonly en: string };
  readonly why: { readonly zh: string; readonly en: string };
  readonly figures: readonly StatisticsFigure[];
  readonly division: number;
};

export function StatisticsFigures({ title, why, figures, division }: FiguresProps) {
  const { say } = useLanguage();
  return (
    <section>
      <h2 className="t-h3 p-stat__s">
        {say(title)} <span className="t-sm t-3">{say(why)}</span>
      </h2>
      <ul className="y-card p-stat__k">
        {figures.map((figure) => (
          <Figure key={figure.id} figure={figure} division={division} />
        ))}
      </ul>
    </section>
  );
}

function Figure({ figure, division }: { readonly figure: StatisticsFigure; readonly division: number }) {
  const { say, language } = useLanguage();
  const absent = absentText(figure);
  return (
    <li>
      <Link className="p-stat__f" to={`${measurePath(figure.id)}?division=${division}`}>
        <span className="y-kpi__l">{say(figure.name)}</span>
        <span className="y-kpi__v num">
          {numberWords(figure.value, figure, language)}
          {figure.value === null ? null : <span className="unit">{say(unitWords[figure.unit])}</span>}
        </span>
        <span className="t-xs t-3">{absent === undefined ? say(figure.formula) : say(absent)}</span>
      </Link>
    </li>
  );
}
