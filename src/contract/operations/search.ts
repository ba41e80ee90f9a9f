/** Operations of the search: found by everybody; its words kept in order by the reform offices. */
import { Type, type Static } from 'typebox';
import type { Operation } from '../operation.ts';
import { SearchAudience, SearchReply, SearchWordRow, SynonymPreview, SynonymRow } from '../view/search.ts';
import { Closed, DivisionNumber, Page, Rows } from './shapes.ts';

const DivisionText = Type.String({ pattern: '^\\d{6}$' });
/** Longer than any question of a person; the engine reads the first 60 characters. */
const Asked = Type.String({ maxLength: 1000 });
const Kind = Type.Union([Type.Literal('matter'), Type.Literal('item'), Type.Literal('listing')]);
const where = { division: Type.Optional(DivisionText), audience: Type.Optional(SearchAudience) };

export const SynonymIn = Closed({
  division: DivisionNumber,
  word: Type.String({ minLength: 1, maxLength: 30 }),
  /** None: the shipped word is not to hold here. */
  means: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 8 }),
  /** 0 for a word the division has not touched yet. */
  revision: Type.Integer({ minimum: 0 }),
});
export type SynonymIn = Static<typeof SynonymIn>;
export const OpenedIn = Closed({ kind: Kind, id: Type.String({ minLength: 1, maxLength: 200 }), division: Type.Optional(DivisionNumber) });
export type OpenedIn = Static<typeof OpenedIn>;

export const searchOperations: readonly Operation[] = [
  {
    name: 'search.suggest',
    summary: 'The first eight that fit what somebody is typing',
    who: 'public',
    query: Closed({ q: Asked, ...where }),
    reply: SearchReply,
    refusals: [],
    command: false,
  },
  {
    name: 'search.find',
    summary: 'Matters, items and listings found by everyday words, pinyin, initials or English, and why',
    who: 'public',
    query: Closed({ q: Asked, ...where, kind: Type.Optional(Kind), ...Page }),
    reply: SearchReply,
    refusals: [],
    command: false,
  },
  {
    name: 'search.opened',
    summary: 'Counts that a result was opened; of whom is not kept',
    who: 'public',
    body: OpenedIn,
    reply: Closed({}),
    refusals: [],
    command: false,
  },
  {
    name: 'search.words',
    summary: 'What people asked in the last weeks, by how often: what found nothing, or what found something',
    who: 'officer',
    query: Closed({ of: Type.Union([Type.Literal('missed'), Type.Literal('found')]), limit: Page.limit }),
    reply: Rows(SearchWordRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'synonym.list',
    summary: 'Everyday words and what they mean here: shipped ones and those of the own division',
    who: 'officer',
    query: Closed({ q: Type.Optional(Type.String({ maxLength: 60 })) }),
    reply: Rows(SynonymRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'synonym.set',
    summary: 'Says what a word means in a division; without meanings the shipped word does not hold there',
    who: 'officer',
    body: SynonymIn,
    reply: SynonymRow,
    refusals: ['not-yours', 'word-changed', 'word-empty', 'word-too-many'],
    command: true,
  },
  {
    name: 'synonym.preview',
    summary: 'What a word finds now, and what it would find with these meanings',
    who: 'officer',
    query: Closed({
      word: Type.String({ minLength: 1, maxLength: 30 }),
      /** Meanings, separated by 、 */
      means: Type.String({ maxLength: 500 }),
      division: Type.Optional(DivisionText),
    }),
    reply: SynonymPreview,
    refusals: ['not-yours'],
    command: false,
  },
];
