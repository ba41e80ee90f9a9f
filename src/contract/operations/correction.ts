/** Operations on corrections: listed, read, taken up and settled by the office that answers for the register (PIPL articles 46 and 50). */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { CaseCorrection, CorrectionCount, CorrectionDone, CorrectionRow, CorrectionView } from '../view/correction.ts';
import { Closed, Page, Rows, Words } from './shapes.ts';

/** Left out: as the person says. `other`: to a third value. */
const Corrected = Closed({
  as: Type.Union([Type.Literal('claimed'), Type.Literal('other')]),
  value: Type.Optional(Type.Union([Type.String({ maxLength: 2000 }), Type.Number(), Type.Boolean()])),
});

export const correctionOperations: readonly Operation[] = [
  {
    name: 'correction.list',
    summary: 'What people contested in the own registers, the most urgent first; for a data office, those of its division',
    who: 'officer',
    query: Closed({ ...Page, state: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('settled')])) }),
    reply: Rows(CorrectionRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'correction.counts',
    summary: 'By office: what is contested, overdue, corrected and kept; of the own office, for a data office of its division',
    who: 'officer',
    reply: Rows(CorrectionCount),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'correction.get',
    summary: 'One correction: what the register says, what the person says, how it stands; written to the ledger',
    who: 'officer',
    reply: CorrectionView,
    refusals: ['correction-not-found'],
    command: false,
  },
  {
    name: 'correction.evidence',
    summary: 'The file that speaks for the person, for the office that checks',
    who: 'officer',
    reply: Type.Unknown(),
    refusals: ['correction-not-found', 'file-not-found'],
    command: false,
  },
  {
    name: 'correction.take',
    summary: 'The office says that it checks; the person sees it at once',
    who: 'officer',
    body: Closed({}),
    reply: CorrectionDone,
    refusals: ['correction-not-found', 'not-yours', 'own-file', 'already-taken', 'already-settled'],
    command: true,
  },
  {
    name: 'correction.settle',
    summary: 'The office corrects its register, or keeps what it says; with reasons, which the person reads',
    who: 'officer',
    body: Closed({
      outcome: Type.Union([Type.Literal('corrected'), Type.Literal('kept')]),
      to: Type.Optional(Corrected),
      reasons: Words,
    }),
    reply: CorrectionDone,
    refusals: ['correction-not-found', 'not-yours', 'own-file', 'reasons-missing', 'value-missing', 'already-settled'],
    command: true,
  },
  {
    name: 'correction.of-case',
    summary: 'What of a case is contested, who checks it until when, and what came of it',
    who: 'person',
    reply: Rows(CaseCorrection),
    refusals: ['case-not-found'],
    command: false,
  },
];
