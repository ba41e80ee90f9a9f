/** The picture of the map as numbers: columns of holders and askers, lines between them, islands that end before the platform; pure. */
import type { ExchangeMap, IslandView, MapResourceView } from '#contract/view/exchange-map.ts';
import type { Text } from '#domain/kernel/text.ts';

/** The picture's own units; it is stretched to its place, line widths are not. */
export const WIDTH = 1000;
export const HEIGHT = 400;
/** Where an island's line ends, above the platform in the middle; of several at one holder each ends a step higher, so that their ends can be told apart. */
export const ISLAND_END = 105;
const ISLAND_STEP = 24;

export type Cell = {
  readonly id: string;
  readonly name: Text;
  /** Undefined: nobody registered it, so it cannot be chosen. */
  readonly resource: MapResourceView | undefined;
  /** Somebody who needs it does not get it, whoever else does. */
  readonly island: boolean;
};
export type Holder = { readonly kind: string; readonly short: Text; readonly cells: readonly Cell[]; readonly x: number };
export type Asker = ExchangeMap['askers'][number] & { readonly x: number };
export type Line = { readonly resource: string; readonly asker: string; readonly path: string; readonly width: number };
export type Picture = {
  readonly holders: readonly Holder[];
  readonly askers: readonly Asker[];
  readonly lines: readonly Line[];
  /** One for each holder's island cell: where its line goes down. */
  readonly islands: readonly { readonly id: string; readonly x: number; readonly end: number }[];
};

const centre = (index: number, count: number): number => ((index + 0.5) * WIDTH) / Math.max(1, count);
const THINNEST = 1.1;
const THICKEST = 11;
/** Lines of one column lie side by side, as far as the column is wide. */
const GAP = 5;

const widthOf = (calls: number, most: number): number =>
  most === 0 || calls === 0 ? THINNEST : THINNEST + (THICKEST - THINNEST) * Math.sqrt(calls / most);

/** Places the lines of a column beside each other in the order of where they go, so that they cross as little as can be. */
const spread = (at: number, index: number, count: number, column: number): number => {
  const gap = Math.min(GAP, (column * 0.8) / Math.max(1, count));
  return at + (index - (count - 1) / 2) * gap;
};

const cellsOf = (map: ExchangeMap, kind: string): readonly Cell[] => {
  const mine = (island: IslandView): boolean => island.holder.kind === kind;
  const held = map.resources
    .filter(({ department }) => department.kind === kind)
    .map((resource): Cell => {
      const barred = map.islands.some((island) => mine(island) && island.resource?.id === resource.id && island.why !== 'exception');
      return { id: resource.id, name: resource.name, resource, island: barred };
    });
  // One cell for what a department has not registered, however many facts there are in it.
  const unregistered = map.islands.filter((island) => mine(island) && island.resource === null).slice(0, 2);
  return [
    ...held,
    ...unregistered.map(
      (island): Cell => ({ id: island.id, name: island.facts[0]?.name ?? island.holder.short, resource: undefined, island: true }),
    ),
  ];
};

const holdersOf = (map: ExchangeMap): readonly Omit<Holder, 'x'>[] => {
  const departments = new Map([
    ...map.islands.map(({ holder }) => [holder.kind, holder] as const),
    ...map.resources.map(({ department }) => [department.kind, department] as const),
  ]);
  const weight = (kind: string): number => map.edges.filter(({ resource }) => owns(map, kind, resource)).length;
  return [...departments.values()]
    .sort((one, other) => weight(other.kind) - weight(one.kind))
    .map(({ kind, short }) => ({ kind, short, cells: cellsOf(map, kind) }));
};
const owns = (map: ExchangeMap, kind: string, resource: string): boolean =>
  map.resources.some(({ id, department }) => id === resource && department.kind === kind);

export function pictureOf(map: ExchangeMap): Picture {
  const bare = holdersOf(map);
  const holders = bare.map((holder, index): Holder => ({ ...holder, x: centre(index, bare.length) }));
  const askers = map.askers.map((asker, index): Asker => ({ ...asker, x: centre(index, map.askers.length) }));
  const column = { holder: WIDTH / Math.max(1, holders.length), asker: WIDTH / Math.max(1, askers.length) };
  const holderOf = (resource: string): Holder | undefined => holders.find(({ cells }) => cells.some(({ id }) => id === resource));
  const most = Math.max(0, ...map.edges.map(({ calls }) => calls));
  const drawn = map.edges.flatMap((edge) => {
    const from = holderOf(edge.resource);
    const to = askers.find(({ department }) => department.kind === edge.asker);
    return from === undefined || to === undefined ? [] : [{ edge, from, to }];
  });
  const lines = drawn.map(({ edge, from, to }): Line => {
    const out = drawn.filter((each) => each.from === from).sort((a, b) => a.to.x - b.to.x || (a.edge.resource < b.edge.resource ? -1 : 1));
    const into = drawn.filter((each) => each.to === to).sort((a, b) => a.from.x - b.from.x || (a.edge.resource < b.edge.resource ? -1 : 1));
    const at = (list: typeof drawn): number => list.findIndex((each) => each.edge === edge);
    const [x1, x2] = [spread(from.x, at(out), out.length, column.holder), spread(to.x, at(into), into.length, column.asker)];
    const path = `M${round(x1)} 0C${round(x1)} 150 ${round(x2)} 250 ${round(x2)} ${HEIGHT}`;
    return { resource: edge.resource, asker: edge.asker, path, width: round(widthOf(edge.calls, most)) };
  });
  const islands = holders.flatMap((holder) => {
    const own = holder.cells.filter(({ island }) => island);
    return own.map(({ id }, index) => ({
      id,
      x: round(holder.x + column.holder * (0.28 - 0.14 * index)),
      end: Math.max(ISLAND_STEP, ISLAND_END - ISLAND_STEP * index),
    }));
  });
  return { holders, askers, lines, islands };
}

const round = (value: number): number => Math.round(value * 10) / 10;
