/** A line over months with its target, a band between two series and marks of change; the same figures stand in a table behind it. */
import { useId } from 'react';
import { bandPath, linePath, type Spot } from './line-path.ts';
import { scaleOf, spanOf, ticksOf } from './scale.ts';

export type Series = {
  readonly name: string;
  /** One for each label; null is a gap. */
  readonly values: readonly (number | null)[];
};
export type ChartMark = { readonly at: number; readonly words: string };

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 220, 44, 92, 16, 28];
const MOST_TICKS = 4;
const MOST_LABELS = 6;

/** The first series is drawn in the accent, the second in grey; the band lies between them where `band` says so. */
export function LineChart(props: {
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly target?: { readonly value: number; readonly name: string };
  readonly marks?: readonly ChartMark[];
  readonly band?: boolean;
  readonly say: (value: number | null) => string;
  readonly tableName: string;
  /** No line is drawn beyond what can be, e.g. 100 of a share. */
  readonly ceiling?: number;
}) {
  const { labels, series, target, marks = [], say } = props;
  const id = useId();
  const values = series.flatMap((each) => each.values).filter((value) => value !== null);
  const span = spanOf(target === undefined ? values : [...values, target.value]);
  if (span === undefined) return null;
  const ticks = ticksOf(span, MOST_TICKS).filter((tick) => props.ceiling === undefined || tick <= props.ceiling);
  const x = scaleOf([0, Math.max(1, labels.length - 1)], [LEFT, WIDTH - RIGHT]);
  const y = scaleOf(span, [HEIGHT - BOTTOM, TOP]);
  const lines = series.map((each) =>
    each.values.map((value, index): Spot | null => (value === null ? null : { x: x(index), y: y(value) })),
  );
  const [first, second] = lines;
  const every = Math.max(1, Math.ceil(labels.length / MOST_LABELS));
  return (
    <figure className="c-line">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={id}>
        <title id={id}>{props.title}</title>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className="c-line__grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
            <text className="c-line__t" x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
              {say(tick)}
            </text>
          </g>
        ))}
        {props.band === true && first !== undefined && second !== undefined ? (
          <path className="c-line__band" d={bandPath(first, second)} />
        ) : null}
        {target === undefined ? null : (
          <>
            <line className="c-line__target" x1={LEFT} x2={WIDTH - RIGHT} y1={y(target.value)} y2={y(target.value)} />
            <text className="c-line__e" x={WIDTH - RIGHT + 6} y={y(target.value) + 4}>
              {target.name}
            </text>
          </>
        )}
        {marks.map((mark) => (
          <g key={`${mark.at}-${mark.words}`}>
            <line className="c-line__mark" x1={x(mark.at)} x2={x(mark.at)} y1={TOP} y2={HEIGHT - BOTTOM} />
            <text className="c-line__t" x={x(mark.at) + 4} y={TOP + 8}>
              {mark.words}
            </text>
          </g>
        ))}
        {lines.map((spots, index) => (
          <Drawn key={series[index]?.name ?? index} spots={spots} name={series[index]?.name ?? ''} main={index === 0} />
        ))}
        {labels.map((label, index) =>
          (labels.length - 1 - index) % every === 0 ? (
            <text key={label} className="c-line__t" x={x(index)} y={HEIGHT - 8} textAnchor="middle">
              {label}
            </text>
          ) : null,
        )}
      </svg>
      <details className="c-line__table">
        <summary>{props.tableName}</summary>
        <table className="y-table">
          <thead>
            <tr>
              <th scope="col">{props.tableName}</th>
              {series.map(({ name }) => (
                <th key={name} scope="col" className="r">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {labels.map((label, index) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {series.map((each) => (
                  <td key={each.name} className="r num">
                    {say(each.values[index] ?? null)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function Drawn(props: { readonly spots: readonly (Spot | null)[]; readonly name: string; readonly main: boolean }) {
  const last = props.spots.findLast((spot) => spot !== null);
  return (
    <g className={props.main ? 'c-line__one' : 'c-line__other'}>
      <path d={linePath(props.spots)} />
      {last === undefined || last === null ? null : (
        <>
          <circle cx={last.x} cy={last.y} r={3} />
          <text className="c-line__e" x={last.x + 8} y={last.y + 4}>
            {props.name}
          </text>
        </>
      )}
    </g>
  );
}
