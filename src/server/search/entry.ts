/** What the search knows of one thing people look for: a matter, an item of the catalogue, or a listing. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';

export type SearchEntry = {
  readonly kind: 'matter' | 'item' | 'listing';
  readonly id: string;
  readonly name: Text;
  readonly summary?: Text;
  /** Other words people say, from keywords of matters and aliases of items. */
  readonly aliases: readonly string[];
  readonly department?: Text;
  readonly audience: readonly ('person' | 'firm')[];
  readonly topics: readonly string[];
  /** Where it can be had; empty = wherever it is served. */
  readonly divisions: readonly DivisionCode[];
  /** Of a matter: the items it holds, by which it is found too. */
  readonly contains?: readonly Text[];
  /** Of a listing: its code in each of its divisions, in the same order. */
  readonly codes?: readonly string[];
};

/** One thing wherever it is meant: a listing's codes differ from place to place, so its name and department tell it. */
export const entryKey = ({ kind, id }: Pick<SearchEntry, 'kind' | 'id'>): string => `${kind} ${id}`;
