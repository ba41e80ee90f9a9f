/** Which acts on a case department systems are told of, and about which parts: thin, by office, never about a person. */
import type { DivisionCode, OfficeId } from '#domain/kernel/brand.ts';
import type { CaseEvent, CaseEventKind, EventOf } from '#domain/case/events.ts';
import { partsOf } from '#domain/case/evolve.ts';
import { openStates } from '#domain/case/moves.ts';
import type { CaseState, Part } from '#domain/case/state.ts';

/** The contract lists the same words (system-events.ts); a test holds the two together. */
export type ToldType =
  | 'part.submitted'
  | 'part.accepted'
  | 'part.supplement-asked'
  | 'part.supplemented'
  | 'part.acceptance-withdrawn'
  | 'part.review-began'
  | 'part.stopped'
  | 'part.resumed'
  | 'part.extended'
  | 'part.completed'
  | 'part.decided'
  | 'part.delivered'
  | 'part.withdrawn'
  | 'part.lapsed'
  | 'part.waived'
  | 'part.transferred'
  | 'part.set-aside'
  | 'part.reopened'
  | 'part.overdue'
  | 'part.changed'
  | 'opinion.asked'
  | 'opinion.given'
  | 'certificate.issued'
  | 'certificate.changed'
  | 'reliance.changed'
  | 'calendar.moved'
  | 'case.ended'
  | 'system.ping';

/** One thing to tell: whoever serves the office hears it. `item` and `part` are empty where it is about the whole case. */
export type Told = {
  readonly type: ToldType;
  readonly part: string;
  readonly office: OfficeId;
  readonly division: DivisionCode;
  readonly item: string;
  /** Of the part after the whole act. */
  readonly state: string;
  readonly certificate?: { readonly id: string; readonly status: string };
};

/** A kind without a line that names a part is told as `part.changed`: who hears it reads the case anew. */
const types: Readonly<Partial<Record<CaseEventKind, ToldType>>> = {
  Accepted: 'part.accepted',
  AcceptedWithGaps: 'part.accepted',
  Filed: 'part.submitted',
  SupplementAsked: 'part.supplement-asked',
  Supplemented: 'part.supplemented',
  GapsCured: 'part.supplemented',
  AcceptanceWithdrawn: 'part.acceptance-withdrawn',
  ReviewBegan: 'part.review-began',
  Stopped: 'part.stopped',
  Resumed: 'part.resumed',
  Extended: 'part.extended',
  Completed: 'part.completed',
  Granted: 'part.decided',
  Refused: 'part.decided',
  Delivered: 'part.delivered',
  Withdrawn: 'part.withdrawn',
  Lapsed: 'part.lapsed',
  PartWaived: 'part.waived',
  SetAside: 'part.set-aside',
  Reopened: 'part.reopened',
  Overdue: 'part.overdue',
  CertificateFell: 'reliance.changed',
  CertificateRestored: 'reliance.changed',
  RelianceBroken: 'reliance.changed',
};

const itemOf = ({ plan }: Part): string => (plan.kind === 'item' ? plan.item : '');
const about = (type: ToldType, part: Part): Told => ({
  type,
  part: part.id,
  office: part.office,
  division: part.division,
  item: itemOf(part),
  state: part.state,
});

const isOpen = ({ state }: Part): boolean => (openStates as readonly string[]).includes(state);

type Tellers = { readonly [Kind in CaseEventKind]?: (event: EventOf<Kind>, after: CaseState) => readonly Told[] };
const allOf = (after: CaseState): readonly Part[] => [...after.parts.values()];
/** Answers of the case changed: whoever has a part of it open reads it anew. */
const changed = (after: CaseState): readonly Told[] =>
  allOf(after)
    .filter(isOpen)
    .map((part) => about('part.changed', part));

/** Events that tell more than that one kind of thing happened to the parts they name. */
const tellers: Tellers = {
  Submitted: (_event, after) =>
    allOf(after)
      .filter(({ state }) => state === 'submitted')
      .map((part) => about('part.submitted', part)),
  PartAdded: ({ plan }, after) => told(plan.kind === 'opinion' ? 'opinion.asked' : 'part.changed', after.parts.get(plan.part)),
  Ended: (_event, after) => allOf(after).map((part) => ({ ...about('case.ended', part), part: '' })),
  DatesMoved: ({ moved }, after) => moved.flatMap(({ part }) => told('calendar.moved', after.parts.get(part))),
  FactsSupplied: (_event, after) => changed(after),
  ContestSettled: (_event, after) => changed(after),
  Opened: ({ part, to }, after) => told(to === 'accepted' ? 'part.accepted' : 'part.changed', after.parts.get(part)),
  // Who gives it away hears of it as well: the file leaves their list.
  Transferred: ({ part, from }, after) =>
    told('part.transferred', after.parts.get(part)).flatMap((each) => [each, { ...each, office: from }]),
  OpinionGiven: ({ part: id }, after) => {
    const part = after.parts.get(id);
    return [
      ...told('opinion.given', part),
      ...told('opinion.given', part?.plan.kind === 'opinion' ? after.parts.get(part.plan.of) : undefined),
    ];
  },
  Issued: ({ part, certificate }, after) =>
    told('certificate.issued', after.parts.get(part)).map((each) => ({ ...each, certificate: { id: certificate, status: 'active' } })),
};

/** What is to tell of one event, in the state the whole act left. */
function toldOf(event: CaseEvent, after: CaseState): readonly Told[] {
  const tell = tellers[event.kind] as ((event: CaseEvent, after: CaseState) => readonly Told[]) | undefined;
  if (tell !== undefined) return tell(event, after);
  return partsOf(event).flatMap((id) => told(types[event.kind] ?? 'part.changed', after.parts.get(id)));
}

const told = (type: ToldType, part: Part | undefined): readonly Told[] => (part === undefined ? [] : [about(type, part)]);

/**
 * What department systems are told of one act: each kind once for each part and office.
 * @param events all events of the act, @param after the state they left.
 */
export function tellSystems(events: readonly CaseEvent[], after: CaseState): readonly Told[] {
  const unique = new Map<string, Told>();
  for (const each of events.flatMap((event) => toldOf(event, after)))
    unique.set(JSON.stringify([each.type, each.part, each.office, each.part === '' ? '' : each.item]), each);
  return [...unique.values()];
}
