/** Every way the case engine refuses, as kebab states; the contract gives each its HTTP status and sentences. */
export type CaseRefusal =
  | 'case-not-found' | 'already-submitted' | 'unknown-part' | 'unknown-party' | 'not-yours' | 'own-file' | 'wrong-kind' | 'wrong-state'
  | 'already-decided' | 'already-signed' | 'clock-stopped' | 'unknown-stop' | 'already-stopped' | 'ground-not-allowed' | 'planned-days-missing'
  | 'signature-missing' | 'party-missing' | 'material-missing' | 'gap-not-allowed' | 'notice-incomplete' | 'notice-empty' | 'supplement-once'
  | 'reason-missing' | 'article-missing' | 'date-passed' | 'extension-not-allowed' | 'already-extended' | 'approver-is-handler'
  | 'opinion-open' | 'gaps-open' | 'predecessor-open' | 'edge-hard' | 'edges-satisfied' | 'circle' | 'duplicate-part' | 'successor-open'
  | 'deadline-not-passed' | 'mandate-missing' | 'office-missing' | 'no-parts' | 'nothing-given' | 'no-certificate' | 'case-not-ended'
  | 'already-rated' | 'condition-empty' | 'same-office' | 'unknown-office';
