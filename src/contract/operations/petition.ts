/** Operations on questions about a case: asked by its people, answered by its offices (licensing law 30; 2018 provisions 42). */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { LookQuestion, PetitionDone, PetitionRow, PetitionView } from '../view/petition.ts';
import { Closed, Id, Page, Rows, Words } from './shapes.ts';

const acts = ['petition-not-found', 'not-yours', 'own-file', 'text-missing'];

export const petitionOperations: readonly Operation[] = [
  {
    name: 'petition.raise',
    summary: 'Asks the office of a part a question; answered within five working days',
    who: 'person',
    body: Closed({ part: Id, text: Words }),
    reply: PetitionDone,
    refusals: ['case-not-found', 'unknown-part', 'not-yours', 'text-missing', 'too-many-open'],
    command: true,
  },
  {
    name: 'petition.of-case',
    summary: 'The questions about a case: all for its applicants, those about its own parts for an office',
    who: 'person',
    reply: Rows(PetitionView),
    refusals: ['case-not-found'],
    command: false,
  },
  {
    name: 'petition.answer',
    summary: 'The office answers; who asked sees it at once',
    who: 'officer',
    body: Closed({ text: Words }),
    reply: PetitionDone,
    refusals: [...acts, 'already-answered'],
    command: true,
  },
  {
    name: 'petition.say-solved',
    summary: 'Who asked says whether the answer helped; if not, they ask again and the office has a new term',
    who: 'person',
    body: Closed({ solved: Type.Boolean(), text: Words }),
    reply: PetitionDone,
    refusals: [...acts, 'not-answered', 'already-solved'],
    command: true,
  },
  {
    name: 'petition.get',
    summary: 'A question about a look, with the look: for who asked and for the data office',
    who: 'person',
    reply: LookQuestion,
    refusals: ['petition-not-found'],
    command: false,
  },
  {
    name: 'petition.list',
    summary: 'Questions that wait for the own office, the most urgent first; at the hall, for all offices of the division',
    who: 'officer',
    query: Closed(Page),
    reply: Rows(PetitionRow),
    refusals: ['not-yours'],
    command: false,
  },
];
