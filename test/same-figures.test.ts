/** One measure of one place and month is one figure, on whichever screen it is read; what stands is not added up over months. */
import { beforeAll, expect, test } from 'vitest';
import type { MeasureBy, MeasureFigures } from '#contract/view/measure.ts';
import type { Overview, OverviewBy } from '#contract/view/overview.ts';
import type { PlanView, PublicPlan } from '#contract/view/programme.ts';
import type { ReportDone, ReportView } from '#contract/view/report.ts';
import type { StatisticsView } from '#contract/view/statistics.ts';
import { dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import { addToMonth, monthOf, monthsBetween, quarterOf } from '#domain/measure/figure.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { fillProgramme } from '#server/main/demo-programme.ts';
import { programmeRoomOf } from '#server/main/wire-programme.ts';
import { bodyOf } from './support/noodle-shop.ts';
import { useApp, type Visitor } from './support/app.ts';

const app = useApp();
const today = dayOfInstant(wallClock());
const month = addToMonth(monthOf(today), -1);
const period = `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;
const [first, last] = quarterOf(addToMonth(monthOf(today), -3));
let leader: Visitor;

const tell = (at: number, about: string, sums: object, key?: string) =>
  app
    .wired()
    .pool.query('insert into yici.measure_cell (division, about, facet, month, key, sums) values (330521, $1, $2, $3, $4, $5)', [
      about,
      key === undefined ? 'all' : 'office',
      at,
      key ?? '',
      JSON.stringify(sums),
    ]);

beforeAll(async () => {
  const wired = app.wired();
  await fillProgramme({ room: programmeRoomOf(wired), log: wired.log, now: wallClock() });
  leader = await app.signIn('fang-zhiyuan', 'zhejiang-reform');
  await tell(month, 'case', { 'actual.once': [180, 200], 'actual.zero-visit': [120, 190], 'actual.rated': [40, 200] });
  await tell(month, 'part', { 'actual.on-time': [270, 300] });
  await tell(month, 'intake', { 'actual.online': [160, 220], 'actual.papers-avoided': [500, 220] });
  await tell(month, 'rating', { 'actual.satisfied': [3, 4] });
  // The quarter before: what happens is added up, what stands is not.
  for (const [nth, at] of monthsBetween(first, last).entries()) {
    if (at !== month) await tell(at, 'case', { 'actual.once': [80 + nth, 100] });
    await tell(at, 'item', { 'declared.compression': [(nth + 1) * 100, 1000] });
    await tell(at, 'item', { 'declared.compression': [(nth + 1) * 100, 1000] }, 'deqing-health');
    await tell(at, 'island', { 'actual.islands-left': [9 - nth, 9 - nth] });
  }
});

type Told = ReadonlyMap<string, number | null>;
const overview = async (): Promise<Told> => {
  const { figures } = bodyOf(await leader.send<Overview>('GET', `/api/v1/office/overview?division=330521&period=month&at=${month}`));
  return new Map(figures.map(({ measure, figure }) => [measure.id, figure.value]));
};
const published = async (): Promise<Told> => {
  const { figures } = bodyOf(await app.stranger().send<StatisticsView>('GET', '/api/v1/statistics?division=330521&period=month'));
  return new Map(figures.map(({ id, value }) => [id, value]));
};
const plan = async (): Promise<Told> => {
  const { goals } = bodyOf(await app.stranger().send<PublicPlan>('GET', `/api/v1/programmes/330521-plan-${dayText(today).slice(0, 4)}`));
  return new Map(goals.flatMap((goal) => (goal.measure === null || goal.month !== month ? [] : [[goal.measure, goal.value]])));
};
const report = async (): Promise<Told> => {
  const luo = await app.signIn('luo-jia', 'zhejiang-reform');
  const body = { kind: 'government-office', division: 330_521, period, language: 'zh' };
  const { id } = bodyOf(await luo.send<ReportDone>('POST', '/api/v1/reports', { body }));
  const { blocks } = bodyOf(await luo.send<ReportView>('GET', `/api/v1/reports/${id}`));
  const spans = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.spans : []));
  return new Map(
    spans.flatMap((span) => (span.kind === 'figure' && span.from === month && span.to === month ? [[span.measure, span.value]] : [])),
  );
};

test('overview, published page, plan and report say the same of a county’s month', async () => {
  const screens = [await overview(), await published(), await plan(), await report()];
  const names = [...new Set(screens.flatMap((screen) => [...screen.keys()]))];
  const both = names.filter((name) => screens.filter((screen) => screen.has(name)).length > 1);
  expect(both).toEqual(expect.arrayContaining(['actual.once', 'actual.zero-visit', 'actual.on-time', 'actual.satisfied']));
  for (const name of both) {
    const said = screens.flatMap((screen) => (screen.has(name) ? [screen.get(name)] : []));
    expect([name, said]).toEqual([name, said.map(() => said[0])]);
  }
  expect(screens.map((screen) => screen.get('actual.once'))).toEqual([90, 90, 90, 90]);
  // Four ratings are nobody's to read, on no screen.
  expect(screens.flatMap((screen) => screen.get('actual.satisfied') ?? [])).toEqual([]);
});

test('a goal is not reached by one case of a month that is not over, and is by the last island', async () => {
  const running = monthOf(today);
  await tell(running, 'case', { 'actual.once': [1, 1] });
  await tell(running, 'item', { 'declared.compression': [300, 1000] });
  const head = await app.signIn('ji-yunzhou', 'deqing-reform');
  const { goals } = bodyOf(await head.send<PlanView>('GET', `/api/v1/plans/330521-plan-${dayText(today).slice(0, 4)}`));
  expect(goals.find(({ measure }) => measure === 'actual.once')).toMatchObject({ value: 90, month });
  expect(goals.find(({ measure }) => measure === 'actual.islands-left')).toMatchObject({ value: 0, month: running, light: 'done' });
});

test('islands and promises of a quarter are those at its end, not three times as many', async () => {
  const asked = `division=330521&from=${first}&to=${last}`;
  const names = 'actual.islands-left,declared.compression';
  const { figures } = bodyOf(await leader.send<MeasureFigures>('GET', `/api/v1/office/measure-figures?${asked}&measures=${names}`));
  expect(figures.map(({ value, denominator }) => [value, denominator])).toEqual([
    [7, 7],
    [30, 1000],
  ]);
  const { rows } = bodyOf(await leader.send<MeasureBy>('GET', `/api/v1/office/measures/declared.compression/by?${asked}&by=office`));
  expect(rows.map(({ value, denominator }) => [value, denominator])).toEqual([[30, 1000]]);
  const view = `division=330521&period=quarter&at=${first}&measure=declared.compression`;
  const table = bodyOf(await leader.send<OverviewBy>('GET', `/api/v1/office/overview/divisions?${view}`));
  expect([table.total.figures[0]?.value, table.rows[0]?.figures[0]?.value]).toEqual([30, 30]);
});
