/** Proposes a supervision order where the trend will miss a goal's date, once a quarter, and where a task is past its day, once for each day it had (model.md 6). */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import { monthOf, quarterOf } from '#domain/measure/figure.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { sentenceOfOutlook } from '#domain/programme/outlook-words.ts';
import { shortFigure } from '#domain/measure/figure-words.ts';
import { isInForce, type PlanState } from '#domain/programme/plan.ts';
import { NO_PROGRESS } from '#domain/programme/task.ts';
import { taskClock } from '#domain/programme/task-light.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { raiseOrder, type NewOrder } from '#server/supervision/raise-order.ts';
import { measureGoals, type Measured } from './measured-goals.ts';
import { findPlan, planKey, plansOf } from './plan-store.ts';
import type { ProgrammeRoom } from './programme-room.ts';

const quarterText = (now: Instant): string => {
  const [first] = quarterOf(monthOf(dayOfInstant(now)));
  return `${Math.floor(first / 100)}q${Math.ceil((first % 100) / 3)}`;
};

const orderOfGoal = (plan: PlanState, { goal, projection }: Measured, now: Instant): NewOrder => {
  const target = shortFigure(goal.target, goal.unit);
  const said = sentenceOfOutlook(projection.outlook, goal.unit);
  return {
    id: `goal-${plan.id}-${goal.id}-${quarterText(now)}`,
    division: plan.division,
    source: {
      kind: 'measure',
      ref: `${plan.id}/${goal.id}`,
      words: {
        zh: `${goal.name.zh}：目标${target.zh}，${dayText(goal.due)}前`,
        en: `${goal.name.en}: ${target.en} by ${dayText(goal.due)}`,
      },
    },
    unit: goal.owner,
    unitDivision: plan.division,
    what: `${goal.name.zh}的目标是${dayText(goal.due)}前达到${target.zh}。${said.zh}请说明原因和补救办法。`,
    due: undefined,
  };
};

function orderOfTask(plan: PlanState, id: string): NewOrder | undefined {
  const task = plan.standing?.content.tasks.find((each) => each.id === id);
  if (task === undefined) return undefined;
  const blocked = plan.progress[id]?.blocked;
  const why = blocked === undefined ? '' : `牵头单位报告受阻：${blocked.reason}。`;
  return {
    id: `task-${plan.id}-${id}-${dayText(task.due)}`,
    division: plan.division,
    source: {
      kind: 'task',
      ref: `${plan.id}/${id}`,
      words: { zh: `${id} ${task.name.zh}，${dayText(task.due)}到期`, en: `${id} ${task.name.en}, due ${dayText(task.due)}` },
    },
    unit: task.lead,
    unitDivision: plan.division,
    what: `任务 ${id}“${task.name.zh}”应在${dayText(task.due)}前完成，现已超期。${why}`,
    due: undefined,
  };
}

/** What a plan gives reason for today. */
async function ordersOf(room: ProgrammeRoom, plan: PlanState, now: Instant): Promise<readonly NewOrder[]> {
  const content = plan.standing?.content;
  const today = dayOfInstant(now);
  if (content === undefined || !isInForce(plan, today)) return [];
  const measured = await measureGoals(room, plan.division, content.goals, now);
  const calendar = calendarAt(room.cases.catalogue.calendar, plan.division);
  const late = content.tasks.filter((task) => taskClock(task, plan.progress[task.id] ?? NO_PROGRESS, today, calendar).light === 'late');
  return [
    ...measured.filter(({ projection }) => projection.outlook.kind === 'missed').map((each) => orderOfGoal(plan, each, now)),
    ...late.flatMap(({ id }) => orderOfTask(plan, id) ?? []),
  ];
}

/** Over every division with an office here; throws nothing for a refusal, which another round meets again. */
export async function raiseMissed(room: ProgrammeRoom, now: Instant): Promise<number> {
  const { catalogue, corridor, pool } = room.cases;
  const sql = sqlOf(pool);
  const divisions = [...new Set([...catalogue.offices.values()].map(({ division }): DivisionCode => division))];
  const rows = (await sql.run(plansOf, [divisions])).filter(({ standing, state }) => standing !== null && state !== 'closed');
  let raised = 0;
  for (const { id } of rows) {
    const key = planKey(id);
    const plan = key === undefined ? undefined : await findPlan(sql, key);
    for (const order of plan === undefined ? [] : await ordersOf(room, plan, now)) {
      const scope = { actor: { kind: 'system', job: 'sweep' } as const, now, requestId: order.id };
      const done = await raiseOrder({ corridor, calendar: catalogue.calendar }, order, scope);
      if (done.ok) raised += 1;
    }
  }
  return raised;
}
