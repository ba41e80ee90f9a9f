/** Moves of finding out before a decision: site visits, hearings, expert review, public notice, interested parties. */
import { licensing, type Capacity, type Move } from './move.ts';
import type { CaseCommandKind } from './commands.ts';
import type { PartState } from './state.ts';

const open = ['accepted', 'reviewing'] as const satisfies readonly PartState[];
const reviewing = ['reviewing'] as const satisfies readonly PartState[];
const heard = ['applicant', 'interested'] as const satisfies readonly Capacity[];
const office = ['office'] as const satisfies readonly Capacity[];

/** What is found out changes no state: it bars the decision until it is done. */
const finding = (command: CaseCommandKind, states: readonly PartState[], by: readonly Capacity[], basis: Move['basis']): Move => ({
  command,
  kinds: ['item'],
  from: states,
  to: states,
  by,
  basis,
});

export const inquiryMoves: readonly Move[] = [
  finding('record-inspection', open, office, licensing(34)),
  finding('confirm-inspection', open, office, licensing(34)),
  finding('name-interested', open, office, licensing(36)),
  finding('state-view', open, heard, licensing(36)),
  finding('offer-hearing', reviewing, office, licensing(47)),
  finding('call-hearing', reviewing, office, licensing(46)),
  finding('request-hearing', reviewing, heard, licensing(47)),
  finding('decline-hearing', reviewing, heard, licensing(47)),
  finding('convene-hearing', reviewing, office, licensing(48)),
  finding('challenge-chair', reviewing, heard, licensing(48)),
  finding('settle-challenge', reviewing, office, licensing(48)),
  finding('record-hearing', reviewing, office, licensing(48)),
  finding('record-report', open, office, licensing(45)),
  finding('post-notice', reviewing, office, licensing(46)),
  finding('comment-notice', reviewing, ['public'], licensing(46)),
  finding('close-notice', reviewing, office, licensing(46)),
  finding('weigh', reviewing, office, licensing(48)),
  finding('recall-question', open, office, licensing(34)),
];
