/** Judges one service item before it may be published (rules of the real site checker, zhejiang.md 1.1, where our fields have them). */
import type { Problem } from '#domain/kernel/result.ts';
import { checkBases, checkBasis, checkUnique, problem, type CheckContext } from './check-context.ts';
import { checkEntitlement } from './check-entitlement.ts';
import { checkFields, notBound } from './check-field.ts';
import type { Eligibility, Field, Item } from './item.ts';
import { checkLimit } from './check-limit.ts';
import { checkMaterial } from './check-material.ts';
import { checkTexts } from './check-text.ts';

const checkDepartment = (kind: string, pointer: string, context: CheckContext): readonly Problem[] =>
  context.departments.has(kind) ? [] : [problem(pointer, 'unknown-department', { department: kind })];

/** Promised at once ⇔ handled at the desk; a visit needs its reason, no visit has none. */
const checkPromise = (item: Item, { visitsListed }: CheckContext): readonly Problem[] => {
  const problems: Problem[] = [];
  const atOnce = item.limit.promised.amount === 0;
  if (atOnce !== (item.handling === 'instant'))
    problems.push(problem('/handling', 'handling-against-promise', { handling: item.handling }));
  if (item.visits.count > 0 && item.visits.reason === undefined) problems.push(problem('/visits', 'visit-without-reason'));
  if (item.visits.count === 0 && item.visits.reason !== undefined) problems.push(problem('/visits/reason', 'reason-without-visit'));
  // 2018 regulation, articles 2 and 4 paragraph 4: more than one visit is an exception only the province may list.
  if (item.visits.count > (visitsListed?.get(item.id) ?? 1))
    problems.push(problem('/visits/count', 'more-than-one-visit', { count: item.visits.count }));
  return problems;
};

const checkResult = (item: Item, scope: readonly Field[]): readonly Problem[] => {
  const known = new Set(scope.map((field) => field.id));
  return (item.result?.fields ?? []).flatMap((entry, index) =>
    known.has(entry.field) ? [] : [problem(`/result/fields/${index}/field`, 'unknown-field', { field: entry.field })],
  );
};

/** A rule may name what its own questions ask; those are the check's alone, so they name no fact and are in nobody's way. */
const checkEligibility = (
  { rule, basis, ask = [] }: Eligibility,
  pointer: string,
  scope: readonly Field[],
  context: CheckContext,
): readonly Problem[] => {
  const fields = [...scope, ...ask];
  const fault = rule === undefined ? undefined : context.checkCondition(rule, fields);
  return [
    ...(fault === undefined ? [] : [problem(`${pointer}/rule`, 'condition-unsound', { condition: rule ?? '', fault })]),
    ...(basis === undefined ? [] : checkBasis(basis, `${pointer}/basis`, context)),
    ...checkFields(ask, `${pointer}/ask`, fields, context, notBound),
  ];
};

/**
 * Problems of one item; empty when it may be published.
 * @param scope every field its conditions and its result may name: its own and those of the matters that use it.
 * @param excepted its papers that may be asked for though a department holds them (exceptions.yaml).
 */
export const checkItem = (
  item: Item,
  scope: readonly Field[],
  context: CheckContext,
  excepted: ReadonlySet<string>,
): readonly Problem[] => [
  ...checkTexts(item),
  ...checkDepartment(item.department, '/department', context),
  ...checkBases(item.basis, '/basis', context),
  ...checkLimit(item.limit, '/limit', context),
  ...(item.within === undefined ? [] : checkBasis(item.within.basis, '/within/basis', context)),
  ...checkPromise(item, context),
  ...checkFields(item.fields, '/fields', scope, context),
  ...checkUnique(
    item.materials.map((material) => material.id),
    '/materials',
    'duplicate-material',
  ),
  ...item.materials.flatMap((material, index) => checkMaterial(material, `/materials/${index}`, scope, context, excepted.has(material.id))),
  ...checkUnique(
    item.conditions.map((condition) => condition.id),
    '/conditions',
    'duplicate-condition',
  ),
  ...item.conditions.flatMap((condition, index) => checkEligibility(condition, `/conditions/${index}`, scope, context)),
  ...item.fees.flatMap((fee, index) => checkBasis(fee.basis, `/fees/${index}/basis`, context)),
  ...checkResult(item, scope),
  ...checkEntitlement(item, scope, context),
  ...item.stopGrounds.flatMap((ground, index) =>
    context.stopGrounds.has(ground) ? [] : [problem(`/stopGrounds/${index}`, 'unknown-stop-ground', { ground })],
  ),
  ...item.opinions.flatMap((opinion, index) => [
    ...checkDepartment(opinion.department, `/opinions/${index}/department`, context),
    ...checkLimit(opinion.limit, `/opinions/${index}/limit`, context),
  ]),
];
