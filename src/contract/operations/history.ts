/** Operations on a case's past: as it was at a moment, and value by value. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { CaseAsOf, ValueHistory } from '../view/history.ts';
import { Closed, Rows } from './shapes.ts';

export const historyOperations: readonly Operation[] = [
  {
    name: 'case.as-of',
    summary: 'The case as it was after one of its events, or at an instant; what this reader may see today, as it stood then',
    who: 'person',
    query: Closed({
      seq: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,5}$' })),
      /** A minute in Asia/Shanghai, `2026-06-12T09:30`; what happened up to its end counts. Left out with `seq`: now. */
      at: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' })),
    }),
    reply: CaseAsOf,
    refusals: ['case-not-found', 'not-yet-there'],
    command: false,
  },
  {
    name: 'case.values',
    summary: 'Every value of a case: who set it, when, on what ground, from the first to the one that holds',
    who: 'person',
    reply: Rows(ValueHistory),
    refusals: ['case-not-found'],
    command: false,
  },
];
