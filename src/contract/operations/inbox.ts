/** Operations of the desk's list: views saved under a name, one act on several like cases. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { Batch, BatchAct, InboxFilter, InboxViewRow } from '../view/inbox.ts';
import { Articles, Closed, Id, Rows, Words } from './shapes.ts';

const Name = Type.String({ minLength: 1, maxLength: 30 });

export const inboxOperations: readonly Operation[] = [
  {
    name: 'inbox-view.list',
    summary: 'Saved views of the own desk, the own ones and those of the office, with how many parts each shows now',
    who: 'officer',
    reply: Rows(InboxViewRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'inbox-view.keep',
    summary: 'Keeps a filter under a name, or changes one; for the whole office by who approves there',
    who: 'officer',
    body: Closed({ id: Type.Optional(Id), name: Name, filter: InboxFilter, shared: Type.Boolean() }),
    reply: Closed({ id: Type.String() }),
    refusals: ['not-yours', 'view-not-found', 'too-many-views'],
    command: true,
  },
  {
    name: 'inbox-view.order',
    summary: 'Puts the own views in this order',
    who: 'officer',
    body: Closed({ ids: Type.Array(Id, { maxItems: 20 }) }),
    reply: Closed({ ordered: Type.Number() }),
    refusals: ['not-yours'],
    command: true,
  },
  {
    name: 'inbox-view.delete',
    summary: 'Forgets a saved view; one of the office by who approves there',
    who: 'officer',
    body: Closed({}),
    reply: Closed({ id: Type.String() }),
    refusals: ['not-yours', 'view-not-found'],
    command: true,
  },
  {
    name: 'inbox.batch',
    summary: 'One act on several like cases, each by itself: done, or refused with its code; never half a case',
    who: 'officer',
    body: Closed({
      act: BatchAct,
      rows: Type.Array(Closed({ number: Type.String({ maxLength: 40 }), part: Id }), { minItems: 1, maxItems: 50 }),
      /** Of `claim`, `assign`, `release`, `resume` (its note) and `grant`. */
      reason: Type.Optional(Words),
      to: Type.Optional(Id),
      articles: Type.Optional(Articles),
    }),
    reply: Batch,
    refusals: ['not-yours', 'batch-not-alike', 'batch-not-instant', 'bad-input'],
    command: true,
  },
];
