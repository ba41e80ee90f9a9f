/** The island map: over all items of all divisions, which held papers are still asked for, why, and what would end each. */
import type { DivisionCode, FactId, MaterialId } from '#domain/kernel/brand.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import { indexExchange, type Bar, type ExchangeIndex } from './exchange-index.ts';
import {
  ISLAND_REASONS,
  type Island,
  type IslandItem,
  type IslandMap,
  type IslandMapInput,
  type MapEdge,
  type MapMaterial,
  type MapResource,
  type OfferedItem,
  type Volume,
} from './island.ts';

/** A fact that does not come, or one that does and through whom. */
type Finding = { readonly fact: FactId; readonly holder: DepartmentKind; readonly through?: MapResource; readonly bar?: Bar };

const NONE: Volume = { month: 0, year: 0 };
const plus = (one: Volume, other: Volume): Volume => ({ month: one.month + other.month, year: one.year + other.year });

/** The resource nearest to answering: one that nothing bars, else the one whose bar is nearest to its end. */
function findFact(
  input: IslandMapInput,
  index: ExchangeIndex,
  fact: FactId,
  holder: DepartmentKind,
  { item, division }: OfferedItem,
): Finding {
  let best: Finding | undefined;
  for (const through of index.answering(fact)) {
    const bar = index.barOf(through, fact, item.department, item.id, division);
    if (bar === undefined) return { fact, holder, through };
    const nearer = best?.bar === undefined || ISLAND_REASONS.indexOf(bar.why) > ISLAND_REASONS.indexOf(best.bar.why);
    if (nearer) best = { fact, holder, through, bar };
  }
  if (input.ofSignIn.has(fact)) return { fact, holder };
  return best ?? { fact, holder, bar: { why: 'no-resource', act: 'register-resource' } };
}

/** Islands of a resource alone are one for all who ask; those of a request are the asker's own. */
const OF_ASKER: ReadonlySet<string> = new Set(['not-granted', 'refused', 'upheld', 'returned', 'disputed', 'requested']);

type Growing = {
  readonly finding: Finding & { readonly bar: Bar };
  readonly exception?: MapMaterial['exception'];
  readonly facts: Set<FactId>;
  readonly askers: Set<DepartmentKind>;
  readonly materials: Map<MaterialId, MapMaterial>;
  readonly items: Map<string, IslandItem>;
  readonly divisions: Set<DivisionCode>;
  cases: Volume;
  papers: Volume;
};
type GrowingEdge = { readonly materials: Set<MaterialId>; readonly calls: number; spared: Volume };

const idOf = ({ holder, through, fact, bar }: Finding & { readonly bar: Bar }, offered: OfferedItem, material: MapMaterial): string => {
  const held = `${holder}/${through?.resource.id ?? fact}`;
  if (bar.why === 'exception' || bar.why === 'item-asks') return `${held}/${offered.item.id}/${material.id}`;
  return OF_ASKER.has(bar.why) ? `${held}/${offered.item.department}/${bar.request?.id ?? ''}` : held;
};

function grow(islands: Map<string, Growing>, finding: Finding & { readonly bar: Bar }, offered: OfferedItem, material: MapMaterial): void {
  const id = idOf(finding, offered, material);
  let island = islands.get(id);
  if (island === undefined) {
    island = {
      finding,
      ...(finding.bar.why === 'exception' && material.exception !== undefined ? { exception: material.exception } : {}),
      facts: new Set(),
      askers: new Set(),
      materials: new Map(),
      items: new Map(),
      divisions: new Set(),
      cases: NONE,
      papers: NONE,
    };
    islands.set(id, island);
  }
  const { item, division, cases } = offered;
  island.facts.add(finding.fact);
  island.askers.add(item.department);
  island.materials.set(material.id, material);
  island.divisions.add(division);
  const known = island.items.get(item.id);
  island.items.set(item.id, { item: item.id, name: item.name, department: item.department, cases: plus(known?.cases ?? NONE, cases) });
  island.cases = plus(island.cases, cases);
  island.papers = plus(island.papers, offered.brought?.get(material.id) ?? NONE);
}

const nameEdge = (edges: Map<string, GrowingEdge>, through: MapResource, asker: DepartmentKind): GrowingEdge => {
  const key = `${through.resource.id}\n${asker}`;
  const edge = edges.get(key) ?? { materials: new Set(), calls: through.calls.get(asker) ?? 0, spared: NONE };
  edges.set(key, edge);
  return edge;
};

type Drawn = { readonly islands: Map<string, Growing>; readonly edges: Map<string, GrowingEdge> };

/** Undefined where one fact is nobody's to give: such a paper people must bring. */
function findingsOf(
  input: IslandMapInput,
  index: ExchangeIndex,
  offered: OfferedItem,
  facts: readonly FactId[],
): readonly Finding[] | undefined {
  const findings: Finding[] = [];
  for (const fact of facts) {
    const holder = input.sourceOf(fact);
    if (holder === undefined) return undefined;
    findings.push(findFact(input, index, fact, holder, offered));
  }
  return findings;
}

/** Each resource that bars the paper is one island; two facts of one resource are one paper too many, not two. */
function growBarred(islands: Map<string, Growing>, findings: readonly Finding[], offered: OfferedItem, material: MapMaterial): void {
  const told = new Set<string>();
  for (const { bar, ...finding } of findings) {
    if (bar === undefined) continue;
    const held = `${finding.holder}/${finding.through?.resource.id ?? finding.fact}`;
    if (told.has(held)) islands.get(idOf({ ...finding, bar }, offered, material))?.facts.add(finding.fact);
    else grow(islands, { ...finding, bar }, offered, material);
    told.add(held);
  }
}

function markSpared(edges: Map<string, GrowingEdge>, findings: readonly Finding[], offered: OfferedItem, material: MapMaterial): void {
  const spared = offered.spared?.get(material.id) ?? NONE;
  for (const through of new Set(findings.flatMap((finding) => finding.through ?? []))) {
    const edge = nameEdge(edges, through, offered.item.department);
    edge.materials.add(material.id);
    edge.spared = plus(edge.spared, spared);
  }
}

/** One paper of one item: what it proves is looked for fact by fact. */
function judgeMaterial(input: IslandMapInput, index: ExchangeIndex, offered: OfferedItem, material: MapMaterial, drawn: Drawn): void {
  const findings = findingsOf(input, index, offered, material.facts);
  const first = findings?.[0];
  if (findings === undefined || first === undefined) return;
  // What was approved is asked for whether or not the data would come; it ends with its last day.
  const excepted = material.exception !== undefined && material.exception.until >= input.today;
  const barred = findings.some(({ bar }) => bar !== undefined);
  if (excepted) grow(drawn.islands, { ...first, bar: { why: 'exception', act: 'change-item' } }, offered, material);
  else if (barred) growBarred(drawn.islands, findings, offered, material);
  else if (material.bringOnly) grow(drawn.islands, { ...first, bar: { why: 'item-asks', act: 'change-item' } }, offered, material);
  else markSpared(drawn.edges, findings, offered, material);
}

const mostCases = (one: { readonly cases: Volume }, other: { readonly cases: Volume }): number =>
  other.cases.year - one.cases.year || other.cases.month - one.cases.month;

function finished(id: string, { finding, exception, ...island }: Growing): Island {
  const { holder, through, bar } = finding;
  const state = through?.state;
  return {
    id,
    why: bar.why,
    act: bar.act,
    holder,
    ...(through === undefined ? {} : { resource: through.resource.id }),
    facts: [...island.facts],
    askers: [...island.askers],
    materials: [...island.materials.values()].map(({ id: material, name }) => ({ id: material, name })),
    items: [...island.items.values()].sort(mostCases),
    divisions: island.divisions.size,
    places: [...island.divisions],
    cases: island.cases,
    papers: island.papers,
    ...(bar.why === 'source-down' && state?.kind === 'down' ? { since: state.since } : {}),
    ...(bar.why === 'source-down' && state?.kind === 'down' && state.reason !== undefined ? { reason: state.reason } : {}),
    ...(bar.request === undefined ? {} : { request: bar.request.id, since: bar.request.askedAt }),
    ...(bar.request?.refusal === undefined ? {} : { reason: bar.request.refusal.reasons }),
    ...(bar.request?.due === undefined ? {} : { due: bar.request.due }),
    ...(exception === undefined ? {} : { exception, until: exception.until }),
  };
}

/**
 * Who holds what for whom, and what still does not come.
 * Lines also where a department asks, or may ask, for answers that replace no paper; linear in items times papers.
 */
export function islandMap(input: IslandMapInput): IslandMap {
  const index = indexExchange(input);
  const growing = { islands: new Map<string, Growing>(), edges: new Map<string, GrowingEdge>() };
  for (const offered of input.items)
    for (const material of offered.item.materials) if (material.facts.length > 0) judgeMaterial(input, index, offered, material, growing);
  const byId = new Map(input.resources.map((each) => [each.resource.id, each]));
  for (const through of input.resources) for (const asker of through.calls.keys()) nameEdge(growing.edges, through, asker);
  for (const { resource, department } of input.grants) {
    const through = byId.get(resource);
    if (through !== undefined) nameEdge(growing.edges, through, department);
  }
  const edges = [...growing.edges].map(([key, { materials, calls, spared }]): MapEdge => {
    const [resource = '', asker = ''] = key.split('\n');
    return { resource: resource as MapEdge['resource'], asker, calls, spared, materials: [...materials] };
  });
  return { edges, islands: [...growing.islands].map(([id, island]) => finished(id, island)).sort(mostCases) };
}
