/** Commands of around a decision: review by a second person, extension by who may allow it, correction, revocation, publication. */
import type { CertificateId, DecisionId, PartId, PersonId } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { Reliance } from './actor.ts';
import type { Slip } from './part-outcome.ts';
import type { RevocationGroundId } from './revocation-grounds.ts';

export type OutcomeCommand =
  /** Who handles a part whose item wants four eyes writes the decision down for somebody else to sign. */
  | {
      readonly kind: 'propose-decision';
      readonly parts: readonly PartId[];
      readonly decision: DecisionId;
      readonly outcome: 'granted' | 'refused';
      readonly conditions: readonly string[];
      readonly reasons: string;
      readonly articles: readonly Basis[];
      readonly reliedOn: readonly Reliance[];
    }
  /** `shown`: the hash of what the approver read; `current`: of what stands now. They differ where something changed since. */
  | {
      readonly kind: 'approve-decision';
      readonly part: PartId;
      readonly proposal: DecisionId;
      readonly shown: string;
      readonly current: string;
    }
  | { readonly kind: 'return-proposal'; readonly part: PartId; readonly proposal: DecisionId; readonly reason: string }
  /** The old period ended and nobody answered (licensing law 50). */
  | { readonly kind: 'deem-renewed'; readonly part: PartId; readonly decision: DecisionId }
  | { readonly kind: 'ask-extension'; readonly part: PartId; readonly reason: string }
  | { readonly kind: 'approve-extension'; readonly part: PartId }
  | { readonly kind: 'refuse-extension'; readonly part: PartId; readonly reason: string }
  /** A slip of the pen in a decision, never what it decides. */
  | {
      readonly kind: 'correct-decision';
      readonly part: PartId;
      readonly correction: string;
      readonly decision: DecisionId;
      readonly slips: readonly Slip[];
      readonly reason: string;
    }
  /** The certificate job reports the corrected certificate, which supersedes the one with the slip. */
  | { readonly kind: 'reissue'; readonly part: PartId; readonly certificate: CertificateId; readonly correction: string }
  /** Prior notice: on which ground a certificate shall fall, why, and until when its holder may state their case. */
  | {
      readonly kind: 'announce-revocation';
      readonly part: PartId;
      readonly ground: RevocationGroundId;
      readonly reasons: string;
      readonly until: Day;
    }
  /** What the holder says to it; `none`: they said that they say nothing. */
  | {
      readonly kind: 'state-case';
      readonly part: PartId;
      readonly text: string;
      readonly way: 'online' | 'window' | 'hearing' | 'none';
      readonly recordedFor?: PersonId;
    };
