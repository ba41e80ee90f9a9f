/** The programme on the screen: a county takes up what the city handed down, a lead shows a milestone with its evidence, and what is measured comes from cases. */
import { beforeAll, expect, test } from 'vitest';
import { settled, signIn, useJourney, type Visitor } from '#test/support/journey.ts';
import { press } from './apply.ts';
import { axeFaults, narrowFaults } from './judge.ts';

// Plans and cases of the demo: an empty one has none to take up.
const journey = useJourney({ YICI_EMPTY: '0', YICI_YEAR: '0', YICI_DEPARTMENTS: '0' });
beforeAll(() => journey.told('the demo is filled with cases'));

const desk = async (person: string, path: string): Promise<Visitor> => {
  const visitor = await journey.visitor({ width: 1440, height: 900 });
  await signIn(visitor, person, path);
  await visitor.open(path);
  return visitor;
};

test('he qing takes up a goal of the city, no weaker than it was handed down; its figure is that of cases', async () => {
  journey.showWhenFailed('programme-goal');
  const he = await desk('he-qing', '/office/programme/breakdown');
  const { page } = he;
  await page.getByRole('button', { name: '承接' }).first().click();
  await page.getByLabel('本级目标值').fill('90');
  await page.getByRole('dialog').getByRole('button', { name: '承接' }).click();
  await page.getByText(/不能低于、晚于交下来的/).waitFor();
  await page.getByLabel('本级目标值').fill('97');
  await page.getByRole('dialog').getByRole('button', { name: '承接' }).click();
  await page.getByText('没有等答复的交办').waitFor();
  he.complaints.splice(0);
  await he.open('/office/programme/goals');
  await page.getByRole('link', { name: '办事满意' }).waitFor();
  await expect
    .poll(
      async () => {
        await page.reload();
        await settled(page);
        return page.locator('tr', { hasText: '网上收件' }).locator('.o-goals__v').first().textContent();
      },
      { timeout: 60_000 },
    )
    .toMatch(/^\d+(\.\d)?$/);
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await narrowFaults(page)).toEqual([]);
  await he.close();
});

test('the lead of a task shows its last milestone by a measure; the page says who said it and when', async () => {
  journey.showWhenFailed('programme-task');
  const lead = await desk('jiang-yi', '/office/programme/tasks');
  const { page } = lead;
  await page.getByRole('link', { name: /出生一件事免到场/ }).click();
  await press(page, '报进展');
  await page.getByLabel('做到哪一步').fill('全县都能免到场办了。');
  await page.getByLabel('哪个节点到了').selectOption('m3');
  await page.getByLabel('用指标').selectOption('actual.zero-visit');
  await press(page, '提交');
  await page.getByText('全县都能免到场办了。').waitFor();
  await page.getByText('到了 全县推开').waitFor();
  expect(await page.getByText(/蒋意/).count()).toBeGreaterThan(0);
  await lead.close();
});

test('a citizen reads on the phone what was promised and what is true', async () => {
  journey.showWhenFailed('programme-public');
  const guest = await journey.visitor();
  await guest.open('/programme');
  await guest.page.getByRole('link', { name: /德清县 · 数字化转型年度计划/ }).click();
  await guest.page.getByText('一窗受理', { exact: true }).waitFor();
  expect(await axeFaults(guest.page)).toEqual([]);
  expect(await narrowFaults(guest.page)).toEqual([]);
  await guest.close();
});
