/** Decides finding out before a decision: site visits, hearings, expert review, public notice, interested parties. */
import type { InquiryCommand } from './commands-inquiry.ts';
import {
  decideCallHearing,
  decideChallengeChair,
  decideConveneHearing,
  decideDeclineHearing,
  decideOfferHearing,
  decideRecordHearing,
  decideRequestHearing,
  decideSettleChallenge,
} from './decide-hearing.ts';
import { decideConfirmInspection, decideRecordInspection, decideRecordReport } from './decide-inspection.ts';
import { decideNameInterested, decideStateView } from './decide-interested.ts';
import { decideCloseNotice, decideCommentNotice, decidePostNotice } from './decide-public-notice.ts';
import { decideRecallQuestion, decideWeigh } from './decide-weigh.ts';
import type { Deciders } from './scene.ts';

export const inquiryDeciders: Deciders<InquiryCommand> = {
  'record-inspection': decideRecordInspection,
  'confirm-inspection': decideConfirmInspection,
  'name-interested': decideNameInterested,
  'state-view': decideStateView,
  'offer-hearing': decideOfferHearing,
  'call-hearing': decideCallHearing,
  'request-hearing': decideRequestHearing,
  'decline-hearing': decideDeclineHearing,
  'convene-hearing': decideConveneHearing,
  'challenge-chair': decideChallengeChair,
  'settle-challenge': decideSettleChallenge,
  'record-hearing': decideRecordHearing,
  'record-report': decideRecordReport,
  'post-notice': decidePostNotice,
  'comment-notice': decideCommentNotice,
  'close-notice': decideCloseNotice,
  weigh: decideWeigh,
  'recall-question': decideRecallQuestion,
};
