/** Finds matters by what people type: Chinese words, pinyin initials, English. Small enough to look through whole. */
import type { Matter } from '#domain/catalogue/matter.ts';
import type { Catalogue } from './catalogue.ts';
import { itemsOf } from './guide-of.ts';

export type Found = { readonly matter: Matter; readonly matched?: string };

/** Full-width letters, case and spaces do not matter to somebody who searches. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

const isInitials = (word: string): boolean => /^[a-z]+$/.test(word);

/** 0 best; undefined where nothing matches. `matched` tells why when the name itself does not show it. */
const rankOf = (catalogue: Catalogue, matter: Matter, query: string): { readonly rank: number; readonly matched?: string } | undefined => {
  const names = [matter.name.zh, matter.name.en].map(fold);
  if (names.some((name) => name.startsWith(query))) return { rank: 0 };
  if (names.some((name) => name.includes(query))) return { rank: 1 };
  const keywords = matter.keywords.filter((word) =>
    isInitials(query) ? fold(word).startsWith(query) : fold(word).includes(query) || query.includes(fold(word)),
  );
  const [keyword] = keywords.toSorted((a, b) => a.length - b.length);
  if (keyword !== undefined) return { rank: 2, matched: keyword };
  const item = itemsOf(catalogue, matter).find(({ name }) => [name.zh, name.en].some((text) => fold(text).includes(query)));
  if (item !== undefined) return { rank: 3, matched: /\p{Script=Han}/u.test(query) ? item.name.zh : item.name.en };
  return [matter.summary.zh, matter.summary.en].some((text) => fold(text).includes(query)) ? { rank: 4 } : undefined;
};

/** What most people come for stands first: home shows eight. */
const PLACE: Readonly<Record<Matter['kind'], number>> = { 'life-event': 0, project: 1, single: 2 };

/** Best first; life events, then projects, for an empty query. What an office starts of its own motion is not offered. */
export const searchMatters = (catalogue: Catalogue, words: string): readonly Found[] => {
  const query = fold(words);
  const offered = [...catalogue.matters.values()].filter((matter) => matter.initiator === 'applicant');
  if (query === '') return offered.toSorted((a, b) => PLACE[a.kind] - PLACE[b.kind]).map((matter) => ({ matter }));
  return offered
    .flatMap((matter) => {
      const found = rankOf(catalogue, matter, query);
      return found === undefined ? [] : [{ matter, ...found }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ matter, matched }) => (matched === undefined ? { matter } : { matter, matched }));
};
