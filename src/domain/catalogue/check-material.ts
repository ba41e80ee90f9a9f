/** Papers: what a department holds may not be asked for (2018 regulation, article 7). */
import type { Problem } from '#domain/kernel/result.ts';
import { checkMaterialBinding } from './check-binding.ts';
import { checkBasis, problem, type CheckContext } from './check-context.ts';
import { factOf } from './fact-name.ts';
import type { Field, Material, Satisfaction } from './item.ts';

const isHeld = (way: Satisfaction): boolean => way.by === 'fact' || way.by === 'certificate';

/** The fact of the dictionary that replaces a paper of this name. */
const heldUnder = (name: string, context: Pick<CheckContext, 'facts'>): string | undefined => {
  for (const [id, fact] of context.facts) if (fact.papers.some((paper) => name.includes(paper))) return id;
  return undefined;
};

const checkWay = (way: Satisfaction, pointer: string, context: CheckContext): readonly Problem[] => {
  switch (way.by) {
    case 'fact': {
      const unknown = way.facts.filter((fact) => !context.facts.has(factOf(fact).fact));
      const holders = way.facts.flatMap((fact) => context.facts.get(factOf(fact).fact)?.source ?? []);
      const foreign = holders.length > 0 && !holders.includes(way.heldBy);
      return [
        ...unknown.map((fact) => problem(`${pointer}/facts`, 'unknown-fact', { fact })),
        ...(foreign ? [problem(`${pointer}/heldBy`, 'not-the-source', { heldBy: way.heldBy, source: holders.join(', ') })] : []),
      ];
    }
    case 'certificate':
      return context.certificates.has(way.kind) ? [] : [problem(`${pointer}/kind`, 'unknown-certificate', { kind: way.kind })];
    case 'commitment':
      return checkBasis(way.basis, `${pointer}/basis`, context);
    case 'bring':
      return [];
  }
};

/**
 * The fact by which the government has the paper that it asks for, or undefined where it may be asked for: by the paper's
 * name, and by what it proves where every fact of that stands in a register and bringing it is the only way.
 */
export const asksForHeld = (material: Material, context: Pick<CheckContext, 'facts'>): string | undefined => {
  if (material.satisfiedBy.some(isHeld)) return undefined;
  const named = heldUnder(material.name.zh, context);
  if (named !== undefined) return named;
  if (material.satisfiedBy.some(({ by }) => by === 'commitment')) return undefined;
  const proven = (material.proves ?? []).map((id) => ({ id, fact: context.facts.get(id) }));
  return proven.every(({ fact }) => fact !== undefined && !fact.declared) ? proven[0]?.id : undefined;
};

/** The person may choose to bring a paper; they are never made to where the government has it, unless an exception says why. */
const checkHeld = (material: Material, pointer: string, context: CheckContext, isExcepted: boolean): readonly Problem[] => {
  const fact = asksForHeld(material, context);
  if (fact !== undefined) return isExcepted ? [] : [problem(pointer, 'asks-for-held-paper', { material: material.id, fact })];
  const first = material.satisfiedBy[0];
  const bringsFirst = first !== undefined && !isHeld(first) && material.satisfiedBy.some(isHeld);
  return bringsFirst ? [problem(`${pointer}/satisfiedBy`, 'held-not-first', { material: material.id })] : [];
};

/** @param isExcepted whether the list of exceptions lets this item ask for it. */
export const checkMaterial = (
  material: Material,
  pointer: string,
  scope: readonly Field[],
  context: CheckContext,
  isExcepted: boolean,
): readonly Problem[] => {
  const problems: Problem[] = [...checkMaterialBinding(material, pointer, context), ...checkHeld(material, pointer, context, isExcepted)];
  if (material.basis !== undefined) problems.push(...checkBasis(material.basis, `${pointer}/basis`, context));
  material.satisfiedBy.forEach((way, index) => problems.push(...checkWay(way, `${pointer}/satisfiedBy/${index}`, context)));
  if (material.when !== undefined) {
    const fault = context.checkCondition(material.when, scope);
    if (fault !== undefined) problems.push(problem(`${pointer}/when`, 'condition-unsound', { condition: material.when, fault }));
  }
  return problems;
};
