/** What follows from a change of a certificate: every case and office that rests on it is told (licensing law, article 69). */
import type { CertificateId } from '#domain/kernel/brand.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { CertificateEvent, CertificateState } from './certificate.ts';

export type RelianceJob =
  | {
      readonly kind: 'reliance.break';
      readonly certificate: CertificateId;
      readonly number: string;
      readonly name: Text;
      readonly status: 'suspended' | 'revoked';
      readonly reason: string;
      readonly basis: Basis;
    }
  | { readonly kind: 'reliance.mend'; readonly certificate: CertificateId };

/** One that was superseded lives on in the newer one, and one that expired was good when it was relied on: neither breaks anything. */
export function relianceJobs(
  event: CertificateEvent,
  _before: CertificateState | undefined,
  { id, content }: CertificateState,
): readonly RelianceJob[] {
  switch (event.kind) {
    case 'Suspended':
    case 'Revoked': {
      const status = event.kind === 'Revoked' ? 'revoked' : 'suspended';
      const { reason, basis } = event;
      return [{ kind: 'reliance.break', certificate: id, number: content.number, name: content.name, status, reason, basis }];
    }
    case 'Restored':
      return [{ kind: 'reliance.mend', certificate: id }];
    case 'Issued':
    case 'Superseded':
    case 'Expired':
      return [];
  }
}
