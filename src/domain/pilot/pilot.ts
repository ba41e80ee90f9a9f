/** A pilot: a locality's change to the standard that is measured against similar places before the province stops, extends or adopts it (decision 0104). */
import type { Brand, DivisionCode, ItemId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { EditionActor, EditionActorRef } from '#domain/edition/edition.ts';
import type { Evaluation } from './evaluation.ts';

export type PilotId = Brand<string, 'PilotId'>;
export type PilotActor = EditionActor;
export const PILOT_STATES = ['proposed', 'returned', 'approved', 'running', 'reviewed', 'stopped', 'adopted'] as const;
export type PilotStatus = (typeof PILOT_STATES)[number];

/** A figure the pilot is to move: which way, and by how much in the figure's own unit (percentage points, days). */
export type Expected = { readonly measure: string; readonly direction: 'up' | 'down'; readonly size: number };
/** Places without the change; `proposed`: what the rule of likeness named, kept beside what was chosen. */
export type Comparison = {
  readonly places: readonly DivisionCode[];
  readonly proposed: readonly DivisionCode[];
  /** Why other places than proposed; empty where they are the same. */
  readonly reasons: string;
};
/** What is tried: a locality's change as it stood when it was proposed, and where it was read. */
export type TriedChange = {
  readonly source: { readonly kind: 'draft' | 'edition' | 'in-force'; readonly id: string; readonly version: number };
  readonly changes: { readonly [field: string]: unknown };
  /** What it makes better, in sentences, against the standard of that day. */
  readonly words: readonly Text[];
};

export type Proposal = {
  readonly title: Text;
  /** Where it runs; the first leads. */
  readonly places: readonly DivisionCode[];
  readonly item: ItemId;
  readonly tried: TriedChange;
  readonly hypothesis: Text;
  readonly risks: string;
  /** Who answers for it. */
  readonly owner: string;
  readonly measures: readonly Expected[];
  /** Calendar days from its begin. */
  readonly days: number;
  readonly comparison: Comparison;
};

export type PilotReview = {
  readonly findings: Text;
  readonly lessons: Text;
  readonly recommendation: Decision;
  readonly evaluations: readonly Evaluation[];
  readonly by: PersonId;
  readonly at: Instant;
};
export type Decision = 'stop' | 'extend' | 'adopt';
export type TakenOver = { readonly division: DivisionCode; readonly draft: string; readonly at: Instant };

export type PilotState = Proposal & {
  readonly id: PilotId;
  /** Of the place that leads: the key of all its rows. */
  readonly division: DivisionCode;
  readonly office: OfficeId;
  readonly state: PilotStatus;
  /** Everyone who wrote the proposal or the review: none of them approves or decides. */
  readonly authors: readonly PersonId[];
  readonly proposedAt: Instant;
  readonly approved?: { readonly by: PersonId; readonly office: OfficeId; readonly at: Instant; readonly reasons: string };
  readonly returned?: { readonly reasons: string; readonly at: Instant };
  readonly begunOn?: Day;
  /** Last day it runs. */
  readonly until?: Day;
  readonly review?: PilotReview;
  readonly decided?: { readonly decision: Decision; readonly reasons: string; readonly by: PersonId; readonly at: Instant };
  /** What adopting published. */
  readonly standard?: { readonly edition: string; readonly version: number; readonly effectiveOn: Day };
  readonly takenOver: readonly TakenOver[];
  readonly seq: number;
};

/** What adopting publishes beside the pilot's own event: made in the same commit. */
export type Standard = { readonly edition: string; readonly version: number; readonly effectiveOn: Day };
export type PilotCommand =
  | { readonly kind: 'propose'; readonly id: PilotId; readonly division: DivisionCode; readonly proposal: Proposal }
  | { readonly kind: 'revise'; readonly proposal: Proposal }
  | { readonly kind: 'compare'; readonly comparison: Comparison }
  | { readonly kind: 'approve'; readonly reasons: string }
  | { readonly kind: 'return'; readonly reasons: string }
  | { readonly kind: 'begin' }
  | { readonly kind: 'remind' }
  | {
      readonly kind: 'review';
      readonly findings: Text;
      readonly lessons: Text;
      readonly recommendation: Decision;
      readonly evaluations: readonly Evaluation[];
    }
  | { readonly kind: 'stop'; readonly reasons: string }
  | { readonly kind: 'extend'; readonly reasons: string; readonly until: Day }
  | { readonly kind: 'adopt'; readonly reasons: string; readonly standard: Standard }
  | { readonly kind: 'take-over'; readonly division: DivisionCode; readonly draft: string };

export type PilotEvent = { readonly at: Instant; readonly by: EditionActorRef } & (
  | { readonly kind: 'Proposed'; readonly id: PilotId; readonly division: DivisionCode; readonly proposal: Proposal }
  | { readonly kind: 'Revised'; readonly proposal: Proposal }
  | { readonly kind: 'ComparisonChosen'; readonly comparison: Comparison }
  | { readonly kind: 'Approved'; readonly reasons: string }
  | { readonly kind: 'Returned'; readonly reasons: string }
  | { readonly kind: 'Begun'; readonly on: Day; readonly until: Day }
  | { readonly kind: 'Reminded'; readonly until: Day }
  | {
      readonly kind: 'Reviewed';
      readonly findings: Text;
      readonly lessons: Text;
      readonly recommendation: Decision;
      readonly evaluations: readonly Evaluation[];
    }
  | { readonly kind: 'Stopped'; readonly reasons: string }
  | { readonly kind: 'Extended'; readonly reasons: string; readonly until: Day }
  | { readonly kind: 'Adopted'; readonly reasons: string; readonly standard: Standard }
  | { readonly kind: 'TakenOver'; readonly division: DivisionCode; readonly draft: string }
);

export type PilotRefusal =
  | 'bad-input'
  | 'not-yours'
  | 'pilot-not-found'
  | 'pilot-exists'
  | 'pilot-not-proposed'
  | 'pilot-not-approved'
  | 'pilot-not-running'
  | 'pilot-not-reviewed'
  | 'pilot-not-ended'
  | 'pilot-too-early'
  | 'pilot-not-in-force'
  | 'pilot-comparison-fixed'
  | 'pilot-consulting'
  | 'pilot-not-consulted'
  | 'pilot-not-recommended'
  | 'pilot-level-above'
  | 'pilot-days'
  | 'second-person-needed';
