/** Operations on entries of the knowledge base: found by anybody, proposed by one officer, published by another. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { EntryDone, EntryKept, EntryView } from '../view/hotline.ts';
import { BasisIn, Closed, DayText, Id, Page, Rows, Sentence } from './shapes.ts';

const Both = Closed({ zh: Type.String({ minLength: 1, maxLength: 4000 }), en: Type.String({ maxLength: 4000 }) });
const One = Closed({ id: Type.String({ pattern: '^\\d{6}-[\\w.-]{1,60}$' }) });
const acting = ['not-yours', 'entry-not-found', 'entry-not-now', 'second-person-needed', 'text-missing'];

export const entryOperations: readonly Operation[] = [
  {
    name: 'entry.find',
    summary: 'Answers to a question in plain words; without words the ones asked for most',
    who: 'public',
    query: Closed({ q: Type.Optional(Type.String({ maxLength: 200 })), division: Type.Optional(Type.String({ pattern: '^\\d{6}$' })) }),
    reply: Rows(EntryView),
    refusals: [],
    command: false,
  },
  {
    name: 'entry.say-helped',
    summary: 'Whether an answer helped: counted by day, nothing of who said it',
    who: 'public',
    params: One,
    body: Closed({ helped: Type.Boolean() }),
    reply: Closed({ id: Type.String() }),
    refusals: ['entry-not-found'],
    command: true,
  },
  {
    name: 'entry.list',
    summary: 'Entries of the own place, the ones to be looked at first',
    who: 'officer',
    query: Closed(Page),
    reply: Rows(EntryKept),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'entry.propose',
    summary: 'Proposes an entry, or a new version of one; a second person publishes it',
    who: 'officer',
    body: Closed({
      id: Type.Optional(One.properties.id),
      question: Both,
      answer: Both,
      item: Type.Optional(Id),
      matter: Type.Optional(Id),
      laws: Type.Optional(Type.Array(BasisIn, { maxItems: 10 })),
      validUntil: Type.Optional(DayText),
      from: Type.Optional(Id),
    }),
    reply: EntryDone,
    refusals: acting,
    command: true,
  },
  {
    name: 'entry.publish',
    summary: 'Another person puts the proposed version in force',
    who: 'officer',
    params: One,
    body: Closed({}),
    reply: EntryDone,
    refusals: acting,
    command: true,
  },
  {
    name: 'entry.return',
    summary: 'The proposal goes back with reasons',
    who: 'officer',
    params: One,
    body: Closed({ reasons: Sentence }),
    reply: EntryDone,
    refusals: acting,
    command: true,
  },
  {
    name: 'entry.retire',
    summary: 'An entry is no longer shown, with reasons',
    who: 'officer',
    params: One,
    body: Closed({ reasons: Sentence }),
    reply: EntryDone,
    refusals: acting,
    command: true,
  },
];
