/** Reads the lists of supervision and judges them. */
import { SupervisionFile } from '#contract/catalogue/supervision-file.ts';
import { checkTexts } from '#domain/catalogue/check-text.ts';
import { checkSupervision, type SupervisionList } from '#domain/supervision/supervision-list.ts';
import type { FileProblem } from './file-problem.ts';
import { locateProblems } from './locate-problems.ts';
import { readYaml } from './read-yaml.ts';

type Loaded = { readonly supervision: SupervisionList; readonly problems: readonly FileProblem[] };
const nothing: SupervisionList = {
  scheme: { version: '', parts: [], from: { excellent: 90, good: 75, pass: 60 } },
  monthly: [],
  liability: [],
};

const listOf = ({ scheme, monthly, liability }: SupervisionFile): SupervisionList => ({
  scheme: {
    version: scheme.version,
    from: scheme.from,
    parts: scheme.parts.flatMap(({ id, name, weight, measure, own }) => {
      const from = own ?? (measure === undefined ? undefined : { measure });
      return from === undefined ? [] : [{ id, name, weight, from }];
    }),
  },
  monthly,
  liability: liability.map(({ cards = [], orders = [], sentAway = false, ...item }) => ({ ...item, cards, orders, sentAway })),
});

/** A catalogue without the file grades nobody. */
export async function loadSupervision(folder: string, isMeasure: (id: string) => boolean): Promise<Loaded> {
  const read = await readYaml(folder, 'supervision.yaml', SupervisionFile);
  if (!read.ok) {
    const missing = read.problems.every(({ code }) => code === 'file-missing');
    return { supervision: nothing, problems: missing ? [] : read.problems };
  }
  const supervision = listOf(read.located.value);
  const found = [...checkTexts(read.located.value), ...checkSupervision(supervision, isMeasure)];
  return { supervision, problems: locateProblems(read.located, found) };
}
