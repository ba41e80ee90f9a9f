/** Operations on the law: the list, one text, articles found by words; open to anyone, as the law is. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { LawFound, LawRow, LawView } from '../view/law.ts';
import { Closed, Id, Rows } from './shapes.ts';

export const lawOperations: readonly Operation[] = [
  {
    name: 'law.list',
    summary: 'Laws that items cite, and whether their text is here',
    who: 'public',
    reply: Rows(LawRow),
    refusals: [],
    command: false,
  },
  {
    name: 'law.get',
    summary: 'One law: how it was made, its articles by chapter, and the terms they set',
    who: 'public',
    params: Closed({ id: Id }),
    reply: LawView,
    refusals: ['law-not-found'],
    command: false,
  },
  {
    name: 'law.search',
    summary: 'Articles by words, by the name of the law, by number',
    who: 'public',
    query: Closed({ text: Type.String({ minLength: 1, maxLength: 100 }) }),
    reply: LawFound,
    refusals: [],
    command: false,
  },
];
