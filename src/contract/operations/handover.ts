/** Operations of handing a case over between phone and window: shown as a code, taken by one hall, ended any time, sent home. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { Handed, Handover, HandoverList, HandoverShown, HandoverTaken, SentHome } from '../view/handover.ts';
import { Closed, GivenMap, Id, Sentence } from './shapes.ts';
import { WalkInPreviewIn } from './walk-in.ts';

export const HandoverShow = Closed({
  /** The hall the code is for: at any other it is nothing. */
  hall: Id,
  /** Left out: who one is, and nothing else. */
  draft: Type.Optional(Id),
});
export const HandoverTake = Closed({
  code: Type.String({ minLength: 8, maxLength: 20 }),
  /** The ticket they were called with. */
  ticket: Type.Optional(Id),
});
export const SendHome = Closed({
  ...WalkInPreviewIn.properties,
  given: GivenMap,
  /** Why the person came, and why it goes on at home: kept as the reason of this visit. */
  visit: Sentence,
});

const gone = ['not-yours', 'walk-in-not-found'];

export const handoverOperations: readonly Operation[] = [
  {
    name: 'handover.show',
    summary: 'A code of 60 seconds for one hall: it identifies the person there, and hands a draft over where one is named',
    who: 'person',
    body: HandoverShow,
    reply: HandoverShown,
    refusals: ['hall-not-found', 'not-found', 'draft-sent', 'draft-elsewhere'],
    command: false,
  },
  {
    name: 'handover.list',
    summary: 'What the person handed over today, and the halls there are',
    who: 'person',
    reply: HandoverList,
    refusals: [],
    command: false,
  },
  {
    name: 'handover.get',
    summary: 'Whether somebody took it, and who',
    who: 'person',
    reply: Handover,
    refusals: ['handover-not-found'],
    command: false,
  },
  {
    name: 'handover.end',
    summary: 'The person ends it: the window sees nothing more',
    who: 'person',
    body: Closed({}),
    reply: Handover,
    refusals: ['handover-not-found'],
    command: false,
  },
  {
    name: 'handover.take',
    summary: 'The clerk takes the code: a walk-in with the draft as it was typed; wrong, used, late and elsewhere answer alike',
    who: 'officer',
    body: HandoverTake,
    reply: HandoverTaken,
    refusals: ['not-yours', 'handover-code-wrong', 'own-file', 'ticket-not-found', 'not-at-this-window'],
    command: true,
  },
  {
    name: 'handover.content',
    summary: 'What came with the person at the window, as it stands now',
    who: 'officer',
    reply: Handed,
    refusals: gone,
    command: false,
  },
  {
    name: 'handover.file',
    summary: 'A paper of the draft handed over, for the hall that has it; a row in the ledger',
    who: 'officer',
    reply: Type.Unknown(),
    refusals: [...gone, 'file-not-found'],
    command: false,
  },
  {
    name: 'handover.send-home',
    summary: 'What was typed at the window becomes the person’s own draft, to be finished at home; the visit is kept with it',
    who: 'officer',
    body: SendHome,
    reply: SentHome,
    refusals: [...gone, 'matter-not-found', 'matter-in-person'],
    command: true,
  },
];
