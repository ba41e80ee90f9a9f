/** A task of a plan: who leads, until when, what it waits for, by which milestones one sees that it moves; and how far it has come. */
import type { OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Origin } from './goal.ts';

export const TASK_KINDS = ['service', 'system', 'data', 'rule', 'standard', 'organisation'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];
export const TASK_LEVELS = ['province', 'city', 'county', 'department'] as const;
export type TaskLevel = (typeof TASK_LEVELS)[number];

export type Milestone = { readonly id: string; readonly name: Text; readonly due: Day };
export type Task = {
  /** `H1-07`: its system, then a number within the plan. */
  readonly id: string;
  readonly name: Text;
  readonly kind: TaskKind;
  readonly system: string;
  readonly level: TaskLevel;
  readonly lead: OfficeId;
  readonly joint: readonly OfficeId[];
  readonly start: Day;
  readonly due: Day;
  /** Tasks of the same plan that must be done before. */
  readonly needs: readonly string[];
  /** Goals of the same plan it serves. */
  readonly goals: readonly string[];
  readonly milestones: readonly Milestone[];
  readonly from?: Origin;
};

/** What shows that it is so: a file that was kept, a figure of a measure, a case. A figure names its measure; its value is read, never written here. */
export type Evidence =
  | { readonly kind: 'file'; readonly file: string; readonly name: string; readonly sha256: string }
  | { readonly kind: 'figure'; readonly measure: string }
  | { readonly kind: 'case'; readonly number: string };

export type Report = {
  readonly id: string;
  readonly at: Instant;
  readonly person: PersonId;
  readonly office: OfficeId;
  readonly text: string;
  readonly evidence: readonly Evidence[];
  /** The milestone it shows to be reached. */
  readonly milestone?: string;
  /** What it says beside progress. */
  readonly says?:
    | 'blocked'
    | 'unblocked'
    | 'claimed'
    | 'confirmed'
    | 'returned'
    | 'extension-asked'
    | 'extension-granted'
    | 'extension-refused';
};

export type TaskStatus = 'open' | 'blocked' | 'claimed' | 'done';
export type Progress = {
  readonly status: TaskStatus;
  /** Reached milestones, with the report that shows each. */
  readonly reached: Readonly<Record<string, string>>;
  readonly reports: readonly Report[];
  readonly blocked?: { readonly reason: string; readonly on: OfficeId; readonly at: Instant };
  readonly claimed?: { readonly person: PersonId; readonly at: Instant };
  readonly doneAt?: Instant;
  readonly asked?: { readonly due: Day; readonly reason: string; readonly person: PersonId };
};
export const NO_PROGRESS: Progress = { status: 'open', reached: {}, reports: [] };

/** As early or earlier, with every milestone that was handed down, none of them later. */
export const isTaskAsSharp = (taken: Task, floor: Task): boolean =>
  taken.due <= floor.due && floor.milestones.every(({ id, due }) => taken.milestones.some((each) => each.id === id && each.due <= due));
