/** The same places as a table: value, eight months, three more figures; the best first, the whole at its foot. */
import type { OverviewBy, OverviewRow } from '#contract/view/overview.ts';
import { Sparkline } from '#web/ui/chart/sparkline.tsx';
import { numberWords } from '#domain/measure/figure-words.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { overviewTexts as texts } from './texts.ts';
import type { Scene } from './use-scene.ts';

/** A line that ends below where it stood three months ago bends the wrong way. */
const BACK = 4;
function isBending({ series }: OverviewRow, direction: 'up' | 'down'): boolean {
  const shown = series.filter((value) => value !== null);
  const [last, earlier] = [shown.at(-1), shown.at(-BACK)];
  if (last === undefined || earlier === undefined) return false;
  return direction === 'up' ? last < earlier : last > earlier;
}

/** Rows with a figure first, the best of them at the top. */
export function sortedRows({ rows, columns }: OverviewBy): readonly OverviewRow[] {
  const sign = columns[0]?.direction === 'down' ? 1 : -1;
  const valueOf = ({ figures }: OverviewRow): number => figures[0]?.value ?? Number.NEGATIVE_INFINITY * -sign;
  return rows.toSorted((one, other) => {
    const [a, b] = [valueOf(one), valueOf(other)];
    return a === b ? 0 : sign * (a - b);
  });
}

/** Without a scene its places lead nowhere: a wall has no hand to press them. */
export function PlaceTable(props: { readonly by: OverviewBy; readonly scene: Scene | undefined }) {
  const { say } = useLanguage();
  const { by, scene } = props;
  return (
    <div className="o-over__scroll">
      <table className="y-table o-over__t">
        <thead>
          <tr>
            <th scope="col">{say(texts.name)}</th>
            {by.columns.map((column, index) => [
              <th key={column.id} scope="col" className="r">
                {say(column.name)}
              </th>,
              index === 0 ? (
                <th key="trend" scope="col">
                  {say(texts.trend)}
                </th>
              ) : null,
            ])}
          </tr>
        </thead>
        <tbody>
          {sortedRows(by).map((row) => (
            <Row key={row.key} row={row} by={by} to={toPlace(by, row, scene)} />
          ))}
        </tbody>
        <tfoot>
          <Row row={by.total} by={by} to={undefined} />
        </tfoot>
      </table>
    </div>
  );
}

const toPlace = (by: OverviewBy, row: OverviewRow, scene: Scene | undefined): string | undefined => {
  if (scene === undefined) return undefined;
  if (by.by === 'division') return scene.to({ division: row.key, other: undefined, mark: undefined });
  const measure = by.columns[0]?.id;
  if (by.level !== 'county' || measure === undefined) return undefined;
  return scene.below('cases', { division: String(by.division.code), measure, office: row.key });
};

function Row(props: { readonly row: OverviewRow; readonly by: OverviewBy; readonly to: string | undefined }) {
  const { say, language } = useLanguage();
  const { row, by, to } = props;
  return (
    <tr>
      <th scope="row">{to === undefined ? say(row.name) : <Link to={to}>{say(row.name)}</Link>}</th>
      {by.columns.map((column, index) => {
        const figure = row.figures[index];
        const cell = (
          <td key={column.id} className={`r num ${index === 0 ? 'is-first' : ''}`}>
            {numberWords(figure?.value ?? null, column, language)}
            {figure?.fewCases === true && figure.denominator !== null ? (
              <small className="t-3"> {say(texts.fewer(figure.denominator))}</small>
            ) : null}
          </td>
        );
        const trend = (
          <td key="trend">
            <Sparkline
              values={row.series}
              {...(row.key === '' ? { tone: 'plain' } : isBending(row, column.direction) ? { tone: 'near' } : {})}
            />
          </td>
        );
        return index === 0 ? [cell, trend] : cell;
      })}
    </tr>
  );
}
