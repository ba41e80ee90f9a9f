/** Operations of finding out before a decision: the public board, what an interested party reads, officers of the own office. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { Acknowledged } from '../view/case.ts';
import { BoardRow, HeardCase, HeardRow, OfficerRow } from '../view/inquiry.ts';
import { Closed, Page, Rows, Sentence } from './shapes.ts';

export const inquiryOperations: readonly Operation[] = [
  {
    name: 'public-notice.list',
    summary: 'What stands on the public board of a division: notices and hearings, newest first',
    who: 'public',
    query: Closed({
      ...Page,
      division: Type.Optional(Type.String({ pattern: '^\\d{6}$' })),
      state: Type.Optional(Type.Union([Type.Literal('running'), Type.Literal('closed')])),
    }),
    reply: Rows(BoardRow),
    refusals: [],
    command: false,
  },
  {
    name: 'public-notice.get',
    summary: 'One public notice, or the announcement of one hearing',
    who: 'public',
    reply: BoardRow,
    refusals: ['public-notice-not-found'],
    command: false,
  },
  {
    name: 'public-notice.comment',
    summary: 'Anybody signed in says something on a notice while it runs; an objection is answered before the decision',
    who: 'person',
    body: Closed({ objects: Type.Boolean(), text: Sentence }),
    reply: Acknowledged,
    refusals: [
      'public-notice-not-found',
      'notice-not-running',
      'date-passed',
      'wrong-state',
      'not-yours',
      'reason-missing',
      'comments-enough',
    ],
    command: true,
  },
  {
    name: 'heard.list',
    summary: 'Cases in which one is an interested party, to be heard before the decision (licensing law 36)',
    who: 'person',
    reply: Rows(HeardRow),
    refusals: [],
    command: false,
  },
  {
    name: 'heard.get',
    summary: 'One such case as an interested party may see it: what is applied for and when, nothing of the applicant',
    who: 'person',
    reply: HeardCase,
    refusals: ['case-not-found'],
    command: false,
  },
  {
    name: 'office.officers',
    summary: 'Who holds a post of handling or approval in the own office today: who can inspect with one, or chair a hearing',
    who: 'officer',
    reply: Rows(OfficerRow),
    refusals: ['post-needed'],
    command: false,
  },
];
