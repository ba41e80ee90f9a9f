/** Judges the dictionary: every fact once, with a known source and law, values where it is a choice, and nothing about a person public. */
import type { Problem } from '#domain/kernel/result.ts';
import { checkBasis, problem } from '#domain/catalogue/check-context.ts';
import type { Law } from '#domain/catalogue/directory.ts';
import { FACT_HEADS } from '#domain/catalogue/fact-name.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import type { Fact } from './fact.ts';

/** Facts under these heads are about people by their nature. */
const PEOPLE: ReadonlySet<string> = new Set([
  ...['person', 'education', 'relief', 'household', 'marriage', 'birth', 'newborn', 'vaccination', 'insurance'],
  ...['employment', 'pension', 'annuity', 'fund', 'delivery'],
]);

export type FactContext = {
  readonly departments: ReadonlySet<DepartmentKind>;
  readonly laws: ReadonlyMap<string, Law>;
};

/** The name must say which register it belongs to, and must not read as another party's fact. */
const checkName = ({ id }: Fact, pointer: string): readonly Problem[] => {
  const [head = '', second = '', ...rest] = id.split('.');
  if (!FACT_HEADS.has(head)) return [problem(`${pointer}/id`, 'unknown-head', { head })];
  return rest.length > 0 && FACT_HEADS.has(second) ? [problem(`${pointer}/id`, 'head-in-the-middle', { fact: id, head: second })] : [];
};

const checkValues = ({ id, type, values }: Fact, pointer: string): readonly Problem[] => {
  if ((type === 'choice') !== (values !== undefined)) {
    return [problem(pointer, type === 'choice' ? 'values-missing' : 'values-unused', { fact: id })];
  }
  const all = (values ?? []).map(({ value }) => value);
  return new Set(all).size === all.length ? [] : [problem(`${pointer}/values`, 'duplicate-value', { fact: id })];
};

const checkFact = (fact: Fact, pointer: string, context: FactContext): readonly Problem[] => {
  const problems: Problem[] = [
    ...checkName(fact, pointer),
    ...checkValues(fact, pointer),
    ...checkBasis(fact.basis, `${pointer}/basis`, context),
  ];
  if (!context.departments.has(fact.source)) problems.push(problem(`${pointer}/source`, 'unknown-department', { department: fact.source }));
  if (fact.sensitivity === 'public' && PEOPLE.has(fact.id.split('.')[0] ?? '')) {
    problems.push(problem(`${pointer}/sensitivity`, 'person-made-public', { fact: fact.id }));
  }
  // No register has it, so no register can replace the paper.
  if (fact.declared && fact.papers.length > 0) problems.push(problem(`${pointer}/papers`, 'declared-replaces-paper', { fact: fact.id }));
  return problems;
};

/** Problems by place in the list, one list of problems for each fact in its order, e.g. `/source`. */
export const checkFacts = (facts: readonly Fact[], context: FactContext): readonly (readonly Problem[])[] => {
  const seen = new Set<string>();
  const papers = new Map<string, string>();
  return facts.map((fact) => {
    const problems: Problem[] = [...checkFact(fact, '', context)];
    if (seen.has(fact.id)) problems.push(problem('/id', 'duplicate-fact', { fact: fact.id }));
    seen.add(fact.id);
    /** Two sources for one paper would leave open who answers for it. */
    for (const paper of fact.papers) {
      const other = papers.get(paper);
      if (other !== undefined) problems.push(problem('/papers', 'paper-of-two-facts', { paper, fact: other }));
      papers.set(paper, fact.id);
    }
    return problems;
  });
};
