/** Plans in the database: their history, the row of lists, and the rows of tasks that offices read. */
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import { evolvePlan } from '#domain/programme/evolve-plan.ts';
import { contentOf, type PlanEvent, type PlanState, type PlanStatus } from '#domain/programme/plan.ts';
import { NO_PROGRESS } from '#domain/programme/task.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

const lock = statement<never>('plan-lock', 'select version from yici.plan_now where division = $1 and id = $2 for update');
const read = statement<{ readonly body: PlanEvent }>(
  'plan-event-read',
  'select body from yici.plan_event where division = $1 and id = $2 order by seq',
);
const insert: RowsStatement = {
  name: 'plan-event-insert',
  head: 'insert into yici.plan_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'plan-now-keep',
  `insert into yici.plan_now (division, id, version, year, state, title, standing, from_day, open_until, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state, title = excluded.title,
     standing = excluded.standing, from_day = excluded.from_day, open_until = excluded.open_until, at = excluded.at`,
);
const dropTasks = statement('task-now-drop', 'delete from yici.task_now where division = $1 and plan = $2');
const keepTasks: RowsStatement = {
  name: 'task-now-insert',
  head: 'insert into yici.task_now (division, plan, id, lead, state, due)',
  columns: 6,
  tail: '',
};

/** The division leads the id. */
export const planKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-[\w.-]{1,120}$/.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};

const fold = (events: readonly PlanEvent[]): PlanState | undefined =>
  events.reduce<PlanState | undefined>((state, event) => evolvePlan(state, event), undefined);

export async function lockPlan(tx: Sql, key: Key): Promise<Loaded<PlanState>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export const planEvents = async (sql: Sql, key: Key): Promise<readonly PlanEvent[]> =>
  (await sql.run(read, [key.division, key.id])).map(({ body }) => body);
export const findPlan = async (sql: Sql, key: Key): Promise<PlanState | undefined> => fold(await planEvents(sql, key));

/** Tasks of what stands: few enough to be written anew whenever one of them moves. */
function writeTasks(tx: Transaction, { division, id, standing, progress, status }: PlanState): void {
  tx.send(dropTasks, [division, id]);
  if (standing === undefined || status === 'closed') return;
  const rows = standing.content.tasks.map((task) => {
    const state = (progress[task.id] ?? NO_PROGRESS).status;
    return [division, id, task.id, task.lead, state, task.due] as const;
  });
  if (rows.length > 0) tx.sendRows(keepTasks, rows);
}

/** Its offices hear of it; no person is told, since a plan is between organs. */
export const planAggregate: Aggregate<PlanState, PlanEvent> = {
  kind: 'plan',
  audience: (state) => {
    const { goals, tasks } = contentOf(state);
    return { people: [], offices: [...new Set([...goals.map(({ owner }) => owner), ...tasks.map(({ lead }) => lead)])], halls: [] };
  },
  evolve: evolvePlan,
  react: () => [],
  write: (tx, { key, after, events, seq, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    const { standing, openUntil = null } = after;
    const title = JSON.stringify((after.draft ?? contentOf(after)).title);
    const at = events.at(-1)?.at ?? 0;
    const kept = [key.division, key.id, after.seq, after.year, after.status, title];
    tx.send(keep, [...kept, standing?.version ?? null, standing?.from ?? null, openUntil, at]);
    writeTasks(tx, after);
    return [];
  },
};

export type PlanNow = {
  readonly division: DivisionCode;
  readonly id: string;
  readonly year: number;
  readonly state: PlanStatus;
  readonly title: Text;
  readonly standing: number | null;
  readonly from_day: number | null;
  readonly open_until: number | null;
};
/** A handful of plans a division, over all its years. */
export const plansOf = statement<PlanNow>(
  'plan-list',
  `select division, id, year, state, title, standing, from_day, open_until from yici.plan_now
   where division = any ($1) order by year desc, division, id`,
);

export const tasksOfLead = statement<{ readonly plan: string; readonly id: string }>(
  'task-list-lead',
  'select plan, id from yici.task_now where division = $1 and lead = $2 order by due, plan, id limit 200',
);
export const plansWithTasks = statement<{ readonly plan: string }>(
  'task-plans',
  'select distinct plan from yici.task_now where division = any ($1) order by plan limit 50',
);
