/** Where the steps of a matter stand in its picture: layers from left to right, each near the ones it follows. */
import type { Step } from '#domain/catalogue/matter.ts';
import { layersOf } from '#domain/catalogue/step-layers.ts';

export const NODE = { width: 156, height: 48, gapX: 44, gapY: 12 } as const;
const MARGIN = 6;

export type Placed = { readonly id: string; readonly x: number; readonly y: number };
export type Drawn = {
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly hard: boolean;
};
export type Layout = {
  readonly nodes: readonly Placed[];
  readonly edges: readonly Drawn[];
  readonly width: number;
  readonly height: number;
};

/** Steps on a circle have no layer: they stand in the last column, together. */
function columnsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const { layers } = layersOf(steps);
  const deepest = Math.max(-1, ...layers.values());
  const columns: Step[][] = Array.from({ length: deepest + 2 }, () => []);
  for (const step of steps) columns[layers.get(step.id) ?? deepest + 1]?.push(step);
  return columns.filter((column) => column.length > 0);
}

/** The mean place of what a step follows; its own place in the list where it follows nothing. */
const pull = (step: Step, at: number, rows: ReadonlyMap<string, number>): number => {
  const known = step.needs.flatMap((edge) => rows.get(edge.step) ?? []);
  return known.length === 0 ? at : known.reduce((sum, row) => sum + row, 0) / known.length;
};

const curve = (from: Placed, to: Placed): string => {
  const [x1, y1] = [from.x + NODE.width, from.y + NODE.height / 2];
  const [x2, y2] = [to.x - 5, to.y + NODE.height / 2];
  const bend = Math.max(18, Math.abs(x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
};

export function layoutOf(steps: readonly Step[]): Layout {
  const columns = columnsOf(steps);
  const rows = new Map<string, number>();
  const nodes: Placed[] = [];
  columns.forEach((column, at) => {
    const ordered = column
      .map((step, own) => ({ step, wish: pull(step, own, rows) }))
      .toSorted((one, other) => one.wish - other.wish)
      .map(({ step }) => step);
    ordered.forEach((step, row) => {
      rows.set(step.id, row);
      nodes.push({ id: step.id, x: MARGIN + at * (NODE.width + NODE.gapX), y: MARGIN + row * (NODE.height + NODE.gapY) });
    });
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = steps.flatMap((step) =>
    step.needs.flatMap(({ step: before, hard }) => {
      const [from, to] = [byId.get(before), byId.get(step.id)];
      return from === undefined || to === undefined ? [] : [{ from: from.id, to: to.id, path: curve(from, to), hard }];
    }),
  );
  const tallest = Math.max(1, ...columns.map(({ length }) => length));
  return {
    nodes,
    edges,
    width: 2 * MARGIN + Math.max(1, columns.length) * (NODE.width + NODE.gapX) - NODE.gapX,
    height: 2 * MARGIN + tallest * (NODE.height + NODE.gapY) - NODE.gapY,
  };
}

/** Words cut to what fits in a node: a Chinese character is as wide as two Latin letters. */
export function fitted(words: string, widest: number): string {
  let width = 0;
  let kept = '';
  for (const letter of words) {
    width += /[\u2e80-\uffef]/.test(letter) ? 1 : 0.56;
    if (width > widest) return `${kept.trimEnd()}…`;
    kept += letter;
  }
  return kept;
}
