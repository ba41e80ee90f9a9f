/** The chosen resource: its class, how it does today, who asks it and which papers it replaced. */
import type { ExchangeMap, MapResourceView } from '#contract/view/exchange-map.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { daysBetween } from '#web/ui/date-text.ts';
import { listOf } from '../../shell/words.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { ShareClassTag } from '../share-tag.tsx';
import { Figure } from './map-picture.tsx';
import { numberWords } from './number-words.ts';
import { mapTexts } from './texts.ts';

export function ResourceState(props: { readonly resource: MapResourceView }) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const { state, since } = props.resource;
  if (state === 'up') return <Light light="ok">{say(mapTexts.up)}</Light>;
  if (state === 'none') return <Light light="wait">{say(mapTexts.unconnected)}</Light>;
  return <Light light="late">{say(mapTexts.down(since === null ? 0 : Math.max(0, daysBetween(since, today))))}</Light>;
}

/** Bars by calls of today; on a day without a call, by papers spared. */
function Askers(props: { readonly map: ExchangeMap; readonly resource: MapResourceView }) {
  const { say } = useLanguage();
  const edges = props.map.edges.filter(({ resource }) => resource === props.resource.id);
  const byCalls = edges.some(({ calls }) => calls > 0);
  const byWhat = byCalls ? mapTexts.byCalls : mapTexts.bySpared;
  const sized = edges.map((edge) => ({ edge, size: byCalls ? edge.calls : edge.spared.month })).sort((one, other) => other.size - one.size);
  const most = Math.max(1, ...sized.map(({ size }) => size));
  if (sized.length === 0) return <p className="t-sm t-3">{say(mapTexts.noAsker)}</p>;
  return (
    <>
      <p className="t-xs t-3">{say(byWhat)}</p>
      <ul className="o-map__who">
        {sized.map(({ edge, size }) => (
          <li key={edge.asker} title={say(listOf(edge.materials))}>
            <span>
              {say(props.map.askers.find(({ department }) => department.kind === edge.asker)?.department.short ?? props.resource.name)}
            </span>
            <span className="y-hb__t" style={{ '--v': `${(100 * size) / most}%` }}>
              <i />
            </span>
            <b className="num">{say(numberWords(size))}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

export function ChosenResource(props: { readonly map: ExchangeMap; readonly resource: MapResourceView }) {
  const { say } = useLanguage();
  const { map, resource } = props;
  const edges = map.edges.filter((edge) => edge.resource === resource.id);
  const spared = numberWords(edges.reduce((sum, edge) => sum + edge.spared.month, 0));
  const kinds = new Set(edges.flatMap(({ materials }) => materials.map(({ zh }) => zh))).size;
  const figures = [
    [mapTexts.today, resource.calls, say(mapTexts.times)],
    [mapTexts.success, resource.answered, '%'],
    [mapTexts.contested, resource.contested, say(mapTexts.timesContested)],
  ] as const;
  return (
    <section aria-live="polite">
      <h2>
        <Link to={`/office/exchange/resources/${encodeURIComponent(resource.id)}`}>{say(resource.name)}</Link>{' '}
        <ShareClassTag share={resource.share} />
      </h2>
      <p className="t-3 t-xs">
        {say(resource.department.name)} · {say(mapTexts.fields(resource.fields))} · {say(resource.rhythm)} ·{' '}
        <ResourceState resource={resource} />
      </p>
      <dl className="o-map__big">
        {figures.map(([label, value, unit]) => (
          <div key={label.en}>
            <dt>{say(label)}</dt>
            <Figure value={value} unit={unit} />
          </div>
        ))}
      </dl>
      <h3>
        {say(mapTexts.whoAsks)} {kinds === 0 ? null : <span>{say(mapTexts.replaced(kinds, spared.zh, spared.en))}</span>}
      </h3>
      <Askers map={map} resource={resource} />
    </section>
  );
}
