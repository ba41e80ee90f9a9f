/** Everyday questions put to the search over our catalogue and 1,135 real names, and how often the right service stands first. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { entriesOfCatalogue } from '#server/search/entries-of-catalogue.ts';
import { findEntries, type FindParts, type Found } from '#server/search/find-entries.ts';
import { groupListings, type ListedName } from '#server/search/group-listings.ts';
import { buildIndex } from '#server/search/search-index.ts';
import { bookOf } from '#server/search/synonym-book.ts';
import { shippedSynonyms } from '#server/search/synonym-store.ts';
import { ROOT } from './sources.ts';

type Kind = 'plain' | 'wrong';
type QuestionFile = Readonly<Record<'asked' | 'held-out', Readonly<Record<Kind, Readonly<Record<string, string>>>>>>;
export type Question = { readonly words: string; readonly right: readonly string[]; readonly kind: Kind };
export type Questions = {
  readonly tuned: readonly Question[];
  readonly reported: readonly Question[];
  readonly heldOut: readonly Question[];
};

const questionsIn = (file: QuestionFile, part: keyof QuestionFile): readonly Question[] =>
  (['plain', 'wrong'] as const).flatMap((kind) =>
    Object.entries(file[part][kind]).map(([words, right]) => ({ words, right: right.split(' | '), kind })),
  );

/** Every other line was tuned on; the rest only reports. */
export function readQuestions(): Questions {
  const file = parse(readFileSync(join(ROOT, 'test/bench/questions.yaml'), 'utf8')) as QuestionFile;
  const asked = questionsIn(file, 'asked');
  return {
    tuned: asked.filter((_, at) => at % 2 === 0),
    reported: asked.filter((_, at) => at % 2 === 1),
    heldOut: questionsIn(file, 'held-out'),
  };
}

type NamesFile = { readonly departments: Readonly<Record<string, readonly string[]>> };

/** The names of the county's list as one county of ours has them. */
export const listedNames = (division = 330_521): readonly ListedName[] => {
  const { departments } = JSON.parse(readFileSync(join(ROOT, 'test/bench/guangan-names.json'), 'utf8')) as NamesFile;
  return Object.entries(departments).flatMap(([department, names]) =>
    names.map((name, at) => ({
      division: brandAs<DivisionCode>(division),
      code: `${department}-${at}`,
      name,
      department,
      audience: [],
    })),
  );
};

/** The search as it stands in a process that serves Deqing, without a database. */
export async function searchOf(more: readonly ListedName[] = []): Promise<FindParts> {
  const groups = groupListings();
  groups.add(listedNames());
  groups.add(more);
  const index = await buildIndex([...entriesOfCatalogue(await loadCatalogue()), ...groups.entries()]);
  return { index, synonyms: bookOf(await shippedSynonyms()), isHere: () => true, popularity: new Map() };
}

const isRight = ({ right }: Question, { entry }: Found['entries'][number]): boolean =>
  right.includes(entry.id) || (entry.kind === 'listing' && right.includes(entry.name.zh));

/** Where the right service stands, from 1; 0 where it is not among the first twenty. */
export const placeOf = (parts: FindParts, question: Question): number =>
  findEntries(parts, { words: question.words, division: brandAs<DivisionCode>(330_521) })
    .entries.slice(0, 20)
    .findIndex((found) => isRight(question, found)) + 1;

export type Shares = { readonly asked: number; readonly first: number; readonly five: number; readonly missed: readonly string[] };

/** Shares of questions whose right service stands first, and among the first five. */
export function sharesOf(parts: FindParts, questions: readonly Question[]): Shares {
  const places = questions.map((question) => ({ words: question.words, place: placeOf(parts, question) }));
  const share = (test: (place: number) => boolean): number => places.filter(({ place }) => test(place)).length / places.length;
  return {
    asked: places.length,
    first: share((place) => place === 1),
    five: share((place) => place >= 1 && place <= 5),
    missed: places.filter(({ place }) => place !== 1).map(({ words, place }) => `${words} (${place})`),
  };
}
