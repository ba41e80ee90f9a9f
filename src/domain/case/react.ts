/** What an event asks of the world: jobs, done after the commit, whose results come back as commands. */
import type { CertificateId, PartId } from '#domain/kernel/brand.ts';
import { partsOf } from './evolve.ts';
import type { CaseEvent, CaseEventKind } from './events.ts';
import type { CaseState } from './state.ts';

export type CaseJob =
  | { readonly kind: 'certificate.issue'; readonly part: PartId }
  | { readonly kind: 'certificate.revoke'; readonly certificate: CertificateId; readonly part: PartId; readonly reason: string }
  /** A revocation by the office: the certificate is named by its number, as people know it. */
  | { readonly kind: 'certificate.revoke-named'; readonly certificateNumber: string; readonly part: PartId; readonly reason: string }
  | { readonly kind: 'notice.send'; readonly event: CaseEventKind; readonly parts: readonly PartId[] };

/** Events the applicant must be told about in writing, each by its article. */
const told: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>([
  'Submitted',
  'SignDeclined',
  'Opened',
  'Accepted',
  'AcceptedWithGaps',
  'SupplementAsked',
  'NotAccepted',
  'NotNeeded',
  'SentElsewhere',
  'AcceptanceWithdrawn',
  'Stopped',
  'Resumed',
  'Extended',
  'VisitSet',
  'VisitMoved',
  'VisitCancelled',
  'Granted',
  'Refused',
  'Delivered',
  'Lapsed',
  'PartWaived',
  'SetAside',
  'Reinstated',
  'Transferred',
  'DatesMoved',
  'Ended',
]);

const isImported = (event: CaseEvent): boolean => event.by.kind === 'system' && event.by.imported !== undefined;

const certificateJobs = (event: CaseEvent, before: CaseState | undefined, after: CaseState): readonly CaseJob[] => {
  if (event.kind === 'Granted') {
    return event.parts.flatMap((id): CaseJob[] => {
      const plan = after.parts.get(id)?.plan;
      if (plan?.kind !== 'item') return [];
      const named = plan.revokes === undefined ? undefined : after.answers[plan.revokes];
      const { reasons } = event.decision;
      return [
        ...(plan.certificate === undefined ? [] : [{ kind: 'certificate.issue', part: id } as const]),
        ...(typeof named === 'string'
          ? [{ kind: 'certificate.revoke-named', certificateNumber: named, part: id, reason: reasons } as const]
          : []),
      ];
    });
  }
  const certificate = event.kind === 'SetAside' ? before?.parts.get(event.part)?.certificate : undefined;
  return event.kind === 'SetAside' && certificate !== undefined
    ? [{ kind: 'certificate.revoke', certificate, part: event.part, reason: event.reason }]
    : [];
};

/**
 * Jobs for one event.
 * @param before the state the event met, @param after the state it made.
 */
export const react = (event: CaseEvent, before: CaseState | undefined, after: CaseState): readonly CaseJob[] => [
  ...certificateJobs(event, before, after),
  // What an old system did it also told; nobody is told twice.
  ...(told.has(event.kind) && !isImported(event) ? [{ kind: 'notice.send', event: event.kind, parts: partsOf(event) } as const] : []),
];
