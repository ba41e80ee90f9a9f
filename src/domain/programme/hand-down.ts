/** What is handed down as an aggregate of the division below: proposed from above, taken up as it is or sharper, or objected to with reasons, on which those above decide. */
import type { ActorRef } from '#domain/case/actor.ts';
import type { DivisionCode, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { isAsSharp, type Goal } from './goal.ts';
import { isTaskAsSharp, type Task } from './task.ts';

/** What is handed down, as it stands above. */
export type Handed = { readonly kind: 'goal'; readonly goal: Goal } | { readonly kind: 'task'; readonly task: Task };
export type HandStatus = 'proposed' | 'objected' | 'taken-up' | 'withdrawn';
export type Said = { readonly text: string; readonly person: PersonId; readonly at: Instant };

export type HandState = {
  readonly id: string;
  readonly division: DivisionCode;
  /** An office of the division, which takes its share of the division's own goal; absent: the division itself. */
  readonly to?: OfficeId;
  readonly from: { readonly division: DivisionCode; readonly plan: string; readonly id: string };
  /** What may not be less; eased by those above alone. */
  readonly handed: Handed;
  readonly state: HandStatus;
  readonly by: PersonId;
  readonly at: Instant;
  readonly answerBy: Day;
  readonly objection?: Said;
  readonly decided?: Said & { readonly outcome: HandOutcome };
  /** As it was taken up, where, and by whom. */
  readonly taken?: { readonly handed: Handed; readonly plan: string; readonly person: PersonId; readonly at: Instant };
  readonly seq: number;
};
export type HandOutcome = 'upheld' | 'eased' | 'withdrawn';

export type HandCommand =
  | {
      readonly kind: 'hand-down';
      readonly id: string;
      readonly division: DivisionCode;
      readonly to?: OfficeId;
      readonly from: HandState['from'];
      readonly handed: Handed;
    }
  | { readonly kind: 'take-up'; readonly plan: string; readonly handed: Handed }
  | { readonly kind: 'object'; readonly text: string }
  | {
      readonly kind: 'decide-objection';
      readonly outcome: HandOutcome;
      readonly text: string;
      readonly target?: number;
      readonly due?: Day;
    };

type Body =
  | {
      readonly kind: 'HandedDown';
      readonly id: string;
      readonly division: DivisionCode;
      readonly to?: OfficeId;
      readonly from: HandState['from'];
      readonly handed: Handed;
      readonly answerBy: Day;
    }
  | { readonly kind: 'TakenUp'; readonly plan: string; readonly handed: Handed }
  | { readonly kind: 'ObjectedTo'; readonly text: string }
  | { readonly kind: 'ObjectionDecided'; readonly outcome: HandOutcome; readonly text: string; readonly handed: Handed };
export type HandEvent = Body & { readonly at: Instant; readonly by: ActorRef; readonly person: PersonId; readonly office: OfficeId };

export type HandRefusal =
  | 'hand-not-found'
  | 'not-yours'
  | 'not-below'
  | 'handed-already'
  | 'hand-answered'
  | 'hand-not-objected'
  | 'objected-once'
  | 'weaker-than-handed-down'
  | 'second-person-needed'
  | 'programme-reasons-missing';

/** Never less than was handed down: better only. */
export const isNoLess = (taken: Handed, floor: Handed): boolean =>
  (taken.kind === 'goal' && floor.kind === 'goal' && isAsSharp(taken.goal, floor.goal)) ||
  (taken.kind === 'task' && floor.kind === 'task' && isTaskAsSharp(taken.task, floor.task));

/** The pure fold; throws on a log that does not begin with `HandedDown`. */
export function evolveHand(state: HandState | undefined, event: HandEvent): HandState {
  const { at, person } = event;
  if (state === undefined) {
    if (event.kind !== 'HandedDown') throw new Error(`what is handed down begins with HandedDown, not ${event.kind}`);
    const { id, division, to, from, handed, answerBy } = event;
    return { id, division, from, handed, answerBy, state: 'proposed', by: person, at, seq: 1, ...(to === undefined ? {} : { to }) };
  }
  const seq = state.seq + 1;
  switch (event.kind) {
    case 'HandedDown':
      throw new Error(`${state.id} was handed down twice`);
    case 'TakenUp':
      return { ...state, seq, state: 'taken-up', taken: { handed: event.handed, plan: event.plan, person, at } };
    case 'ObjectedTo':
      return { ...state, seq, state: 'objected', objection: { text: event.text, person, at } };
    case 'ObjectionDecided': {
      const decided = { outcome: event.outcome, text: event.text, person, at };
      return { ...state, seq, decided, handed: event.handed, state: event.outcome === 'withdrawn' ? 'withdrawn' : 'proposed' };
    }
  }
}
