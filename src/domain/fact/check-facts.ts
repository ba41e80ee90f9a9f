/** Judges the dictionary: every fact once, with a known source, and nothing about a person marked public. */
import type { Problem } from '#domain/kernel/result.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import type { Fact } from './fact.ts';

/** Facts under these heads are about people by their nature. */
const PEOPLE: ReadonlySet<string> = new Set([
  'person',
  'household',
  'marriage',
  'birth',
  'newborn',
  'insurance',
  'employment',
  'pension',
  'fund',
]);

/** Problems with their place in the list, e.g. `/facts/3/source`. */
export const checkFacts = (facts: readonly Fact[], departments: ReadonlySet<DepartmentKind>): readonly Problem[] => {
  const first = new Map<string, number>();
  const papers = new Map<string, string>();
  return facts.flatMap((fact, index) => {
    const pointer = `/facts/${index}`;
    const problems: Problem[] = [];
    if (first.has(fact.id)) problems.push({ pointer: `${pointer}/id`, code: 'duplicate-fact', values: { fact: fact.id } });
    else first.set(fact.id, index);
    if (!departments.has(fact.source)) {
      problems.push({ pointer: `${pointer}/source`, code: 'unknown-department', values: { department: fact.source } });
    }
    if (fact.sensitivity === 'public' && PEOPLE.has(fact.id.split('.')[0] ?? '')) {
      problems.push({ pointer: `${pointer}/sensitivity`, code: 'person-made-public', values: { fact: fact.id } });
    }
    /** Two sources for one paper would leave open who answers for it. */
    for (const paper of fact.papers) {
      const other = papers.get(paper);
      if (other !== undefined) problems.push({ pointer: `${pointer}/papers`, code: 'paper-of-two-facts', values: { paper, fact: other } });
      papers.set(paper, fact.id);
    }
    return problems;
  });
};
