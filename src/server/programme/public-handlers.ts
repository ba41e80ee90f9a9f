/** What everybody reads of a plan: what was promised, what is true today, when it will be reached; no person is named in it. */
import { lineOf } from '#domain/division/division.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { contentOf, type PlanContent, type PlanState } from '#domain/programme/plan.ts';
import type { PublicPlan } from '#contract/view/programme.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { goalRow } from './goal-view.ts';
import { countedUntil, measureGoals } from './measured-goals.ts';
import { findPlan, planKey, plansOf, type PlanNow } from './plan-store.ts';
import { planRow, rowOfState } from './plan-view.ts';
import type { ProgrammeRoom } from './programme-room.ts';
import { taskRow } from './task-view.ts';

type Facts = RequestFacts<Caller>;

export const publicHandlers = (room: ProgrammeRoom): Readonly<Record<string, Handler<Caller>>> => ({
  'programme.list': (facts) => list(room, facts),
  'programme.read': (facts) => read(room, facts),
});

/** What stands, or lies open for comments; a draft is nobody's but its office's. */
const isPublic = ({ standing, state }: Pick<PlanNow, 'standing' | 'state'>): boolean => standing !== null || state === 'consulted';

/** Of every division that has an office here. */
async function list(room: ProgrammeRoom, { now }: Facts): Promise<Result<unknown>> {
  const divisions = [...new Set([...room.cases.catalogue.offices.values()].flatMap(({ division }) => lineOf(division)))];
  const rows = await sqlOf(room.cases.pool).run(plansOf, [divisions]);
  return ok({ rows: rows.filter(isPublic).map((row) => planRow(room, row, now)), next: null });
}

const openContent = (state: PlanState): PlanContent | undefined =>
  state.standing?.content ?? (state.status === 'consulted' ? contentOf(state) : undefined);

async function read(room: ProgrammeRoom, { params, now }: Facts): Promise<Result<unknown>> {
  const key = planKey(params['id'] ?? '');
  const state = key === undefined ? undefined : await findPlan(sqlOf(room.cases.pool), key);
  const content = state === undefined ? undefined : openContent(state);
  if (state === undefined || content === undefined) return refuse('plan-not-found');
  const goals = content.goals.filter(({ part }) => part === undefined);
  const [measured, tasks, asOf] = await Promise.all([
    measureGoals(room, state.division, goals, now, 'all'),
    Promise.all(content.tasks.map((task) => taskRow(room, state, task, now))),
    countedUntil(room, state.division),
  ]);
  const body: PublicPlan = {
    ...rowOfState(room, state, now),
    basis: content.basis,
    goals: measured.map((each) => goalRow(room, each, content)),
    tasks: tasks.map(({ id, name, lead, due, light, milestones }) => ({
      id,
      name,
      lead: lead.name,
      due,
      light,
      done: milestones.filter((each) => each.state === 'reached').length,
      of: milestones.length,
    })),
    asOf,
  };
  return ok(body);
}
