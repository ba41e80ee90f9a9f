/** Which papers an event makes: one table, so that none can be lost or invented. */
import type { CaseEvent, CaseEventKind, EventOf } from '#domain/case/events.ts';
import type { PartId, StopId } from '#domain/kernel/brand.ts';

/** Kinds of paper; each has its file in catalogue/papers. */
export const PAPER_KINDS = [
  'receipt',
  'materials-receipt',
  'commitment',
  'supplement-notice',
  'not-accepted',
  'not-needed',
  'sent-elsewhere',
  'acceptance-withdrawn',
  'stop-notice',
  'resumption-notice',
  'extension-notice',
  'consultation-letter',
  'consultation-reply',
  'extension-request',
  'interested-notice',
  'hearing-right-notice',
  'hearing-notice',
  'hearing-record',
  'inspection-record',
  'review-record',
  'public-notice',
  'proposal',
  'grant',
  'refusal',
  'revocation-announced',
  'revocation',
  'correction',
  'withdrawal-confirmed',
  'lapse-notice',
  'set-aside-notice',
  'transfer-notice',
  'service-proof',
  // Made when the case is put away; no event tells it.
  'case-cover',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** What an event alone does not say. */
export type Around = {
  /** Something was accepted in the same act: the receipt of acceptance tells what was handed in (2018 regulation art. 11). */
  readonly accepted: boolean;
  /** Whether the days of a stop count. */
  readonly counts: (stop: StopId) => boolean;
  /** Whether a grant of this part takes back what was granted before. */
  readonly revokes: (part: PartId) => boolean;
};

type Table = { readonly [Kind in CaseEventKind]?: (event: EventOf<Kind>, around: Around) => readonly PaperKind[] };

const table: Table = {
  Submitted: ({ given }, { accepted }) => [
    ...(accepted ? [] : (['materials-receipt'] as const)),
    ...(Object.values(given).some(({ by }) => by === 'commitment') ? (['commitment'] as const) : []),
  ],
  Accepted: () => ['receipt'],
  AcceptedWithGaps: () => ['receipt'],
  SupplementAsked: () => ['supplement-notice'],
  NotAccepted: () => ['not-accepted'],
  NotNeeded: () => ['not-needed'],
  SentElsewhere: () => ['sent-elsewhere'],
  AcceptanceWithdrawn: () => ['acceptance-withdrawn'],
  // A wait whose days count stops nothing, so no notice of it is owed.
  Stopped: ({ counts }) => (counts ? [] : ['stop-notice']),
  Resumed: ({ stop }, { counts }) => (counts(stop) ? [] : ['resumption-notice']),
  Extended: () => ['extension-notice'],
  PartAdded: ({ plan }) => (plan.kind === 'opinion' ? ['consultation-letter'] : []),
  // Silence writes no letter; what it means stands in the history.
  OpinionGiven: ({ deemed }) => (deemed ? [] : ['consultation-reply']),
  InterestedNamed: () => ['interested-notice'],
  HearingOffered: () => ['hearing-right-notice'],
  HearingConvened: () => ['hearing-notice'],
  HearingRecorded: () => ['hearing-record'],
  // The record of one officer is none: the second confirms it (licensing law 34).
  InspectionConfirmed: () => ['inspection-record'],
  ReportReceived: () => ['review-record'],
  NoticePosted: () => ['public-notice'],
  ExtensionAsked: () => ['extension-request'],
  DecisionProposed: () => ['proposal'],
  RevocationAnnounced: () => ['revocation-announced'],
  DecisionCorrected: () => ['correction'],
  Granted: ({ parts }, { revokes }) => [parts.some(revokes) ? 'revocation' : 'grant'],
  Refused: () => ['refusal'],
  Withdrawn: () => ['withdrawal-confirmed'],
  Lapsed: () => ['lapse-notice'],
  SetAside: () => ['set-aside-notice'],
  Transferred: () => ['transfer-notice'],
  Served: () => ['service-proof'],
};

/** Kinds of the papers an event makes, in the order they are listed. */
export const kindsOf = (event: CaseEvent, around: Around): readonly PaperKind[] => {
  const kinds = table[event.kind] as ((event: CaseEvent, around: Around) => readonly PaperKind[]) | undefined;
  return kinds?.(event, around) ?? [];
};

/** One act of the counter gives one receipt and one notice, however many parts it covers (2018 regulation art. 5, 11). */
export const isJoined = (kind: PaperKind): boolean => kind === 'receipt' || kind === 'supplement-notice' || kind === 'lapse-notice';
