/** What the operations of the programme answer; joined in reform-replies.ts. */
import type {
  BreakdownView,
  GoalView,
  HandRow,
  PlanChoices,
  PlanDone,
  PlanHistoryRow,
  PlanRow,
  PlanView,
  PublicPlan,
  TaskRow,
  TaskView,
} from '#contract/view/programme.ts';

type All<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

export type ProgrammeReplies = {
  'plan.list': All<PlanRow>;
  'plan.choices': PlanChoices;
  'plan.get': PlanView;
  'plan.history': All<PlanHistoryRow>;
  'plan.breakdown': BreakdownView;
  'plan.draft': PlanDone;
  'plan.name': PlanDone;
  'plan.put-goal': PlanDone;
  'plan.drop-goal': PlanDone;
  'plan.put-task': PlanDone;
  'plan.drop-task': PlanDone;
  'plan.consult': PlanDone;
  'plan.adopt': PlanDone;
  'plan.revise': PlanDone;
  'plan.close': PlanDone;
  'goal.get': GoalView;
  'task.list': All<TaskRow>;
  'task.get': TaskView;
  'task.report': PlanDone;
  'task.block': PlanDone;
  'task.unblock': PlanDone;
  'task.claim-done': PlanDone;
  'task.settle-done': PlanDone;
  'task.ask-extension': PlanDone;
  'task.settle-extension': PlanDone;
  'hand-down.list': All<HandRow>;
  'hand-down.send': { readonly handed: number };
  'hand-down.take-up': PlanDone;
  'hand-down.object': PlanDone;
  'hand-down.decide': PlanDone;
  'programme.list': All<PlanRow>;
  'programme.read': PublicPlan;
};
