/** Reads the texts of laws that ship with the catalogue, and the terms their articles set; each is judged against the other. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StatuteLimitsFile } from '#contract/catalogue/statute-limits-file.ts';
import { brandAs, type ItemId } from '#domain/kernel/brand.ts';
import type { Law } from '#domain/catalogue/directory.ts';
import type { StatuteLimit } from '#domain/lint/lint-context.ts';
import type { FileProblem } from '../file-problem.ts';
import { readYaml, type Located } from '../read-yaml.ts';
import { parseLaw, type LawText } from './parse-law.ts';

export type LawBook = {
  readonly texts: ReadonlyMap<string, LawText>;
  readonly limits: readonly StatuteLimit[];
};
export const EMPTY_BOOK: LawBook = { texts: new Map(), limits: [] };

const LIMITS_FILE = 'statute-limits.yaml';
const fault = (file: string, code: string, message: string): FileProblem => ({ file, line: 1, column: 1, pointer: '', code, message });

const namesIn = (folder: string): Promise<readonly string[]> =>
  readdir(folder).then(
    (names) => names.filter((name) => name.endsWith('.md') && name !== 'README.md').toSorted(),
    (error: unknown) => {
      // A catalogue may come without texts; its citations are then all to be read elsewhere.
      if ((error as { readonly code?: string }).code === 'ENOENT') return [];
      throw error;
    },
  );

/** Articles run from 1 to the number the list of laws gives, none left out, none twice. */
const judgeText = (file: string, { id, articles }: LawText, laws: ReadonlyMap<string, Law>): readonly FileProblem[] => {
  const law = laws.get(id);
  if (law === undefined) return [fault(file, 'unknown-law', `no law ${id} in law.yaml`)];
  const odd = articles.find(({ number }, at) => number !== at + 1);
  if (odd !== undefined) return [fault(file, 'articles-out-of-order', `article ${odd.number} stands where another belongs`)];
  return articles.length === law.articles
    ? []
    : [fault(file, 'articles-differ', `${articles.length} articles in the text, ${law.articles} in law.yaml`)];
};

const readTexts = async (folder: string): Promise<readonly { readonly file: string; readonly text: LawText }[]> => {
  const names = await namesIn(join(folder, 'law/texts'));
  return Promise.all(
    names.map(async (name) => {
      const source = await readFile(join(folder, 'law/texts', name), 'utf8');
      return { file: `law/texts/${name}`, text: parseLaw(name.slice(0, -3), source) };
    }),
  );
};

/** The words a term is taken from must stand in its article. */
const judgeLimits = (located: Located<StatuteLimitsFile>, texts: ReadonlyMap<string, LawText>): readonly FileProblem[] =>
  located.value.limits.flatMap(({ basis, words }, at): readonly FileProblem[] => {
    const article = texts.get(basis.law)?.articles.find(({ number }) => number === basis.article);
    const pointer = `/limits/${at}`;
    const place = { file: located.file, ...located.placeOf(pointer), pointer };
    if (article === undefined) return [{ ...place, code: 'unknown-article', message: `no text of ${basis.law} ${basis.article}` }];
    return article.paragraphs.some((paragraph) => paragraph.includes(words))
      ? []
      : [{ ...place, code: 'words-not-in-article', message: `“${words}” does not stand in ${basis.law} ${basis.article}` }];
  });

const limitOf = ({ words: _words, items, ...limit }: StatuteLimitsFile['limits'][number]): StatuteLimit =>
  items === undefined ? limit : { ...limit, items: items.map((id) => brandAs<ItemId>(id)) };

/** Never throws for a fault in the data; what is faulty is told and left out. */
export async function loadLawBook(
  folder: string,
  laws: ReadonlyMap<string, Law>,
): Promise<{ readonly book: LawBook; readonly problems: readonly FileProblem[] }> {
  const read = await readTexts(folder);
  if (read.length === 0) return { book: EMPTY_BOOK, problems: [] };
  const texts = new Map(read.map(({ text }) => [text.id, text]));
  const faults = read.flatMap(({ file, text }) => judgeText(file, text, laws));
  const limits = await readYaml(folder, LIMITS_FILE, StatuteLimitsFile);
  if (!limits.ok) return { book: { texts, limits: [] }, problems: [...faults, ...limits.problems] };
  return {
    book: { texts, limits: limits.located.value.limits.map(limitOf) },
    problems: [...faults, ...judgeLimits(limits.located, texts)],
  };
}
