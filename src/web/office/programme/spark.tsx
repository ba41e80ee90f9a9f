/** A line of twelve months with the target behind it, in the colour of its light; the words beside it say the same. */
import type { GoalRow } from '#contract/view/programme.ts';
import { linePath } from '#web/ui/chart/line-path.ts';
import { scaleOf } from '#web/ui/chart/scale.ts';

const [WIDTH, HEIGHT, EDGE] = [104, 28, 3];
const COLOURS: Readonly<Partial<Record<GoalRow['light'], string>>> = { near: 'var(--near)', late: 'var(--late)', wait: 'var(--text-3)' };

type Shown = { readonly month: number; readonly value: number };

export function Spark(props: { readonly goal: Pick<GoalRow, 'series' | 'target' | 'light'> }) {
  const { series, target, light } = props.goal;
  const shown = series.flatMap(({ month, value }): readonly Shown[] => (value === null ? [] : [{ month, value }]));
  if (shown.length === 0) return <span className="t-3">—</span>;
  const values = [...shown.map(({ value }) => value), target];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (index: number): number => (shown.length === 1 ? WIDTH - EDGE : EDGE + (index * (WIDTH - 2 * EDGE)) / (shown.length - 1));
  const y = scaleOf([low, high], [HEIGHT - EDGE, EDGE]);
  const last = shown.at(-1);
  const colour = COLOURS[light];
  return (
    <svg
      className="y-spark o-spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      style={colour === undefined ? undefined : ({ '--c': colour } as React.CSSProperties)}
    >
      <line x1={0} x2={WIDTH} y1={y(target)} y2={y(target)} />
      <path d={linePath(shown.map(({ value }, index) => ({ x: x(index), y: y(value) })))} />
      {last === undefined ? null : <circle cx={x(shown.length - 1)} cy={y(last.value)} r={2.4} />}
    </svg>
  );
}
