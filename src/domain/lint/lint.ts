/** Lint: everything there is to say about one document of the catalogue or one row of a list, as findings with line and remedy. */
import type { ItemId } from '#domain/kernel/brand.ts';
import type { Problem } from '#domain/kernel/result.ts';
import { checkItem } from '#domain/catalogue/check-item.ts';
import { checkMatter, fieldsOf } from '#domain/catalogue/check-matter.ts';
import { checkQuestionCircle } from '#domain/catalogue/check-question-circle.ts';
import type { Field, Item } from '#domain/catalogue/item.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import { variablesOf } from '#domain/form/visible-fields.ts';
import type { ListingRow } from '#domain/listing/listing.ts';
import { lintBasis } from './basis-rules.ts';
import { lintContact } from './contact-rules.ts';
import { lintFees } from './fee-rules.ts';
import type { Finding } from './finding.ts';
import { lintGuide } from './guide-rules.ts';
import { lintLimits } from './limit-rules.ts';
import type { LintContext } from './lint-context.ts';
import { lintListingRow } from './listing-rules.ts';
import { lintMatterRules } from './matter-rules.ts';
import { heldNotFirstFinding, heldPaperFinding, lintPapers } from './paper-rules.ts';
import { lintPatterns } from './pattern-rules.ts';
import { lintPromise } from './promise-rules.ts';
import { lintItemQuestions } from './question-rules.ts';
import { lintResult } from './result-rules.ts';
import { findRule } from './rules.ts';
import { lintTexts } from './text-rules.ts';
import { lintUses } from './use-rules.ts';

const remedyOf = (problem: Problem, item: Item | undefined): Finding['remedy'] => {
  switch (problem.code) {
    case 'handling-against-promise':
      return { pointer: '/handling', value: item?.limit.promised.amount === 0 ? 'instant' : 'promised' };
    case 'reason-without-visit':
      return { pointer: '/visits/reason' };
    case 'more-than-one-visit':
      return { pointer: '/visits/count', value: 1 };
    case 'promise-longer-than-law': {
      const statutory = problem.pointer === '/limit/promised' ? item?.limit.statutory : undefined;
      return statutory === undefined ? undefined : { pointer: problem.pointer, value: { amount: statutory.amount, unit: statutory.unit } };
    }
    default:
      return undefined;
  }
};

/** A fault of the shape and reference checks as a finding of the same name: all of them are errors. */
export const findingOf = (problem: Problem, item: Item | undefined, context: LintContext): Finding => {
  if (problem.code === 'asks-for-held-paper' && item !== undefined) return heldPaperFinding(problem, item, context);
  if (problem.code === 'held-not-first' && item !== undefined) return heldNotFirstFinding(problem, item);
  const { pointer, code, values } = problem;
  const basis = findRule(code)?.basis;
  const remedy = remedyOf(problem, item);
  return {
    rule: code,
    severity: 'error',
    pointer,
    ...(values === undefined ? {} : { values }),
    ...(basis === undefined ? {} : { basis }),
    ...(remedy === undefined ? {} : { remedy }),
  };
};

/** An item's conditions may name its own questions and those of every matter that uses it. */
export const scopeOf = (item: Item, { matters, items }: Pick<LintContext, 'matters' | 'items'>): readonly Field[] => {
  const all = [...item.fields];
  for (const matter of matters.values())
    if (matter.steps.some((step) => step.kind === 'item' && step.item === item.id)) all.push(...fieldsOf(matter, items));
  const byId = new Map<string, Field>();
  for (const field of all) if (!byId.has(field.id)) byId.set(field.id, field);
  return [...byId.values()];
};

const exceptedOf = (id: ItemId, { exceptions }: LintContext): ReadonlySet<string> =>
  new Set<string>(exceptions.filter(({ item }) => item === id).map(({ material }) => material));

/** That a department has the paper is said once, where it is known which one. */
const isHeldAnyway = ({ rule, pointer }: Finding, problems: readonly Problem[]): boolean =>
  rule === 'paper-from-government' &&
  problems.some((each) => each.code === 'asks-for-held-paper' && pointer.startsWith(`${each.pointer}/`));

/** In the order of the document's families; errors first where the screen wants them. */
export const lintItem = (item: Item, context: LintContext): readonly Finding[] => {
  const scope = scopeOf(item, context);
  const { facts } = context.check;
  const isHeld = (fact: string): boolean => facts.get(fact)?.declared === false;
  const problems = [
    ...checkItem(item, scope, context.check, exceptedOf(item.id, context)),
    ...checkQuestionCircle(item.fields, '/fields', variablesOf(scope)),
  ];
  return [
    ...problems.map((problem) => findingOf(problem, item, context)),
    ...lintPapers(item).filter((finding) => !isHeldAnyway(finding, problems)),
    ...lintLimits(item, context),
    ...lintPromise(item),
    ...lintGuide(item, context),
    ...lintContact(item, context),
    ...lintFees(item),
    ...lintResult(item, context),
    ...lintItemQuestions(item, scope, isHeld),
    ...lintPatterns(item.fields, '/fields', context),
    ...lintBasis(item, context),
    ...lintUses(item, context, (each) => scopeOf(each, context)),
    ...lintTexts(item, context.plainWords),
  ];
};

export const lintMatter = (matter: Matter, context: LintContext): readonly Finding[] => {
  const fields = fieldsOf(matter, context.items);
  const problems = [...checkMatter(matter, context.items, context.check), ...checkQuestionCircle(fields, '/fields', variablesOf(fields))];
  return [
    ...problems.map((problem) => findingOf(problem, undefined, context)),
    ...lintMatterRules(matter, context),
    ...lintPatterns(matter.situation, '/situation', context),
    ...lintPatterns(matter.fields, '/fields', context),
    ...lintBasis(matter, context),
    ...lintTexts(matter, context.plainWords),
  ];
};

/** One row of an implementation list; pointers name national columns. */
export const lintListing = (row: ListingRow, context: Pick<LintContext, 'plainWords'>): readonly Finding[] => lintListingRow(row, context);
