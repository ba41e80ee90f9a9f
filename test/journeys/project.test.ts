/** A project from filing to permit: owner, hall and five departments keep every promise, and the view counts 85 days of 133, to the day. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProjectStepView, ProjectView } from '#contract/view/project.ts';
import { instantOf, readDay, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { officers } from '#server/main/demo-cast.ts';
import type { Visitor } from '#test/support/app.ts';
import { settled } from '#test/support/journey.ts';
import { act, bodyOf } from '#test/support/noodle-shop.ts';
import { fileProject, nextDue, workThrough, type Cast } from '#test/support/project-run.ts';
import { useScreens } from '#test/support/screens-of-app.ts';

const { app, officer } = await useScreens('8196');

const at = (day: string, hour = 15): Instant => instantOf(startOfDay(readDay(day) ?? (0 as never)) + hour * 3_600_000);
const cast = async (): Promise<Cast> => ({
  owner: await app.signIn('yunxiu'),
  clerk: await app.signIn('wang-min', 'deqing-hall'),
  officer: async (office) => app.signIn(officers.find((each) => each.office === office)?.id ?? '', office),
});
const projectOf = async (reader: Visitor, number: string): Promise<ProjectView> =>
  bodyOf(await reader.send<ProjectView>('GET', `/api/v1/projects/${number}`));
const stepOf = (view: ProjectView, id: string): ProjectStepView => {
  const step = view.steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(`no step ${id}`);
  return step;
};

/** Goes from due day to due day until the evening of `until`. */
const runUntil = async (number: string, from: string, until: string): Promise<void> => {
  let day: string | undefined = from;
  while (day !== undefined && day <= until) {
    app.at(at(day));
    day = nextDue(await workThrough(await cast(), number, day), day);
    await app.workOff();
  }
  app.at(at(until, 18));
};

let number = '';
beforeAll(async () => {
  // The demo's officers are appointed this year; this project was filed in 2018.
  await app.wired().pool.query("update yici.post set from_day = '2018-01-01'");
  app.at(at('2018-03-05', 9));
  number = (await fileProject(await app.signIn('yunxiu'))).number;
});

/** The project on an officer's screen, on the day the test has reached. */
const openProject = async (person: string): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> => {
  const page = await officer(person);
  await page.getByRole('link', { name: '项目', exact: true }).click();
  await page.getByRole('link', { name: /智能阀门生产线项目/ }).click();
  await settled(page);
  return { page, close: () => page.context().close() };
};

describe('the reference run of 2018, by the people themselves', () => {
  test('on the first day the whole is foretold: 85 days of the hundred, permit on 16 July', async () => {
    await runUntil(number, '2018-03-05', '2018-03-05');
    const view = await projectOf(await app.signIn('yunxiu'), number);
    expect(view).toMatchObject({ used: 0, expected: 85, left: 100, last: '2018-07-16', light: 'ok', wallDays: 0, start: '2018-03-05' });
    expect(view.serial).toMatchObject({ promised: 123, parallel: 85 });
    expect(view.drivingPath).toEqual(['P01', 'P03', 'P04', 'E01', 'E02', 'C01', 'C02', 'C06', 'C08']);
    expect(view.longestCountedChain).toEqual({ workingDays: 38, chains: [['P01', 'P04', 'E02', 'C02', 'C06', 'C08']] });
  });

  test('half way each day has its holder, and the parts have their dates', async () => {
    await runUntil(number, '2018-03-06', '2018-04-26');
    const view = await projectOf(await app.signIn('yunxiu'), number);
    expect([stepOf(view, 'P01').ended, stepOf(view, 'P03').ended, stepOf(view, 'P04').ended, stepOf(view, 'T01').ended]).toEqual([
      '2018-03-06',
      '2018-04-05',
      '2018-04-12',
      '2018-04-26',
    ]);
    // 1 day of coding, 6–26 April: the offices; the rest of the 52 is the market's (land and tender).
    expect(view).toMatchObject({ used: 22, expected: 85, last: '2018-07-16', wallDays: 52 });
    expect(view.holders).toEqual([
      { holder: 'office', days: 22 },
      { holder: 'market', days: 30 },
    ]);
    expect(view.steps.filter((step) => step.ended === null && step.opened !== null).map(({ id }) => id)).toEqual(['E01']);
  });

  test('an office sees its own step in full, of the others dates and state; another county and a stranger see nothing', async () => {
    const qian = await projectOf(await app.signIn('qian-wang', 'deqing-natural-resources'), number);
    expect([stepOf(qian, 'P04').full, stepOf(qian, 'T01').full, stepOf(qian, 'T01').ended]).toEqual([true, false, '2018-04-26']);
    const list = bodyOf(
      await (await app.signIn('qian-wang', 'deqing-natural-resources')).send<{ rows: unknown[] }>('GET', '/api/v1/projects'),
    );
    expect(list.rows).toHaveLength(1);
    for (const stranger of [await app.signIn('zhou-yining'), await app.signIn('feng-he', 'deqing-civil-affairs')]) {
      expect((await stranger.send('GET', `/api/v1/projects/${number}`)).status).toBe(404);
      expect(bodyOf(await stranger.send<{ rows: unknown[] }>('GET', '/api/v1/projects')).rows).toEqual([]);
    }
    await app
      .wired()
      .pool.query(
        "insert into yici.post (person, office, division, duty, from_day, title_zh, title_en) values ('lin-xiaozhou', 'anji-natural-resources', 330522, 'handling', '2018-01-01', 'x', 'x')",
      );
    const elsewhere = await app.signIn('lin-xiaozhou', 'anji-natural-resources');
    expect((await elsewhere.send('GET', `/api/v1/projects/${number}`)).status).toBe(404);
    expect(bodyOf(await elsewhere.send<{ rows: unknown[] }>('GET', '/api/v1/projects')).rows).toEqual([]);
  });

  test('on the screen: the count, who has it, and what if the drawings take longer, saved nowhere', async () => {
    const { page, close } = await openProject('qian-wang');
    expect(await page.locator('.pj-big .num').textContent()).toBe('22');
    expect(await page.locator('.pj-now li').allTextContents()).toEqual([expect.stringContaining('设计方案编制')]);
    await page.getByRole('button', { name: '推演' }).click();
    await page.getByLabel('施工图设计，假设几天').fill('40');
    await page.getByText('办完：7月16日 → 7月25日').waitFor();
    await page.getByText('晚9天').waitFor();
    await page.getByRole('button', { name: '退出推演' }).click();
    await page.getByText('7月16日办完').waitFor({ state: 'attached' });
    await close();
    expect((await projectOf(await app.signIn('yunxiu'), number)).last).toBe('2018-07-16');
  });

  test('at the end: 85 days counted of 133 on the wall, nothing left to wait for', async () => {
    await runUntil(number, '2018-04-27', '2018-07-16');
    const view = await projectOf(await app.signIn('yunxiu'), number);
    expect(view).toMatchObject({ state: 'ended', used: 85, expected: 85, left: 15, wallDays: 133, last: '2018-07-16', light: 'done' });
    expect(stepOf(view, 'C08').ended).toBe('2018-07-16');
    expect(view.holders.reduce((sum, { days }) => sum + days, 0)).toBe(133);
    const { page, close } = await openProject('wu-qing');
    expect(await page.locator('.pj-big .num').textContent()).toBe('85');
    expect(await page.getByText('没有要等的了').count()).toBe(1);
    await close();
  });
});

test('a region that was assessed spares two reviews, each with its article', async () => {
  app.at(at('2018-03-05', 9));
  const owner = await app.signIn('yunxiu');
  const second = (await fileProject(owner)).number;
  const sun = await app.signIn('sun-ze', 'deqing-development-reform');
  bodyOf(
    await act(sun, second, 'waive', { part: 'T02', ground: '在区域节能评估范围内', basis: { law: 'zhejiang-energy-2017', article: 17 } }),
  );
  const [own, others] = [await projectOf(sun, second), await projectOf(await app.signIn('shi-yang', 'deqing-water'), second)];
  expect(stepOf(own, 'T02')).toMatchObject({
    out: true,
    forecast: null,
    waived: { ground: '在区域节能评估范围内', basis: { article: 17 } },
  });
  expect(stepOf(others, 'T02').waived).toMatchObject({ ground: '', basis: { article: 17 } });
});
