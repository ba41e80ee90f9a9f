/** Every way the case engine refuses, as kebab states; the contract gives each its HTTP status and sentences. */
import type { HandlingRefusal } from './refusals-handling.ts';
import type { InquiryRefusal } from './refusals-inquiry.ts';

export type CaseRefusal =
  | HandlingRefusal
  | InquiryRefusal
  | 'case-not-found'
  | 'already-submitted'
  | 'unknown-part'
  | 'unknown-party'
  | 'not-yours'
  | 'own-file'
  | 'wrong-kind'
  | 'wrong-state'
  | 'already-decided'
  | 'already-signed'
  | 'clock-stopped'
  | 'unknown-stop'
  | 'already-stopped'
  | 'ground-not-allowed'
  | 'planned-days-missing'
  | 'signature-missing'
  | 'party-missing'
  | 'material-missing'
  | 'gap-not-allowed'
  | 'notice-incomplete'
  | 'notice-empty'
  | 'supplement-once'
  | PaperRefusal
  | 'reason-missing'
  | 'article-missing'
  | 'date-passed'
  | 'extension-not-allowed'
  | 'already-extended'
  | 'approver-is-handler'
  | OutcomeRefusal
  | 'certificate-fell'
  | 'not-relied-on'
  | 'opinion-open'
  | 'gaps-open'
  | 'predecessor-open'
  | 'edge-hard'
  | 'edges-satisfied'
  | 'circle'
  | 'duplicate-part'
  | 'successor-open'
  | 'deadline-not-passed'
  | 'already-served'
  | 'service-day-wrong'
  | 'mandate-missing'
  | 'office-missing'
  | 'no-parts'
  | 'nothing-given'
  | 'no-certificate'
  | 'case-not-ended'
  | 'condition-empty'
  | 'same-office'
  | 'unknown-office'
  | 'dates-unmoved'
  | 'not-contested'
  | 'facts-open'
  | 'visit-already-set'
  | 'visit-not-found'
  | 'visit-outside-hours'
  | 'visit-too-near'
  | 'visit-too-far'
  | 'visit-moved-twice'
  | 'nothing-to-deliver'
  | 'delivery-not-offered'
  | 'delivery-otherwise'
  | 'address-missing';

/** Around a decision: four eyes, extension, correction, revocation. */
export type OutcomeRefusal =
  | 'approver-not-entitled'
  | 'review-needed'
  | 'review-not-needed'
  | 'nothing-proposed'
  | 'proposal-changed'
  | 'already-asked'
  | 'not-correctable'
  | 'nothing-corrected'
  | 'not-a-slip'
  | 'holder-not-told'
  | 'holder-not-heard'
  | 'already-announced'
  | 'not-a-revocation';

/** A paper was asked for that may not be: told to supervision, though nothing comes of it (2018 regulation, article 43(3)). */
export const PAPER_REFUSALS = [
  'paper-outside-guide',
  'paper-held',
  'paper-given',
  'paper-given-online',
  'paper-in-words',
  'question-outside-guide',
] as const;
export type PaperRefusal = (typeof PAPER_REFUSALS)[number];
