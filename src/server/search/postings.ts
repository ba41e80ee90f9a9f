/** Lists of phrases by what occurs in them: filled one after the other, then packed into one array. */

export type Postings<Key> = {
  /** Phrases with this key, ascending. */
  readonly of: (key: Key) => Uint32Array;
  readonly count: (key: Key) => number;
  readonly keys: () => IterableIterator<Key>;
};
export type PostingsDraft<Key> = {
  readonly add: (key: Key, phrase: number) => void;
  /** `breathe` is awaited now and then, so that nobody waits for a long list. */
  readonly pack: (breathe: () => Promise<void>) => Promise<Postings<Key>>;
};

/** Members copied between two breaths: some ten milliseconds. */
const SLICE = 400_000;
const NONE = new Uint32Array(0);

export function draftPostings<Key>(): PostingsDraft<Key> {
  const lists = new Map<Key, number[]>();
  return {
    add: (key, phrase) => {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [phrase]);
      else if (list.at(-1) !== phrase) list.push(phrase);
    },
    pack: async (breathe) => {
      const packed = new Map<Key, Uint32Array>();
      let sizes = 0;
      for (const [key, list] of lists) {
        packed.set(key, Uint32Array.from(list));
        lists.delete(key);
        sizes += list.length + 20;
        if (sizes < SLICE) continue;
        sizes = 0;
        await breathe();
      }
      return { of: (key) => packed.get(key) ?? NONE, count: (key) => packed.get(key)?.length ?? 0, keys: () => packed.keys() };
    },
  };
}
