/** Folds what happened to a certificate into its state. */
import type { CertificateStatus } from '#domain/ask/held-certificate.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { CertificateEvent, CertificateState } from './certificate.ts';

/** The state after an event. Throws where history does not begin with the issue: such a history is a bug. */
export function evolve(state: CertificateState | undefined, event: CertificateEvent): CertificateState {
  if (event.kind === 'Issued') {
    const { id, content, contentHash, validUntil, at } = event;
    return { id, status: 'active', content, contentHash, issuedAt: at, ...(validUntil === undefined ? {} : { validUntil }), seq: 1 };
  }
  if (state === undefined) throw new Error(`${event.kind} of a certificate that was never issued`);
  const next = { ...state, seq: state.seq + 1, changedAt: event.at };
  switch (event.kind) {
    case 'Suspended':
      return { ...next, status: 'suspended', reason: event.reason, basis: event.basis };
    case 'Restored': {
      const { reason: _reason, basis: _basis, changedAt: _changedAt, ...rest } = next;
      return { ...rest, status: 'active' };
    }
    case 'Superseded':
      return { ...next, status: 'superseded', supersededBy: event.by };
    case 'Revoked':
      return { ...next, status: 'revoked', reason: event.reason, basis: event.basis };
    case 'Expired':
      return { ...next, status: 'expired' };
  }
}

/** The status at an instant: past its last day a certificate is expired whether or not the sweep has come by. */
export const statusAt = (state: CertificateState, now: Instant): CertificateStatus =>
  (state.status === 'active' || state.status === 'suspended') && state.validUntil !== undefined && dayOfInstant(now) > state.validUntil
    ? 'expired'
    : state.status;
