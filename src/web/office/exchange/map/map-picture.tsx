/** The picture: holders above with their resources as cells, the platform as the stroke, askers below; an island's line ends before it. */
import type { ExchangeMap } from '#contract/view/exchange-map.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Stroke } from '#web/ui/stroke.tsx';
import { same } from '../../shell/words.ts';
import { numberWords } from './number-words.ts';
import { HEIGHT, pictureOf, WIDTH, type Cell, type Picture } from './picture-model.ts';
import { mapTexts } from './texts.ts';

type Choosing = { readonly chosen: string | undefined; readonly onChoose: (resource: string) => void };

function CellBox(props: Choosing & { readonly cell: Cell }) {
  const { say } = useLanguage();
  const { cell, chosen } = props;
  const { resource } = cell;
  const name = (
    <>
      <span className="o-map__n">{say(cell.name)}</span>
      {cell.island ? (
        <>
          <Icon name="unlink" />
          <span className="sr">{say(mapTexts.isIsland)}</span>
        </>
      ) : null}
      {resource?.state === 'down' ? <Icon name="alert" className="o-near" /> : null}
    </>
  );
  if (resource === undefined) return <span className="o-map__c is-island">{name}</span>;
  return (
    <button
      type="button"
      className={`o-map__c${cell.island ? ' is-island' : ''}`}
      aria-pressed={chosen === cell.id}
      title={say(cell.name)}
      onClick={() => props.onChoose(resource.id)}
    >
      {name}
    </button>
  );
}

function Lines(props: { readonly picture: Picture; readonly chosen: string | undefined }) {
  const { lines, islands } = props.picture;
  const rest = lines.filter(({ resource }) => resource !== props.chosen);
  const own = lines.filter(({ resource }) => resource === props.chosen);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {rest.map((line) => (
        <path key={`${line.resource} ${line.asker}`} className="o-map__l" d={line.path} strokeWidth={line.width} />
      ))}
      {own.map((line) => (
        <path key={line.asker} className="o-map__l is-on" d={line.path} strokeWidth={Math.max(3, line.width)} />
      ))}
      {islands.map(({ id, x, end }) => (
        <path key={id} className="o-map__i" d={`M${x} 0V${end}`} />
      ))}
    </svg>
  );
}

function Askers(props: { readonly picture: Picture; readonly map: ExchangeMap; readonly chosen: string | undefined }) {
  const { say } = useLanguage();
  const on = new Set(props.map.edges.flatMap(({ resource, asker }) => (resource === props.chosen ? [asker] : [])));
  return (
    <ul className="o-map__row o-map__askers" aria-label={say(mapTexts.askers)}>
      {props.picture.askers.map(({ department, items, calls }) => (
        <li key={department.kind} className={on.has(department.kind) ? 'is-on' : undefined}>
          <b title={say(department.short)}>{say(department.short)}</b>
          <span title={items.map((item) => say(item)).join(' · ')}>{items[0] === undefined ? ' ' : say(items[0])}</span>
          <b className="num">{say(numberWords(calls))}</b>
        </li>
      ))}
    </ul>
  );
}

function Legend(props: { readonly map: ExchangeMap; readonly chosen: string | undefined }) {
  const { say } = useLanguage();
  const { map } = props;
  const resource = map.resources.find(({ id }) => id === props.chosen);
  const askers = map.edges.filter((edge) => edge.resource === props.chosen).length;
  return (
    <p className="o-map__key">
      {resource === undefined ? null : (
        <span>
          <i />
          {say(mapTexts.chosen(resource.name.zh, resource.name.en, askers))}
        </span>
      )}
      <span>
        <i className="is-other" />
        {say(mapTexts.others)}
      </span>
      <span>
        <i className="is-island" />
        {say(mapTexts.islandLine)}
      </span>
      <span className="t-3">{say(mapTexts.width)}</span>
    </p>
  );
}

export function MapPicture(props: Choosing & { readonly map: ExchangeMap }) {
  const { say } = useLanguage();
  const picture = pictureOf(props.map);
  return (
    <section className="o-map__pic" aria-label={say(mapTexts.pictureOf)}>
      <p className="o-map__hd">
        <b>{say(mapTexts.holders)}</b> {say(mapTexts.holdersHint)}
      </p>
      <ul className="o-map__row o-map__holders" aria-label={say(mapTexts.holders)}>
        {picture.holders.map((holder) => (
          <li key={holder.kind}>
            <h2 title={say(holder.short)}>{say(holder.short)}</h2>
            {holder.cells.map((cell) => (
              <CellBox key={cell.id} {...props} cell={cell} />
            ))}
          </li>
        ))}
      </ul>
      <div className="o-map__lines">
        <Lines picture={picture} chosen={props.chosen} />
        {picture.islands.map(({ id, x, end }) => (
          <i key={id} className="o-map__x" style={{ '--x': `${(100 * x) / WIDTH}%`, '--y': `${(100 * end) / HEIGHT}%` }} />
        ))}
        <div className="o-map__spine">
          <Stroke height={54} />
          <p>
            <b>{say(mapTexts.platform)}</b>
            <span>{say(mapTexts.platformHint)}</span>
          </p>
        </div>
      </div>
      <Askers picture={picture} map={props.map} chosen={props.chosen} />
      <p className="o-map__hd">
        <b>{say(mapTexts.askers)}</b> {say(mapTexts.askersHint)}
      </p>
      <Legend map={props.map} chosen={props.chosen} />
    </section>
  );
}

/** `160` with its unit, or a dash. */
export function Figure(props: { readonly value: number | null; readonly unit: string }) {
  const { say } = useLanguage();
  return (
    <dd className="num">
      {props.value === null ? say(mapTexts.none) : say(numberWords(props.value))}
      {props.value === null ? null : <span className="unit">{say(same(props.unit))}</span>}
    </dd>
  );
}
