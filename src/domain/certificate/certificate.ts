/** The certificate as an aggregate: its status, what may be asked of it, what happened to it. */
import type { CertificateId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { CertificateStatus } from '#domain/ask/held-certificate.ts';
import type { ActorRef } from '#domain/case/actor.ts';
import type { CertificateContent, GrantEvidence } from './content.ts';

export type CertificateState = {
  readonly id: CertificateId;
  readonly status: CertificateStatus;
  readonly content: CertificateContent;
  readonly contentHash: string;
  readonly issuedAt: Instant;
  readonly validUntil?: Day;
  /** Since when it is no longer active, why, and by which article. */
  readonly changedAt?: Instant;
  readonly reason?: string;
  readonly basis?: Basis;
  readonly supersededBy?: CertificateId;
  readonly seq: number;
};

export type CertificateCommand =
  | {
      readonly kind: 'issue';
      readonly id: CertificateId;
      readonly content: CertificateContent;
      readonly contentHash: string;
      readonly grant: GrantEvidence;
      readonly validUntil?: Day;
    }
  | { readonly kind: 'suspend'; readonly reason: string; readonly basis: Basis }
  | { readonly kind: 'restore'; readonly reason: string }
  | { readonly kind: 'supersede'; readonly by: CertificateId }
  | { readonly kind: 'revoke'; readonly reason: string; readonly basis: Basis }
  /** The sweep's: the last day has passed. */
  | { readonly kind: 'expire' };

type EventBody =
  | {
      readonly kind: 'Issued';
      readonly id: CertificateId;
      readonly content: CertificateContent;
      readonly contentHash: string;
      readonly validUntil?: Day;
    }
  | { readonly kind: 'Suspended'; readonly reason: string; readonly basis: Basis }
  | { readonly kind: 'Restored'; readonly reason: string }
  | { readonly kind: 'Superseded'; readonly by: CertificateId }
  | { readonly kind: 'Revoked'; readonly reason: string; readonly basis: Basis }
  | { readonly kind: 'Expired' };
export type CertificateEvent = EventBody & { readonly at: Instant; readonly actor: ActorRef };

export type CertificateRefusal =
  | 'already-issued'
  | 'certificate-not-found'
  | 'not-granted'
  | 'content-not-decided'
  | 'not-yours'
  | 'not-active'
  | 'not-suspended'
  | 'already-ended'
  | 'reason-missing'
  | 'not-expired';
