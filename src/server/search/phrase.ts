/** A phrase: one name of an entry, of its department or of what it holds, by which it may be found; how much each kind tells. */
import type { SearchBy } from '#contract/view/search.ts';
import type { SearchEntry } from './entry.ts';
import { foldName } from './fold.ts';

export type Phrase = {
  readonly entry: number;
  /** A department is one phrase for all it does. */
  readonly others?: number[];
  readonly by: SearchBy;
  readonly text: string;
  readonly english: boolean;
};

/** What a full match of such a phrase is worth. A name says what a thing is, a summary only what it has to do with. */
export const WORTH: Readonly<Record<SearchBy, number>> = { name: 1, alias: 0.97, contains: 0.86, department: 0.6, summary: 0.62 };

const english = /[a-z]{2}/;
const han = /\p{Script=Han}/u;

/** Longer texts are cut: no name of ours has more than 120 characters, and a hostile list must not fill the memory. */
const LONGEST_PHRASE = 120;

/** A listing's name and department are Chinese; its English repeats them. */
const both = (text: { readonly zh: string; readonly en: string }): readonly string[] =>
  text.en === text.zh ? [text.zh] : [text.zh, text.en];

/** All phrases of one entry; the same words are not kept twice. */
export function phrasesOf(entry: SearchEntry, number: number): readonly Phrase[] {
  const seen = new Set<string>();
  const phrase =
    (by: SearchBy) =>
    (raw: string): readonly Phrase[] => {
      const text = foldName(raw.slice(0, LONGEST_PHRASE));
      if (text.trim() === '' || seen.has(text)) return [];
      seen.add(text);
      return [{ entry: number, ...(by === 'department' ? { others: [] } : {}), by, text, english: english.test(text) && !han.test(text) }];
    };
  return [
    ...both(entry.name).flatMap(phrase('name')),
    ...[...entry.aliases, ...entry.topics].flatMap(phrase('alias')),
    ...(entry.contains ?? []).flatMap(both).flatMap(phrase('contains')),
    ...(entry.summary === undefined ? [] : both(entry.summary).flatMap(phrase('summary'))),
    ...(entry.department === undefined ? [] : both(entry.department).flatMap(phrase('department'))),
  ];
}
