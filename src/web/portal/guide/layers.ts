/** Steps that run side by side, in order, with the promise of what is left after the situation was told. */
import type { Guide, GuideMaterial, GuideStep } from '#contract/view/guide.ts';
import type { TermView } from '#contract/view/plain.ts';

/** Whether a `when` holds for what was answered; undefined = not known yet, so it stays on the list with a mark. */
export type Holds = (when: string | undefined) => boolean | undefined;

export const layersOf = (steps: readonly GuideStep[]): readonly (readonly GuideStep[])[] => {
  const layers = new Map<number, GuideStep[]>();
  for (const step of steps) layers.set(step.layer, [...(layers.get(step.layer) ?? []), step]);
  return [...layers.entries()].toSorted(([one], [other]) => one - other).map(([, members]) => members);
};

/** How many departments act in a layer, on how many things: what a third party does is nobody's of the government. */
export const actingIn = (layer: readonly GuideStep[]): { readonly departments: number; readonly things: number } => {
  // Where a place has no office of its own, the department is known all the same.
  const names = layer.flatMap(({ office, department }) =>
    office === null ? (department === undefined ? [] : [department.zh]) : [office.id],
  );
  return { departments: new Set(names).size, things: names.length };
};

/**
 * The longest path of one kind of limit through the steps that are left, where all of them are in one unit;
 * undefined where units differ: days of different calendars cannot be added, the server's own date stands then.
 */
export const longestPath = (steps: readonly GuideStep[], limit: (step: GuideStep) => TermView | null): TermView | undefined => {
  const terms = steps.map(limit).filter((term) => term !== null);
  const units = new Set(terms.filter((term) => term.amount > 0).map((term) => term.unit));
  const [unit] = units;
  if (units.size > 1 || unit === undefined) return undefined;
  const ends = new Map<string, number>();
  for (const step of steps.toSorted((one, other) => one.layer - other.layer)) {
    const before = step.needs.map((need) => ends.get(need.step) ?? 0);
    ends.set(step.id, Math.max(0, ...before) + (limit(step)?.amount ?? 0));
  }
  return { amount: Math.max(0, ...ends.values()), unit };
};

export type Cut = {
  readonly steps: readonly GuideStep[];
  readonly materials: readonly GuideMaterial[];
  readonly bring: number;
  readonly held: number;
  readonly promised: TermView | null;
  readonly statutory: TermView | null;
  /** True when the situation removed a step: the server's date for the whole no longer fits. */
  readonly shorter: boolean;
};

/** The guide cut to a situation. */
export const cutTo = (guide: Guide, holds: Holds): Cut => {
  const steps = guide.steps.filter((step) => holds(step.when) !== false);
  const materials = guide.materials.filter((material) => holds(material.when) !== false);
  const shorter = steps.length < guide.steps.length;
  const { statutory: whole } = guide.promise;
  const lawful = whole !== null && steps.some((step) => step.statutory !== null);
  return {
    steps,
    materials,
    bring: materials.filter((material) => material.way === 'bring' && material.need !== 'optional').length,
    held: materials.filter((material) => material.way === 'held').length,
    promised: shorter ? (longestPath(steps, (step) => step.promised) ?? guide.promise.promised) : guide.promise.promised,
    // Where the law limits nothing that is left, a sum of our own promises would pose as the law's.
    statutory: !lawful ? null : shorter ? (longestPath(steps, (step) => step.statutory ?? step.promised) ?? whole) : whole,
    shorter,
  };
};
