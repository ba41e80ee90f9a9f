/** Reads the data dictionary: every file of its folder is one list of facts, judged as one dictionary. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FactsFile } from '#contract/catalogue/directory-file.ts';
import { brandAs, type FactId } from '#domain/kernel/brand.ts';
import { checkFacts, type FactContext } from '#domain/fact/check-facts.ts';
import type { Fact } from '#domain/fact/fact.ts';
import type { FileProblem } from './file-problem.ts';
import { locateProblems } from './locate-problems.ts';
import { readYaml, type Located, type Read } from './read-yaml.ts';

export const entriesOf = (file: FactsFile): readonly Fact[] =>
  file.facts.map(({ zh, en, values, papers = [], declared = false, ...row }) => ({
    ...row,
    id: brandAs<FactId>(row.id),
    name: { zh, en },
    declared,
    papers,
    ...(values === undefined ? {} : { values: values.map(({ value, ...label }) => ({ value, label })) }),
  }));

export const readFacts = async (folder: string): Promise<readonly Read<FactsFile>[]> => {
  const names = (await readdir(join(folder, 'dictionary'))).filter((name) => name.endsWith('.yaml')).toSorted();
  return Promise.all(names.map((name) => readYaml(folder, `dictionary/${name}`, FactsFile)));
};

/** Every fault at its line, whichever file it stands in: a fact may not come twice, not even in two files. */
export const judgeFacts = (files: readonly Located<FactsFile>[], context: FactContext): readonly FileProblem[] => {
  const rows = files.flatMap((located) => entriesOf(located.value).map((fact, index) => ({ located, fact, pointer: `/facts/${index}` })));
  const faults = checkFacts(
    rows.map(({ fact }) => fact),
    context,
  );
  return rows.flatMap(({ located, pointer }, at) =>
    locateProblems(
      located,
      (faults[at] ?? []).map((fault) => ({ ...fault, pointer: `${pointer}${fault.pointer}` })),
    ),
  );
};
