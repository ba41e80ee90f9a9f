/** Operations on cases and lists of them. */
import { InboxFilter } from '../view/inbox.ts';
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { CaseRow, CaseView, Inbox, Receipt } from '../view/case.ts';
import { CasesFound } from '../view/case-found.ts';
import { BasisView, Text } from '../view/plain.ts';
import { Answers, Closed, DivisionNumber, GivenMap, Id, Page, Rows, Sentence } from './shapes.ts';

/** Who takes part beside the person who sends it, e.g. the second applicant or the newborn; never by an id: nobody puts another's account into a case. */
export const PartyIn = Closed({
  role: Id,
  name: Type.String({ minLength: 1, maxLength: 100 }),
  identifier: Type.Optional(Closed({ kind: Id, value: Type.String({ minLength: 1, maxLength: 40 }) })),
});
export const CaseSubmit = Closed({
  /** The revision that was shown to the person who signs; left out, the newest is sent. */
  draft: Id,
  revision: Type.Optional(Type.Integer({ minimum: 0 })),
  title: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  /** Sent from a phone: counted, and nothing depends on it. */
  device: Type.Optional(Type.Literal('phone')),
  parties: Type.Optional(Type.Array(PartyIn, { maxItems: 20 })),
});
export const CaseIntake = Closed({
  matter: Id,
  division: DivisionNumber,
  parties: Type.Array(PartyIn, { minItems: 1, maxItems: 20 }),
  situation: Answers,
  answers: Answers,
  given: GivenMap,
  visit: Sentence,
  title: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
});
export const TraceDay = Type.Object({
  day: Type.String(),
  counted: Type.Boolean(),
  why: Type.String(),
  text: Text,
  basis: Type.Union([BasisView, Type.Null()]),
  provisional: Type.Boolean(),
});
/** What a stranger with number and query password may know: how far it is, nothing about anybody. */
export const Progress = Type.Object({
  number: Type.String(),
  title: Type.String(),
  name: Text,
  state: Type.String(),
  light: CaseView.properties.light,
  submittedAt: Type.String(),
  doneBy: CaseView.properties.doneBy,
  parts: Type.Array(
    Type.Object({ name: Text, office: Text, state: Type.String(), light: CaseView.properties.light, since: Type.String() }),
  ),
});

const shared = ['case-not-found'];

export const caseOperations: readonly Operation[] = [
  {
    name: 'case.submit',
    summary: 'Sends a draft: it becomes a case with a number, and the receipt says it is kept',
    who: 'person',
    body: CaseSubmit,
    reply: Receipt,
    refusals: ['not-found', 'draft-changed', 'draft-sent', 'division-missing', 'matter-not-here', 'party-missing', 'office-missing'],
    command: true,
  },
  {
    name: 'case.intake',
    summary: 'A clerk files for a person present at the counter',
    who: 'officer',
    body: CaseIntake,
    reply: Receipt,
    refusals: ['matter-not-found', 'not-yours', 'party-missing', 'office-missing'],
    command: true,
  },
  {
    name: 'case.list',
    summary: 'The own cases, or those of somebody one acts for; newest first',
    who: 'person',
    query: Closed({ ...Page, for: Type.Optional(Id) }),
    reply: Rows(CaseRow),
    refusals: ['mandate-missing'],
    command: false,
  },
  { name: 'case.get', summary: 'A case as its reader may see it', who: 'person', reply: CaseView, refusals: shared, command: false },
  {
    name: 'case.trace',
    summary: 'Why this date: every day of a part with the reason it counted or not',
    who: 'person',
    reply: Rows(TraceDay),
    refusals: [...shared, 'unknown-part'],
    command: false,
  },
  {
    name: 'case.progress',
    summary: 'How far a case is, by number and query password; wrong and unknown answer alike',
    who: 'public',
    body: Closed({ number: Type.String({ maxLength: 40 }), password: Type.String({ maxLength: 20 }) }),
    reply: Progress,
    refusals: shared,
    command: false,
  },
  {
    name: 'inbox.list',
    summary: 'What lies on the desk of the own office, by light',
    who: 'officer',
    query: Closed({
      ...Page,
      ...InboxFilter.properties,
    }),
    reply: Inbox,
    refusals: [],
    command: false,
  },
  {
    name: 'counter.search',
    summary: 'Cases of the own division by number, name, its sound or initials, end of a card number, or title; newest first',
    who: 'officer',
    query: Closed({ q: Type.String({ minLength: 1, maxLength: 100 }) }),
    reply: CasesFound,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'counter.list',
    summary: 'Parts waiting to be received at the own hall, oldest first',
    who: 'officer',
    query: Closed(Page),
    reply: Inbox,
    refusals: [],
    command: false,
  },
];
