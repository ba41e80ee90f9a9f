/** From a question to entries in order: every wording tried, the best phrase of each entry kept. */
import type { SearchAudience, SearchUnderstood, SearchWhy } from '#contract/view/search.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { entryKey, type SearchEntry } from './entry.ts';
import { byCharacters, byEnglish, byInitials, byMistypedPinyin, bySound, type Hit } from './find-phrases.ts';
import { foldQuestion } from './fold.ts';
import type { Phrase } from './phrase.ts';
import { variantLift } from './variant-lift.ts';
import type { SearchIndex } from './search-index.ts';
import { wordingsOf, type SynonymBook } from './synonym-book.ts';
import { understoodOf } from './understood-of.ts';

export type Asked = {
  readonly words: string;
  readonly division?: DivisionCode | undefined;
  readonly audience?: SearchAudience | undefined;
  readonly kind?: SearchEntry['kind'] | undefined;
};
export type FindParts = {
  readonly index: SearchIndex;
  readonly synonyms: SynonymBook;
  /** Whether it is offered there. */
  readonly isHere: (entry: SearchEntry, division: DivisionCode) => boolean;
  /** How often it is asked for and opened, 0 to 1, by `entryKey`. */
  readonly popularity: ReadonlyMap<string, number>;
};
export type FoundEntry = {
  readonly entry: SearchEntry;
  readonly score: number;
  readonly here: boolean;
  readonly why: SearchWhy;
  readonly places: () => readonly number[];
};
export type Found = {
  /** As read: folded and bounded. */
  readonly words: string;
  readonly entries: readonly FoundEntry[];
  readonly understood: readonly SearchUnderstood[];
  readonly meant: readonly string[];
};

/** Below this nothing is offered: more than half of what was said is not there. */
const LEAST = 0.3;
/** What fits so much worse than the best is left out. */
const OF_BEST = 0.55;
/** At this a wording fits, and mistakes need not be looked for. */
const GOOD = 0.8;
const MOST = 200;

const han = /\p{Script=Han}/u;

/** Hits of one wording: the plain ways first, mistakes only where those do not fit. */
function hitsOf(index: SearchIndex, question: string): readonly Hit[] {
  const best = (hits: readonly Hit[]): number => hits.reduce((most, { score }) => Math.max(most, score), 0);
  if (han.test(question)) {
    const written = byCharacters(index, question);
    const mixed = /[a-z]/.test(question) ? [...bySound(index, question, 'pinyin'), ...byInitials(index, question)] : [];
    return best([...written, ...mixed]) >= GOOD ? [...written, ...mixed] : [...written, ...mixed, ...bySound(index, question, 'sound')];
  }
  if (!/[a-z]/.test(question)) return byCharacters(index, question);
  const joined = question.replaceAll(' ', '');
  const plain = [...byEnglish(index, question), ...byInitials(index, joined), ...bySound(index, question, 'pinyin')];
  return best(plain) >= GOOD ? plain : [...plain, ...byMistypedPinyin(index, joined)];
}

type Best = { readonly hit: Hit; readonly score: number; readonly said?: SearchUnderstood | undefined };

/** Of a department's hundreds of services as many as are shown at most. */
const entriesOfPhrase = (phrase: Phrase | undefined): readonly number[] =>
  phrase === undefined ? [] : [phrase.entry, ...(phrase.others?.slice(0, MOST) ?? [])];

const bestByEntry = ({ index, synonyms }: FindParts, question: string, asked: Asked): ReadonlyMap<number, Best> => {
  const best = new Map<number, Best>();
  for (const { text, factor, said } of wordingsOf(synonyms, question, asked.division)) {
    // The office's own words are spelled right, and found as they are written.
    for (const hit of said === undefined ? hitsOf(index, text) : byCharacters(index, text)) {
      const score = hit.score * factor;
      for (const entry of entriesOfPhrase(index.phrases[hit.phrase]))
        if ((best.get(entry)?.score ?? 0) < score) best.set(entry, { hit, score, said });
    }
  }
  return best;
};

/** Where match quality is alike: served here, for whom, matters before their items, what many use. */
function lift(
  { isHere, popularity }: FindParts,
  entry: SearchEntry,
  { division, audience }: Asked,
  question: string,
): { readonly here: boolean; readonly by: number } {
  const here = division === undefined || isHere(entry, division);
  const fits = audience === undefined || entry.audience.length === 0 || entry.audience.includes(audience);
  const kind = { matter: 0.06, item: 0.03, listing: 0 }[entry.kind];
  return {
    here,
    by: kind + variantLift(entry.name.zh, question) + (here ? 0.08 : 0) + (fits ? 0.04 : 0) + 0.05 * (popularity.get(entryKey(entry)) ?? 0),
  };
}

const whyOf = (index: SearchIndex, { hit, said }: Best): SearchWhy => {
  const phrase = index.phrases[hit.phrase];
  return { by: phrase?.by ?? 'name', how: said?.how === 'synonym' ? 'synonym' : hit.how, word: phrase?.text ?? '' };
};

type Ranked = FoundEntry & { readonly best: Best };

/** Best first; of equals the shorter name says more. */
const inOrder = (one: Ranked, other: Ranked): number =>
  other.score - one.score || one.entry.name.zh.length - other.entry.name.zh.length || (one.entry.id < other.entry.id ? -1 : 1);

function rankedOf(parts: FindParts, best: ReadonlyMap<number, Best>, least: number, asked: Asked, words: string): readonly Ranked[] {
  const { index } = parts;
  return [...best]
    .flatMap(([number, one]): readonly Ranked[] => {
      const entry = index.entries[number];
      if (one.score < least || entry === undefined || (asked.kind !== undefined && entry.kind !== asked.kind)) return [];
      const { here, by } = lift(parts, entry, asked, words);
      return [{ entry, score: one.score + by, here, why: whyOf(index, one), places: one.hit.places, best: one }];
    })
    .toSorted(inOrder)
    .slice(0, MOST);
}

/** Entries in order, how the words were understood, and other words that may have been meant. */
export function findEntries(parts: FindParts, asked: Asked): Found {
  const words = foldQuestion(asked.words);
  if (words === '') return { words, entries: [], understood: [], meant: [] };
  const best = bestByEntry(parts, words, asked);
  const top = [...best.values()].reduce((most, { score }) => Math.max(most, score), 0);
  const entries = rankedOf(parts, best, Math.max(LEAST, top * OF_BEST), asked, words);
  return {
    words,
    entries,
    understood: understoodOf(parts.index, { raw: asked.words, words }, entries[0]?.best),
    meant: top >= LEAST ? [] : nearMisses(parts.index, best),
  };
}

/** Names of what almost fits, for "did you mean". */
const nearMisses = (index: SearchIndex, best: ReadonlyMap<number, Best>): readonly string[] =>
  [...best]
    .filter(([, { score }]) => score >= LEAST * 0.5)
    .toSorted(([, one], [, other]) => other.score - one.score)
    .slice(0, 3)
    .flatMap(([entry]) => index.entries[entry]?.name.zh ?? []);
