/** The plan as an aggregate: drafted, laid open, adopted by a second person, in force from a day, revised, closed; its tasks report against what was adopted. */
import type { ActorRef } from '#domain/case/actor.ts';
import type { DivisionCode, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Goal } from './goal.ts';
import type { Evidence, Progress, Task } from './task.ts';

/** What is promised, in one version. */
export type PlanContent = {
  readonly title: Text;
  /** The document it carries out. */
  readonly basis: Text;
  readonly framework: string;
  readonly goals: readonly Goal[];
  readonly tasks: readonly Task[];
};
export type PlanVersion = {
  readonly version: number;
  readonly from: Day;
  readonly content: PlanContent;
  readonly person: PersonId;
  readonly at: Instant;
};

/** `draft` and `consulted` are of the version being written, `adopted` of the one that stands; whether it is in force is read from the day. */
export type PlanStatus = 'draft' | 'consulted' | 'adopted' | 'closed';
export type PlanState = {
  readonly id: string;
  readonly division: DivisionCode;
  readonly year: number;
  readonly status: PlanStatus;
  /** The version being written: the first, or one that is to follow what stands. */
  readonly draft?: PlanContent;
  readonly standing?: PlanVersion;
  /** All that stood before, oldest first. */
  readonly past: readonly PlanVersion[];
  /** Who wrote in the draft: none of them adopts it. */
  readonly writers: readonly PersonId[];
  readonly openUntil?: Day;
  readonly progress: Readonly<Record<string, Progress>>;
  readonly seq: number;
};

type Body =
  | {
      readonly kind: 'Drafted';
      readonly id: string;
      readonly division: DivisionCode;
      readonly year: number;
      readonly content: PlanContent;
    }
  | { readonly kind: 'Named'; readonly title: Text; readonly basis: Text }
  | { readonly kind: 'GoalPut'; readonly goal: Goal }
  | { readonly kind: 'GoalDropped'; readonly goal: string }
  | { readonly kind: 'TaskPut'; readonly task: Task }
  | { readonly kind: 'TaskDropped'; readonly task: string }
  /** Taken up from above: part of what stands at once, and of what is being written. */
  | { readonly kind: 'GoalTakenUp'; readonly goal: Goal }
  | { readonly kind: 'TaskTakenUp'; readonly task: Task }
  | { readonly kind: 'LaidOpen'; readonly until: Day }
  | { readonly kind: 'Adopted'; readonly from: Day }
  | { readonly kind: 'Revised'; readonly reason: string }
  | { readonly kind: 'Closed'; readonly reason: string }
  | {
      readonly kind: 'Reported';
      readonly task: string;
      readonly report: string;
      readonly text: string;
      readonly evidence: readonly Evidence[];
      readonly milestone?: string;
    }
  | { readonly kind: 'Blocked'; readonly task: string; readonly report: string; readonly reason: string; readonly on: OfficeId }
  | { readonly kind: 'Unblocked'; readonly task: string; readonly report: string; readonly text: string }
  | {
      readonly kind: 'DoneClaimed';
      readonly task: string;
      readonly report: string;
      readonly text: string;
      readonly evidence: readonly Evidence[];
    }
  | { readonly kind: 'DoneSettled'; readonly task: string; readonly report: string; readonly done: boolean; readonly text: string }
  | { readonly kind: 'ExtensionAsked'; readonly task: string; readonly report: string; readonly due: Day; readonly reason: string }
  | {
      readonly kind: 'ExtensionSettled';
      readonly task: string;
      readonly report: string;
      readonly granted: boolean;
      readonly due: Day;
      readonly text: string;
    };
/** Each keeps who did it, and for which office. */
export type PlanEvent = Body & { readonly at: Instant; readonly by: ActorRef; readonly person: PersonId; readonly office: OfficeId };

export type PlanRefusal =
  | 'plan-not-found'
  | 'plan-drafted-already'
  | 'not-yours'
  | 'plan-not-a-draft'
  | 'plan-not-in-force'
  | 'plan-being-revised'
  | 'plan-not-consulted'
  | 'plan-consultation-open'
  | 'plan-consultation-too-short'
  | 'plan-incomplete'
  | 'plan-closed'
  | 'plan-begins-in-the-past'
  | 'second-person-needed'
  | 'goal-not-found'
  | 'goal-handed-down'
  | 'task-not-found'
  | 'task-done'
  | 'task-not-claimed'
  | 'task-milestones-open'
  | 'task-needs-open'
  | 'task-not-blocked'
  | 'task-extension-open'
  | 'task-no-extension'
  | 'task-extension-not-later'
  | 'milestone-unknown'
  | 'milestone-reached'
  | 'programme-evidence-missing'
  | 'programme-reasons-missing'
  | 'bad-input';

/** Whether it stands and its day has come. */
export const isInForce = ({ status, standing }: PlanState, today: Day): boolean =>
  status !== 'closed' && standing !== undefined && standing.from <= today;

/** What one reads of it: what stands, else what is being written. */
export const contentOf = ({ standing, draft }: PlanState): PlanContent => {
  const content = standing?.content ?? draft;
  if (content === undefined) throw new Error('a plan has a draft or a version that stands');
  return content;
};
