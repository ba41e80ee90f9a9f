/** Operations of the hotline 12345 on petitions: raised by anybody, read and acted on by raiser, centre, office and supervision. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import {
  HotlineAlike,
  HotlineAnalysis,
  HotlineCaller,
  HotlineChannelView,
  HotlineCounts,
  HotlineDone,
  HotlineFigures,
  HotlineKindView,
  HotlineOutcomeView,
  HotlineRaised,
  HotlineRow,
  HotlineView,
  HotlineWho,
} from '../view/hotline.ts';
import { BasisIn, Closed, DivisionNumber, Id, Page, Rows, Sentence, Words } from './shapes.ts';

const Number12345 = Type.String({ minLength: 16, maxLength: 30, pattern: '^\\s*\\d{6}-\\d{4}-[Hh]\\d{6,9}\\s*$' });
const Password = Type.String({ minLength: 1, maxLength: 20 });
const Phone = Type.String({ pattern: '^[0-9+() -]{3,20}$' });
const One = Closed({ id: Number12345 });
const Place = Closed({
  address: Type.String({ maxLength: 200 }),
  latitude: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
  longitude: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
});
const said = {
  division: DivisionNumber,
  kind: HotlineKindView,
  text: Sentence,
  place: Type.Optional(Place),
  files: Type.Optional(Type.Array(Id, { maxItems: 6 })),
  urgent: Type.Optional(Type.Boolean()),
  confidential: Type.Optional(Type.Boolean()),
  item: Type.Optional(Id),
  matter: Type.Optional(Id),
  number: Type.Optional(Id),
  against: Type.Optional(Id),
  sentAway: Type.Optional(Id),
};
const raising = ['text-missing', 'too-many-open', 'hotline-division', 'case-not-found', 'sent-away-not-found', 'file-not-found'];
/** What an act carries, by its name; what it needs and does not have is a problem of its field. */
const acting = {
  text: Type.Optional(Words),
  office: Type.Optional(Id),
  joint: Type.Optional(Type.Array(Id, { maxItems: 5 })),
  as: Type.Optional(HotlineKindView),
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: 365 })),
  granted: Type.Optional(Type.Boolean()),
  outcome: Type.Optional(HotlineOutcomeView),
  basis: Type.Optional(BasisIn),
  finding: Type.Optional(Id),
  satisfied: Type.Optional(Type.Boolean()),
  solved: Type.Optional(Type.Boolean()),
  lead: Type.Optional(Number12345),
  cause: Type.Optional(Type.String({ maxLength: 200 })),
};
const judged = [
  'hotline-not-found',
  'not-yours',
  'own-file',
  'text-missing',
  'hotline-closed',
  'hotline-not-now',
  'hotline-own-kind',
  'hotline-reported-office',
  'hotline-same-office',
  'hotline-objected-before',
  'hotline-objection-late',
  'hotline-basis-missing',
  'hotline-finding-missing',
  'hotline-extended',
  'hotline-extension-long',
  'hotline-extension-late',
  'hotline-asked-late',
  'hotline-lead-bad',
  'unknown-office',
  'second-person-needed',
];
const RaiserAct = Type.Union(['add', 'withdraw', 'call-back', 'appeal'].map((act) => Type.Literal(act)));
const saying = { act: RaiserAct, text: acting.text, satisfied: acting.satisfied, solved: acting.solved };

const ofPeople: readonly Operation[] = [
  {
    name: 'hotline.raise',
    summary:
      'Anybody asks, complains, reports or suggests; who is not signed in gets a query password, and who stays anonymous is not called back',
    who: 'public',
    body: Closed({ ...said, name: Type.Optional(Type.String({ maxLength: 60 })), phone: Type.Optional(Phone) }),
    reply: HotlineRaised,
    refusals: raising,
    command: true,
  },
  {
    name: 'hotline.own',
    summary: 'Petitions of the person, newest first',
    who: 'person',
    reply: Rows(HotlineRow),
    refusals: [],
    command: false,
  },
  {
    name: 'hotline.get',
    summary: 'One petition, for who raised it and for those who take, answer or supervise it; never who raised it',
    who: 'person',
    params: One,
    reply: HotlineView,
    refusals: ['hotline-not-found'],
    command: false,
  },
  {
    name: 'hotline.say',
    summary: 'The raiser adds words, withdraws, says whether it helped, appeals',
    who: 'person',
    params: One,
    body: Closed(saying),
    reply: HotlineDone,
    refusals: judged,
    command: true,
  },
  {
    name: 'hotline.look-up',
    summary: 'One petition for whoever holds its number and query password; one answer for wrong and unknown',
    who: 'public',
    body: Closed({ id: Type.String({ maxLength: 40 }), password: Password }),
    reply: HotlineView,
    refusals: ['hotline-not-found'],
    command: false,
  },
  {
    name: 'hotline.say-by-password',
    summary: 'The same words of the raiser, by number and query password',
    who: 'public',
    body: Closed({ id: Type.String({ maxLength: 40 }), password: Password, ...saying }),
    reply: HotlineDone,
    refusals: judged,
    command: true,
  },
  {
    name: 'hotline.figures',
    summary: 'How many petitions of a place in the last thirty days, how many answered on time, how many satisfied; small numbers left out',
    who: 'public',
    query: Closed({ division: Type.String({ pattern: '^\\d{6}$' }) }),
    reply: HotlineFigures,
    refusals: ['hotline-division'],
    command: false,
  },
  {
    name: 'hotline.file',
    summary: 'A file of a petition, for whoever reads the petition; written to the ledger',
    who: 'person',
    params: Closed({ id: Number12345, file: Id }),
    reply: Type.Unknown(),
    refusals: ['file-not-found'],
    command: false,
  },
];

const ofOffices: readonly Operation[] = [
  {
    name: 'hotline.take',
    summary: 'An agent takes a call: who, what, and in the same commit the answer given or the office it goes to',
    who: 'officer',
    body: Closed({
      ...said,
      channel: HotlineChannelView,
      name: Type.Optional(Type.String({ maxLength: 60 })),
      phone: Type.Optional(Phone),
      answer: Type.Optional(Words),
      office: Type.Optional(Id),
      joint: Type.Optional(Type.Array(Id, { maxItems: 5 })),
    }),
    reply: HotlineRaised,
    refusals: [...raising, ...judged],
    command: true,
  },
  {
    name: 'hotline.list',
    summary: 'Petitions by what is to be done with them: to sort, objected to, of the own office, to call back, to review, second trips',
    who: 'officer',
    query: Closed({
      view: Type.Union(['sort', 'objected', 'mine', 'callback', 'review', 'trips', 'all'].map((view) => Type.Literal(view))),
      ...Page,
    }),
    reply: Rows(HotlineRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'hotline.counts',
    summary: 'How many petitions wait in each list of the own post',
    who: 'officer',
    reply: HotlineCounts,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'hotline.act',
    summary: 'Centre, office and supervision act on a petition; which act each may take stands in its view',
    who: 'officer',
    params: Closed({ id: Number12345, act: Type.String({ pattern: '^[a-z-]{3,30}$' }) }),
    body: Closed(acting),
    reply: HotlineDone,
    refusals: judged,
    command: true,
  },
  {
    name: 'hotline.who',
    summary: 'Who raised it and their number, for who has to know it; of what is confidential the dispatcher alone. Written to the ledger',
    who: 'officer',
    params: One,
    body: Closed({}),
    reply: HotlineWho,
    refusals: ['hotline-not-found', 'hotline-who-protected'],
    command: false,
  },
  {
    name: 'hotline.caller',
    summary: 'What the same number raised before, for the agent on the phone; written to the ledger',
    who: 'officer',
    body: Closed({ phone: Phone }),
    reply: HotlineCaller,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'hotline.alike',
    summary: 'While somebody types: answers of the knowledge base, and petitions that may be the same matter',
    who: 'officer',
    body: Closed({ text: Words, division: Type.Optional(DivisionNumber), not: Type.Optional(Number12345) }),
    reply: HotlineAlike,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'hotline.analysis',
    summary: 'What people ask most this week and the four before, by kind, office, item and word, each counted',
    who: 'officer',
    query: Closed({ days: Type.Optional(Type.String({ pattern: '^(7|30|90)$' })) }),
    reply: HotlineAnalysis,
    refusals: ['not-yours'],
    command: false,
  },
];

export const hotlineOperations: readonly Operation[] = [...ofPeople, ...ofOffices];
