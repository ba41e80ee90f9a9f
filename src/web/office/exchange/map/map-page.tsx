/** The tab 图: who has, who wants, and which papers are still asked for though somebody has what they say. */
import './map.css';
import './map-table.css';
import { useEffect, useMemo, useState } from 'react';
import type { ExchangeMap, IslandView } from '#contract/view/exchange-map.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { ChosenResource } from './chosen-resource.tsx';
import { IslandList } from './island-list.tsx';
import { islandName } from './island-words.ts';
import { MapPicture } from './map-picture.tsx';
import { MapTable } from './map-table.tsx';
import { MayContext, mayOf } from './may.ts';
import { numberWords } from './number-words.ts';
import { mapTexts } from './texts.ts';
import { Trend } from './trend.tsx';

/** Below this the picture has no room: the table alone stands there. */
const NARROW = '(max-width: 1079.98px)';

function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => window.matchMedia(NARROW).matches);
  useEffect(() => {
    const media = window.matchMedia(NARROW);
    const follow = (): void => setNarrow(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return narrow;
}

function Figures(props: { readonly map: ExchangeMap }) {
  const { say } = useLanguage();
  const { today, resources, islands } = props.map;
  const figures = [
    [numberWords(today.calls), mapTexts.callsToday],
    [numberWords(resources.length), mapTexts.resources],
    ...(today.answered === null ? [] : [[{ zh: `${today.answered}%`, en: `${today.answered}%` }, mapTexts.answered] as const]),
    ...(today.middle === null ? [] : [[numberWords(today.middle), mapTexts.middle] as const]),
  ] as const;
  return (
    <ul className="o-map__st">
      {figures.map(([value, label]) => (
        <li key={label.en}>
          <b className="num">{say(value)}</b> {say(label)}
        </li>
      ))}
      <li className={islands.length === 0 ? undefined : 'is-near'}>
        <b className="num">{say(numberWords(islands.length))}</b> {say(mapTexts.islands)}
      </li>
    </ul>
  );
}

const matches = (query: string, texts: readonly { readonly zh: string; readonly en: string }[]): boolean =>
  texts.some(({ zh, en }) => `${zh} ${en}`.toLowerCase().includes(query));

const wordsOf = (island: IslandView) => [
  islandName(island),
  island.holder.short,
  ...island.askers.map(({ short }) => short),
  ...island.materials.map(({ name }) => name),
  ...island.items.map(({ name }) => name),
];

function Whole(props: { readonly map: ExchangeMap; readonly table: boolean }) {
  const { say } = useLanguage();
  const { query } = useOffice();
  const { map } = props;
  const [picked, setPicked] = useState<string>();
  const wanted = query.trim().toLowerCase();
  const islands = map.islands.filter((island) => matches(wanted, wordsOf(island)));
  const resources = map.resources.filter(({ name, department }) => matches(wanted, [name, department.short]));
  const busiest = [...map.resources].sort((one, other) => other.calls - one.calls || countOf(map, other.id) - countOf(map, one.id))[0];
  const chosen = map.resources.find(({ id }) => id === picked) ?? (wanted === '' ? busiest : (resources[0] ?? busiest));
  if (props.table) {
    const none = wanted !== '' && islands.length + resources.length === 0;
    return none ? <Empty title={say(mapTexts.noMatch)} /> : <MapTable map={map} islands={islands} resources={resources} />;
  }
  return (
    <div className="o-map__two">
      <MapPicture map={map} chosen={chosen?.id} onChoose={setPicked} />
      <aside className="o-map__side">
        {chosen === undefined ? null : <ChosenResource map={map} resource={chosen} />}
        <IslandList islands={islands} />
        <Trend months={map.trend} />
      </aside>
    </div>
  );
}

const countOf = (map: ExchangeMap, resource: string): number => map.edges.filter((edge) => edge.resource === resource).length;

export function MapPage() {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const narrow = useNarrow();
  const [asTable, setAsTable] = useState(false);
  const { value: map, refused, reload } = useReply('exchange.map', {});
  const form = useReply('resource.form', {});
  const may = useMemo(() => mayOf(form.value), [form.value]);
  useSignInAgain(refused);
  const views = [
    [false, mapTexts.picture],
    [true, mapTexts.table],
  ] as const;
  return (
    <div className="o-map">
      <header className="o-map__h">
        <h1 tabIndex={-1} ref={heading}>
          {say(mapTexts.title)}
        </h1>
        {map === undefined ? null : <Figures map={map} />}
        <div className="o-map__do">
          {narrow ? null : (
            <div className="y-seg" role="group" aria-label={say(mapTexts.view)}>
              {views.map(([table, label]) => (
                <button key={label.en} type="button" aria-pressed={asTable === table} onClick={() => setAsTable(table)}>
                  {say(label)}
                </button>
              ))}
            </div>
          )}
          {may.asks === undefined ? null : (
            <LinkButton size="s" to="/office/exchange/requests/new">
              <Icon name="plus" />
              {say(mapTexts.ask)}
            </LinkButton>
          )}
        </div>
      </header>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {map === undefined && refused === undefined ? <Waiting rows={8} /> : null}
      {map === undefined ? null : map.resources.length === 0 && map.islands.length === 0 ? (
        <Empty title={say(mapTexts.nobody)}>
          <p className="t-sm">{say(mapTexts.nobodyHint)}</p>
        </Empty>
      ) : (
        <MayContext value={may}>
          <Whole map={map} table={asTable || narrow} />
        </MayContext>
      )}
    </div>
  );
}
