/** Operations of a window without a line: numbers reserved beforehand, applications filed on return, each once (decision 0086). */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { NumberBlock, OfflineApplication, OfflineFiled, OfflineFollowed, OfflineRow, OfflineView } from '../view/offline.ts';
import { Closed, Id, Page, Rows, Sentence } from './shapes.ts';

const gone = ['not-yours', 'offline-filing-not-found'];

export const offlineOperations: readonly Operation[] = [
  {
    name: 'number-block.reserve',
    summary: 'Reserves fifty provisional numbers for the clerk at this computer, for the time without a line',
    who: 'officer',
    /** The computer, under a name it made for itself. */
    body: Closed({ seat: Id }),
    reply: NumberBlock,
    refusals: ['not-yours'],
    command: true,
  },
  {
    name: 'number-block.close',
    summary: 'Gives a block back at the end of a shift: numbers that carry nothing are void, with the reason; the others are on their way',
    who: 'officer',
    /** Numbers that stand on a receipt handed over. */
    body: Closed({ used: Type.Array(Id, { maxItems: 100 }), reason: Sentence }),
    reply: Type.Object({ voided: Type.Number() }),
    refusals: ['not-yours', 'number-block-not-found', 'number-block-closed'],
    command: true,
  },
  {
    name: 'offline-filing.file',
    summary: 'Takes in one sealed application (JWE compact) under its provisional number, which is the key: filed once, whoever sends it',
    who: 'officer',
    reply: OfflineFiled,
    refusals: ['not-yours', 'offline-seal-broken', 'number-not-reserved', 'number-used'],
    command: true,
  },
  {
    name: 'offline-filing.list',
    summary: 'What the own hall took without a line: filed, or come back with the reason',
    who: 'officer',
    query: Closed({ ...Page, state: Type.Optional(Type.Union([Type.Literal('returned'), Type.Literal('all')])) }),
    reply: Rows(OfflineRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'offline-filing.get',
    summary: 'One that came back, to be put right; written to the ledger',
    who: 'officer',
    reply: OfflineView,
    refusals: gone,
    command: false,
  },
  {
    name: 'offline-filing.correct',
    summary: 'Files one that came back, as the clerk has put it right; the day it was handed over stays',
    who: 'officer',
    body: OfflineApplication,
    reply: OfflineFiled,
    refusals: [...gone, 'number-used'],
    command: true,
  },
  {
    name: 'offline-filing.settle',
    summary: 'Closes one that came back and need not be filed, with what was done instead',
    who: 'officer',
    body: Closed({ reason: Sentence }),
    reply: OfflineFiled,
    refusals: [...gone, 'number-used'],
    command: true,
  },
  {
    name: 'offline-filing.follow',
    summary: 'What became of a provisional receipt, for who holds its number and code; unknown and wrong answer alike',
    who: 'public',
    body: Closed({ number: Type.String({ maxLength: 40 }), code: Type.String({ maxLength: 20 }) }),
    reply: OfflineFollowed,
    refusals: ['offline-filing-not-found'],
    command: false,
  },
];
