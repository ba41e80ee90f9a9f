/** Other ways through the studio: an item there was none of, a change that needs no publicity, a version given back, a version ended. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays, dayOfInstant, dayText, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { settled } from '#test/support/journey.ts';
import { useScreens } from '#test/support/screens-of-app.ts';

const { app, origin, officer } = await useScreens('8195');
let fresh = '';
const day = (ahead: number): string => dayText(addDays(dayOfInstant(wallClock()), ahead));

const at = async (person: string, path: string): Promise<Page> => {
  const page = await officer(person);
  await page.goto(`${origin}/office/catalogue/${path}`);
  await settled(page);
  return page;
};
/** Nine in the morning of a day to come, for everybody at once. */
const later = (days: number): void => app.at((startOfDay(addDays(dayOfInstant(wallClock()), days)) + 9 * 3_600_000) as Instant);
const input = (page: Page, pointer: string) => page.locator(`[id="f${pointer.replaceAll('/', '.')}"]`);
const checks = (page: Page) => page.getByRole('region', { name: '检查' });
const saved = (page: Page): Promise<void> => page.locator('.o-sth').getByText('自动保存').waitFor();
const act = (page: Page, name: string) => page.locator('aside').getByRole('button', { name, exact: true });

test('what holds today is read beside its versions, without a draft', async () => {
  const page = await at('luo-jia', 'items/food-permit');
  await page.getByRole('region', { name: '现在群众看到的' }).getByText('12个工作日办完').waitFor();
  expect(await page.locator('.o-st__head').textContent()).not.toContain('food-permit');
  await page.context().close();
});

test('a clerk begins an item there was none of; what she left out is said beside its field', async () => {
  const page = await at('luo-jia', '');
  await page.getByRole('button', { name: '新建事项' }).click();
  await page.getByRole('button', { name: '开始起草' }).click();
  await page.getByText('这一项要填').first().waitFor();
  await expect.poll(() => page.locator('#new-zh').evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await page.getByText('格式不对').count()).toBe(0);
  await page.locator('#new-zh').fill('公园里办活动');
  await page.locator('#new-en').fill('An event in a park');
  await page.locator('#new-code').fill('登记-00217-000');
  await page.locator('#new-department').selectOption({ label: '综合行政执法局' });
  await page.locator('#new-basis-law').selectOption({ label: '城市市容和环境卫生管理条例' });
  await page.locator('#new-basis-article').fill('14');
  await page.getByRole('button', { name: '开始起草' }).click();
  await page.getByRole('tab', { name: '基本' }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('公园里办活动');
  await checks(page).getByText('没有必改的').waitFor();
  fresh = new URL(page.url()).pathname.replace('/office/catalogue/', '');
  await page.context().close();
});

test('a finding leads into the row it lies in, though that row is closed and on another page', async () => {
  const page = await at('luo-jia', 'items/deed-tax');
  await page.getByRole('button', { name: '起草第2版' }).click();
  await page.getByRole('tab', { name: '基本' }).waitFor();
  await page.locator('.o-str__o').first().click();
  const answer = input(page, '/faq/0/answer').locator('textarea').first();
  await answer.fill(
    '申请人应当按照有关规定，在规定的时限之内，向有关主管部门提交全部的申请材料，并且按照有关部门的要求，予以补正和说明，直到全部办结。',
  );
  await saved(page);
  await page.getByRole('tab', { name: '收费' }).click();
  await checks(page).locator('li').filter({ hasText: '申请人应当' }).getByRole('button').first().click();
  await expect.poll(() => answer.isVisible()).toBe(true);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id ?? '')).toMatch(/^f\.faq\.0\./);
  await page.context().close();
});

test('a county changes its telephone alone: no publicity, but a second person publishes it, and ends it with a reason', async () => {
  const page = await at('ge-lan', 'items/signboard');
  await page.getByRole('button', { name: '起草本地改动' }).click();
  await page.getByRole('tab', { name: '本地改动' }).waitFor();
  await page.getByRole('checkbox', { name: '填本地电话' }).check();
  await input(page, '/changes/phones/consult').fill('0572-8062345');
  await input(page, '/changes/phones/complain').fill('0572-8062346');
  await saved(page);
  await page.getByRole('button', { name: '送公示' }).click();
  await page.getByText('不用公示').click();
  await page.locator('form').getByRole('button', { name: '公示', exact: true }).click();
  await page.waitForURL(/editions/);
  await page.getByText('没有参与起草的第二个人').waitFor();
  const path = new URL(page.url()).pathname.replace('/office/catalogue/', '');
  const second = await at('ji-yunzhou', path);
  await act(second, '发布').last().click();
  await second.getByText('施行中').first().waitFor();
  await act(second, '停止这一版').click();
  await second.getByText('这一项要填').first().waitFor();
  await expect.poll(() => second.locator('#both-zh').evaluate((node) => node === document.activeElement)).toBe(true);
  await second.getByText('恢复成上一级的标准').waitFor();
  await second.locator('#both-zh').fill('号码停用了。');
  await second.locator('#both-en').fill('The number is out of use.');
  await act(second, '停止这一版').click();
  await second.getByText('已停止').first().waitFor();
  await second.getByText('号码停用了。').waitFor();
  await Promise.all([page.context().close(), second.context().close()]);
});

test('a version is given back with reasons: it is written again where it was left', async () => {
  const page = await at('luo-jia', 'items/signboard');
  await page.getByRole('button', { name: '起草第2版' }).click();
  await page.getByRole('tab', { name: '基本' }).waitFor();
  await page.getByRole('textbox', { name: '一句话说明 · 中文' }).fill('店门口挂招牌前，先把样子给我们看一眼。');
  await saved(page);
  await page.getByRole('button', { name: '送公示' }).click();
  await page.locator('#comment-until').fill(day(10));
  await page.getByRole('button', { name: '公示', exact: true }).click();
  await page.waitForURL(/editions/);
  const path = new URL(page.url()).pathname.replace('/office/catalogue/', '');
  const second = await at('shen-che', path);
  await act(second, '退回修改').first().click();
  await second.locator('#reasons').fill('“看一眼”太随便，写清楚看什么。');
  await act(second, '退回修改').last().click();
  await second.getByText('退回理由').waitFor();
  await page.reload();
  await page.getByText('“看一眼”太随便').waitFor();
  await page.getByRole('link', { name: '接着改草稿' }).click();
  await page.getByRole('tab', { name: '基本' }).waitFor();
  expect(await page.getByRole('textbox', { name: '一句话说明 · 中文' }).inputValue()).toContain('看一眼');
  await Promise.all([page.context().close(), second.context().close()]);
});

test('what was begun from nothing is written, made public, published, and then read as people read it', async () => {
  const page = await at('luo-jia', fresh);
  await page.getByRole('textbox', { name: '一句话说明 · 中文' }).fill('在公园里办活动前登记一下，当场办好。');
  await page.getByRole('textbox', { name: '一句话说明 · 英文' }).fill('Registered before an event in a park, done at once.');
  await page.getByRole('checkbox', { name: '自然人' }).check();
  await page.getByRole('tab', { name: '流程' }).click();
  await page.getByRole('checkbox', { name: '网上', exact: true }).check();
  await checks(page).getByRole('button', { name: '打开邮寄' }).click();
  await checks(page).getByText('没有必改的').waitFor();
  await saved(page);
  await page.getByRole('button', { name: '送公示' }).click();
  await page.locator('#comment-until').fill(day(10));
  await page.getByRole('button', { name: '公示', exact: true }).click();
  await page.waitForURL(/editions/);
  const path = new URL(page.url()).pathname.replace('/office/catalogue/', '');
  later(11);
  const again = await at('luo-jia', path);
  await again.locator('#both-zh').fill('没有人提意见。');
  await again.locator('#both-en').fill('Nobody commented.');
  await act(again, '意见处理完毕').last().click();
  await again.getByText('意见已答复，等发布').waitFor();
  const second = await at('shen-che', path);
  await act(second, '发布').last().click();
  await second.getByText('施行中').first().waitFor();
  await second.goto(`${origin}/office/catalogue/items/an-event-in-a-park`);
  await second.getByRole('region', { name: '现在群众看到的' }).getByText('公园里办活动').first().waitFor();
  await second.getByRole('region', { name: '各版本' }).getByText('施行中').waitFor();
  await Promise.all([page.context().close(), again.context().close(), second.context().close()]);
});

test('an officer of another department is told who drafts it, not given a button that refuses', async () => {
  const page = await at('chen-siyuan', 'items/deed-tax');
  await page.getByText('由税务局或者改革办起草').waitFor();
  expect(await page.getByRole('button', { name: /^起草/ }).count()).toBe(0);
  await page.context().close();
});
