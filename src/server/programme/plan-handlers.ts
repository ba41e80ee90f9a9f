/** Answers the operations on plans and goals. */
import { isWithin, lineOf, readDivision } from '#domain/division/division.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayText, instantText, readDay } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import { contentOf, type PlanState } from '#domain/programme/plan.ts';
import type { PlanCommand } from '#domain/programme/plan-command.ts';
import type { Goal } from '#domain/programme/goal.ts';
import { shortFigure } from '#domain/measure/figure-words.ts';
import type { PlanScene } from '#domain/programme/decide-plan.ts';
import type { GoalView, PlanChoices, PlanHistoryRow } from '#contract/view/programme.ts';
import { officeName } from '#server/case/words.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { breakdownView } from './breakdown-view.ts';
import { changePlan } from './change-plan.ts';
import { goalRow } from './goal-view.ts';
import { handsOfPlan } from './hand-store.ts';
import { handRow } from './hand-view.ts';
import { historyText } from './history-text.ts';
import { countedUntil, measureGoal, measureGoals, type Measured } from './measured-goals.ts';
import { readGoal, readTask } from './plan-inputs.ts';
import { goalsOfExample } from './load-plans.ts';
import { findPlan, planEvents, planKey, plansOf } from './plan-store.ts';
import { planActs, planRow, planView } from './plan-view.ts';
import { directlyBelow, divisionName, reformOfficeOf, sceneOf, type ProgrammeRoom } from './programme-room.ts';
import { nameOf, taskRow } from './task-view.ts';

type Facts = RequestFacts<Caller>;
type Handlers = Readonly<Record<string, Handler<Caller>>>;

export const planHandlers = (room: ProgrammeRoom): Handlers => ({
  'plan.list': (facts) => list(room, facts),
  'plan.choices': (facts) => choices(room, facts),
  'plan.get': (facts) => get(room, facts),
  'plan.history': (facts) => history(room, facts),
  'plan.breakdown': (facts) => breakdown(room, facts),
  'goal.get': (facts) => goal(room, facts),
  'plan.draft': (facts) => draft(room, facts),
  'plan.name': (facts) => act(room, facts, ({ title, basis }) => ok({ kind: 'name', title: title as Text, basis: basis as Text })),
  'plan.put-goal': (facts) =>
    act(room, facts, (body, state) => {
      const read = readGoal(room, body, state.draft ?? contentOf(state));
      return read.ok ? ok({ kind: 'put-goal', goal: read.value }) : read;
    }),
  'plan.drop-goal': (facts) => act(room, facts, () => ok({ kind: 'drop-goal', goal: facts.params['goal'] ?? '' })),
  'plan.put-task': (facts) =>
    act(room, facts, (body, state) => {
      const read = readTask(body, state.draft ?? contentOf(state));
      return read.ok ? ok({ kind: 'put-task', task: read.value }) : read;
    }),
  'plan.drop-task': (facts) => act(room, facts, () => ok({ kind: 'drop-task', task: facts.params['task'] ?? '' })),
  'plan.consult': (facts) => act(room, facts, ({ until }) => withDay('/until', until, (day) => ({ kind: 'consult', until: day }))),
  'plan.adopt': (facts) => act(room, facts, ({ from }) => withDay('/from', from, (day) => ({ kind: 'adopt', from: day }))),
  'plan.revise': (facts) => act(room, facts, ({ reason }) => ok({ kind: 'revise', reason: String(reason) })),
  'plan.close': (facts) => act(room, facts, ({ reason }) => ok({ kind: 'close', reason: String(reason) })),
});

type Read = Result<PlanCommand>;
const withDay = (pointer: string, text: unknown, command: (day: NonNullable<ReturnType<typeof readDay>>) => PlanCommand): Read => {
  const day = readDay(String(text));
  return day === undefined ? refuse('bad-input', { problems: [{ pointer, code: 'no-such-plan-day' }] }) : ok(command(day));
};

const WORKS: ReadonlySet<string> = new Set(['handling', 'approval', 'supervision']);
/** Those who work in an office; the counter and who administers have no part in plans. */
export const postOf = ({ caller }: Facts) => (caller?.post !== undefined && WORKS.has(caller.post.duty) ? caller.post : undefined);

/** Plans are between organs of one line: its own, those above, those below. */
export const isOnLine = (one: DivisionCode, other: DivisionCode): boolean => isWithin(one, other) || isWithin(other, one);

async function list(room: ProgrammeRoom, facts: Facts): Promise<Result<unknown>> {
  const post = postOf(facts);
  if (post === undefined) return refuse('not-yours');
  const asked = readDivision(facts.query['division']);
  const around = [...new Set([...lineOf(post.division), ...directlyBelow(room, post.division)])];
  const divisions = asked === undefined ? around : isOnLine(asked, post.division) ? [asked] : [];
  const rows = await sqlOf(room.cases.pool).run(plansOf, [divisions]);
  return ok({ rows: rows.map((row) => planRow(room, row, facts.now)), next: null });
}

async function choices(room: ProgrammeRoom, facts: Facts): Promise<Result<unknown>> {
  const post = postOf(facts);
  if (post === undefined) return refuse('not-yours');
  const body: PlanChoices = {
    frameworks: [...room.frameworks.values()].map(({ id, name, systems }) => ({
      id,
      name,
      systems: systems.map((each) => ({ id: each.id, name: each.name })),
    })),
    measures: [...room.measures().values()].map(({ id, name, formula, unit, direction, family }) => ({
      id,
      name,
      formula,
      unit,
      direction,
      family,
    })),
    offices: [...room.cases.catalogue.offices.values()]
      .filter(({ division, closed }) => division === post.division && closed !== true)
      .map(({ id, name }) => ({ id, name })),
    examples: [...room.examples.values()]
      .filter(({ year }) => year !== 'living')
      .map(({ id, title, source, goals }) => ({ id, title, source, goals: goals.length })),
    below: directlyBelow(room, post.division).map((code) => ({ code, name: divisionName(room, code) })),
  };
  return ok(body);
}

export type FoundPlan = { readonly key: Key; readonly state: PlanState; readonly scene: PlanScene };

/** A plan of the caller's line; all others do not exist, a draft only for those who work in its division. */
export async function findFor(room: ProgrammeRoom, facts: Facts, id = facts.params['id'] ?? ''): Promise<FoundPlan | undefined> {
  const [key, post, { caller }] = [planKey(id), postOf(facts), facts];
  if (key === undefined || post === undefined || caller === undefined) return undefined;
  if (!isOnLine(key.division, post.division)) return undefined;
  const [actor, state] = await Promise.all([room.cases.actorOf(caller), findPlan(sqlOf(room.cases.pool), key)]);
  if (state === undefined) return undefined;
  if (state.standing === undefined && state.status === 'draft' && post.division !== key.division) return undefined;
  const framework = (state.draft ?? contentOf(state)).framework;
  return { key, state, scene: sceneOf(room, actor, facts.now, key.division, framework) };
}

async function get(room: ProgrammeRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await findFor(room, facts);
  if (found === undefined) return refuse('plan-not-found');
  const own = facts.caller?.post?.division === found.key.division;
  return ok(await planView(room, found.state, found.scene, own && facts.query['draft'] === '1'));
}

async function history(room: ProgrammeRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await findFor(room, facts);
  if (found === undefined) return refuse('plan-not-found');
  const [limit, after] = [limitOf(facts.query), readMark(facts.query['after'], 1)];
  const events = (await planEvents(sqlOf(room.cases.pool), found.key)).map((event, index) => ({ event, seq: index + 1 }));
  const rows = events.toReversed().filter(({ seq }) => after === undefined || seq < after[0]);
  const page = rows.slice(0, limit);
  const view = async ({ event, seq }: (typeof rows)[number]): Promise<PlanHistoryRow> => ({
    seq,
    at: instantText(event.at),
    person: await nameOf(room)(event.person),
    office: officeName(room.cases.catalogue, event.office),
    kind: event.kind,
    text: historyText(event),
  });
  return ok({ rows: await Promise.all(page.map(view)), next: nextMark(page, limit, [page.at(-1)?.seq ?? 0]) });
}

async function breakdown(room: ProgrammeRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await findFor(room, facts);
  if (found === undefined) return refuse('plan-not-found');
  const { id, division } = found.state;
  return ok(await breakdownView({ room, now: facts.now }, { id, division, goals: contentOf(found.state).goals }));
}

const formulaOf = (measure: Measured['measure']): GoalView['formula'] => {
  if (measure === undefined) return null;
  const { name, formula, numerator, denominator, exclusions = null, family } = measure;
  return { name, formula, numerator, denominator, exclusions, family };
};

async function goal(room: ProgrammeRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await findFor(room, facts);
  if (found === undefined) return refuse('plan-not-found');
  const { state, scene } = found;
  const content = contentOf(state);
  const asked = content.goals.find(({ id }) => id === facts.params['goal']);
  if (asked === undefined) return refuse('goal-not-found');
  const [measured, asOf, hands, shares, served] = await Promise.all([
    measureGoal(room, state.division, asked, facts.now),
    countedUntil(room, state.division),
    handsOfPlan(sqlOf(room.cases.pool), [...directlyBelow(room, state.division), state.division], state.id),
    measureGoals(
      room,
      state.division,
      content.goals.filter(({ part }) => part === asked.id),
      facts.now,
    ),
    Promise.all(content.tasks.filter(({ goals }) => goals.includes(asked.id)).map((task) => taskRow(room, state, task, facts.now))),
  ]);
  const { measure, points, projection } = measured;
  const body: GoalView = {
    ...goalRow(room, measured, content),
    plan: { id: state.id, title: content.title, division: { code: state.division, name: divisionName(room, state.division) } },
    formula: formulaOf(measure),
    points: points.map(({ month, value, numerator, denominator }) => ({ month, value, numerator, denominator })),
    band: [...projection.band],
    asOf,
    served,
    handed: await Promise.all(hands.filter(({ from }) => from.id === asked.id).map((hand) => handRow(room, hand, scene.actor, facts.now))),
    shares: shares.map((each) => goalRow(room, each, content)),
    acts: planActs(state, scene),
  };
  return ok(body);
}

async function change(
  room: ProgrammeRoom,
  facts: Facts,
  key: Key,
  command: PlanCommand,
  actor: PlanScene['actor'],
): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const payload = { act: `plan.${command.kind}`, params, body };
  return changePlan(room, { key, command, actor, person: caller.person, idempotencyKey, requestId, now, payload });
}

async function act(
  room: ProgrammeRoom,
  facts: Facts,
  commandOf: (body: Readonly<Record<string, unknown>>, state: PlanState) => Read,
): Promise<Result<unknown>> {
  const found = await findFor(room, facts);
  if (found === undefined) return refuse('plan-not-found');
  const command = commandOf((facts.body ?? {}) as Readonly<Record<string, unknown>>, found.state);
  if (!command.ok) return command;
  const done = await change(room, facts, found.key, command.value, found.scene.actor);
  if (done.ok && command.value.kind === 'consult') await layOpen(room, found, facts);
  return done;
}

/** What people are asked about: each promise on a line. */
const linesOf = (goals: readonly Goal[], language: 'zh' | 'en'): string =>
  goals.map(({ name, target, unit, due }) => `${name[language]} ${shortFigure(target, unit)[language]} (${dayText(due)})`).join('\n');

/** The consultation is opened by who keeps consultations; sent twice it is one. */
async function layOpen(room: ProgrammeRoom, { state, key, scene }: FoundPlan, facts: Facts): Promise<void> {
  const { idempotencyKey = '', requestId, now } = facts;
  const until = readDay((facts.body as { readonly until: string }).until);
  const { title, goals } = state.draft ?? contentOf(state);
  if (until === undefined) return;
  const text = { zh: linesOf(goals, 'zh'), en: linesOf(goals, 'en') };
  const plan = { id: state.id, division: key.division, title, text, until, seq: state.seq };
  await room.layOpen?.(plan, { actor: scene.actor, idempotencyKey, requestId, now });
}

type Drafted = { readonly year: number; readonly title: Text; readonly basis: Text; readonly framework: string; readonly example?: string };

async function draft(room: ProgrammeRoom, facts: Facts): Promise<Result<unknown>> {
  const [post, { caller }] = [postOf(facts), facts];
  if (caller === undefined || post === undefined) return refuse('not-yours');
  const { year, title, basis, framework, example: named } = facts.body as Drafted;
  if (!room.frameworks.has(framework))
    return refuse('bad-input', { problems: [{ pointer: '/framework', code: 'unknown-system', values: { system: framework } }] });
  const division = brandAs<DivisionCode>(post.division);
  const id = `${division}-plan-${year}-${room.cases.newId()}`;
  const [example, owner] = [named === undefined ? undefined : room.examples.get(named), reformOfficeOf(room)(division)];
  if (named !== undefined && example === undefined)
    return refuse('bad-input', { problems: [{ pointer: '/example', code: 'unknown-example' }] });
  const goals = example === undefined || owner === undefined ? [] : goalsOfExample(example, room.measures(), { owner, year });
  const content = { title, basis, framework, goals, tasks: [] };
  const actor = await room.cases.actorOf(caller);
  return change(room, facts, { division, id }, { kind: 'draft', id, division, year, content }, actor);
}
