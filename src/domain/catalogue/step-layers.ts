/** The matter's graph in layers: a step stands one layer below its last predecessor; steps of one layer run side by side. */
import type { StepId } from '#domain/kernel/brand.ts';
import type { Step } from './matter.ts';

export type Layers = {
  /** 0-based layer of every step that is not on a circle. */
  readonly layers: ReadonlyMap<StepId, number>;
  /** Steps on a circle or behind one; empty when the graph is sound. */
  readonly circular: readonly StepId[];
};

/** Takes away, round by round, the steps whose predecessors are all placed (Kahn); edges to steps not in the list are ignored. */
export const layersOf = (steps: readonly Step[]): Layers => {
  const present = new Set(steps.map((step) => step.id));
  const layers = new Map<StepId, number>();
  let left = [...steps];
  for (let layer = 0; left.length > 0; layer += 1) {
    const ready = left.filter((step) => step.needs.every((edge) => !present.has(edge.step) || layers.has(edge.step)));
    if (ready.length === 0) break;
    for (const step of ready) layers.set(step.id, layer);
    left = left.filter((step) => !layers.has(step.id));
  }
  return { layers, circular: left.map((step) => step.id) };
};
