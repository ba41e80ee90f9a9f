/** `yici catalogue diff <a> <b>`: what differs between two documents of the catalogue, in sentences, worse for people first. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { diffDocs } from '#domain/edition/diff-docs.ts';
import type { DocChange } from '#domain/edition/doc-change.ts';
import type { CatalogueDoc } from '#domain/edition/edition.ts';
import { docNames } from '#server/catalogue/doc-names.ts';
import { CATALOGUE_FOLDER, loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { textOption, UsageError, type Verb } from '../command-line.ts';
import { docArgument } from '../read-arguments.ts';

/** A file, or the id of what is shipped: `food-permit`, `open-restaurant`, `330521/food-permit`. */
const placesOf = (name: string): readonly string[] => [
  name,
  join(CATALOGUE_FOLDER, 'items', name, 'item.yaml'),
  join(CATALOGUE_FOLDER, 'matters', name, 'matter.yaml'),
  join(CATALOGUE_FOLDER, 'overlays', `${name}.yaml`),
];

const readDoc = async (name: string): Promise<CatalogueDoc> => {
  const path = placesOf(name).find((each) => existsSync(each) && each.endsWith('.yaml'));
  if (path === undefined) throw new UsageError(`there is neither a file nor an item, matter or overlay ${name}`);
  return docArgument(path);
};

const MARKS = { better: '+', worse: '-', neutral: ' ' } as const;
const lineOf = ({ effect, words }: DocChange, language: 'zh' | 'en'): string => `${MARKS[effect]} ${words[language]}`;
/** An overlay knows its papers by id; their names stand in the item. */
const itemOfOverlay = async ({ item }: CatalogueDoc): Promise<CatalogueDoc | undefined> =>
  typeof item === 'string' ? readDoc(item).catch(() => undefined) : undefined;

export const catalogueDiff: Verb = {
  about: 'what differs between two documents, in sentences: - worse for people, + better',
  words: '<file or id> <file or id>',
  options: { language: { type: 'string', value: 'zh|en', about: 'of the sentences; zh unless said' } },
  run: async (input) => {
    const [one, other, ...more] = input.words;
    if (one === undefined || other === undefined || more.length > 0)
      throw new UsageError('two documents are wanted: yici catalogue diff <a> <b>');
    const language = textOption(input, 'language') ?? 'zh';
    if (language !== 'zh' && language !== 'en') throw new UsageError('--language is zh or en');
    const [before, after] = [await readDoc(one), await readDoc(other)];
    const catalogue = await loadCatalogue();
    const changes = diffDocs(before, after, docNames(catalogue, await itemOfOverlay(after)));
    return { json: { changes }, text: changes.map((change) => lineOf(change, language)).join('\n'), exit: changes.length === 0 ? 0 : 1 };
  },
};
