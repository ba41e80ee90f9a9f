/** Operations on visits: the day of a hall, what the clerk notes, what a person reads and contests, second visits for supervision (2018 regulation article 2). */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { CaseVisits, SecondCounts, SecondVisit, VisitDone, VisitFigures, VisitForm, VisitRow } from '../view/visit.ts';
import { Closed, DayText, Id, Page, Rows, Sentence, Words } from './shapes.ts';

const Noted = {
  why: Id,
  outcome: Id,
  matters: Type.Optional(Type.Array(Id, { maxItems: 8 })),
  number: Type.Optional(Id),
  avoidedBy: Type.Optional(Id),
  note: Type.Optional(Words),
};
const span = { from: Type.Optional(DayText), until: Type.Optional(DayText) };

export const visitOperations: readonly Operation[] = [
  {
    name: 'visit.form',
    summary:
      'The closed lists of a visit: reasons, outcomes, what would have spared the way, causes of second visits; and the documents of article 9',
    who: 'person',
    reply: VisitForm,
    refusals: [],
    command: false,
  },
  {
    name: 'visit.day',
    summary: 'Visits of a day at the own hall, without names; for supervision, at a hall of the division',
    who: 'officer',
    query: Closed({ day: Type.Optional(DayText), hall: Type.Optional(Id), ...Page }),
    reply: Rows(VisitRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'visit.enter',
    summary: 'Somebody came whom nobody identified: why, and what came of it',
    who: 'officer',
    body: Closed(Noted),
    reply: VisitDone,
    refusals: ['not-yours'],
    command: true,
  },
  {
    name: 'visit.note',
    summary: 'The clerk says why the person came, what came of it, and what would have spared the way',
    who: 'officer',
    body: Closed(Noted),
    reply: VisitDone,
    refusals: ['not-yours', 'visit-unknown'],
    command: true,
  },
  {
    name: 'visit.of-case',
    summary: 'How often somebody came for a case, when, why, and why a second time',
    who: 'person',
    reply: CaseVisits,
    refusals: ['case-not-found'],
    command: false,
  },
  {
    name: 'visit.contest',
    summary: 'The applicant says that a visit is told wrongly; supervision looks at it',
    who: 'person',
    body: Closed({ visit: Id, text: Sentence }),
    reply: VisitDone,
    refusals: ['case-not-found', 'visit-unknown', 'not-yours', 'already-contested'],
    command: true,
  },
  {
    name: 'visit.settle',
    summary: 'Supervision decides which cause a second visit has, and whose it is, with reasons',
    who: 'officer',
    body: Closed({ cause: Id, office: Type.Optional(Id), reasons: Sentence }),
    reply: VisitDone,
    refusals: ['not-yours', 'visit-unknown'],
    command: true,
  },
  {
    name: 'visit.second-list',
    summary: 'Second visits of the division, the newest first, by cause and office',
    who: 'officer',
    query: Closed({ cause: Type.Optional(Id), office: Type.Optional(Id), contested: Type.Optional(Type.Literal('yes')), ...span, ...Page }),
    reply: Rows(SecondVisit),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'visit.second-counts',
    summary: 'Second visits by cause and by office',
    who: 'officer',
    query: Closed(span),
    reply: SecondCounts,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'visit.figures',
    summary: 'What really happened: cases, visits for each, share without a visit, share with more than one; counted from rows',
    who: 'officer',
    query: Closed(span),
    reply: VisitFigures,
    refusals: ['not-yours'],
    command: false,
  },
];
