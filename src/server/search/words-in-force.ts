/** Everyday words as they hold now: shipped ones, and what divisions made of them. */
import type pg from 'pg';
import { sqlOf } from '#server/kernel/transaction.ts';
import { bookOf, type Synonym, type SynonymBook } from './synonym-book.ts';
import { keptSynonyms, shippedSynonyms } from './synonym-store.ts';

export type WordsInForce = {
  readonly shipped: readonly Synonym[];
  readonly book: () => SynonymBook;
  /** As if these held too. */
  readonly tried: (words: readonly Synonym[]) => SynonymBook;
  readonly refresh: () => Promise<void>;
};

/** Begins with the shipped ones. Throws where their file has a fault. */
export async function openWords(pool: pg.Pool): Promise<WordsInForce> {
  const shipped = await shippedSynonyms();
  let all = shipped;
  let book = bookOf(shipped);
  return {
    shipped,
    book: () => book,
    tried: (words) => bookOf([...all, ...words]),
    refresh: async () => {
      all = [...shipped, ...(await keptSynonyms(sqlOf(pool)))];
      book = bookOf(all);
    },
  };
}
