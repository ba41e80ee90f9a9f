/** The case's own graph: whether an edge is satisfied, what follows from it, and whether a change would make a circle. */
import type { PartId } from '#domain/kernel/brand.ts';
import type { PartEdge, PartPlan } from './plan.ts';
import type { CaseState, Part, PartState } from './state.ts';

const failed: ReadonlySet<PartState> = new Set(['lapsed', 'withdrawn', 'not-accepted', 'wrong-office', 'acceptance-withdrawn']);
const cleared: ReadonlySet<PartState> = new Set(['waived', 'not-needed', 'ended']);
const granted: ReadonlySet<PartState> = new Set(['granted', 'issued', 'delivered']);
const issued: ReadonlySet<PartState> = new Set(['issued', 'delivered']);
const closed: ReadonlySet<PartState> = new Set([...failed, ...cleared, 'refused', 'delivered']);

export type EdgeVerdict = 'satisfied' | 'broken' | 'pending';

const needsCertificate = (plan: PartPlan): boolean => plan.kind === 'item' && plan.certificate !== undefined;

/** Whether the part has come to its end; one without a certificate ends with its grant. */
export const hasEnded = (part: Part): boolean => closed.has(part.state) || (part.state === 'granted' && !needsCertificate(part.plan));

const hardVerdict = (edge: PartEdge, predecessor: Part): EdgeVerdict => {
  const { state } = predecessor;
  if (cleared.has(state)) return 'satisfied';
  if (failed.has(state)) return 'broken';
  if (state === 'refused') return edge.needs === 'ended' ? 'satisfied' : 'broken';
  if (edge.needs === 'issued' && needsCertificate(predecessor.plan)) return issued.has(state) ? 'satisfied' : 'pending';
  return granted.has(state) ? 'satisfied' : 'pending';
};

/** A part that was dropped satisfies nothing and breaks nothing: its edges went with it. A broken soft edge does not hold. */
export const verdictOf = (state: CaseState, edge: PartEdge): EdgeVerdict => {
  const predecessor = state.parts.get(edge.part);
  if (predecessor === undefined) return 'satisfied';
  const verdict = hardVerdict(edge, predecessor);
  return verdict === 'broken' && !edge.hard ? 'satisfied' : verdict;
};

/** The edge that bars a part for good, if any. */
export const brokenEdge = (state: CaseState, part: Part): PartEdge | undefined =>
  part.plan.needs.find((edge) => verdictOf(state, edge) === 'broken');

export const isOpenable = (state: CaseState, part: Part): boolean =>
  part.plan.needs.every((edge) => verdictOf(state, edge) === 'satisfied');

/** Whether every required paper of a part is given; gap papers may still be owed (2018 regulation art. 11). */
export const isComplete = (state: CaseState, part: Part, withGaps: boolean): boolean =>
  part.plan.kind !== 'item' ||
  part.plan.materials.every((material) => !material.required || state.given[material.id] !== undefined || (withGaps && material.gap));

/** Parts on a circle, in an order that shows it; empty when there is none. */
export const circleOf = (plans: readonly Pick<PartPlan, 'part' | 'needs'>[]): readonly PartId[] => {
  const byId = new Map(plans.map((plan) => [plan.part, plan]));
  const done = new Set<PartId>();
  const path: PartId[] = [];
  const visit = (id: PartId): readonly PartId[] => {
    if (done.has(id)) return [];
    const seen = path.indexOf(id);
    if (seen >= 0) return path.slice(seen);
    path.push(id);
    for (const edge of byId.get(id)?.needs ?? []) {
      const circle = byId.has(edge.part) ? visit(edge.part) : [];
      if (circle.length > 0) return circle;
    }
    path.pop();
    done.add(id);
    return [];
  };
  for (const plan of plans) {
    const circle = visit(plan.part);
    if (circle.length > 0) return circle;
  }
  return [];
};

/** Edges of a dropped part become the edges of nobody. */
export const withoutEdgesTo = (plan: PartPlan, dropped: PartId): PartPlan => ({
  ...plan,
  needs: plan.needs.filter((edge) => edge.part !== dropped),
});
