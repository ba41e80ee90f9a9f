/** Reads the basic catalogue and judges it; which nodes of an item its entry locks or makes mandatory. */
import { BasicFile } from '#contract/catalogue/basic-file.ts';
import { problem } from '#domain/catalogue/check-context.ts';
import { checkTexts } from '#domain/catalogue/check-text.ts';
import type { BasicEntry } from '#domain/catalogue/basic-entry.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Problem } from '#domain/kernel/result.ts';
import { checkBasic } from '#domain/overlay/check-basic.ts';
import type { Catalogue } from './catalogue.ts';
import type { FileProblem } from './file-problem.ts';
import { locateProblems } from './locate-problems.ts';
import { readYaml } from './read-yaml.ts';

const entriesOf = ({ entries }: BasicFile): readonly BasicEntry[] =>
  entries.map(({ locked = [], mandatory = [], ...entry }) => ({ ...entry, locked, mandatory }));

const departmentProblems = (entries: readonly BasicEntry[], departments: Catalogue['departments']): readonly Problem[] =>
  entries.flatMap(({ departments: own }, at) =>
    own.flatMap((department, index) =>
      departments.has(department) ? [] : [problem(`/entries/${at}/departments/${index}`, 'unknown-department', { department })],
    ),
  );

/** Entries by code, or every fault of the file. */
export async function loadBasic(
  folder: string,
  { departments }: Pick<Catalogue, 'departments'>,
): Promise<{ readonly basic: ReadonlyMap<string, BasicEntry>; readonly problems: readonly FileProblem[] }> {
  const read = await readYaml(folder, 'basic.yaml', BasicFile);
  if (!read.ok) return { basic: new Map(), problems: read.problems };
  const entries = entriesOf(read.located.value);
  const problems = [...checkTexts(read.located.value), ...checkBasic(entries), ...departmentProblems(entries, departments)];
  return { basic: new Map(entries.map((entry) => [entry.code, entry])), problems: locateProblems(read.located, problems) };
}

export type BasicNodes = { readonly locked: ReadonlySet<string>; readonly mandatory: ReadonlySet<string> };

/** What the entry of an item locks, and makes the deciding level fill in, beside the table of fields. */
export const basicNodesOf = ({ basic }: Pick<Catalogue, 'basic'>, { basicCode }: Pick<Item, 'basicCode'>): BasicNodes => {
  const entry = basicCode === undefined ? undefined : basic.get(basicCode);
  return { locked: new Set(entry?.locked), mandatory: new Set(entry?.mandatory) };
};
