/** Every question and every paper is bound to facts, so that of each one can say whether a department holds it (2018 regulation, article 7). */
import type { Problem } from '#domain/kernel/result.ts';
import { problem, type CheckContext, type HeldFact } from './check-context.ts';
import { factOf } from './fact-name.ts';
import type { Field, Material } from './item.ts';

/** A code that the register knows and the form does not could never be confirmed; the other way round it could never be known. */
const checkOptions = (field: Field, fact: HeldFact, pointer: string): readonly Problem[] => {
  const offered = new Set((field.options ?? []).map(({ value }) => value));
  const known = new Set((fact.values ?? []).map(({ value }) => value));
  const odd = [...offered].filter((value) => !known.has(value)).concat([...known].filter((value) => !offered.has(value)));
  return odd.length === 0 ? [] : [problem(`${pointer}/options`, 'fact-values-mismatch', { field: field.id, values: odd.join(', ') })];
};

/** The fact of a question is there, and of the question's own type. */
export const checkFieldBinding = (field: Field, pointer: string, { facts }: Pick<CheckContext, 'facts'>): readonly Problem[] => {
  if (field.fact === undefined) return [problem(pointer, 'field-unbound', { field: field.id })];
  const fact = facts.get(factOf(field.fact).fact);
  if (fact === undefined) return [problem(`${pointer}/fact`, 'unknown-fact', { fact: field.fact })];
  if (fact.type !== field.type) {
    return [problem(`${pointer}/fact`, 'fact-type-mismatch', { field: field.id, type: field.type, fact: field.fact, is: fact.type })];
  }
  // Never asked, it can be neither wanted of the person nor known by nobody else.
  if (field.ifKnown === true && (field.required || fact.declared))
    return [problem(`${pointer}/ifKnown`, 'never-answered', { field: field.id })];
  if (field.suggested === true && fact.declared) return [problem(`${pointer}/suggested`, 'never-known', { field: field.id })];
  return field.type === 'choice' && field.options !== undefined ? checkOptions(field, fact, pointer) : [];
};

/** What a paper says: what it is said to prove, else what its ways are made of. */
const provenBy = ({ proves, satisfiedBy }: Pick<Material, 'proves' | 'satisfiedBy'>): readonly string[] =>
  proves ?? satisfiedBy.flatMap((way) => (way.by === 'fact' ? way.facts : []));

export const checkMaterialBinding = (material: Material, pointer: string, { facts }: Pick<CheckContext, 'facts'>): readonly Problem[] => {
  if (provenBy(material).length === 0) return [problem(pointer, 'material-unbound', { material: material.id })];
  return (material.proves ?? []).flatMap((fact, at) =>
    facts.has(fact) ? [] : [problem(`${pointer}/proves/${at}`, 'unknown-fact', { fact })],
  );
};
