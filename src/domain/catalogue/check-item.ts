/** Judges one service item before it may be published (rules of the real site checker, zhejiang.md 1.1, where our fields have them). */
import type { Problem } from '#domain/kernel/result.ts';
import { checkBases, checkBasis, checkUnique, problem, type CheckContext } from './check-context.ts';
import { checkFields } from './check-field.ts';
import type { Field, Item } from './item.ts';
import { checkLimit } from './check-limit.ts';
import { checkMaterial } from './check-material.ts';
import { checkTexts } from './check-text.ts';

const checkDepartment = (kind: string, pointer: string, context: CheckContext): readonly Problem[] =>
  context.departments.has(kind) ? [] : [problem(pointer, 'unknown-department', { department: kind })];

/** Promised at once ⇔ handled at the desk; a visit needs its reason, no visit has none. */
const checkPromise = (item: Item): readonly Problem[] => {
  const problems: Problem[] = [];
  const atOnce = item.limit.promised.amount === 0;
  if (atOnce !== (item.handling === 'instant'))
    problems.push(problem('/handling', 'handling-against-promise', { handling: item.handling }));
  if (item.visits.count > 0 && item.visits.reason === undefined) problems.push(problem('/visits', 'visit-without-reason'));
  if (item.visits.count === 0 && item.visits.reason !== undefined) problems.push(problem('/visits/reason', 'reason-without-visit'));
  // Model 1 and 2018 regulation, article 2: more than one visit is an exception only the province may list.
  if (item.visits.count > 1) problems.push(problem('/visits/count', 'more-than-one-visit', { count: item.visits.count }));
  return problems;
};

const checkResult = (item: Item, scope: readonly Field[]): readonly Problem[] => {
  const known = new Set(scope.map((field) => field.id));
  return (item.result?.fields ?? []).flatMap((entry, index) =>
    known.has(entry.field) ? [] : [problem(`/result/fields/${index}/field`, 'unknown-field', { field: entry.field })],
  );
};

/**
 * Problems of one item; empty when it may be published.
 * @param scope every field its conditions and its result may name: its own and those of the matters that use it.
 */
export const checkItem = (item: Item, scope: readonly Field[], context: CheckContext): readonly Problem[] => [
  ...checkTexts(item),
  ...checkDepartment(item.department, '/department', context),
  ...checkBases(item.basis, '/basis', context),
  ...checkLimit(item.limit, '/limit', context),
  ...(item.within === undefined ? [] : checkBasis(item.within.basis, '/within/basis', context)),
  ...checkPromise(item),
  ...checkFields(item.fields, '/fields', scope, context),
  ...checkUnique(
    item.materials.map((material) => material.id),
    '/materials',
    'duplicate-material',
  ),
  ...item.materials.flatMap((material, index) => checkMaterial(material, `/materials/${index}`, scope, context)),
  ...checkUnique(
    item.conditions.map((condition) => condition.id),
    '/conditions',
    'duplicate-condition',
  ),
  ...item.conditions.flatMap(({ rule }, index) => {
    const fault = rule === undefined ? undefined : context.checkCondition(rule, scope);
    return fault === undefined ? [] : [problem(`/conditions/${index}/rule`, 'condition-unsound', { condition: rule ?? '', fault })];
  }),
  ...item.fees.flatMap((fee, index) => checkBasis(fee.basis, `/fees/${index}/basis`, context)),
  ...checkResult(item, scope),
  ...item.stopGrounds.flatMap((ground, index) =>
    context.stopGrounds.has(ground) ? [] : [problem(`/stopGrounds/${index}`, 'unknown-stop-ground', { ground })],
  ),
  ...item.opinions.flatMap((opinion, index) => [
    ...checkDepartment(opinion.department, `/opinions/${index}/department`, context),
    ...checkLimit(opinion.limit, `/opinions/${index}/limit`, context),
  ]),
];
