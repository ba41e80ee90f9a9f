/** Papers: what a department holds may not be asked for (2018 regulation, article 7). */
import type { Problem } from '#domain/kernel/result.ts';
import { checkBasis, problem, type CheckContext } from './check-context.ts';
import type { Field, Material, Satisfaction } from './item.ts';

const isHeld = (way: Satisfaction): boolean => way.by === 'fact' || way.by === 'certificate';

/** The fact of the dictionary that replaces a paper of this name. */
const heldUnder = (name: string, context: CheckContext): string | undefined => {
  for (const [id, fact] of context.facts) if (fact.papers.some((paper) => name.includes(paper))) return id;
  return undefined;
};

const checkWay = (way: Satisfaction, pointer: string, context: CheckContext): readonly Problem[] => {
  switch (way.by) {
    case 'fact': {
      const unknown = way.facts.filter((fact) => !context.facts.has(fact));
      const holders = way.facts.flatMap((fact) => context.facts.get(fact)?.source ?? []);
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

/** The person may choose to bring a paper; they are never made to where the government has it. */
const checkHeld = (material: Material, pointer: string, context: CheckContext): readonly Problem[] => {
  const first = material.satisfiedBy[0];
  const fact = heldUnder(material.name.zh, context);
  const asks = material.satisfiedBy.every((way) => !isHeld(way)) && fact !== undefined;
  if (asks) return [problem(pointer, 'asks-for-held-paper', { material: material.id, fact: fact ?? '' })];
  const bringsFirst = first !== undefined && !isHeld(first) && material.satisfiedBy.some(isHeld);
  return bringsFirst ? [problem(`${pointer}/satisfiedBy`, 'held-not-first', { material: material.id })] : [];
};

export const checkMaterial = (material: Material, pointer: string, scope: readonly Field[], context: CheckContext): readonly Problem[] => {
  const problems: Problem[] = [...checkHeld(material, pointer, context)];
  if (material.basis !== undefined) problems.push(...checkBasis(material.basis, `${pointer}/basis`, context));
  material.satisfiedBy.forEach((way, index) => problems.push(...checkWay(way, `${pointer}/satisfiedBy/${index}`, context)));
  if (material.when !== undefined) {
    const fault = context.checkCondition(material.when, scope);
    if (fault !== undefined) problems.push(problem(`${pointer}/when`, 'condition-unsound', { condition: material.when, fault }));
  }
  return problems;
};
