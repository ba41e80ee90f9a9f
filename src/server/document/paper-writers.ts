/** All writers of papers, a line for each kind: a kind without one does not compile. */
import { caseCover } from './write-cover.ts';
import type { PaperKind } from './paper-kind.ts';
import type { PaperWriter } from './paper-writer.ts';
import { decisionWriters } from './writers-decision.ts';
import { inquiryWriters } from './writers-inquiry.ts';
import { receptionWriters } from './writers-reception.ts';
import { reviewWriters } from './writers-review.ts';

export const writers: Readonly<Record<PaperKind, PaperWriter>> = {
  ...receptionWriters,
  ...reviewWriters,
  ...inquiryWriters,
  ...decisionWriters,
  'case-cover': caseCover,
};
