/** The same as tables: islands, resources, months; the whole of the map for keyboards, readers and narrow screens. */
import type { ExchangeMap, IslandView, MapResourceView } from '#contract/view/exchange-map.ts';
import { monthText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { listOf } from '../../shell/words.ts';
import { ShareClassTag } from '../share-tag.tsx';
import { ResourceState } from './chosen-resource.tsx';
import { IslandActLink } from './island-list.tsx';
import { islandName, islandWhy } from './island-words.ts';
import { numberWords } from './number-words.ts';
import { mapTexts } from './texts.ts';
import { sparedShare } from './trend.tsx';

/** A cell carries its heading for narrow screens, where rows become cards. */
function Td(props: {
  readonly head: { readonly zh: string; readonly en: string };
  readonly num?: boolean;
  readonly children: React.ReactNode;
}) {
  const { say } = useLanguage();
  return (
    <td className={props.num === true ? 'num' : undefined} data-head={say(props.head)}>
      {props.children}
    </td>
  );
}

function IslandRow(props: { readonly island: IslandView }) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const { island } = props;
  return (
    <tr>
      <th scope="row">
        {say(islandName(island))}
        <small>{say(listOf(island.materials.slice(0, 3).map(({ name }) => name)))}</small>
      </th>
      <Td head={mapTexts.holder}>{say(island.holder.short)}</Td>
      <Td head={mapTexts.asker}>{say(listOf(island.askers.map(({ short }) => short)))}</Td>
      <Td head={mapTexts.why}>{say(islandWhy(island, today))}</Td>
      <Td head={mapTexts.cases30} num>
        {say(numberWords(island.cases.month))}
      </Td>
      <Td head={mapTexts.cases365} num>
        {say(numberWords(island.cases.year))}
      </Td>
      <Td head={mapTexts.papers30} num>
        {say(numberWords(island.papers.month))}
      </Td>
      <Td head={mapTexts.days} num>
        {island.days ?? say(mapTexts.none)}
      </Td>
      <Td head={mapTexts.next}>
        <IslandActLink island={island} />
      </Td>
    </tr>
  );
}

function ResourceRow(props: { readonly map: ExchangeMap; readonly resource: MapResourceView }) {
  const { say } = useLanguage();
  const { map, resource } = props;
  const edges = map.edges.filter((edge) => edge.resource === resource.id);
  const askers = edges.flatMap(({ asker }) => map.askers.find(({ department }) => department.kind === asker)?.department.short ?? []);
  return (
    <tr>
      <th scope="row">
        <Link to={`/office/exchange/resources/${encodeURIComponent(resource.id)}`}>{say(resource.name)}</Link>
      </th>
      <Td head={mapTexts.holder}>{say(resource.department.short)}</Td>
      <Td head={mapTexts.sharing}>
        <ShareClassTag share={resource.share} />
      </Td>
      <Td head={mapTexts.health}>
        <ResourceState resource={resource} />
      </Td>
      <Td head={mapTexts.used}>{askers.length === 0 ? say(mapTexts.none) : say(listOf(askers))}</Td>
      <Td head={mapTexts.askersHint} num>
        {say(numberWords(resource.calls))}
      </Td>
      <Td head={mapTexts.spared30} num>
        {say(numberWords(edges.reduce((sum, { spared }) => sum + spared.month, 0)))}
      </Td>
    </tr>
  );
}

/** Headings over numbers stand over their right end. */
const numeric: ReadonlySet<object> = new Set([
  mapTexts.cases30,
  mapTexts.cases365,
  mapTexts.papers30,
  mapTexts.days,
  mapTexts.askersHint,
  mapTexts.spared30,
  mapTexts.spared,
  mapTexts.committed,
  mapTexts.brought,
  mapTexts.share,
]);

function Table(props: {
  readonly caption: string;
  readonly heads: readonly { readonly zh: string; readonly en: string }[];
  readonly children: React.ReactNode;
}) {
  const { say } = useLanguage();
  return (
    <div className="o-map__scroll">
      <table className="y-table o-map__tab">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            {props.heads.map((head) => (
              <th key={head.en} scope="col" className={numeric.has(head) ? 'num' : undefined}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}

const islandHeads = [
  mapTexts.data,
  mapTexts.holder,
  mapTexts.asker,
  mapTexts.why,
  mapTexts.cases30,
  mapTexts.cases365,
  mapTexts.papers30,
  mapTexts.days,
  mapTexts.next,
];
const resourceHeads = [
  mapTexts.resource,
  mapTexts.holder,
  mapTexts.sharing,
  mapTexts.health,
  mapTexts.used,
  mapTexts.askersHint,
  mapTexts.spared30,
];
const monthHeads = [mapTexts.month, mapTexts.spared, mapTexts.committed, mapTexts.brought, mapTexts.share];

export function MapTable(props: {
  readonly map: ExchangeMap;
  readonly islands: readonly IslandView[];
  readonly resources: readonly MapResourceView[];
}) {
  const { say, language } = useLanguage();
  const { map, islands, resources } = props;
  return (
    <div className="o-map__tabs">
      {islands.length === 0 ? <p className="t-sm t-2">{say(mapTexts.noIslands)}</p> : null}
      {islands.length === 0 ? null : (
        <Table caption={say(mapTexts.islandsTitle)} heads={islandHeads}>
          {islands.map((island) => (
            <IslandRow key={island.id} island={island} />
          ))}
        </Table>
      )}
      {resources.length === 0 ? null : (
        <Table caption={say(mapTexts.holders)} heads={resourceHeads}>
          {resources.map((resource) => (
            <ResourceRow key={resource.id} map={map} resource={resource} />
          ))}
        </Table>
      )}
      <Table caption={say(mapTexts.trend)} heads={monthHeads}>
        {map.trend.map((month) => (
          <tr key={month.month}>
            <th scope="row">{monthText(month.month, language)}</th>
            <Td head={mapTexts.spared} num>
              {say(numberWords(month.spared))}
            </Td>
            <Td head={mapTexts.committed} num>
              {say(numberWords(month.commitment))}
            </Td>
            <Td head={mapTexts.brought} num>
              {say(numberWords(month.brought))}
            </Td>
            <Td head={mapTexts.share} num>
              {sparedShare(month) === null ? say(mapTexts.none) : `${sparedShare(month)}%`}
            </Td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
