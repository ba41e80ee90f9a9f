/** What an event asks of the world: jobs, done after the commit, whose results come back as commands. */
import type { CertificateId, PartId } from '#domain/kernel/brand.ts';
import { entitlementJobs, type EntitlementJobOfCase } from './entitlement-jobs.ts';
import type { Basis } from '#domain/kernel/text.ts';
import { partsOf } from './evolve.ts';
import { openStates } from './moves.ts';
import { toldOfInquiry } from './told-inquiry.ts';
import { toldOfOutcome } from './told-outcome.ts';
import type { CaseEvent, CaseEventKind, EventOf } from './events.ts';
import { findRevocationGround } from './revocation-grounds.ts';
import type { CaseState } from './state.ts';

export type CaseJob =
  | EntitlementJobOfCase
  | { readonly kind: 'certificate.issue'; readonly part: PartId }
  | { readonly kind: 'certificate.revoke'; readonly certificate: CertificateId; readonly part: PartId; readonly reason: string }
  /** A reconsideration succeeded: the decision it names is set aside there, under this case's number. */
  | { readonly kind: 'case.set-aside'; readonly part: PartId; readonly contested: string; readonly reason: string }
  /** A slip was mended: the certificate that shows it is superseded by one that does not. */
  | { readonly kind: 'certificate.correct'; readonly part: PartId; readonly certificate: CertificateId; readonly correction: string }
  /** A revocation by the office: the certificate is named by its number, as people know it. */
  | {
      readonly kind: 'certificate.revoke-named';
      readonly certificateNumber: string;
      readonly part: PartId;
      readonly reason: string;
      readonly basis: Basis;
    }
  /** Values somebody says are wrong: their source is told (2018 regulation art. 7; PIPL 46). */
  | { readonly kind: 'correction.open'; readonly fields: readonly string[] }
  /** Sources that had not answered are asked again, until their retries end. */
  | { readonly kind: 'facts.check-later'; readonly fields: readonly string[] }
  /** Results that go out on paper: whether all of them are there now. */
  | { readonly kind: 'delivery.collect' }
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
  'DeliveryTold',
  'Lapsed',
  'PartWaived',
  'SetAside',
  'Reinstated',
  'Transferred',
  'FactsMissed',
  'ContestSettled',
  'Ended',
  ...toldOfInquiry,
  ...toldOfOutcome,
]);

/** A question to another office opens a part as well: nothing of the applicant's was accepted, and nothing is theirs to do. */
const isOpinionOpened = (event: CaseEvent, after: CaseState): boolean =>
  event.kind === 'Opened' && after.parts.get(event.part)?.plan.kind === 'opinion';

const isImported = (event: CaseEvent): boolean => event.by.kind === 'system' && event.by.imported !== undefined;

/** The article of the ground that the holder was told; of an older case that told none, article 69 itself. */
const groundOf = (state: CaseState, part: PartId): Basis =>
  findRevocationGround(state.parts.get(part)?.announced?.ground ?? '')?.basis ?? { law: 'administrative-licensing-law-2019', article: 69 };

const setAsideJobs = (event: CaseEvent, after: CaseState): readonly CaseJob[] => {
  if (event.kind !== 'Granted') return [];
  return event.parts.flatMap((part): CaseJob[] => {
    const plan = after.parts.get(part)?.plan;
    const named = plan?.kind === 'item' && plan.setsAside !== undefined ? after.answers[plan.setsAside] : undefined;
    return typeof named === 'string' ? [{ kind: 'case.set-aside', part, contested: named, reason: event.decision.reasons }] : [];
  });
};

const correctionJobs = ({ part, correction, slips }: EventOf<'DecisionCorrected'>, after: CaseState): readonly CaseJob[] => {
  const certificate = after.parts.get(part)?.certificate;
  if (certificate === undefined || slips.every(({ field }) => field === 'reasons')) return [];
  return [{ kind: 'certificate.correct', part, certificate, correction }];
};

const certificateJobs = (event: CaseEvent, before: CaseState | undefined, after: CaseState): readonly CaseJob[] => {
  if (event.kind === 'DecisionCorrected') return correctionJobs(event, after);
  if (event.kind === 'Granted') {
    return event.parts.flatMap((id): CaseJob[] => {
      const plan = after.parts.get(id)?.plan;
      if (plan?.kind !== 'item') return [];
      const named = plan.revokes === undefined ? undefined : after.answers[plan.revokes];
      const { reasons } = event.decision;
      return [
        ...(plan.certificate === undefined ? [] : [{ kind: 'certificate.issue', part: id } as const]),
        ...(typeof named === 'string'
          ? [{ kind: 'certificate.revoke-named', certificateNumber: named, part: id, reason: reasons, basis: groundOf(after, id) } as const]
          : []),
      ];
    });
  }
  const certificate = event.kind === 'SetAside' ? before?.parts.get(event.part)?.certificate : undefined;
  return event.kind === 'SetAside' && certificate !== undefined
    ? [{ kind: 'certificate.revoke', certificate, part: event.part, reason: event.reason }]
    : [];
};

const factJobs = (event: CaseEvent): readonly CaseJob[] => {
  if (event.kind !== 'Submitted' && event.kind !== 'FactsSupplied') return [];
  const rows = Object.entries(event.provenance ?? {});
  const named = (kind: 'contested' | 'later'): readonly string[] =>
    rows.flatMap(([field, { standing }]) => (standing.kind === kind ? [field] : []));
  const [contested, later] = [named('contested'), named('later')];
  const unchecked = event.kind === 'Submitted' && Object.values(event.given).some((way) => way.by === 'fact' && way.unchecked === true);
  return [
    ...(contested.length === 0 ? [] : [{ kind: 'correction.open', fields: contested } as const]),
    ...(later.length === 0 && !unchecked ? [] : [{ kind: 'facts.check-later', fields: later } as const]),
  ];
};

const paperToCome = (state: CaseState): number =>
  [...state.parts.values()].filter(({ plan, state: at }) => plan.kind === 'item' && openForPaper.has(at)).length;
const openForPaper: ReadonlySet<string> = new Set([...openStates, 'granted', 'set-aside']);

/** Looked at where paper was issued, or where some already is and nothing more is to come; who wants none costs nothing. */
const deliveryJobs = (event: CaseEvent, before: CaseState | undefined, after: CaseState): readonly CaseJob[] => {
  // Of cases that go out together another may hold what is issued, and wait for this one.
  const issued =
    before !== undefined && (after.delivery?.together === true || [...after.parts.values()].some((part) => part.state === 'issued'));
  if (!issued || (after.delivery?.how ?? 'electronic') === 'electronic') return [];
  return event.kind === 'Issued' || paperToCome(after) < paperToCome(before) ? [{ kind: 'delivery.collect' }] : [];
};

/**
 * Jobs for one event.
 * @param before the state the event met, @param after the state it made.
 */
export const react = (event: CaseEvent, before: CaseState | undefined, after: CaseState): readonly CaseJob[] => [
  ...certificateJobs(event, before, after),
  ...setAsideJobs(event, after),
  ...factJobs(event),
  ...deliveryJobs(event, before, after),
  // What an old system did it also told; nobody is told twice.
  ...(told.has(event.kind) && !isImported(event) && !isOpinionOpened(event, after)
    ? [{ kind: 'notice.send', event: event.kind, parts: partsOf(event) } as const]
    : []),
  // Last, so that the jobs of older events keep their numbers.
  ...entitlementJobs(event, after),
];
