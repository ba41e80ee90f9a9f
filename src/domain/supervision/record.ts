/** What records around supervision share (meetings, reports, grades, evaluations, tolerated errors): who may act on them, and how they refuse. */
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { isWithin } from '#domain/division/division.ts';
import type { DivisionCode, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';

export type RecordScene = { readonly actor: Actor; readonly by: ActorRef; readonly calendar: Calendar; readonly now: Instant };
export type RecordOfficer = Extract<Actor, { kind: 'officer' }>;
export type Stamp = { readonly at: Instant; readonly by: ActorRef; readonly person: PersonId };
export type SaidOn = { readonly text: string; readonly person: PersonId; readonly at: Instant };

export type RecordRefusal =
  | 'record-not-found'
  | 'record-not-yours'
  | 'record-wrong-stage'
  | 'record-there-already'
  | 'record-too-early'
  | 'record-too-late'
  | 'order-own-unit'
  | 'order-words-missing'
  | 'order-words-personal'
  | 'second-person-needed'
  | 'tolerance-condition-missing'
  | 'evaluation-sample-empty'
  | 'evaluation-case-unknown';

/** Supervision of the division or of one above. */
export const supervisesPlace = (division: DivisionCode, actor: Actor): actor is RecordOfficer =>
  actor.kind === 'officer' && actor.post.duty === 'supervision' && isWithin(division, actor.post.division);

/** Who handles or approves in an office. */
export const worksIn = (office: OfficeId, actor: Actor): actor is RecordOfficer =>
  actor.kind === 'officer' && actor.post.office === office && (actor.post.duty === 'handling' || actor.post.duty === 'approval');

/** Who signs with what; for an officer only. */
export const stamp = ({ person }: RecordOfficer, { now: at, by }: RecordScene): Stamp => ({ at, by, person });

/** A figure as it was reckoned from cases: nobody types one. `value` null where nothing was counted. */
export type FigureLine = {
  readonly measure: string;
  readonly name: Text;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number | null;
  readonly unit: string;
};
