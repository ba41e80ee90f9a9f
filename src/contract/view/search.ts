/** What a search answers: what was found, why, and how the words were understood. */
import { Type, type Static } from 'typebox';
import { Term, Text } from './plain.ts';

const SearchKind = Type.Union([Type.Literal('matter'), Type.Literal('item'), Type.Literal('listing')]);
export const SearchAudience = Type.Union([Type.Literal('person'), Type.Literal('firm')]);

/** words: as written; sound: other characters of the same sound; typing: one or two letters off; synonym: an everyday word for it. */
const SearchHow = Type.Union(['words', 'pinyin', 'initials', 'sound', 'typing', 'synonym', 'traditional'].map((how) => Type.Literal(how)));

export const SearchWhy = Type.Object({
  /** contains: a matter, by one of its items. */
  by: Type.Union(['name', 'alias', 'department', 'contains', 'summary'].map((by) => Type.Literal(by))),
  how: SearchHow,
  /** The words of ours that matched, where the name itself does not show it. */
  word: Type.String(),
});
export const SearchRow = Type.Object({
  kind: SearchKind,
  /** Of the matter or item; of a listing the code of its row in `division`. */
  id: Type.String(),
  name: Text,
  summary: Type.Union([Text, Type.Null()]),
  department: Type.Union([Text, Type.Null()]),
  audience: Type.Array(SearchAudience),
  /** Whether it is offered in the place that was asked for; true where none was named. */
  here: Type.Boolean(),
  /** Of a listing: where the row stands that opens, and in how many places it is offered. */
  division: Type.Union([Type.Object({ code: Type.Number(), name: Text }), Type.Null()]),
  places: Type.Number(),
  /** Of an item: the matter in which it is applied for. */
  matter: Type.Union([Type.Object({ id: Type.String(), name: Text }), Type.Null()]),
  /** Of a matter: how many items it holds. */
  items: Type.Union([Type.Number(), Type.Null()]),
  visits: Type.Union([Type.Number(), Type.Null()]),
  promised: Type.Union([Term, Type.Null()]),
  why: SearchWhy,
  /** Which characters of the Chinese name matched: from, to (exclusive), counted in UTF-16 as the browser counts. */
  marks: Type.Array(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 })),
});
export const SearchUnderstood = Type.Object({ said: Type.String(), as: Type.String(), how: SearchHow });
export const SearchReply = Type.Object({
  rows: Type.Array(SearchRow),
  next: Type.Union([Type.String(), Type.Null()]),
  /** All that fits, at most 200. */
  total: Type.Number(),
  understood: Type.Array(SearchUnderstood),
  /** Other words that would find something, best first; offered where the own ones fit badly or not at all. */
  meant: Type.Array(Type.String()),
});
export const SearchWordRow = Type.Object({
  words: Type.String(),
  count: Type.Number(),
  last: Type.String(),
  divisions: Type.Array(Type.Number()),
});
export const SynonymRow = Type.Object({
  word: Type.String(),
  means: Type.Array(Type.String()),
  /** null: shipped with the catalogue. */
  division: Type.Union([Type.Object({ code: Type.Number(), name: Text }), Type.Null()]),
  /** 0 where the division has not changed the shipped word. */
  revision: Type.Number(),
  /** What it meant as shipped, where the division changed it. */
  shipped: Type.Union([Type.Array(Type.String()), Type.Null()]),
  at: Type.Union([Type.String(), Type.Null()]),
});
export const SynonymPreview = Type.Object({ before: Type.Array(SearchRow), after: Type.Array(SearchRow) });

export type SearchAudience = Static<typeof SearchAudience>;
export type SearchHow = 'words' | 'pinyin' | 'initials' | 'sound' | 'typing' | 'synonym' | 'traditional';
export type SearchBy = 'name' | 'alias' | 'department' | 'contains' | 'summary';
export type SearchWhy = { readonly by: SearchBy; readonly how: SearchHow; readonly word: string };
export type SearchRow = Omit<Static<typeof SearchRow>, 'why'> & { readonly why: SearchWhy };
export type SearchUnderstood = { readonly said: string; readonly as: string; readonly how: SearchHow };
export type SearchReply = Omit<Static<typeof SearchReply>, 'rows' | 'understood'> & {
  readonly rows: readonly SearchRow[];
  readonly understood: readonly SearchUnderstood[];
};
export type SearchWordRow = Static<typeof SearchWordRow>;
export type SynonymRow = Static<typeof SynonymRow>;
export type SynonymPreview = { readonly before: readonly SearchRow[]; readonly after: readonly SearchRow[] };
