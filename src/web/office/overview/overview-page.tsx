/** The overview of a division: figures, map and table of what lies below, where it stalls, what changed, and how it went over two years. */
import type { Overview, OverviewBy } from '#contract/view/overview.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { useReply, type Loaded } from '#web/ui/use-reply.ts';
import { useSignInAgain } from '../shell/sign-in.ts';
import { Bottlenecks } from './bottleneck-panel.tsx';
import { ChangedPanel } from './changed-panel.tsx';
import { ComparePanel, Select } from './compare-panel.tsx';
import { HeadFigures } from './head-figures.tsx';
import { OverviewHead } from './overview-head.tsx';
import { Islands } from './island-panel.tsx';
import { Panel } from './panel.tsx';
import { PlaceMap } from './place-map.tsx';
import { PlaceTable } from './place-table.tsx';
import { Funnel, WhyVisits } from './why-panel.tsx';
import { overviewTexts as texts } from './texts.ts';
import { useScene, type Scene } from './use-scene.ts';

/** What the map may show. */
const MAP_MEASURES = ['actual.once', 'actual.zero-visit', 'actual.on-time', 'actual.satisfied', 'actual.reused', 'actual.instant'];

export function OverviewPage() {
  const scene = useScene();
  const loaded = useReply('overview.get', { query: scene.asked });
  const places = useReply('overview.by-division', { query: { ...scene.asked, measure: scene.query.measure } });
  useSignInAgain(loaded.refused);
  const { value, refused, reload } = loaded;
  if (value === undefined)
    return (
      <div className="o-over__wait">
        {refused === undefined ? <Waiting rows={6} /> : <RefusedNote refused={refused} onRetry={reload} />}
      </div>
    );
  const empty = value.figures.every(({ figure, measure }) => measure.family === 'declared' || (figure.value === null && !figure.few));
  return (
    <div className="o-over">
      <OverviewHead overview={value} scene={scene} />
      <HeadFigures figures={value.figures} />
      {empty ? <Nothing /> : null}
      <Columns overview={value} places={places} scene={scene} />
      <div className="o-over__wide">
        <ComparePanel scene={scene} overview={value} places={places.value} />
      </div>
    </div>
  );
}

/** A county has no map: its offices stand in a wide table, and the narrow panels beside it. */
function Columns({ overview, places, scene }: Places & { readonly overview: Overview }) {
  const county = overview.level === 'county' || overview.office !== null;
  const table = <TablePanel overview={overview} places={places} scene={scene} />;
  const why = (
    <>
      <WhyVisits scene={scene} overview={overview} />
      <Funnel scene={scene} />
    </>
  );
  return (
    <div className={county ? 'o-over__c is-county' : 'o-over__c'}>
      <div className="o-over__col">
        {county ? table : <MapPanel places={places} scene={scene} />}
        {county ? <ChangedPanel scene={scene} /> : why}
      </div>
      <div className="o-over__col">
        {county ? why : table}
        {county ? null : <ChangedPanel scene={scene} />}
      </div>
      <div className="o-over__col">
        <Bottlenecks scene={scene} overview={overview} />
        <Islands scene={scene} />
      </div>
    </div>
  );
}

function Nothing() {
  const { say } = useLanguage();
  return (
    <Empty title={say(texts.empty)}>
      <p className="t-sm t-3">{say(texts.emptyWhy)}</p>
      <LinkButton size="s" to="/office/catalogue">
        {say(texts.toSettings)}
      </LinkButton>
    </Empty>
  );
}

type Places = { readonly places: Loaded<OverviewBy>; readonly scene: Scene };

const measureOf = ({ columns }: OverviewBy): OverviewBy['columns'][number] | undefined => columns[0];

function MapPanel({ places, scene }: Places) {
  const { say } = useLanguage();
  const names = useReply('measure.list', {}).value?.rows ?? [];
  const measure = places.value === undefined ? undefined : measureOf(places.value);
  const offered = names.filter(({ id }) => MAP_MEASURES.includes(id) || id === measure?.id);
  return (
    <Panel
      title={measure === undefined ? say(texts.choose) : say(measure.name)}
      about={() => say(texts.mapHint)}
      acts={
        offered.length === 0 ? undefined : (
          <Select label={say(texts.choose)} value={measure?.id ?? ''} onChange={(id) => navigate(scene.to({ measure: id }))}>
            {offered.map((each) => (
              <option key={each.id} value={each.id}>
                {say(each.name)}
              </option>
            ))}
          </Select>
        )
      }
      loaded={places}
      isEmpty={({ rows }) => rows.length === 0}
      empty={texts.empty}
      emptyWhy={texts.emptyWhy}
    >
      {(by) => <PlaceMap by={by} scene={scene} />}
    </Panel>
  );
}

function TablePanel({ overview, places, scene }: Places & { readonly overview: Overview }) {
  const { say } = useLanguage();
  const title = places.value?.by === 'office' ? texts.offices : overview.level === 'province' ? texts.cities : texts.counties;
  return (
    <Panel
      title={say(title)}
      about={() => say(texts.eight)}
      loaded={places}
      isEmpty={({ rows }) => rows.length === 0}
      empty={texts.empty}
      emptyWhy={texts.emptyWhy}
    >
      {(by) => <PlaceTable by={by} scene={scene} />}
    </Panel>
  );
}
