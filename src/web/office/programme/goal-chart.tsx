/** The months of a goal with its target and what the trend expects, between what; the figures stand in the table under it. */
import type { GoalView } from '#contract/view/programme.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { shortFigure } from '#domain/measure/figure-words.ts';
import { goalTexts } from './texts.ts';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 250, 8, 8, 30, 30];
const MONTHS = 12;
const indexOf = (month: number): number => Math.floor(month / 100) * MONTHS + (month % 100) - 1;

export function GoalChart(props: { readonly goal: GoalView }) {
  const { say } = useLanguage();
  const { points, band, target, unit } = props.goal;
  const shown = points.flatMap(({ month, value }) => (value === null ? [] : [{ at: indexOf(month), month, value }]));
  const first = shown[0];
  if (first === undefined) return <p className="t-2">{say(goalTexts.noFigures)}</p>;
  const ahead = band.map((point) => ({ ...point, at: indexOf(point.month) }));
  const ends = [...shown, ...ahead].map(({ at }) => at);
  const values = [...shown.map(({ value }) => value), ...ahead.flatMap(({ low, high }) => [low, high]), target];
  const [from, to, low, high] = [first.at, Math.max(first.at + 1, ...ends), Math.min(...values), Math.max(...values)];
  const x = (at: number): number => LEFT + ((at - from) * (WIDTH - LEFT - RIGHT)) / (to - from);
  const y = (value: number): number => HEIGHT - BOTTOM - ((value - low) * (HEIGHT - TOP - BOTTOM)) / (high - low || 1);
  const at = (point: { readonly at: number; readonly value: number }): string => `${x(point.at).toFixed(1)} ${y(point.value).toFixed(1)}`;
  const edge = [
    ...ahead.map((point) => at({ at: point.at, value: point.high })),
    ...ahead.toReversed().map((point) => at({ at: point.at, value: point.low })),
  ];
  const months = [...new Set([from, Math.round((from + to) / 2), to])];
  const last = shown.at(-1);
  return (
    <svg className="o-goalchart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say(props.goal.sentence)}>
      <line className="o-goalchart__base" x1={LEFT} x2={WIDTH - RIGHT} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
      {edge.length === 0 ? null : <path className="o-goalchart__band" d={`M${edge.join('L')}Z`} />}
      {ahead.length < 2 ? null : <path className="o-goalchart__trend" d={`M${ahead.map(at).join('L')}`} />}
      <line className="o-goalchart__target" x1={LEFT} x2={WIDTH - RIGHT} y1={y(target)} y2={y(target)} />
      <text className="o-goalchart__t" x={WIDTH - RIGHT} y={y(target) - 7} textAnchor="end">
        {say(goalTexts.targetShort)} {say(shortFigure(target, unit))}
      </text>
      <path className="o-goalchart__line" d={`M${shown.map(at).join('L')}`} />
      {last === undefined ? null : <circle className="o-goalchart__dot" cx={x(last.at)} cy={y(last.value)} r={4} />}
      {months.map((month) => (
        <text
          key={month}
          className="o-goalchart__m"
          x={x(month)}
          y={HEIGHT - 8}
          textAnchor={month === from ? 'start' : month === to ? 'end' : 'middle'}
        >
          {`${Math.floor(month / MONTHS)}-${String((month % MONTHS) + 1).padStart(2, '0')}`}
        </text>
      ))}
    </svg>
  );
}
