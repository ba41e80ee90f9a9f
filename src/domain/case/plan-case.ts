/** Resolves a published matter into the case's own graph: steps cut by the situation, offices found, item versions pinned. */
import type { DivisionCode, OfficeId, PartId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Item, Material } from '#domain/catalogue/item.ts';
import { shorterPromise } from '#domain/catalogue/check-limit.ts';
import type { Limit, Term } from '#domain/catalogue/limit.ts';
import type { ItemStep, OutsideStep, Step } from '#domain/catalogue/matter.ts';
import type { CaseDefinition } from './definition.ts';
import { circleOf } from './graph.ts';
import type { ItemPlan, OutsidePlan, PartEdge, PartPlan } from './plan.ts';
import type { CaseRefusal } from './refusals.ts';

type Answers = Readonly<Record<string, unknown>>;

/** What a department holds is never asked for (2018 regulation art. 7); only what must be given stays. */
const isHeld = (material: Material): boolean => {
  const first = material.satisfiedBy[0];
  return first !== undefined && (first.by === 'fact' || first.by === 'certificate');
};

/** The papers an item asks the person for in this situation. */
export const materialsAsked = (definition: CaseDefinition, item: Item, answers: Answers): readonly Material[] =>
  item.materials.filter((material) => !isHeld(material) && (material.when === undefined || definition.holds(material.when, answers)));

/** The papers an item would ask for in this situation if no department held them: nobody may ask for them later either. */
export const materialsHeld = (definition: CaseDefinition, item: Item, answers: Answers): NonNullable<ItemPlan['held']> =>
  item.materials.flatMap(({ id, name, when, satisfiedBy: [first] }) =>
    first !== undefined && (first.by === 'fact' || first.by === 'certificate') && (when === undefined || definition.holds(when, answers))
      ? [{ id, name, heldBy: first.heldBy, by: first.by }]
      : [],
  );

/** What is pinned beside the item's version: nothing where the standard holds. */
export const overlaysPinned = ({ overlays }: CaseDefinition, item: Item): Pick<ItemPlan, 'overlays'> => {
  const pins = overlays?.get(item.id);
  return pins === undefined || pins.length === 0 ? {} : { overlays: pins };
};

const promisedBy = (limit: Limit, promised: Term | undefined): Limit => ({ ...limit, promised: shorterPromise(limit, promised) });

const edgesOf = (step: Step, kept: ReadonlySet<string>): readonly PartEdge[] =>
  step.needs.filter((edge) => kept.has(edge.step)).map(({ step: id, ...edge }) => ({ ...edge, part: id as unknown as PartId }));

/** What a grant of the item does beyond its certificate, who signs it, and whether it is public: pinned with the item's version. */
export const effectsPinned = (
  item: Item,
): Pick<ItemPlan, 'revokes' | 'leaves' | 'promises' | 'renews' | 'setsAside' | 'review' | 'secret'> => ({
  ...(item.revokes === undefined ? {} : { revokes: item.revokes }),
  ...(item.entitlement === undefined ? {} : { leaves: true }),
  ...(item.materials.some(({ satisfiedBy }) => satisfiedBy.some(({ by }) => by === 'commitment')) ? { promises: true as const } : {}),
  ...(item.renews === undefined ? {} : { renews: item.renews }),
  ...(item.setsAside === undefined ? {} : { setsAside: item.setsAside }),
  ...(item.review === undefined ? {} : { review: item.review }),
  ...(item.secret === undefined ? {} : { secret: item.secret }),
});

const planItem = (
  definition: CaseDefinition,
  step: ItemStep,
  needs: readonly PartEdge[],
  division: DivisionCode,
  answers: Answers,
): Result<ItemPlan, CaseRefusal> => {
  const item = definition.items.get(step.item);
  if (item === undefined) throw new Error(`matter ${definition.matter.id} names an unknown item ${step.item}`);
  const office = definition.officeFor(item.department, item.level, division);
  if (office === undefined) return refuse('office-missing', { values: { item: item.id, division } });
  const materials = step.files === 'nothing' ? [] : materialsAsked(definition, item, answers);
  const held = materialsHeld(definition, item, answers);
  return ok({
    kind: 'item',
    part: step.id as unknown as PartId,
    step: step.id,
    name: item.name,
    division: office.division,
    office: office.id,
    needs,
    counted: step.counted,
    limit: promisedBy(item.limit, step.promised),
    item: item.id,
    itemVersion: item.version,
    ...overlaysPinned(definition, item),
    procedure: item.procedure,
    handling: item.handling,
    files: step.files,
    stopGrounds: item.stopGrounds,
    materials: materials.map(({ id, name, need }) => ({ id, name, gap: need === 'gap-allowed', required: need !== 'optional' })),
    ...(held.length === 0 ? {} : { held }),
    ...(item.result === undefined ? {} : { certificate: item.result.certificate }),
    ...effectsPinned(item),
  });
};

/** An outside step's record is kept by its department, else by the hall, else by the first office of the matter. */
const planOutside = (
  definition: CaseDefinition,
  step: OutsideStep,
  needs: readonly PartEdge[],
  division: DivisionCode,
): Result<OutsidePlan, CaseRefusal> => {
  const keeper =
    (step.department === undefined ? undefined : definition.officeFor(step.department, 'county', division)) ??
    definition.officeFor('hall', 'county', division);
  return ok({
    kind: 'outside',
    part: step.id as unknown as PartId,
    step: step.id,
    name: step.name,
    division: keeper?.division ?? division,
    office: keeper?.id ?? (`owner-${division}` as unknown as OfficeId),
    needs,
    counted: step.counted,
    limit: step.limit,
    by: step.by,
  });
};

/**
 * The graph of a new case.
 * @returns one plan per step that the situation keeps; an edge to a step it cuts goes with that step.
 */
export const planCase = (
  definition: CaseDefinition,
  division: DivisionCode,
  answers: Answers,
): Result<readonly PartPlan[], CaseRefusal> => {
  const kept = definition.matter.steps.filter((step) => step.when === undefined || definition.holds(step.when, answers));
  const ids: ReadonlySet<string> = new Set(kept.map((step) => step.id));
  const plans: PartPlan[] = [];
  for (const step of kept) {
    const needs = edgesOf(step, ids);
    const plan =
      step.kind === 'item' ? planItem(definition, step, needs, division, answers) : planOutside(definition, step, needs, division);
    if (!plan.ok) return plan;
    plans.push(plan.value);
  }
  if (plans.length === 0) return refuse('no-parts');
  return circleOf(plans).length > 0 ? refuse('circle', { values: { parts: circleOf(plans).join(' → ') } }) : ok(plans);
};
