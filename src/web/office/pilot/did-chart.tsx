/** Both groups of places month by month, with the month in which the change began; the same figures as a table behind. */
import type { EvaluationView } from '#contract/view/pilot.ts';
import { linePath, type Spot } from '#web/ui/chart/line-path.ts';
import { scaleOf } from '#web/ui/chart/scale.ts';
import { isoMonth } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { pilotTexts as texts } from './texts.ts';

const WIDTH = 640;
const HEIGHT = 220;
const PAD = { left: 44, right: 64, top: 20, bottom: 28 } as const;

type Months = EvaluationView['months'];
type Line = 'treated' | 'control';

/** Ticks at round steps, three to five of them. */
function ticksOf(low: number, high: number): readonly number[] {
  const span = high - low || 1;
  const raw = span / 3;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 5, 10].find((each) => each * power >= raw) ?? 10);
  const first = Math.floor(low / step) * step;
  return Array.from({ length: Math.ceil((high - first) / step + 1e-9) + 1 }, (_, index) => Number((first + index * step).toPrecision(12)));
}

export function DidChart(props: { readonly evaluation: EvaluationView; readonly unit: string }) {
  const { say } = useLanguage();
  const { months, began, name, sentence } = props.evaluation;
  const values = months.flatMap(({ treated, control }) => [treated, control].filter((each) => each !== null));
  if (values.length === 0) return null;
  const ticks = ticksOf(Math.min(...values), Math.max(...values));
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const x = scaleOf([0, Math.max(1, months.length - 1)], [PAD.left, WIDTH - PAD.right]);
  const y = scaleOf([low, high], [HEIGHT - PAD.bottom, PAD.top]);
  const pointsOf = (line: Line) =>
    months.map((month, index) => {
      const value = month[line];
      return value === null ? null : { x: x(index), y: y(value) };
    });
  const at = months.findIndex(({ month }) => month === began);
  const half = (x(1) - x(0)) / 2;
  return (
    <figure className="o-did">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${say(name)}. ${say(sentence)}`}>
        {at < 0 ? null : (
          <g className="o-did__mark">
            <rect x={x(at) - half} y={PAD.top} width={half * 2} height={HEIGHT - PAD.top - PAD.bottom} />
            <text x={x(at)} y={PAD.top - 6} textAnchor="middle">
              {say(texts.begins)}
            </text>
          </g>
        )}
        {ticks.map((tick) => (
          <g key={tick} className="o-did__tick">
            <line x1={PAD.left} x2={WIDTH - PAD.right} y1={y(tick)} y2={y(tick)} />
            <text x={PAD.left - 6} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {months.map(({ month }, index) =>
          index === 0 || index === months.length - 1 || month % 100 === 1 ? (
            <text key={month} className="o-did__month" x={x(index)} y={HEIGHT - 8} textAnchor="middle">
              {isoMonth(month)}
            </text>
          ) : null,
        )}
        <Drawn points={pointsOf('control')} line="control" label={say(texts.controlLine)} other={pointsOf('treated')} />
        <Drawn points={pointsOf('treated')} line="treated" label={say(texts.pilotLine)} other={pointsOf('control')} />
      </svg>
      <Behind months={months} unit={props.unit} />
    </figure>
  );
}

/** The label stands at the line's end; where both end close by, each steps aside. */
function Drawn(props: {
  readonly points: readonly (Spot | null)[];
  readonly other: readonly (Spot | null)[];
  readonly line: Line;
  readonly label: string;
}) {
  const end = props.points.findLast((each) => each !== null);
  const far = props.other.findLast((each) => each !== null);
  if (end === undefined || end === null) return null;
  const close = far !== undefined && far !== null && Math.abs(far.y - end.y) < 14;
  const above = far !== undefined && far !== null && (end.y < far.y || (end.y === far.y && props.line === 'treated'));
  return (
    <g className={`o-did__${props.line}`}>
      <path d={linePath(props.points)} />
      {props.points.map((point) =>
        point === null ? null : <circle key={point.x} cx={point.x} cy={point.y} r={props.line === 'treated' ? 3 : 2} />,
      )}
      <text x={end.x + 8} y={end.y + 4 + (close ? (above ? -8 : 8) : 0)}>
        {props.label}
      </text>
    </g>
  );
}

const shown = (value: number | null): string => (value === null ? '–' : value.toFixed(1));

function Behind(props: { readonly months: Months; readonly unit: string }) {
  const { say } = useLanguage();
  return (
    <details className="o-did__table">
      <summary>{say(texts.table)}</summary>
      <div>
        <table className="y-table">
          <thead>
            <tr>
              <th scope="col">{say(texts.month)}</th>
              <th scope="col" className="r">
                {say(texts.pilotLine)} {props.unit}
              </th>
              <th scope="col" className="r">
                {say(texts.controlLine)} {props.unit}
              </th>
            </tr>
          </thead>
          <tbody>
            {props.months.map(({ month, treated, control }) => (
              <tr key={month}>
                <th scope="row">{isoMonth(month)}</th>
                <td className="r">{shown(treated)}</td>
                <td className="r">{shown(control)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
