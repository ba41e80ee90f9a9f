/** The operation behind "why this date". */
import type { Operation } from '../operation.ts';
import { WhyView } from '../view/why.ts';

export const whyOperations: readonly Operation[] = [
  {
    name: 'case.why',
    summary: 'Why this date: the limit, every day with its reason, who did what to the clock, and what would still move it',
    who: 'person',
    reply: WhyView,
    refusals: ['case-not-found', 'unknown-part'],
    command: false,
  },
];
