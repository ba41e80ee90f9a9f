/** The island map in the words of its readers: departments, items, laws and offices by name, days counted. */
import type { Island, MapEdge, MapMaterial, MapResource } from '#domain/exchange/island.ts';
import { workingDaysBetween } from '#domain/clock/working-day.ts';
import { brandAs, type DivisionCode, type FactId, type MaterialId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { ExchangeMap, IslandView, MapAskerView, MapEdgeView, MapResourceView } from '#contract/view/exchange-map.ts';
import { basisView, dayOrNull, officeName } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { ReadMap } from './read-map.ts';
import { trendOf } from './trend.ts';

type Words = { readonly catalogue: Catalogue; readonly today: Day };

const departmentView = (catalogue: Catalogue, kind: string): { kind: string; name: Text; short: Text } => {
  const department = catalogue.departments.get(kind);
  const unknown = { zh: kind, en: kind };
  return { kind, name: department?.name ?? unknown, short: department?.short ?? unknown };
};

const perCent = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((1000 * part) / whole) / 10);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

function resourceView(catalogue: Catalogue, { calls, contested }: ReadMap, { resource, state }: MapResource): MapResourceView {
  const own = calls.byResource.get(resource.id) ?? [];
  const called = sum(own.map((row) => row.calls));
  return {
    id: resource.id,
    name: resource.name,
    department: departmentView(catalogue, resource.department),
    share: resource.share.kind,
    fields: resource.fields.length,
    rhythm: resource.rhythm,
    state: state.kind,
    since: state.kind === 'down' ? instantText(state.since) : null,
    calls: called,
    answered: perCent(sum(own.map((row) => row.answered)), called),
    middle: calls.middles.get(resource.id) ?? null,
    contested: contested.get(resource.id) ?? 0,
  };
}

const MOST_ITEMS = 3;
const MOST_NAMES = 12;

/** What a department wants data for: its items that use a shared resource, the most applied for first. */
function askerView(catalogue: Catalogue, { input, map }: ReadMap, asker: string): MapAskerView {
  const edges = map.edges.filter((edge) => edge.asker === asker);
  const wanted = new Set(edges.flatMap(({ materials }) => materials));
  const items = new Map<string, { readonly name: Text; cases: number }>();
  for (const { item, cases } of input.items) {
    if (item.department !== asker || !item.materials.some(({ id }) => wanted.has(id))) continue;
    const known = items.get(item.id) ?? { name: item.name, cases: 0 };
    known.cases += cases.year;
    items.set(item.id, known);
  }
  return {
    department: departmentView(catalogue, asker),
    items: [...items.values()]
      .sort((one, other) => other.cases - one.cases)
      .slice(0, MOST_ITEMS)
      .map(({ name }) => name),
    calls: sum(edges.map(({ calls }) => calls)),
    spared: { month: sum(edges.map(({ spared }) => spared.month)), year: sum(edges.map(({ spared }) => spared.year)) },
  };
}

type MaterialNames = ReadonlyMap<MaterialId, Text>;
const namesOf = ({ input }: ReadMap): MaterialNames =>
  new Map(input.items.flatMap(({ item }) => item.materials.map(({ id, name }: MapMaterial) => [id, name] as const)));

const edgeView = (names: MaterialNames, { resource, asker, calls, spared, materials }: MapEdge): MapEdgeView => ({
  resource,
  asker,
  calls,
  spared,
  materials: materials.flatMap((id) => names.get(id) ?? []).slice(0, MOST_NAMES),
});

const workingDaysLeft = (catalogue: Catalogue, today: Day, due: Day): number =>
  due >= today ? workingDaysBetween(today, due, catalogue.calendar) : -workingDaysBetween(due, today, catalogue.calendar);

function islandView({ catalogue, today }: Words, { input }: ReadMap, island: Island): IslandView {
  const { exception, since, due } = island;
  const resource = input.resources.find((each) => each.resource.id === island.resource)?.resource;
  return {
    id: island.id,
    why: island.why,
    act: island.act,
    holder: departmentView(catalogue, island.holder),
    resource: resource === undefined ? null : { id: resource.id, name: resource.name },
    facts: island.facts.map((id: FactId) => ({ id, name: catalogue.facts.get(id)?.name ?? { zh: id, en: id } })),
    askers: island.askers.map((kind) => departmentView(catalogue, kind)),
    materials: island.materials.map(({ id, name }) => ({ id, name })),
    items: island.items.slice(0, MOST_NAMES).map(({ item, name, cases }) => ({ id: item, name, cases })),
    divisions: island.divisions,
    cases: island.cases,
    papers: island.papers,
    since: since === undefined ? null : instantText(since),
    days: since === undefined ? null : Math.max(0, today - dayOfInstant(since)),
    reason: island.reason ?? null,
    until: dayOrNull(island.until),
    due: dayOrNull(due),
    left: due === undefined ? null : workingDaysLeft(catalogue, today, due),
    request: island.request ?? null,
    basis: resource?.share.kind === 'not-shared' ? basisView(catalogue, resource.share.basis) : null,
    exception:
      exception === undefined
        ? null
        : {
            reason: exception.reason,
            basis: basisView(catalogue, exception.basis),
            approver: officeName(catalogue, exception.approver),
            until: dayText(exception.until),
          },
  };
}

export function mapView(catalogue: Catalogue, read: ReadMap, division: DivisionCode, now: Instant): ExchangeMap {
  const today = dayOfInstant(now);
  const names = namesOf(read);
  const resources = read.input.resources.map((each) => resourceView(catalogue, read, each));
  const calls = sum(resources.map((each) => each.calls));
  const answered = sum([...read.calls.byResource.values()].flat().map((row) => row.answered));
  return {
    division: { code: division, name: catalogue.divisions.get(brandAs<DivisionCode>(division))?.name ?? { zh: '', en: '' } },
    at: instantText(now),
    today: { calls, answered: perCent(answered, calls), middle: read.calls.middle },
    resources,
    askers: [...new Set(read.map.edges.map(({ asker }) => asker))].map((asker) => askerView(catalogue, read, asker)),
    edges: read.map.edges.map((edge) => edgeView(names, edge)),
    islands: read.map.islands.map((island) => islandView({ catalogue, today }, read, island)),
    trend: trendOf(read.daily, today),
  };
}
