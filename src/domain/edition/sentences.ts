/** Every sentence of a document: where people see it, and the article that stands beside it. */
import { isMembers, valueAt } from './doc-pointer.ts';
import type { CatalogueDoc } from './edition.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import { walk } from '#domain/lint/walk.ts';

/** Where a person meets the sentence. */
export type Seen = 'guide' | 'form' | 'paper' | 'commitment' | 'certificate' | 'notice' | 'progress';

export type Sentence = {
  readonly pointer: string;
  readonly text: Text;
  readonly seen: Seen;
  /** Of the place itself, of what it lies in, else of the whole document. */
  readonly basis: readonly Basis[];
};

/** Members of a document (an overlay's stand one deeper), with where their words are read. */
const SEEN: readonly (readonly [RegExp, Seen])[] = [
  [/^\/(fields|situation)\//, 'form'],
  [/^\/materials\/\d+\/satisfiedBy\//, 'commitment'],
  [/^\/materials\//, 'paper'],
  [/^\/result\//, 'certificate'],
  [/^\/remedies\//, 'notice'],
  [/^\/(steps|roles)\//, 'progress'],
];

export const seenAt = (pointer: string): Seen => {
  const own = pointer.replace(/^\/changes(?=\/)/, '');
  return SEEN.find(([pattern]) => pattern.test(own))?.[1] ?? 'guide';
};

const isBasis = (value: unknown): value is Basis =>
  isMembers(value) && typeof value['law'] === 'string' && typeof value['article'] === 'number';

const basesOf = (value: unknown): readonly Basis[] => {
  const basis = isMembers(value) ? value['basis'] : undefined;
  if (isBasis(basis)) return [basis];
  return Array.isArray(basis) ? basis.filter(isBasis) : [];
};

/** The nearest article going out from the sentence. */
function basisBeside(doc: CatalogueDoc, pointer: string): readonly Basis[] {
  for (let at = pointer; at !== ''; ) {
    at = at.slice(0, at.lastIndexOf('/'));
    const found = basesOf(valueAt(doc, at));
    if (found.length > 0) return found;
  }
  return basesOf(doc);
}

/** In the order of the document. */
export function sentencesOf(doc: CatalogueDoc): readonly Sentence[] {
  const sentences: Sentence[] = [];
  walk(doc, {
    text: (text, pointer) => {
      sentences.push({ pointer, text: { zh: text.zh, en: text.en }, seen: seenAt(pointer), basis: basisBeside(doc, pointer) });
    },
  });
  return sentences;
}
