/** The papers of a case: receipt, notices, decisions, as they were served. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';

export const paperOperations: readonly Operation[] = [
  {
    name: 'case.paper',
    summary: "A paper of a case as PDF, in the reader's language",
    who: 'person',
    reply: Type.String(),
    refusals: ['case-not-found', 'paper-not-found'],
    command: false,
  },
  {
    name: 'case.dossier',
    summary: "All of a case as one PDF, in the reader's language: for its people whole, for an office its own parts in full",
    who: 'person',
    reply: Type.String(),
    refusals: ['case-not-found'],
    command: false,
  },
];
