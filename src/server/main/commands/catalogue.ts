/** `yici catalogue`: judges the catalogue's files and runs its stories; counts what they ask. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { problemLine, type FileProblem } from '#server/catalogue/file-problem.ts';
import { CATALOGUE_FOLDER, readCatalogue } from '#server/catalogue/load-catalogue.ts';
import { loadLawBook } from '#server/catalogue/law/load-law-book.ts';
import { tellStories } from '#server/catalogue/story/read-stories.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { loadPlainWords } from '#server/studio/lint/load-plain-words.ts';
import { textOption, UsageError, type Noun, type Verb } from '../command-line.ts';
import { askReport } from './ask-report.ts';
import { catalogueExport, catalogueImport } from './catalogue-bundle.ts';
import { catalogueDiff } from './catalogue-diff.ts';
import { catalogueLint } from './catalogue-lint.ts';

type Found = {
  readonly problems: readonly FileProblem[];
  readonly matters: readonly string[];
  readonly items: number;
  readonly stories: number;
};

/** Stories are only told of a catalogue that is sound: a story over a broken one proves nothing. */
const judge = async (folder: string): Promise<Found> => {
  const { catalogue, problems } = await readCatalogue(folder, dayOfInstant(wallClock()));
  if (catalogue === undefined) return { problems, matters: [], items: 0, stories: 0 };
  const { told, problems: broken } = await tellStories(folder, catalogue);
  const { problems: inLaw } = await loadLawBook(folder, catalogue.laws);
  const { problems: inWords } = await loadPlainWords(folder);
  return {
    problems: [...broken, ...inLaw, ...inWords],
    matters: [...catalogue.matters.keys()],
    items: catalogue.items.size,
    stories: told.length,
  };
};

const check: Verb = {
  about: 'judges every file (shape, law, limits, papers, graph, conditions, both languages) and runs every story',
  options: { folder: { type: 'string', value: '<path>', about: 'a catalogue other than the one shipped' } },
  run: async (input) => {
    const named = textOption(input, 'folder');
    const folder = named === undefined ? CATALOGUE_FOLDER : resolve(named);
    if (!existsSync(join(folder, 'matters'))) throw new UsageError(`no catalogue in ${folder}`);
    const found = await judge(folder);
    const { problems, matters, items, stories } = found;
    const sum = `${matters.length} matters, ${items} items, ${stories} stories, ${problems.length} fault(s)`;
    return {
      json: { ok: problems.length === 0, ...found },
      text: [...problems.map(problemLine), sum].join('\n'),
      exit: problems.length === 0 ? 0 : 1,
    };
  },
};

export const catalogue: Noun = {
  about: 'services as data',
  verbs: { check, export: catalogueExport, import: catalogueImport, lint: catalogueLint, 'ask-report': askReport, diff: catalogueDiff },
};
