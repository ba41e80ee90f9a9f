/** Tells the demo's plans through the same commands as people give them: what the province promised in 2018, and this year's plans of three levels. */
import type { Actor } from '#domain/case/actor.ts';
import { brandAs, type DivisionCode, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, instantOf, startOfDay, yearOf, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { PlanCommand } from '#domain/programme/plan-command.ts';
import type { Log } from '#server/kernel/log.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeHand, takeUp } from '#server/programme/change-hand.ts';
import { changePlan } from '#server/programme/change-plan.ts';
import { findHand } from '#server/programme/hand-store.ts';
import { contentOfShipped, dayOfWhen, divisionOfShipped, loadPlans, type ShippedPlan } from '#server/programme/load-plans.ts';
import { shapeOf } from '#server/programme/plan-inputs.ts';
import { findPlan, planKey } from '#server/programme/plan-store.ts';
import type { ProgrammeRoom } from '#server/programme/programme-room.ts';
import { officers } from './demo-cast.ts';
import { handStories, livingPlans, secondVersion, taskSteps, type HandStory, type TaskStep } from './demo-programme-stories.ts';

export type DemoProgramme = { readonly room: ProgrammeRoom; readonly log: Log; readonly now: Instant };
type Telling = DemoProgramme & { readonly today: Day; readonly plans: ReadonlyMap<string, ShippedPlan> };

const HOUR = 3_600_000;
const DEQING = brandAs<DivisionCode>(330_521);
/** In the morning of a day, never later than now. */
const morning = ({ now }: Telling, day: Day): Instant => instantOf(Math.min(startOfDay(day) + 9 * HOUR, now));
const ago = (telling: Telling, days: number): Instant => morning(telling, addDays(telling.today, -days));

export const planIdOf = ({ today, plans }: Pick<Telling, 'today' | 'plans'>, file: string): string => {
  const plan = plans.get(file);
  if (plan === undefined) throw new Error(`no plan ${file} is shipped`);
  return `${plan.division}-plan-${plan.year === 'living' ? yearOf(today) : plan.year}`;
};

function actorOf(who: string): Actor {
  const officer = officers.find(({ id }) => id === who);
  if (officer === undefined) throw new Error(`${who} is nobody of the demo`);
  const post = {
    office: brandAs<OfficeId>(officer.office),
    division: brandAs<DivisionCode>(officer.division ?? DEQING),
    duty: officer.duty,
    from: '2026-01-01',
    title: officer.about,
  };
  return { kind: 'officer', person: brandAs<PersonId>(who), post };
}

const orderOf = (who: string, key: string, now: Instant) => ({
  actor: actorOf(who),
  person: who,
  idempotencyKey: `demo ${key}`,
  requestId: `demo ${key}`,
  now,
  payload: { demo: key },
});

const told = ({ log }: Telling, done: Result<unknown>, key: string): void => {
  if (!done.ok) log.warn({ key, refusal: done.refusal }, 'a part of the demo of plans was not told');
};

async function act(telling: Telling, file: string, who: string, command: PlanCommand, at: Instant, nth: string): Promise<void> {
  const key = planKey(planIdOf(telling, file));
  if (key === undefined) throw new Error(`no key for the plan ${file}`);
  const name = `plan ${key.id} ${nth}`;
  told(telling, await changePlan(telling.room, { key, command, ...orderOf(who, name, at) }), name);
}

/** Written two weeks before, open for a week, adopted by another, closed where its time is over. */
async function tellPlan(telling: Telling, plan: ShippedPlan, writer: string, adopter: string): Promise<void> {
  const from = dayOfWhen(plan.from, telling.today);
  const [drafted, opened, until, adopted] = [addDays(from, -15), addDays(from, -14), addDays(from, -6), addDays(from, -5)];
  const content = contentOfShipped(plan, telling.room.measures(), telling.today);
  const [id, division] = [planIdOf(telling, plan.id), divisionOfShipped(plan)];
  const year = plan.year === 'living' ? yearOf(telling.today) : plan.year;
  await act(telling, plan.id, writer, { kind: 'draft', id, division, year, content }, morning(telling, drafted), 'draft');
  await act(telling, plan.id, writer, { kind: 'consult', until }, morning(telling, opened), 'consult');
  await act(telling, plan.id, adopter, { kind: 'adopt', from }, morning(telling, adopted), 'adopt');
  if (plan.closed === undefined) return;
  const end = morning(telling, dayOfWhen(plan.closed, telling.today));
  await act(telling, plan.id, adopter, { kind: 'close', reason: '年度结束。' }, end, 'close');
}

async function tellHand(telling: Telling, story: HandStory): Promise<void> {
  const { room } = telling;
  const upper = planKey(planIdOf(telling, story.file));
  const state = upper === undefined ? undefined : await findPlan(sqlOf(room.cases.pool), upper);
  const goal = state?.standing?.content.goals.find(({ id }) => id === story.goal);
  if (upper === undefined || goal === undefined) throw new Error(`${story.file} has no goal ${story.goal}`);
  const division = brandAs<DivisionCode>(story.to);
  const { from: _from, ...bare } = goal;
  const id = `${division}-${upper.id}-${goal.id}`;
  const key = { division, id };
  const from = { division: upper.division, plan: upper.id, id: goal.id };
  const command = { kind: 'hand-down', id, division, from, handed: { kind: 'goal', goal: bare } } as const;
  told(telling, await changeHand(room, { key, command, ...orderOf(story.by, `hand ${id}`, ago(telling, story.ago)) }), `hand ${id}`);
  const { taken, objected } = story;
  if (objected !== undefined) {
    const order = orderOf(objected.by, `object ${id}`, ago(telling, objected.ago));
    told(telling, await changeHand(room, { key, command: { kind: 'object', text: objected.text }, ...order }), `object ${id}`);
  }
  if (taken === undefined) return;
  const target = taken.target === undefined ? {} : { target: taken.target };
  const shape = shapeOf({ id, from }, target, brandAs<OfficeId>(taken.owner));
  const wish = { plan: planIdOf(telling, taken.into), shape };
  told(telling, await takeUp(room, { key, wish, ...orderOf(taken.by, `take ${id}`, ago(telling, taken.ago)) }), `take ${id}`);
}

/** Written by one, adopted by another: nothing in it is less, so the public need not be asked again. */
async function tellSecondVersion(telling: Telling): Promise<void> {
  const key = planKey(planIdOf(telling, 'deqing'));
  const plan = key === undefined ? undefined : await findPlan(sqlOf(telling.room.cases.pool), key);
  const at = ago(telling, secondVersion.ago);
  await act(telling, 'deqing', 'ge-lan', { kind: 'revise', reason: secondVersion.reason }, at, 'revise');
  for (const [id, goals] of Object.entries(secondVersion.serves)) {
    const task = plan?.standing?.content.tasks.find((each) => each.id === id);
    if (task !== undefined) await act(telling, 'deqing', 'ge-lan', { kind: 'put-task', task: { ...task, goals } }, at, `serves ${id}`);
  }
  await act(telling, 'deqing', 'ji-yunzhou', { kind: 'adopt', from: dayOfInstant(at) }, at, 'adopt-second');
}

const stepOf = ({ act: asked }: TaskStep, report: string, today: Day): PlanCommand =>
  asked.kind === 'ask-extension' ? { ...asked, report, due: addDays(today, asked.due) } : ({ ...asked, report } as PlanCommand);

/** Once; a start that was killed goes on where it stopped, for every command has its key. */
export async function fillProgramme({ room, log, now }: DemoProgramme): Promise<void> {
  const shipped = await loadPlans();
  const plans = new Map(shipped.map((plan) => [plan.id, plan]));
  const telling: Telling = { room, log, now, today: dayOfInstant(now), plans };
  const last = handStories.at(-1);
  if (last === undefined) return;
  const id = `${last.to}-${planIdOf(telling, last.file)}-${last.goal}`;
  if ((await findHand(sqlOf(room.cases.pool), { division: brandAs<DivisionCode>(last.to), id })) !== undefined) return;
  const past = plans.get('zhejiang-2018');
  if (past !== undefined) await tellPlan(telling, past, 'luo-jia', 'shen-che');
  for (const { file, writer, adopter } of livingPlans) {
    const plan = plans.get(file);
    if (plan !== undefined) await tellPlan(telling, plan, writer, adopter);
  }
  for (const story of handStories.slice(0, -1)) await tellHand(telling, story);
  await tellSecondVersion(telling);
  const steps = taskSteps.toSorted((one, other) => other.ago - one.ago);
  for (const [nth, step] of steps.entries()) {
    await act(telling, 'deqing', step.who, stepOf(step, `${step.act.task}-d${nth}`, telling.today), ago(telling, step.ago), `step ${nth}`);
  }
  // What shows that all of it was told.
  await tellHand(telling, last);
}
