/** What can be asked of a plan and of the tasks in it. */
import type { DivisionCode, OfficeId } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Goal } from './goal.ts';
import type { Evidence, Task } from './task.ts';
import type { PlanContent } from './plan.ts';

export type TaskCommand =
  | {
      readonly kind: 'report';
      readonly task: string;
      readonly report: string;
      readonly text: string;
      readonly evidence: readonly Evidence[];
      readonly milestone?: string;
    }
  | { readonly kind: 'block'; readonly task: string; readonly report: string; readonly reason: string; readonly on: OfficeId }
  | { readonly kind: 'unblock'; readonly task: string; readonly report: string; readonly text: string }
  | {
      readonly kind: 'claim-done';
      readonly task: string;
      readonly report: string;
      readonly text: string;
      readonly evidence: readonly Evidence[];
    }
  | { readonly kind: 'settle-done'; readonly task: string; readonly report: string; readonly done: boolean; readonly text: string }
  | { readonly kind: 'ask-extension'; readonly task: string; readonly report: string; readonly due: Day; readonly reason: string }
  | { readonly kind: 'settle-extension'; readonly task: string; readonly report: string; readonly granted: boolean; readonly text: string };

export type PlanCommand =
  | {
      readonly kind: 'draft';
      readonly id: string;
      readonly division: DivisionCode;
      readonly year: number;
      readonly content: PlanContent;
    }
  | { readonly kind: 'name'; readonly title: Text; readonly basis: Text }
  | { readonly kind: 'put-goal'; readonly goal: Goal }
  | { readonly kind: 'drop-goal'; readonly goal: string }
  | { readonly kind: 'put-task'; readonly task: Task }
  | { readonly kind: 'drop-task'; readonly task: string }
  | { readonly kind: 'consult'; readonly until: Day }
  | { readonly kind: 'adopt'; readonly from: Day }
  | { readonly kind: 'revise'; readonly reason: string }
  | { readonly kind: 'close'; readonly reason: string }
  | TaskCommand;
