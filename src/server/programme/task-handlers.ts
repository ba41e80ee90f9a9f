/** Answers the operations on tasks: read by all of the plan's line, reported by the lead, settled by the plan's owner. */
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { readDay } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { readNumber } from '#domain/case/case-number.ts';
import { contentOf } from '#domain/programme/plan.ts';
import type { TaskCommand } from '#domain/programme/plan-command.ts';
import type { Evidence, Task } from '#domain/programme/task.ts';
import type { TaskRow } from '#contract/view/programme.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changePlan } from './change-plan.ts';
import { findEvidence, readEvidence } from './evidence-file.ts';
import { findFor, postOf, type FoundPlan } from './plan-handlers.ts';
import { findPlan, planKey, plansWithTasks, tasksOfLead } from './plan-store.ts';
import { lineOf } from '#domain/division/division.ts';
import type { ProgrammeRoom } from './programme-room.ts';
import { taskRow, taskView } from './task-view.ts';

type Facts = RequestFacts<Caller>;
type Body = Readonly<Record<string, unknown>>;
type Reading = (body: Body, task: Task, report: string) => Promise<Result<TaskCommand>> | Result<TaskCommand>;

type Handlers = Readonly<Record<string, Handler<Caller>>>;

export const taskHandlers = (room: ProgrammeRoom): Handlers => ({
  'task.list': (facts) => list(room, facts),
  'task.get': async (facts) => {
    const found = await findTask(room, facts);
    return found.ok ? ok(await taskView(room, found.value.state, found.value.task, found.value.scene)) : found;
  },
  'task.file': (facts) => file(room, facts),
  ...leadHandlers(room),
  ...settleHandlers(room),
});

/** What the lead does. */
const leadHandlers = (room: ProgrammeRoom): Handlers => ({
  'task.report': (facts) =>
    act(room, facts, async (body, task, report) => {
      const evidence = await evidenceOf(room, facts, body['evidence']);
      if (!evidence.ok) return evidence;
      const milestone = typeof body['milestone'] === 'string' ? { milestone: body['milestone'] } : {};
      return ok({ kind: 'report', task: task.id, report, text: String(body['text']), evidence: evidence.value, ...milestone });
    }),
  'task.block': (facts) =>
    act(room, facts, ({ reason, on }, task, report) =>
      room.cases.catalogue.offices.has(brandAs<OfficeId>(String(on)))
        ? ok({ kind: 'block', task: task.id, report, reason: String(reason), on: brandAs<OfficeId>(String(on)) })
        : refuse('bad-input', { problems: [{ pointer: '/on', code: 'unknown-office' }] }),
    ),
  'task.unblock': (facts) =>
    act(room, facts, ({ text }, task, report) => ok({ kind: 'unblock', task: task.id, report, text: String(text) })),
  'task.claim-done': (facts) =>
    act(room, facts, async (body, task, report) => {
      const evidence = await evidenceOf(room, facts, body['evidence']);
      return evidence.ok
        ? ok({ kind: 'claim-done', task: task.id, report, text: String(body['text']), evidence: evidence.value })
        : evidence;
    }),
  'task.ask-extension': (facts) =>
    act(room, facts, ({ due: dueText, reason }, task, report) => {
      const due = readDay(String(dueText));
      return due === undefined
        ? refuse('bad-input', { problems: [{ pointer: '/due', code: 'no-such-plan-day' }] })
        : ok({ kind: 'ask-extension', task: task.id, report, due, reason: String(reason) });
    }),
});

/** What the owner of the plan decides. */
const settleHandlers = (room: ProgrammeRoom): Handlers => ({
  'task.settle-done': (facts) =>
    act(room, facts, ({ done, text }, task, report) =>
      ok({ kind: 'settle-done', task: task.id, report, done: done === true, text: String(text) }),
    ),
  'task.settle-extension': (facts) =>
    act(room, facts, ({ granted, text }, task, report) =>
      ok({ kind: 'settle-extension', task: task.id, report, granted: granted === true, text: String(text) }),
    ),
});

const urgency: Readonly<Record<string, number>> = { late: 0, near: 1, ok: 2, wait: 3, stop: 3, done: 4 };
const byUrgency = (one: TaskRow, other: TaskRow): number =>
  (urgency[one.light] ?? 0) - (urgency[other.light] ?? 0) || one.due.localeCompare(other.due) || one.id.localeCompare(other.id);

/** Of a plan, all; else what the own office leads or shares in, over the plans of its line. */
async function list(room: ProgrammeRoom, facts: Facts): Promise<Result<unknown>> {
  const post = postOf(facts);
  if (post === undefined) return refuse('not-yours');
  if (facts.query['plan'] !== undefined) {
    const found = await findFor(room, facts, facts.query['plan']);
    if (found === undefined) return refuse('not-yours');
    const rows = await Promise.all(contentOf(found.state).tasks.map((task) => taskRow(room, found.state, task, facts.now)));
    return ok({ rows: rows.toSorted(byUrgency), next: null });
  }
  const sql = sqlOf(room.cases.pool);
  const plans = await sql.run(plansWithTasks, [lineOf(post.division)]);
  const keys = plans.flatMap(({ plan }) => planKey(plan) ?? []);
  const states = await Promise.all(keys.map((key) => findPlan(sql, key)));
  const led = await Promise.all(lineOf(post.division).map((division) => sql.run(tasksOfLead, [division, post.office])));
  const leads = new Set(led.flat().map(({ plan, id }) => `${plan} ${id}`));
  const rows = states.flatMap((state) =>
    state === undefined
      ? []
      : (state.standing?.content.tasks ?? [])
          .filter(({ id, joint }) => leads.has(`${state.id} ${id}`) || joint.includes(post.office))
          .map((task) => taskRow(room, state, task, facts.now)),
  );
  return ok({ rows: (await Promise.all(rows)).toSorted(byUrgency), next: null });
}

type FoundTask = FoundPlan & { readonly task: Task };

async function findTask(room: ProgrammeRoom, facts: Facts): Promise<Result<FoundTask>> {
  const found = await findFor(room, facts);
  if (found === undefined) return refuse('plan-not-found');
  const task = contentOf(found.state).tasks.find(({ id }) => id === facts.params['task']);
  return task === undefined ? refuse('task-not-found') : ok({ ...found, task });
}

async function act(room: ProgrammeRoom, facts: Facts, read: Reading): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const found = await findTask(room, facts);
  if (!found.ok) return found;
  const { key, scene, task, state } = found.value;
  const said = state.progress[task.id]?.reports.length ?? 0;
  const command = await read((body ?? {}) as Body, task, `${task.id}-r${said + 1}`);
  if (!command.ok) return command;
  const payload = { act: `task.${command.value.kind}`, params, body };
  return changePlan(room, {
    key,
    command: command.value,
    actor: scene.actor,
    person: caller.person,
    idempotencyKey,
    requestId,
    now,
    payload,
  });
}

type Sent =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'figure'; readonly measure: string }
  | { readonly kind: 'case'; readonly number: string };

/** Each must be something one can look at: an own upload, a measure of the registry, a number of a case. */
async function evidenceOf(room: ProgrammeRoom, { caller }: Facts, sent: unknown): Promise<Result<readonly Evidence[]>> {
  const evidence: Evidence[] = [];
  for (const [index, each] of ((sent ?? []) as readonly Sent[]).entries()) {
    const wrong = (code: string) => refuse('bad-input', { problems: [{ pointer: `/evidence/${index}`, code }] });
    if (each.kind === 'file') {
      const found = await findEvidence(room, each.file, caller?.person ?? '');
      if (found === undefined) return wrong('file-not-found');
      evidence.push(found);
    } else if (each.kind === 'figure') {
      if (!room.measures().has(each.measure))
        return refuse('bad-input', {
          problems: [{ pointer: `/evidence/${index}`, code: 'unknown-measure', values: { measure: each.measure } }],
        });
      evidence.push(each);
    } else {
      if (readNumber(each.number) === undefined) return wrong('not-a-number-of-a-case');
      evidence.push(each);
    }
  }
  return ok(evidence);
}

async function file(room: ProgrammeRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await findTask(room, facts);
  if (!found.ok) return found;
  const { state, task } = found.value;
  const given = (state.progress[task.id]?.reports ?? []).flatMap(({ evidence }) => evidence);
  const asked = given.find((each) => each.kind === 'file' && each.file === facts.params['file']);
  const read = asked?.kind === 'file' ? await readEvidence(room, asked.file) : undefined;
  return read === undefined ? refuse('file-not-found') : ok(read);
}
