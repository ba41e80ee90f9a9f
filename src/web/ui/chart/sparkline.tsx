/** A small line of eight to twelve months; decoration, the figure stands beside it. */
import { linePath } from './line-path.ts';
import { scaleOf, spanOf } from './scale.ts';

const [WIDTH, HEIGHT, EDGE] = [76, 22, 3];

/** `tone` is the light of what is to be expected; a month without a value is a gap. */
export function Sparkline(props: { readonly values: readonly (number | null)[]; readonly tone?: 'near' | 'late' | 'plain' }) {
  const { values, tone } = props;
  const shown = values.filter((value) => value !== null);
  const span = spanOf(shown);
  if (span === undefined || shown.length < 2) return <span className="t-3">—</span>;
  const x = scaleOf([0, values.length - 1], [EDGE, WIDTH - EDGE]);
  const y = scaleOf([Math.min(...shown), Math.max(...shown)], [HEIGHT - EDGE, EDGE]);
  const spots = values.map((value, index) => (value === null ? null : { x: x(index), y: y(value) }));
  const last = spots.findLast((spot) => spot !== null);
  return (
    <svg
      className={`y-spark c-spark ${tone === undefined ? '' : `c-spark--${tone}`}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      <path d={linePath(spots)} />
      {last === undefined || last === null ? null : <circle cx={last.x} cy={last.y} r={2.4} />}
    </svg>
  );
}
