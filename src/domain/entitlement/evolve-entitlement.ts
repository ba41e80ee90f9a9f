/** Folds what happened to an entitlement into its state. */
import { dayOfInstant } from '#domain/kernel/instant.ts';
import type { Duty } from './duty.ts';
import type { EntitlementEvent, EntitlementState } from './entitlement.ts';
import { evolveDuty } from './evolve-duty.ts';
import { evolvePayments } from './evolve-payments.ts';

const withDuties = (state: EntitlementState, duties: readonly Duty[]): EntitlementState => ({ ...state, duties });

/** The state after an event. Throws where history does not begin with Opened: such a history is damaged. */
export function evolveEntitlement(state: EntitlementState | undefined, event: EntitlementEvent): EntitlementState {
  if (event.kind === 'Opened') return { ...event.opening, openedAt: event.at, state: 'active', changes: [], seq: 1 };
  if (state === undefined) throw new Error(`${event.kind} of an entitlement that was never opened`);
  const next = { ...state, seq: state.seq + 1 };
  switch (event.kind) {
    case 'DutyPlanned':
    case 'DutyNear':
    case 'DutyOverdue':
    case 'DutyReported':
    case 'InspectorsDrawn':
    case 'InspectionRecorded':
    case 'InspectionPassed':
    case 'RectificationOrdered':
    case 'InspectionFailed':
      return withDuties(next, evolveDuty(next.duties, event));
    case 'AmountConfirmed':
    case 'PaymentOrdered':
    case 'PaymentWithheld':
    case 'PaymentSent':
    case 'PaymentPaid':
    case 'PaymentFailed':
      return next.payments === undefined ? next : { ...next, payments: evolvePayments(next.payments, event) };
    case 'RenewalTold':
    case 'RenewalAsked':
    case 'RenewalDeemed':
    case 'Replaced':
      return afterRenewal(next, event);
    case 'CertificateAttached':
    case 'Suspended':
    case 'Lifted':
    case 'EntitlementEnded':
    case 'ChangeAsked':
    case 'ChangeAnswered':
    case 'CreditRecorded':
    case 'CreditRepaired':
      return afterLife(next, event);
  }
}

type Of<Kind extends EntitlementEvent['kind']> = Extract<EntitlementEvent, { readonly kind: Kind }>;

function afterRenewal(next: EntitlementState, event: Of<'RenewalTold' | 'RenewalAsked' | 'RenewalDeemed' | 'Replaced'>): EntitlementState {
  if (event.kind === 'Replaced') return { ...next, replacedBy: event.successor };
  const { renewal } = next;
  if (renewal === undefined) return next;
  switch (event.kind) {
    case 'RenewalTold':
      return { ...next, renewal: { ...renewal, told: true } };
    case 'RenewalAsked':
      return { ...next, renewal: { ...renewal, asked: event.asked } };
    case 'RenewalDeemed':
      return { ...next, renewal: { ...renewal, deemedAt: event.at } };
  }
}

function afterLife(
  next: EntitlementState,
  event: Of<
    | 'CertificateAttached'
    | 'Suspended'
    | 'Lifted'
    | 'EntitlementEnded'
    | 'ChangeAsked'
    | 'ChangeAnswered'
    | 'CreditRecorded'
    | 'CreditRepaired'
  >,
): EntitlementState {
  switch (event.kind) {
    case 'CertificateAttached':
      return { ...next, certificate: { id: event.certificate, number: event.number } };
    case 'Suspended':
      return { ...next, state: 'suspended', suspended: { since: dayOfInstant(event.at), reason: event.reason, basis: event.basis } };
    case 'Lifted': {
      const { suspended: _suspended, ...rest } = next;
      return { ...rest, state: 'active' };
    }
    case 'EntitlementEnded':
      return { ...next, state: 'ended', ended: { how: event.how, on: event.on, at: event.at, reason: event.reason, basis: event.basis } };
    case 'ChangeAsked':
      return { ...next, changes: [...next.changes, { id: event.change, words: event.words, askedAt: event.at, by: event.person }] };
    case 'ChangeAnswered': {
      const answer = { made: event.made, reasons: event.reasons, at: event.at, by: event.person };
      const changes = next.changes.map((each) => (each.id === event.change ? { ...each, answer } : each));
      return { ...next, changes, ...(event.conditions === undefined ? {} : { conditions: event.conditions }) };
    }
    case 'CreditRecorded':
      return { ...next, credit: { on: dayOfInstant(event.at), until: event.until } };
    case 'CreditRepaired': {
      const repaired = { on: dayOfInstant(event.at), reason: event.reason };
      return next.credit === undefined ? next : { ...next, credit: { ...next.credit, repaired } };
    }
  }
}
