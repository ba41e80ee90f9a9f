/** The figures at the head: what is true, what was promised as a tick on the bar, and the number that keeps each honest. */
import type { HeadFigure, Said } from '#contract/view/overview.ts';
import { TargetBar } from '#web/ui/chart/target-bar.tsx';
import { arrowWords, figureWords, numberWords, shortFigure, unitWords } from '#domain/measure/figure-words.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { overviewTexts as texts } from './texts.ts';

const isGood = (change: number, direction: 'up' | 'down'): boolean => change > 0 === (direction === 'up');

export function HeadFigures(props: { readonly figures: readonly HeadFigure[] }) {
  const { say } = useLanguage();
  return (
    <section className="o-over__k" aria-label={say(texts.heads)}>
      {props.figures.map((head) => (
        <Head key={head.measure.id} head={head} />
      ))}
    </section>
  );
}

/** Why there is no number, or that it stands on few. */
export function FewNote(props: { readonly figure: Said }) {
  const { say } = useLanguage();
  const { figure } = props;
  if (figure.few) return <>{say(texts.few)}</>;
  if (figure.value === null) return <>{say(texts.none)}</>;
  return figure.fewCases && figure.denominator !== null ? <>{say(texts.fewer(figure.denominator))}</> : null;
}

function Head(props: { readonly head: HeadFigure }) {
  const { say, language } = useLanguage();
  const { measure, figure, change, beside } = props.head;
  const unit = say(unitWords[measure.unit]);
  const moved = arrowWords(change, measure, language);
  const target = props.head.target;
  return (
    <div>
      <div className="y-kpi__l">
        {say(measure.name)}
        {measure.family === 'declared' ? <span className="y-tag">{say(texts.declared)}</span> : null}
      </div>
      <div className="o-over__v">
        <span className="y-kpi__v num">
          {numberWords(figure.value, measure, language)}
          {figure.value === null ? null : <span className="unit">{unit}</span>}
        </span>
        {change === null || moved === '' ? null : (
          <span
            className={moved === '±0' ? 't-3 t-sm' : isGood(change, measure.direction) ? 'y-up t-sm' : 'y-dn t-sm'}
            title={say(texts.against)}
          >
            {moved}
            <span className="sr">{say(texts.against)}</span>
          </span>
        )}
      </div>
      <div className="o-over__d">
        <FewNote figure={figure} />
        {beside === null ? null : (
          <span>
            {say(beside.measure.name)} {figureWords(beside.figure.value, beside.measure, language)}
          </span>
        )}
        <TargetWords target={target} head={props.head} />
      </div>
      {measure.unit === 'percent' ? <TargetBar value={figure.value} {...(target === null ? {} : { target: target.value })} /> : null}
    </div>
  );
}

function TargetWords(props: { readonly target: HeadFigure['target']; readonly head: HeadFigure }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { target, head } = props;
  if (target === null) return null;
  const { value } = head.figure;
  const gap = value === null ? null : head.measure.direction === 'up' ? target.value - value : value - target.value;
  return (
    <span title={say(target.plan)}>
      {say(texts.target(say(shortFigure(target.value, head.measure.unit)), dayText(target.due, language, today)))}
      {gap === null
        ? null
        : `，${say(gap <= 0 ? texts.met : texts.short(numberWords(gap, head.measure, language)))}`.replace(
            '，',
            language === 'zh' ? '，' : ', ',
          )}
    </span>
  );
}
