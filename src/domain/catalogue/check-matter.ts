/** Judges one matter: roles, routing, graph without circle or dangling edge, budget between known steps. */
import type { ItemId, StepId } from '#domain/kernel/brand.ts';
import type { Problem } from '#domain/kernel/result.ts';
import { checkBases, checkBasis, checkUnique, problem, type CheckContext } from './check-context.ts';
import { checkFields } from './check-field.ts';
import { factOf } from './fact-name.ts';
import type { Field, Item } from './item.ts';
import { checkLimit, isLonger } from './check-limit.ts';
import { checkTexts } from './check-text.ts';
import type { Matter, Step } from './matter.ts';
import { layersOf } from './step-layers.ts';

/** Every field of the matter: situation, own fields, then those of its items; one id is asked once. */
export const fieldsOf = (matter: Matter, items: ReadonlyMap<ItemId, Item>): readonly Field[] => {
  const all = [...matter.situation, ...matter.fields];
  for (const step of matter.steps) if (step.kind === 'item') all.push(...(items.get(step.item)?.fields ?? []));
  const byId = new Map<string, Field>();
  for (const field of all) if (!byId.has(field.id)) byId.set(field.id, field);
  return [...byId.values()];
};

/** One id asked in two items must be one question: the answer is given once (2018 regulation, article 7). */
const checkAgreement = (matter: Matter, items: ReadonlyMap<ItemId, Item>, scope: readonly Field[]): readonly Problem[] =>
  matter.steps.flatMap((step, index) => {
    const fields = step.kind === 'item' ? (items.get(step.item)?.fields ?? []) : [];
    return fields.flatMap((field) => {
      const first = scope.find((candidate) => candidate.id === field.id);
      return first === undefined || first.type === field.type ? [] : [problem(`/steps/${index}`, 'field-disagrees', { field: field.id })];
    });
  });

const checkRoles = (matter: Matter): readonly Problem[] => {
  const problems: Problem[] = [
    ...checkUnique(
      matter.roles.map((role) => role.id),
      '/roles',
      'duplicate-role',
    ),
  ];
  const applicants = matter.roles.filter((role) => role.kind === 'applicant');
  if (matter.initiator === 'applicant' && !applicants.some((role) => role.min > 0)) problems.push(problem('/roles', 'applicant-missing'));
  if (matter.initiator === 'office' && applicants.length > 0) problems.push(problem('/roles', 'applicant-unexpected'));
  matter.roles.forEach((role, index) => {
    if (role.min > role.max) problems.push(problem(`/roles/${index}/min`, 'range-empty', { role: role.id }));
  });
  return problems;
};

/** Whoever's fact a question or a paper names must be somebody in the matter. */
const checkNamedRoles = (matter: Matter, items: ReadonlyMap<ItemId, Item>, scope: readonly Field[]): readonly Problem[] => {
  const roles = new Set<string>(matter.roles.map((role) => role.id));
  const isNobody = (fact: string | undefined): string | undefined => {
    const role = fact === undefined ? undefined : factOf(fact).role;
    return role === undefined || roles.has(role) ? undefined : role;
  };
  const problems = scope.flatMap(({ id, fact }) => {
    const role = isNobody(fact);
    return role === undefined ? [] : [problem('/fields', 'unknown-role', { role, field: id })];
  });
  const papers = matter.steps.flatMap((step, index) => {
    const materials = step.kind === 'item' ? (items.get(step.item)?.materials ?? []) : [];
    return materials.flatMap(({ id, satisfiedBy }) =>
      satisfiedBy
        .flatMap((way) => (way.by === 'fact' ? way.facts : []))
        .flatMap((fact) => {
          const role = isNobody(fact);
          return role === undefined ? [] : [problem(`/steps/${index}`, 'unknown-role', { role, material: id })];
        }),
    );
  });
  return [...problems, ...papers];
};

const checkWanted = (matter: Matter, context: CheckContext): readonly Problem[] =>
  matter.roles.flatMap(({ wanted }, index) => {
    const fault = wanted === undefined ? undefined : context.checkCondition(wanted, matter.situation);
    return fault === undefined ? [] : [problem(`/roles/${index}/wanted`, 'condition-unsound', { condition: wanted ?? '', fault })];
  });

const checkRouting = (matter: Matter): readonly Problem[] => {
  const { routing } = matter;
  if (routing.by === 'residence') return [];
  const field = [...matter.situation, ...matter.fields].find((candidate) => candidate.id === routing.field);
  if (field === undefined) return [problem('/routing/field', 'unknown-field', { field: routing.field })];
  return field.type === 'division' ? [] : [problem('/routing/field', 'routing-not-a-division', { field: routing.field })];
};

const checkEdges = (step: Step, index: number, steps: ReadonlyMap<StepId, Step>, context: CheckContext): readonly Problem[] =>
  step.needs.flatMap((edge, position) => {
    const pointer = `/steps/${index}/needs/${position}`;
    const target = steps.get(edge.step);
    if (target === undefined) return [problem(`${pointer}/step`, 'unknown-step', { step: edge.step })];
    const problems: Problem[] = edge.basis === undefined ? [] : [...checkBasis(edge.basis, `${pointer}/basis`, context)];
    if (target.kind === 'outside' && edge.needs !== 'ended')
      problems.push(problem(`${pointer}/needs`, 'outside-is-not-granted', { step: edge.step }));
    if (edge.hard && edge.basis === undefined) problems.push(problem(pointer, 'hard-edge-without-law', { step: edge.step }));
    return problems;
  });

const checkStep = (
  step: Step,
  index: number,
  matter: Matter,
  items: ReadonlyMap<ItemId, Item>,
  context: CheckContext,
): readonly Problem[] => {
  const problems: Problem[] = [];
  const pointer = `/steps/${index}`;
  if (step.kind === 'item') {
    const item = items.get(step.item);
    const { statutory } = item?.limit ?? {};
    // A step that nothing precedes and nobody files would open without anyone having asked for it.
    if (step.needs.length === 0 && step.files !== 'at-submit')
      problems.push(problem(`${pointer}/files`, 'nobody-files', { step: step.id }));
    if (item === undefined) problems.push(problem(`${pointer}/item`, 'unknown-item', { item: step.item }));
    if (step.promised !== undefined && statutory !== undefined && isLonger(step.promised, statutory)) {
      problems.push(
        problem(`${pointer}/promised`, 'promise-longer-than-law', { promised: step.promised.amount, statutory: statutory.amount }),
      );
    }
  } else {
    problems.push(...checkLimit(step.limit, `${pointer}/limit`, context));
    if (step.department !== undefined && !context.departments.has(step.department)) {
      problems.push(problem(`${pointer}/department`, 'unknown-department', { department: step.department }));
    }
  }
  const fault = step.when === undefined ? undefined : context.checkCondition(step.when, matter.situation);
  if (fault !== undefined) problems.push(problem(`${pointer}/when`, 'condition-unsound', { condition: step.when ?? '', fault }));
  return problems;
};

const checkBudget = (matter: Matter, steps: ReadonlyMap<StepId, Step>, context: CheckContext): readonly Problem[] => {
  const { budget } = matter;
  if (budget === undefined) return [];
  const unknown = (['from', 'to'] as const).filter((end) => !steps.has(budget[end].step));
  return [
    ...unknown.map((end) => problem(`/budget/${end}/step`, 'unknown-step', { step: budget[end].step })),
    ...('law' in budget.basis ? checkBasis(budget.basis, '/budget/basis', context) : []),
  ];
};

/** Problems of one matter; empty when it may be published. */
export const checkMatter = (matter: Matter, items: ReadonlyMap<ItemId, Item>, context: CheckContext): readonly Problem[] => {
  const scope = fieldsOf(matter, items);
  const steps = new Map(matter.steps.map((step) => [step.id, step]));
  const { circular } = layersOf(matter.steps);
  return [
    ...checkTexts(matter),
    ...checkBases(matter.basis, '/basis', context),
    ...(matter.sealed === undefined ? [] : checkBasis(matter.sealed, '/sealed', context)),
    ...checkRoles(matter),
    ...checkNamedRoles(matter, items, scope),
    ...checkWanted(matter, context),
    ...checkRouting(matter),
    ...checkFields(matter.situation, '/situation', matter.situation, context),
    ...checkFields(matter.fields, '/fields', scope, context),
    ...checkAgreement(matter, items, scope),
    ...checkUnique(
      matter.steps.map((step) => step.id),
      '/steps',
      'duplicate-step',
    ),
    ...matter.steps.flatMap((step, index) => [
      ...checkStep(step, index, matter, items, context),
      ...checkEdges(step, index, steps, context),
    ]),
    ...(circular.length > 0 ? [problem('/steps', 'circle', { steps: circular.join(', ') })] : []),
    ...checkBudget(matter, steps, context),
  ];
};
