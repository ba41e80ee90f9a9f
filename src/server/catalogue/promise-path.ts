/** When everything is done if it is sent today: the end of the longest path of limits, uncounted steps included (model.md 3). */
import { dayText, type Day } from '#domain/kernel/instant.ts';
import type { Item } from '#domain/catalogue/item.ts';
import { shorterPromise } from '#domain/catalogue/check-limit.ts';
import type { Limit, Term } from '#domain/catalogue/limit.ts';
import type { Matter, Step } from '#domain/catalogue/matter.ts';
import { forecast } from '#domain/project/forecast.ts';
import { planStepsOf, type LimitKind } from '#domain/project/plan-steps-of.ts';
import { termAlong } from '#domain/project/term-along.ts';
import type { Catalogue } from './catalogue.ts';

export type Path = {
  /** The steps that make it so long. */
  readonly along: readonly string[];
  /** The sum along the path where its steps share one unit, else calendar days from today to the end. */
  readonly term: Term;
  readonly doneBy: string;
};

/** The limit of a step as published, before a matter promises less. */
export const limitOfStep = (catalogue: Pick<Catalogue, 'items'>, step: Step): Limit => {
  const limit = step.kind === 'item' ? catalogue.items.get(step.item)?.limit : step.limit;
  if (limit === undefined) throw new Error(`step ${step.id} of a loaded matter names no item`);
  return limit;
};

/** A matter may promise less than the item alone. */
export const promisedTerm = (catalogue: Pick<Catalogue, 'items'>, step: Step): Term =>
  shorterPromise(limitOfStep(catalogue, step), step.kind === 'item' ? step.promised : undefined);

const pathOf = (catalogue: Catalogue, matter: Matter, today: Day, kind: LimitKind): Path => {
  const steps = planStepsOf(matter, catalogue.items, kind);
  const run = forecast(steps, today, catalogue.calendar);
  // A circle or an empty matter does not load, so this is a bug and no refusal.
  if (!run.ok) throw new Error(`matter ${matter.id} cannot be forecast: ${run.refusal.code}`);
  const { drivingPath, wallDays, last } = run.value;
  return {
    term: termAlong(
      steps.filter((step) => drivingPath.includes(step.id)),
      wallDays,
    ),
    doneBy: dayText(last),
    along: drivingPath,
  };
};

/**
 * The promise and the law's limit of a whole matter, every conditional step included: shorter in many situations, longer in none.
 * `statutory` is undefined where the law limits no step of the longest path: it would be our promise under another name.
 */
export const promiseOf = (catalogue: Catalogue, matter: Matter, today: Day): { readonly promised: Path; readonly statutory?: Path } => {
  const promised = pathOf(catalogue, matter, today, 'promised');
  const statutory = pathOf(catalogue, matter, today, 'statutory');
  const lawful = matter.steps.some((step) => statutory.along.includes(step.id) && limitOfStep(catalogue, step).statutory !== undefined);
  return lawful ? { promised, statutory } : { promised };
};

/** Visits of a matter: the counter is one, so a visit for one item is a visit for all. */
export const visitsOf = (items: readonly Item[]): number => Math.max(0, ...items.map((item) => item.visits.count));
