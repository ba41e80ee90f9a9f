/** Everyday words and what they mean: a question is tried in the office's words too. */
import type { SearchUnderstood } from '#contract/view/search.ts';
import { lineOf } from '#domain/division/division.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { foldQuestion } from './fold.ts';
import { tellingPart, withoutAround } from './question-words.ts';
import { formsOf, heardOf, occurrence, type Occurrence, type WordForms } from './synonym-occurs.ts';
import { namesVariant, withoutBeginning } from './variant-lift.ts';

export type Synonym = {
  /** undefined: shipped, everywhere. */
  readonly division?: DivisionCode;
  readonly word: string;
  /** None: the shipped word does not hold in this division. */
  readonly means: readonly string[];
};
type Entry = Synonym & { readonly forms: WordForms };
export type SynonymBook = { readonly words: ReadonlyMap<string, readonly Entry[]> };
export type Wording = { readonly text: string; readonly factor: number; readonly said?: SearchUnderstood };

export function bookOf(synonyms: readonly Synonym[]): SynonymBook {
  const words = new Map<string, Entry[]>();
  for (const synonym of synonyms) {
    const entry = { ...synonym, forms: formsOf(synonym.word) };
    if (entry.forms.folded !== '') words.set(entry.forms.folded, [...(words.get(entry.forms.folded) ?? []), entry]);
  }
  return { words };
}

/** The entry that holds in a place: its own, else its city's, the province's, the shipped one; the last written of each. */
function holdingIn(entries: readonly Entry[], division: DivisionCode | undefined): Entry | undefined {
  for (const place of division === undefined ? [] : lineOf(division)) {
    const own = entries.findLast((entry) => entry.division === place);
    if (own !== undefined) return own;
  }
  return entries.find((entry) => entry.division === undefined);
}

/** What the office's words are worth beside the person's own. */
const MEANT = 0.97;
/** Each further meaning is the less likely one. */
const LATER = 0.02;
/** Without the rest of the question; the more was left out, the less it is the question. */
const ALONE = { most: 0.95, less: 0.35 } as const;
/** Each wording is a search of its own. */
const MOST_WORDINGS = 6;

type Found = Occurrence & { readonly entry: Entry };

/** Words that occur, longer ones first; a word inside a longer one says nothing more. */
function occurring({ words }: SynonymBook, question: string, division: DivisionCode | undefined): readonly Found[] {
  const heard = heardOf(question);
  const found: Found[] = [];
  for (const entries of words.values()) {
    const [first] = entries;
    const occurs = first === undefined ? undefined : occurrence(first.forms, heard);
    const entry = occurs === undefined ? undefined : holdingIn(entries, division);
    if (occurs !== undefined && entry !== undefined && entry.means.length > 0)
      found.push({ ...occurs, rest: withoutAround(occurs.rest), entry });
  }
  const longest = found.toSorted((one, other) => other.said.length - one.said.length || other.factor - one.factor);
  return longest.filter(({ said }, at) => !longest.slice(0, at).some((longer) => longer.said !== said && longer.said.includes(said)));
}

function wordingsFor({ entry, said, rest, factor }: Found, question: string): readonly Wording[] {
  const left = ALONE.most - (ALONE.less * rest.length) / Math.max(question.length, 1);
  return entry.means.flatMap((meaning, nth): readonly Wording[] => {
    const as = foldQuestion(meaning);
    const told: SearchUnderstood = { said, as: meaning, how: 'synonym' };
    const sure = MEANT * factor * (1 - LATER * nth);
    if (rest === '') return [{ text: as, factor: sure, said: told }];
    // 个体户注销 is not the setting up of one.
    if (namesVariant(rest)) return [{ text: `${withoutBeginning(as)} ${rest}`, factor: sure, said: told }];
    return [
      { text: `${as} ${rest}`, factor: sure, said: told },
      { text: as, factor: sure * left, said: told },
    ];
  });
}

/** Two words of one question at once: 货车 and 营运证. */
function together(found: readonly Found[], question: string): readonly Wording[] {
  const written = found.filter(({ said }) => question.includes(said)).slice(0, 3);
  const [first, second] = written;
  if (first === undefined || second === undefined) return [];
  const text = written.reduce((left, { said, entry }) => left.replace(said, ` ${foldQuestion(entry.means[0] ?? said)} `), question);
  const as = written.map(({ entry, said }) => entry.means[0] ?? said).join(' ');
  const said = written.map((each) => each.said).join(' ');
  return [{ text: withoutAround(text), factor: MEANT, said: { said, as, how: 'synonym' } }];
}

/** The question itself, then with each everyday word said in the office's words; what is said around it is taken off. */
export function wordingsOf(book: SynonymBook, question: string, division: DivisionCode | undefined): readonly Wording[] {
  const found = occurring(book, question, division);
  const wordings = [...together(found, question), ...found.flatMap((each) => wordingsFor(each, question))];
  return [{ text: tellingPart(question), factor: 1 }, ...wordings.slice(0, MOST_WORDINGS)];
}
