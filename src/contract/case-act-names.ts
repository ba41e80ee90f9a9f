/** The acts on a case by name: one address for each. */

/** Of who has a part in hand. */
const handlingActs = ['claim', 'assign', 'release'] as const;
export type HandlingAct = (typeof handlingActs)[number];

/** Of finding out before a decision. */
const inquiryActs = [
  'record-inspection',
  'confirm-inspection',
  'name-interested',
  'state-view',
  'offer-hearing',
  'call-hearing',
  'request-hearing',
  'decline-hearing',
  'convene-hearing',
  'challenge-chair',
  'settle-challenge',
  'record-hearing',
  'record-report',
  'post-notice',
  'close-notice',
  'weigh',
  'recall-question',
] as const;
export type InquiryAct = (typeof inquiryActs)[number];

/** Around a decision. */
const outcomeActs = [
  'propose-decision',
  'approve-decision',
  'return-proposal',
  'ask-extension',
  'approve-extension',
  'refuse-extension',
  'correct-decision',
  'announce-revocation',
  'state-case',
] as const;
export type OutcomeAct = (typeof outcomeActs)[number];

/** Acts on a case that people and officers perform; each is `POST /api/v1/cases/{number}/<act>`. */
export const caseActs = [
  'sign',
  'decline-sign',
  'file',
  'receive',
  'supplement',
  'cure-gaps',
  'begin-review',
  'stop',
  'resume',
  'extend',
  'ask-opinion',
  'give-opinion',
  'complete',
  'grant',
  'refuse',
  'deliver',
  'choose-delivery',
  'set-visit',
  'move-visit',
  'cancel-visit',
  'withdraw',
  'waive',
  'set-aside',
  'reopen',
  'transfer',
  'add-part',
  'drop-part',
  'open-early',
  'change-agent',
  'supply-facts',
  ...handlingActs,
  ...inquiryActs,
  ...outcomeActs,
] as const;
export type CaseAct = (typeof caseActs)[number];
