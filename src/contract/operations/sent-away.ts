/** Operations on "I was sent away": the person reports, supervision of the hall's division answers (2018 regulation articles 12, 42, 43). */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { OwnSentAways, SentAwayCounts, SentAwayRow, SentAwayView } from '../view/sent-away.ts';
import { VisitDone } from '../view/visit.ts';
import { Closed, DayText, Id, Page, Rows, Sentence, Words } from './shapes.ts';

export const sentAwayOperations: readonly Operation[] = [
  {
    name: 'sent-away.report',
    summary: 'A person reports having been sent away from a hall; answered within five working days, never by that hall',
    who: 'person',
    body: Closed({
      hall: Id,
      day: DayText,
      what: Sentence,
      said: Sentence,
      paper: Type.Optional(Words),
      number: Type.Optional(Id),
    }),
    reply: VisitDone,
    refusals: ['hall-unknown', 'too-many-open', 'case-not-found'],
    command: true,
  },
  {
    name: 'sent-away.own',
    summary: 'What the person reported, with the answers',
    who: 'person',
    reply: OwnSentAways,
    refusals: [],
    command: false,
  },
  {
    name: 'sent-away.list',
    summary: 'Reports of the division, the most urgent first, without names',
    who: 'officer',
    query: Closed({ state: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('answered')])), ...Page }),
    reply: Rows(SentAwayRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'sent-away.counts',
    summary: 'How many reports, of which hall, how many in time, what was found',
    who: 'officer',
    reply: Rows(SentAwayCounts),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'sent-away.get',
    summary: 'One report with who made it: for supervision alone, written to the ledger',
    who: 'officer',
    reply: SentAwayView,
    refusals: ['not-yours', 'sent-away-not-found'],
    command: false,
  },
  {
    name: 'sent-away.answer',
    summary: 'Supervision answers with what it found and why',
    who: 'officer',
    body: Closed({ finding: Id, reasons: Sentence, redress: Type.Optional(Words) }),
    reply: VisitDone,
    refusals: ['not-yours', 'own-file', 'sent-away-not-found', 'already-answered'],
    command: true,
  },
];
