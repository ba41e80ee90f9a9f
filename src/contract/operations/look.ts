/** Operations on the ledger: read and exported by the person, shown later only by a lawful order; consents; asking a case's sources again. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { ConsentView, LookDelays, LookDelayView, LookList, LookUpAnswer } from '../view/look.ts';
import { PetitionDone } from '../view/petition.ts';
import { Closed, Page, Rows } from './shapes.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ minLength: 1, maxLength: 200 });
const Filter = { office: Type.Optional(Id), case: Type.Optional(Id), from: Type.Optional(Day), to: Type.Optional(Day) };
const Scope = Closed({
  resource: Id,
  matter: Id,
  /** A child whose guardian the register says the caller is. */
  person: Type.Optional(Id),
});

const ledger: readonly Operation[] = [
  {
    name: 'look.list',
    summary: 'Who looked at my data, when and why',
    who: 'person',
    query: Closed({ ...Page, ...Filter }),
    reply: LookList,
    refusals: [],
    command: false,
  },
  {
    name: 'look.export',
    summary: 'The whole ledger as a file: CSV, JSON or PDF (PIPL article 45)',
    who: 'person',
    query: Closed({ format: Type.Union([Type.Literal('csv'), Type.Literal('json'), Type.Literal('pdf')]), ...Filter }),
    reply: Type.Unknown(),
    refusals: [],
    command: false,
  },
  {
    name: 'look.question',
    summary: 'Asks the data office about a look that is not of one of my cases',
    who: 'person',
    body: Closed({ text: Type.Optional(Type.String({ maxLength: 2000 })) }),
    reply: PetitionDone,
    refusals: ['look-not-found', 'look-questioned', 'too-many-open'],
    command: true,
  },
];

const delays: readonly Operation[] = [
  {
    name: 'look.delay',
    summary: 'Has the own looks at a case shown later: by a lawful code, with a last day (supervision)',
    who: 'person',
    body: Closed({
      code: Type.String({ maxLength: 60 }),
      until: Type.Optional(Type.String({ maxLength: 10 })),
      reasons: Type.String({ maxLength: 2000 }),
    }),
    reply: LookDelayView,
    refusals: [
      'case-not-found',
      'not-yours',
      'no-lawful-ground',
      'delay-without-date',
      'delay-date-passed',
      'delay-too-long',
      'reasons-missing',
    ],
    command: true,
  },
  {
    name: 'look.lift-delay',
    summary: 'Ends an order of the own office before its day',
    who: 'officer',
    reply: LookDelayView,
    refusals: ['delay-not-found', 'not-yours', 'delay-ended'],
    command: true,
  },
  {
    name: 'look.delays',
    summary: 'The orders of the own office on a case, and the codes there are',
    who: 'person',
    reply: LookDelays,
    refusals: ['case-not-found', 'not-yours'],
    command: false,
  },
];

const consents: readonly Operation[] = [
  {
    name: 'consent.list',
    summary: 'What I consented to: which source, for which matter, since when',
    who: 'person',
    query: Closed({ for: Type.Optional(Id) }),
    reply: Rows(ConsentView),
    refusals: ['consent-not-yours'],
    command: false,
  },
  {
    name: 'consent.give',
    summary: 'Consents that a source is asked for one matter (PIPL article 14)',
    who: 'person',
    body: Scope,
    reply: ConsentView,
    refusals: ['consent-not-yours', 'consent-given', 'consent-not-wanted'],
    command: true,
  },
  {
    name: 'consent.withdraw',
    summary: 'Withdraws a consent, from the next look-up on (PIPL article 15)',
    who: 'person',
    body: Scope,
    reply: ConsentView,
    refusals: ['consent-not-yours', 'consent-not-given'],
    command: true,
  },
];

const askedAgain: readonly Operation[] = [
  {
    name: 'look-up.ask',
    summary: 'Asks the sources of a part again, with a row in the ledger first',
    who: 'person',
    body: Closed({
      part: Id,
      fields: Type.Optional(Type.Array(Id, { maxItems: 100 })),
      /** Where the case has ended: the code of law under which it is looked at all the same. */
      code: Type.Optional(Type.String({ maxLength: 60 })),
    }),
    reply: LookUpAnswer,
    refusals: ['case-not-found', 'unknown-part', 'not-yours', 'own-file', 'no-live-case', 'no-lawful-ground'],
    command: false,
  },
];

export const lookOperations: readonly Operation[] = [...ledger, ...delays, ...consents, ...askedAgain];
