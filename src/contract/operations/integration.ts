/** Operations for department systems, under /integration/v1: events, cases, files, acts, by the system's own key. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { SystemAcknowledged, SystemActed, SystemCase, SystemEvents, SystemPartRow, SystemSelf } from '../view/system.ts';
import { Articles, Closed, Id, Page, Rows, Words } from './shapes.ts';

const Codes = Type.Union([Type.Literal('ours'), Type.Literal('theirs')]);
/** Left out: ours. */
const inCodes = { codes: Type.Optional(Codes) };
const Code = Type.String({ minLength: 1, maxLength: 100 });

/** Every act names what the system last saw, whose act it is, and its own number for it. */
const pushed = {
  case: Id,
  part: Id,
  /** The version of the case the officer judged: another one meanwhile is a 409 with the current one. */
  version: Type.Integer({ minimum: 1 }),
  /** The system's own number of this act: seen twice, it is answered alike and done once. */
  externalId: Type.String({ minLength: 1, maxLength: 100, pattern: '^[\\x21-\\x7e]+$' }),
  /** When the officer did it there (ISO 8601 with offset); the law's days run from when it came here. */
  at: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+-]\\d{2}:\\d{2})$' }),
  /** The officer as the system knows them; mapped to a person with a post in this office. */
  officer: Type.String({ minLength: 1, maxLength: 100 }),
  ...inCodes,
};
const act = <Name extends string>(name: Name) => ({ act: Type.Literal(name), ...pushed });

/** What a department's officer did in its own system. */
export const PushedAct = Type.Union([
  Closed(act('begin-review')),
  Closed({
    ...act('stop'),
    ground: Code,
    plannedDays: Closed({ amount: Type.Integer({ minimum: 0, maximum: 1000 }), unit: Code }),
    note: Words,
    requiredByLaw: Type.Boolean(),
    commissionedBy: Type.Union([Type.Literal('office'), Type.Literal('applicant'), Type.Literal('none')]),
  }),
  /** `stop` may be left out where only one is open. */
  Closed({ ...act('resume'), stop: Type.Optional(Id), note: Words }),
  Closed({ ...act('ask-extension'), reason: Words }),
  Closed(act('approve-extension')),
  Closed({ ...act('give-opinion'), answer: Code, text: Words }),
  Closed({ ...act('complete'), note: Words }),
  Closed({ ...act('grant'), reasons: Words, articles: Articles, conditions: Type.Array(Words, { maxItems: 50 }) }),
  Closed({ ...act('refuse'), reasons: Words, articles: Articles }),
  /** Where the item wants a second person: one officer writes the decision, another signs it; the version says what they saw. */
  Closed({
    ...act('propose-decision'),
    outcome: Type.Union([Type.Literal('granted'), Type.Literal('refused')]),
    reasons: Words,
    articles: Articles,
    conditions: Type.Array(Words, { maxItems: 50 }),
  }),
  Closed(act('approve-decision')),
  Closed({ ...act('return-proposal'), reason: Words }),
  /** Where the part stands there, in the system's code: begins the review where that is what it says; else compared with ours. */
  Closed({ ...act('report-state'), state: Code }),
]);

const actRefusals = [
  'case-not-found',
  'unknown-part',
  'version-old',
  'external-id-reused',
  'officer-unknown',
  'officer-not-in-post',
  'code-unknown',
  'state-differs',
  'decision-needed',
  'system-suspended',
  'not-yours',
  'own-file',
  'wrong-state',
  'already-decided',
  'reason-missing',
  'article-missing',
];

export const integrationOperations: readonly Operation[] = [
  {
    name: 'self.get',
    summary: 'Whether the key holds, what the system is told of and how fast it may ask; a call now and then is its heartbeat',
    who: 'system',
    reply: SystemSelf,
    refusals: [],
    command: false,
  },
  {
    name: 'events.pull',
    summary: 'Events after a place in the own list, oldest first; any place, for ever, so that one who fell behind catches up',
    who: 'system',
    query: Closed({ after: Type.Optional(Type.String({ pattern: '^\\d{1,15}$' })), limit: Page.limit }),
    reply: SystemEvents,
    refusals: [],
    command: false,
  },
  {
    name: 'events.acknowledge',
    summary: 'Says up to which place events were taken in: what is acknowledged is not sent by webhook any more',
    who: 'system',
    body: Closed({ position: Type.Integer({ minimum: 0 }) }),
    reply: SystemAcknowledged,
    refusals: ['position-unknown'],
    command: true,
  },
  {
    name: 'parts.list',
    summary: 'Parts of the own offices with state, dates and version: for a first filling, and to compare counts',
    who: 'system',
    query: Closed({ ...Page, ...inCodes, state: Type.Optional(Code) }),
    reply: Rows(SystemPartRow),
    refusals: ['code-unknown'],
    command: false,
  },
  {
    name: 'cases.get',
    summary: 'A case as an officer of the office sees it; written to the ledger of everybody whose data it holds, naming the system',
    who: 'system',
    query: Closed(inCodes),
    reply: SystemCase,
    refusals: ['case-not-found'],
    command: false,
  },
  {
    name: 'files.get',
    summary: 'A paper of a case of the own offices, as it was given; written to the ledger',
    who: 'system',
    reply: Type.Unknown(),
    refusals: ['case-not-found', 'file-not-found'],
    command: false,
  },
  {
    name: 'acts.push',
    summary: 'What an officer of the department did in its own system: an act in law, judged as at our desk',
    who: 'system',
    body: PushedAct,
    reply: SystemActed,
    refusals: actRefusals,
    command: true,
  },
];
