/** What the checks of items and matters know beside the text they judge: laws, departments, facts, certificates, grounds, conditions. */
import type { ItemId } from '#domain/kernel/brand.ts';
import type { Problem } from '#domain/kernel/result.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { Law } from './directory.ts';
import type { CertificateKind, Condition, DepartmentKind, Field, FieldType, StopGroundId } from './item.ts';

/** What a check needs of a fact of the dictionary: its type, who holds it, and which papers it replaces. */
export type HeldFact = {
  readonly source: DepartmentKind;
  readonly papers: readonly string[];
  readonly type: FieldType;
  readonly values?: readonly { readonly value: string }[];
  /** Only the person can say it: no department holds it. */
  readonly declared: boolean;
};

export type CheckContext = {
  readonly laws: ReadonlyMap<string, Law>;
  readonly departments: ReadonlySet<DepartmentKind>;
  readonly facts: ReadonlyMap<string, HeldFact>;
  readonly certificates: ReadonlySet<CertificateKind>;
  readonly stopGrounds: ReadonlySet<StopGroundId>;
  /** How often one may have to come for what the province lists as impossible in one visit; left out: for nothing. */
  readonly visitsListed?: ReadonlyMap<ItemId, number>;
  /** Compiles a condition over the fields it may name; undefined when it is sound, else why not. */
  readonly checkCondition: (condition: Condition, fields: readonly Field[]) => string | undefined;
};

export const problem = (pointer: string, code: string, values?: Problem['values']): Problem =>
  values === undefined ? { pointer, code } : { pointer, code, values };

/** A citation must name a known law and an article it has. */
export const checkBasis = (basis: Basis, pointer: string, context: Pick<CheckContext, 'laws'>): readonly Problem[] => {
  const law = context.laws.get(basis.law);
  if (law === undefined) return [problem(`${pointer}/law`, 'unknown-law', { law: basis.law })];
  return basis.article <= law.articles
    ? []
    : [problem(`${pointer}/article`, 'unknown-article', { law: basis.law, article: basis.article, last: law.articles })];
};

export const checkBases = (bases: readonly Basis[], pointer: string, context: CheckContext): readonly Problem[] =>
  bases.flatMap((basis, index) => checkBasis(basis, `${pointer}/${index}`, context));

/** Ids that appear twice, at the place of the second one. */
export const checkUnique = (ids: readonly string[], pointer: string, code: string): readonly Problem[] =>
  ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [problem(`${pointer}/${index}/id`, code, { id })]));
