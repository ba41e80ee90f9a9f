/** Reads a published matter as steps of a forecast, at promised or at statutory limits. */
import type { Item } from '#domain/catalogue/item.ts';
import { shorterPromise } from '#domain/catalogue/check-limit.ts';
import type { Limit, Term } from '#domain/catalogue/limit.ts';
import type { Matter, Step } from '#domain/catalogue/matter.ts';
import type { PlanStep } from './plan-step.ts';

export type LimitKind = 'promised' | 'statutory';

const termOf = (limit: Limit, promised: Term | undefined, kind: LimitKind): Term => {
  const promise = shorterPromise(limit, promised);
  if (kind === 'promised' || limit.statutory === undefined) return promise;
  return { amount: limit.statutory.amount, unit: limit.statutory.unit };
};

/** Without a statutory limit (owner, market, agency) the promised length holds in both. */
const stepTerm = (step: Step, items: ReadonlyMap<string, Item>, kind: LimitKind): Term => {
  if (step.kind === 'outside') return termOf(step.limit, undefined, kind);
  const item = items.get(step.item);
  if (item === undefined) throw new Error(`step ${step.id} names an unknown item ${step.item}`);
  return termOf(item.limit, step.promised, kind);
};

/** The matter's steps; those with a condition are in unless dropped by `withoutSteps`. */
export const planStepsOf = (matter: Matter, items: ReadonlyMap<string, Item>, kind: LimitKind): readonly PlanStep[] =>
  matter.steps.map((step) => ({
    id: step.id,
    term: stepTerm(step, items, kind),
    counted: step.counted,
    needs: step.needs.map((edge) => edge.step),
  }));
