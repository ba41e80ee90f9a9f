/** The pure fold of a plan: what is written, what stands, how far each task has come. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { Goal } from './goal.ts';
import type { PlanContent, PlanEvent, PlanState, PlanVersion } from './plan.ts';
import { NO_PROGRESS, type Task } from './task.ts';
import { progressed, type Told } from './progressed.ts';

const put = <Row extends { readonly id: string }>(rows: readonly Row[], row: Row): readonly Row[] =>
  rows.some(({ id }) => id === row.id) ? rows.map((each) => (each.id === row.id ? row : each)) : [...rows, row];

const inDraft = (state: PlanState, change: (content: PlanContent) => PlanContent): PlanState =>
  state.draft === undefined ? state : { ...state, draft: change(state.draft) };

const inStanding = (state: PlanState, change: (content: PlanContent) => PlanContent): PlanState =>
  state.standing === undefined ? state : { ...state, standing: { ...state.standing, content: change(state.standing.content) } };

const withGoal =
  (goal: Goal) =>
  (content: PlanContent): PlanContent => ({ ...content, goals: put(content.goals, goal) });
const withTask =
  (task: Task) =>
  (content: PlanContent): PlanContent => ({ ...content, tasks: put(content.tasks, task) });
const withDue =
  (id: string, due: Task['due']) =>
  (content: PlanContent): PlanContent => ({
    ...content,
    tasks: content.tasks.map((task) => (task.id === id ? { ...task, due } : task)),
  });

const told = (state: PlanState, event: Told): PlanState => {
  const progress = { ...state.progress, [event.task]: progressed(state.progress[event.task] ?? NO_PROGRESS, event) };
  const next = { ...state, progress };
  if (event.kind !== 'ExtensionSettled' || !event.granted) return next;
  const later = withDue(event.task, event.due);
  return inStanding(inDraft(next, later), later);
};

const adopted = (state: PlanState, event: Extract<PlanEvent, { kind: 'Adopted' }>): PlanState => {
  const { draft, openUntil: _open, ...rest } = state;
  if (draft === undefined) throw new Error(`${state.id} was adopted without a draft`);
  const version = (state.standing?.version ?? 0) + 1;
  const standing: PlanVersion = { version, from: event.from, content: draft, person: event.person, at: event.at as Instant };
  return { ...rest, status: 'adopted', standing, past: state.standing === undefined ? [] : [...state.past, state.standing], writers: [] };
};

const first = (event: PlanEvent): PlanState => {
  if (event.kind !== 'Drafted') throw new Error(`a plan begins with Drafted, not ${event.kind}`);
  const { id, division, year, content, person } = event;
  return { id, division, year, status: 'draft', draft: content, past: [], writers: [person], progress: {}, seq: 1 };
};

const wrote = (state: PlanState, { person }: PlanEvent): PlanState => ({
  ...state,
  writers: state.writers.includes(person) ? state.writers : [...state.writers, person],
});

type Written = Extract<PlanEvent, { readonly kind: 'Named' | 'GoalPut' | 'GoalDropped' | 'TaskPut' | 'TaskDropped' }>;

/** What is written in the draft, and by whom. */
function written(state: PlanState, event: Written): PlanState {
  switch (event.kind) {
    case 'Named':
      return wrote(
        inDraft(state, (content) => ({ ...content, title: event.title, basis: event.basis })),
        event,
      );
    case 'GoalPut':
      return wrote(inDraft(state, withGoal(event.goal)), event);
    case 'GoalDropped':
      return wrote(
        inDraft(state, (content) => ({ ...content, goals: content.goals.filter(({ id }) => id !== event.goal) })),
        event,
      );
    case 'TaskPut':
      return wrote(inDraft(state, withTask(event.task)), event);
    case 'TaskDropped':
      return wrote(
        inDraft(state, (content) => ({ ...content, tasks: content.tasks.filter(({ id }) => id !== event.task) })),
        event,
      );
  }
}

/** Throws on a log that does not begin with `Drafted`. */
export function evolvePlan(before: PlanState | undefined, event: PlanEvent): PlanState {
  if (before === undefined) return first(event);
  const state = { ...before, seq: before.seq + 1 };
  switch (event.kind) {
    case 'Drafted':
      throw new Error(`${before.id} was drafted twice`);
    case 'Named':
    case 'GoalPut':
    case 'GoalDropped':
    case 'TaskPut':
    case 'TaskDropped':
      return written(state, event);
    case 'GoalTakenUp':
      return inStanding(inDraft(state, withGoal(event.goal)), withGoal(event.goal));
    case 'TaskTakenUp':
      return inStanding(inDraft(state, withTask(event.task)), withTask(event.task));
    case 'LaidOpen':
      return { ...state, status: 'consulted', openUntil: event.until };
    case 'Adopted':
      return adopted(state, event);
    case 'Revised':
      return { ...state, status: 'draft', writers: [], ...(state.standing === undefined ? {} : { draft: state.standing.content }) };
    case 'Closed':
      return { ...state, status: 'closed' };
    case 'Reported':
    case 'Blocked':
    case 'Unblocked':
    case 'DoneClaimed':
    case 'DoneSettled':
    case 'ExtensionAsked':
    case 'ExtensionSettled':
      return told(state, event);
  }
}
