/** Plans over HTTP and in the database: written by one, adopted by another, handed down and taken up, measured from cases alone, reported with evidence. */
import { beforeAll, expect, test } from 'vitest';
import type { GoalView, HandRow, PlanView, PublicPlan, TaskView } from '#contract/view/programme.ts';
import { addDays, dayOfInstant, dayText, endOfDay, instantOf } from '#domain/kernel/instant.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { fillProgramme } from '#server/main/demo-programme.ts';
import { programmeRoomOf } from '#server/main/wire-programme.ts';
import { raiseMissed } from '#server/programme/raise-missed.ts';
import { bodyOf } from './support/noodle-shop.ts';
import { useApp, type Visitor } from './support/app.ts';

const app = useApp();
const today = dayOfInstant(wallClock());
const year = dayText(today).slice(0, 4);
const later = (days: number): string => dayText(addDays(today, days));
let writer: Visitor;
let head: Visitor;
let supervisor: Visitor;
beforeAll(async () => {
  const wired = app.wired();
  await fillProgramme({ room: programmeRoomOf(wired), log: wired.log, now: wallClock() });
  writer = await app.signIn('ge-lan', 'deqing-reform');
  head = await app.signIn('ji-yunzhou', 'deqing-reform');
  supervisor = await app.signIn('he-qing', 'deqing-reform');
});
const deqing = `330521-plan-${year}`;
const planOf = async (who: Visitor, id: string, query = ''): Promise<PlanView> =>
  bodyOf(await who.send<PlanView>('GET', `/api/v1/plans/${id}${query}`));

test('the demo tells a plan of three levels, with goals taken up and a task that is blocked and late', async () => {
  const plan = await planOf(head, deqing);
  expect(plan).toMatchObject({ state: 'in-force', standing: 2, shown: 'standing', problems: [] });
  expect(plan.goals).toHaveLength(8);
  expect(plan.tasks).toHaveLength(13);
  expect(plan.tasks.find(({ id }) => id === 'H3-02')).toMatchObject({ state: 'blocked', light: 'late' });
  expect(plan.goals.filter(({ from }) => from !== null).map(({ name }) => name.zh)).toEqual(['一次办成', '零跑', '按承诺办结']);
});

test('no figure can be typed into a goal, whoever writes it and whatever it is called', async () => {
  const goal = {
    name: { zh: '零跑', en: 'No visit' },
    measure: 'actual.zero-visit',
    target: 90,
    due: later(30),
    owner: 'deqing-reform',
    system: 'H1',
  };
  for (const field of ['value', 'actual', 'numerator', 'series']) {
    const reply = await writer.send('POST', `/api/v1/plans/${deqing}/goals`, { body: { ...goal, [field]: 99 } });
    expect(reply).toMatchObject({ status: 400, body: { code: 'bad-input' } });
  }
  const view = bodyOf(await head.send<GoalView>('GET', `/api/v1/plans/${deqing}/goals/G1`));
  expect(view).toMatchObject({ measure: 'actual.online', value: null, light: 'wait', formula: { family: 'actual' } });
});

test('what the city handed down is taken up as it is or sharper, once', async () => {
  const list = bodyOf(await supervisor.send<{ rows: readonly HandRow[] }>('GET', '/api/v1/hand-downs'));
  const hand = list.rows.find(({ acts }) => acts.includes('take-up'));
  const take = (more: object) =>
    supervisor.send('POST', `/api/v1/hand-downs/${hand?.id ?? ''}/take-up`, { body: { plan: deqing, ...more } });
  expect(await take({ target: 90 })).toMatchObject({ status: 422, body: { code: 'weaker-than-handed-down' } });
  expect((await take({ target: 97 })).status).toBe(200);
  expect(await take({ target: 98 })).toMatchObject({ status: 409, body: { code: 'hand-answered' } });
  const taken = (await planOf(head, deqing)).goals.find(({ name }) => name.zh === '办事满意');
  expect(taken).toMatchObject({ target: 97, from: { division: { zh: '湖州市' } } });
});

test('the lead reports a milestone with a file that others of the line can read, and nobody else can report', async () => {
  const lead = await app.signIn('jiang-yi', 'deqing-health');
  const address = `/api/v1/plans/${deqing}/tasks/H1-03`;
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
  const { id: file } = bodyOf(
    await lead.send<{ id: string }>('POST', '/api/v1/files?name=report.pdf', { raw: pdf, headers: { 'content-type': 'application/pdf' } }),
  );
  const body = { text: '全县推开了。', milestone: 'm3', evidence: [{ kind: 'file', file }] };
  const figure = { ...body, evidence: [{ kind: 'figure', measure: 'actual.zero-visit' }] };
  expect((await writer.send('POST', `${address}/report`, { body: figure })).status).toBe(403);
  expect((await writer.send('POST', `${address}/report`, { body })).status, 'with a file that is not theirs').toBe(400);
  expect(await lead.send('POST', `${address}/report`, { body: { ...body, evidence: [] } })).toMatchObject({
    body: { code: 'programme-evidence-missing' },
  });
  expect((await lead.send('POST', `${address}/report`, { body })).status).toBe(200);
  const view = bodyOf(await head.send<TaskView>('GET', address));
  expect(view.milestones.map(({ state }) => state)).toEqual(['reached', 'reached', 'reached']);
  expect(view.reports[0]).toMatchObject({ person: '蒋意', evidence: [{ kind: 'file', name: 'report.pdf' }] });
  expect((await head.send('GET', `${address}/files/${file}`)).status).toBe(200);
});

test('a task past its day has one order of supervision, however often the round comes', async () => {
  const wired = app.wired();
  const room = programmeRoomOf(wired);
  expect(await raiseMissed(room, wallClock())).toBe(1);
  await raiseMissed(room, wallClock());
  const { rows } = await wired.pool.query<{ body: { source: { kind: string; ref: string }; unit: string } }>(
    "select body from yici.order_event where division = 330521 and kind = 'Raised'",
  );
  expect(rows.map(({ body }) => body).filter(({ source }) => source.kind === 'task')).toMatchObject([
    { source: { ref: `${deqing}/H3-02` }, unit: 'deqing-civil-affairs' },
  ]);
});

test('a plan is written, laid open with a consultation, and adopted by another once the days are over', async () => {
  const words = { zh: '德清县试验计划', en: 'A trial plan of Deqing' };
  const body = { year: 2027, title: words, basis: words, framework: 'zhejiang-with-security' };
  const { id } = bodyOf(await writer.send<{ id: string }>('POST', '/api/v1/plans', { body }));
  const empty = await writer.send('POST', `/api/v1/plans/${id}/consult`, { body: { until: later(8) } });
  expect(empty).toMatchObject({ status: 422, body: { code: 'plan-incomplete', problems: [{ pointer: '/goals' }] } });
  const goal = { name: words, measure: 'actual.once', target: 120, due: later(90), owner: 'deqing-reform', system: 'V4' };
  const wrong = await writer.send('POST', `/api/v1/plans/${id}/goals`, { body: goal });
  expect(wrong).toMatchObject({ body: { code: 'bad-input', problems: [{ pointer: '/target', code: 'target-out-of-range' }] } });
  expect((await writer.send('POST', `/api/v1/plans/${id}/goals`, { body: { ...goal, target: 95 } })).status).toBe(200);
  expect((await supervisor.send('POST', `/api/v1/plans/${id}/consult`, { body: { until: later(8) } })).status).toBe(403);
  expect((await writer.send('POST', `/api/v1/plans/${id}/consult`, { body: { until: later(8) } })).status).toBe(200);
  const guest = app.stranger();
  expect(bodyOf(await guest.send<PublicPlan>('GET', `/api/v1/programmes/${id}`))).toMatchObject({
    state: 'consulted',
    openUntil: later(8),
  });
  const asked = await guest.send<{ rows: readonly { subject: { ref: string } }[] }>('GET', '/api/v1/consultations');
  expect(JSON.stringify(asked.body)).toContain(id);
  expect(await head.send('POST', `/api/v1/plans/${id}/adopt`, { body: { from: later(9) } })).toMatchObject({
    body: { code: 'plan-consultation-open' },
  });
  app.at(instantOf(endOfDay(addDays(today, 8)) + 1));
  const adopter = await app.signIn('ji-yunzhou', 'deqing-reform');
  expect((await adopter.send('POST', `/api/v1/plans/${id}/adopt`, { body: { from: later(9) } })).status).toBe(200);
  expect(await planOf(adopter, id)).toMatchObject({ state: 'in-force', standing: 1 });
});
