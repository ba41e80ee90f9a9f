/** A work report as an aggregate: drafted, reworded, filled anew, reviewed, signed off by a second person and from then on frozen. */
import type { ActorRef } from '#domain/case/actor.ts';
import type { Brand, DivisionCode, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Piece, ReportModel, Wording } from './report-model.ts';

export type ReportId = Brand<string, 'ReportId'>;
export const REPORT_STATES = ['draft', 'review', 'frozen', 'discarded'] as const;
export type ReportStatus = (typeof REPORT_STATES)[number];
/** SHA-256 of the three kept files, in hex. */
export type Hashes = { readonly web: string; readonly docx: string; readonly pdf: string };
/** What became another figure when a report was filled anew. */
export type FigureChange = { readonly block: string; readonly what: string; readonly from: string; readonly to: string };

export type ReportAbout = {
  readonly id: ReportId;
  /** The body's own division: it keeps its reports. */
  readonly division: DivisionCode;
  readonly office: OfficeId;
  readonly template: string;
  readonly templateVersion: number;
  /** As the template and the figures made it, without the officer's words. */
  readonly built: ReportModel;
  readonly wording: Wording;
  /** The report whose words it began with. */
  readonly wordsOf?: ReportId;
  /** A correction names the frozen version it takes the place of, and why. */
  readonly replaces?: { readonly id: ReportId; readonly reason: string };
};
export type ReportState = ReportAbout & {
  readonly state: ReportStatus;
  readonly draftedBy: PersonId;
  readonly draftedAt: Instant;
  /** All who wrote in it: none of them signs it off. */
  readonly writers: readonly PersonId[];
  readonly changes: readonly FigureChange[];
  readonly returned?: { readonly reason: string; readonly person: PersonId; readonly at: Instant };
  readonly signed?: { readonly person: PersonId; readonly at: Instant; readonly hashes: Hashes };
  readonly seq: number;
};

export type ReportCommand =
  | ({ readonly kind: 'draft' } & ReportAbout)
  | { readonly kind: 'reword'; readonly block: string; readonly pieces: readonly Piece[] }
  | { readonly kind: 'refill'; readonly built: ReportModel }
  | { readonly kind: 'submit' }
  | { readonly kind: 'return'; readonly reason: string }
  /** `seq`: the state the files were drawn from. */
  | { readonly kind: 'sign-off'; readonly hashes: Hashes; readonly seq: number }
  | { readonly kind: 'discard' };

type Body =
  | ({ readonly kind: 'Drafted' } & ReportAbout)
  | { readonly kind: 'Reworded'; readonly block: string; readonly pieces: readonly Piece[] }
  | { readonly kind: 'Refilled'; readonly built: ReportModel; readonly changes: readonly FigureChange[] }
  | { readonly kind: 'Submitted' }
  | { readonly kind: 'Returned'; readonly reason: string }
  | { readonly kind: 'SignedOff'; readonly hashes: Hashes }
  | { readonly kind: 'Discarded' };
export type ReportEvent = Body & { readonly person: PersonId; readonly at: Instant; readonly by: ActorRef };

export type ReportRefusal =
  | 'report-not-found'
  | 'not-yours'
  | 'report-frozen'
  | 'report-in-review'
  | 'report-not-in-review'
  | 'report-block-unknown'
  | 'report-figure-unknown'
  | 'report-figure-typed'
  | 'report-words-too-long'
  | 'report-changed'
  | 'report-reason-missing'
  | 'second-person-needed';

const withWriter = (writers: readonly PersonId[], person: PersonId): readonly PersonId[] =>
  writers.includes(person) ? writers : [...writers, person];

/** The pure fold. Throws on a log that does not begin with `Drafted`. */
export const evolveReport = (state: ReportState | undefined, event: ReportEvent): ReportState => {
  const { at, person } = event;
  if (state === undefined) {
    if (event.kind !== 'Drafted') throw new Error(`a report begins with Drafted, not ${event.kind}`);
    const { kind: _kind, at: draftedAt, by: _by, person: draftedBy, ...about } = event;
    return { ...about, state: 'draft', draftedBy, draftedAt, writers: [person], changes: [], seq: 1 };
  }
  const seq = state.seq + 1;
  switch (event.kind) {
    case 'Drafted':
      throw new Error(`${state.id} was drafted twice`);
    case 'Reworded':
      return {
        ...state,
        seq,
        writers: withWriter(state.writers, person),
        wording: { ...state.wording, [event.block]: event.pieces },
      };
    case 'Refilled':
      return { ...state, seq, built: event.built, changes: event.changes, writers: withWriter(state.writers, person) };
    case 'Submitted':
      return { ...state, seq, state: 'review' };
    case 'Returned':
      return { ...state, seq, state: 'draft', returned: { reason: event.reason, person, at } };
    case 'SignedOff':
      return { ...state, seq, state: 'frozen', signed: { person, at, hashes: event.hashes } };
    case 'Discarded':
      return { ...state, seq, state: 'discarded' };
  }
};
