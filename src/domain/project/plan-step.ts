/** The steps a forecast runs over: a node with a length, its predecessors, and whether its days count. */
import type { Term } from '#domain/catalogue/limit.ts';

export type PlanStep = {
  readonly id: string;
  readonly term: Term;
  /** Counted against the matter's budget: departments and what they commission, not owner or market. */
  readonly counted: boolean;
  readonly needs: readonly string[];
};

/** Steps without the named ones: what needed a dropped step goes on as if it had never been asked for. */
export const withoutSteps = <Kind extends PlanStep>(steps: readonly Kind[], dropped: readonly string[]): readonly Kind[] => {
  const gone = new Set(dropped);
  return steps.filter(({ id }) => !gone.has(id)).map((step) => ({ ...step, needs: step.needs.filter((id) => !gone.has(id)) }));
};

/** Predecessors first, otherwise in the order given; the ids of a circle (or of needs nobody offers) when there is none. */
export const inOrder = (steps: readonly PlanStep[]): { readonly ordered: readonly PlanStep[] } | { readonly stuck: readonly string[] } => {
  const ordered: PlanStep[] = [];
  const placed = new Set<string>();
  let rest = steps;
  while (rest.length > 0) {
    const free = rest.filter((step) => step.needs.every((id) => placed.has(id)));
    if (free.length === 0) return { stuck: rest.map(({ id }) => id) };
    for (const step of free) {
      ordered.push(step);
      placed.add(step.id);
    }
    rest = rest.filter(({ id }) => !placed.has(id));
  }
  return { ordered };
};
