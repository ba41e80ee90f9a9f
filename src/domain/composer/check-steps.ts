/** What is wrong with a graph of steps, told by step: circles, gaps, papers nobody has issued yet, departments that are not there. */
import type { Item } from '#domain/catalogue/item.ts';
import type { Step } from '#domain/catalogue/matter.ts';
import { layersOf } from '#domain/catalogue/step-layers.ts';

export type StepProblemCode =
  | 'circle'
  | 'behind-circle'
  | 'unknown-step'
  | 'unknown-item'
  | 'nobody-files'
  | 'outside-is-not-granted'
  | 'hard-edge-without-law'
  | 'issuer-not-before'
  | 'issued-by-nobody'
  | 'department-missing'
  | 'only-sometimes';

export type StepProblem = {
  readonly code: StepProblemCode;
  /** An advice does not keep the matter from being published. */
  readonly grave: boolean;
  readonly step: string;
  /** The other step, certificate or department it is about. */
  readonly about?: string;
};

/** What the check knows of an item: who handles it, what it issues, and the certificates without which it cannot go on. */
export type StepItem = Pick<Item, 'department' | 'level'> & {
  readonly certificate?: string | undefined;
  readonly wants: readonly string[];
};

export type StepScope = {
  readonly itemOf: (id: string) => StepItem | undefined;
  /** Whether a department has an office that would handle it here. */
  readonly isThere: (department: string, level: Item['level']) => boolean;
};

const grave = (code: StepProblemCode, step: string, about?: string): StepProblem => ({
  code,
  grave: true,
  step,
  ...(about === undefined ? {} : { about }),
});
const advice = (code: StepProblemCode, step: string, about?: string): StepProblem => ({ ...grave(code, step, about), grave: false });

const itemOf = (step: Step, scope: StepScope): StepItem | undefined => (step.kind === 'item' ? scope.itemOf(step.item) : undefined);

/** Certificates without which an item cannot go on: no other way stands beside them. */
export const wantedOf = (item: Pick<Item, 'materials'>): readonly string[] =>
  item.materials.flatMap(({ need, satisfiedBy }) => {
    const only = need !== 'optional' && satisfiedBy.every(({ by }) => by === 'certificate');
    return only ? satisfiedBy.flatMap((way) => (way.by === 'certificate' ? [way.kind] : [])) : [];
  });

/** Every step that surely stands before another, by step; a step on a circle stands before itself. */
export function beforeOf(steps: readonly Step[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byId = new Map<string, Step>(steps.map((step) => [step.id, step]));
  return new Map(
    steps.map(({ id }) => {
      const all = new Set<string>();
      // A set is walked in the order of its growth: what is added on the way is walked too.
      for (const { step } of byId.get(id)?.needs ?? []) all.add(step);
      for (const each of all) for (const { step } of byId.get(each)?.needs ?? []) all.add(step);
      return [id, all];
    }),
  );
}

/** A step that must have its paper issued by another of the same matter stands after it; what nobody here issues must be there already. */
function paperProblems(step: Step, steps: readonly Step[], before: ReadonlySet<string>, scope: StepScope): readonly StepProblem[] {
  const item = itemOf(step, scope);
  return (item?.wants ?? []).flatMap((kind) => {
    const issuers = steps.filter((each) => each.id !== step.id && itemOf(each, scope)?.certificate === kind);
    if (issuers.length === 0) return [advice('issued-by-nobody', step.id, kind)];
    const earlier = issuers.filter(({ id }) => before.has(id));
    if (earlier.length === 0) return [grave('issuer-not-before', step.id, issuers[0]?.id)];
    const always = earlier.some(({ when }) => when === undefined || when === step.when);
    return always ? [] : [advice('only-sometimes', step.id, earlier[0]?.id)];
  });
}

function edgeProblems(step: Step, steps: ReadonlyMap<string, Step>): readonly StepProblem[] {
  return step.needs.flatMap((edge) => {
    const target = steps.get(edge.step);
    if (target === undefined) return [grave('unknown-step', step.id, edge.step)];
    return [
      ...(target.kind === 'outside' && edge.needs !== 'ended' ? [grave('outside-is-not-granted', step.id, edge.step)] : []),
      ...(edge.hard && edge.basis === undefined ? [grave('hard-edge-without-law', step.id, edge.step)] : []),
    ];
  });
}

function ownProblems(step: Step, scope: StepScope): readonly StepProblem[] {
  if (step.kind === 'outside') return [];
  const item = scope.itemOf(step.item);
  if (item === undefined) return [grave('unknown-item', step.id, step.item)];
  return [
    ...(step.needs.length === 0 && step.files !== 'at-submit' ? [grave('nobody-files', step.id)] : []),
    ...(scope.isThere(item.department, item.level) ? [] : [grave('department-missing', step.id, item.department)]),
  ];
}

/** Problems in the order of the steps; empty where the graph is sound. */
export function checkSteps(steps: readonly Step[], scope: StepScope): readonly StepProblem[] {
  const byId = new Map<string, Step>(steps.map((step) => [step.id, step]));
  const before = beforeOf(steps);
  const stuck = new Set<string>(layersOf(steps).circular);
  const onCircle = (id: string): boolean => before.get(id)?.has(id) === true;
  return steps.flatMap((step) => [
    ...(stuck.has(step.id) ? [grave(onCircle(step.id) ? 'circle' : 'behind-circle', step.id)] : []),
    ...edgeProblems(step, byId),
    ...ownProblems(step, scope),
    ...(stuck.has(step.id) ? [] : paperProblems(step, steps, before.get(step.id) ?? new Set(), scope)),
  ]);
}
