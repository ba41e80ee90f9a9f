/** What an event of an entitlement asks of the world: jobs, done after the commit; and of what its holders are told. */
import type { CertificateId } from '#domain/kernel/brand.ts';
import type { EntitlementEvent, EntitlementState } from './entitlement.ts';

export type EntitlementJob =
  /** The certificate follows: suspended, counted again, ended (licensing law 70). */
  | {
      readonly kind: 'entitlement.follow';
      readonly act: 'suspend' | 'restore' | 'cancel';
      readonly certificate: CertificateId;
      readonly reason: string;
    }
  /** Silence renewed: the part of the renewal is deemed granted (licensing law 50). */
  | { readonly kind: 'entitlement.deem' }
  | { readonly kind: 'payment.send'; readonly order: string; readonly patient: true };

/** @param after the state the event made. */
export function reactEntitlement(event: EntitlementEvent, after: EntitlementState): readonly EntitlementJob[] {
  const certificate = after.certificate?.id;
  if (event.kind === 'PaymentOrdered') return [{ kind: 'payment.send', order: event.order, patient: true }];
  if (event.kind === 'RenewalDeemed') return [{ kind: 'entitlement.deem' }];
  if (certificate === undefined) return [];
  if (event.kind === 'Suspended') return [{ kind: 'entitlement.follow', act: 'suspend', certificate, reason: event.reason }];
  if (event.kind === 'Lifted') return [{ kind: 'entitlement.follow', act: 'restore', certificate, reason: event.reason }];
  // A revoked one was revoked by its decision; a lapsed one is over by its own date; a replaced one is superseded.
  if (event.kind === 'EntitlementEnded' && event.how === 'surrendered')
    return [{ kind: 'entitlement.follow', act: 'cancel', certificate, reason: event.reason }];
  return [];
}

/** Whether the holders are told: what they did themselves they know, and what the office owes is the office's. */
export function isTold(event: EntitlementEvent, after: EntitlementState): boolean {
  switch (event.kind) {
    case 'DutyNear':
    case 'DutyOverdue': {
      const duty = after.duties.find(({ id }) => id === event.duty);
      return duty?.kind === 'report' || duty?.state === 'rectify';
    }
    case 'Opened':
    case 'RenewalTold':
    case 'RenewalDeemed':
    case 'InspectorsDrawn':
    case 'InspectionPassed':
    case 'RectificationOrdered':
    case 'InspectionFailed':
    case 'AmountConfirmed':
    case 'PaymentFailed':
    case 'PaymentWithheld':
    case 'Suspended':
    case 'Lifted':
    case 'EntitlementEnded':
    case 'ChangeAnswered':
    case 'CreditRecorded':
    case 'CreditRepaired':
      return true;
    case 'CertificateAttached':
    case 'RenewalAsked':
    case 'Replaced':
    case 'ChangeAsked':
    case 'DutyPlanned':
    case 'DutyReported':
    case 'InspectionRecorded':
    case 'PaymentOrdered':
    case 'PaymentSent':
    case 'PaymentPaid':
      return false;
  }
}
