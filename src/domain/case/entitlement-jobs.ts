/** What a case asks of the room of entitlements: one for each granted part whose item leaves something behind or whose papers were promised. */
import type { CertificateId, PartId } from '#domain/kernel/brand.ts';
import type { CaseEvent, CaseEventKind } from './events.ts';
import { partsOf } from './evolve.ts';
import type { CaseState, Part } from './state.ts';

export type EntitlementJobOfCase =
  | { readonly kind: 'entitlement.open'; readonly part: PartId }
  | { readonly kind: 'entitlement.certificate'; readonly part: PartId; readonly certificate: CertificateId }
  /** The decision was set aside: what it left behind falls with it. */
  | { readonly kind: 'entitlement.fall'; readonly part: PartId; readonly reason: string }
  /** How the application for renewal stands. */
  | { readonly kind: 'entitlement.renewal'; readonly part: PartId };

/** Papers of a part that were promised instead of handed in (2018 regulation 14). */
export const promisedBy = (state: CaseState, part: Part): readonly string[] =>
  part.plan.kind === 'item' ? part.plan.materials.flatMap(({ id }) => (state.given[id]?.by === 'commitment' ? [id] : [])) : [];

/** Whether a grant of this part leaves something behind. */
export const leavesBehind = (state: CaseState, part: Part): boolean =>
  part.plan.kind === 'item' && (part.plan.leaves === true || (part.plan.promises === true && promisedBy(state, part).length > 0));

const moves: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>([
  'Submitted',
  'Refused',
  'Withdrawn',
  'NotAccepted',
  'NotNeeded',
  'SentElsewhere',
  'AcceptanceWithdrawn',
  'Lapsed',
]);

const renewals = (event: CaseEvent, after: CaseState): readonly EntitlementJobOfCase[] => {
  if (!moves.has(event.kind)) return [];
  const ids = event.kind === 'Submitted' ? after.order : partsOf(event);
  return ids.flatMap((part) => {
    const plan = after.parts.get(part)?.plan;
    return plan?.kind === 'item' && plan.renews !== undefined ? [{ kind: 'entitlement.renewal', part } as const] : [];
  });
};

const granted = (event: Extract<CaseEvent, { readonly kind: 'Granted' }>, after: CaseState): readonly EntitlementJobOfCase[] =>
  event.parts.flatMap((id): readonly EntitlementJobOfCase[] => {
    const part = after.parts.get(id);
    return part !== undefined && leavesBehind(after, part) ? [{ kind: 'entitlement.open', part: id }] : [];
  });

/** @param after the state the event made. */
export function entitlementJobs(event: CaseEvent, after: CaseState): readonly EntitlementJobOfCase[] {
  if (event.kind === 'Granted') return granted(event, after);
  if (event.kind === 'Issued' || event.kind === 'SetAside') {
    const part = after.parts.get(event.part);
    if (part === undefined || !leavesBehind(after, part)) return [];
    return event.kind === 'Issued'
      ? [{ kind: 'entitlement.certificate', part: event.part, certificate: event.certificate }]
      : [{ kind: 'entitlement.fall', part: event.part, reason: event.reason }];
  }
  return renewals(event, after);
}
