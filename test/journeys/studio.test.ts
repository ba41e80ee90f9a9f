/** A clerk of the reform office, no programmer, drafts the next food permit in the browser; a second person publishes it; whoever filed before keeps theirs. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { addDays, dayOfInstant, dayText, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import type { Guide } from '#contract/view/guide.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { definitionOf } from '#server/case/case-room.ts';
import { findCase } from '#server/case/store.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { settled } from '#test/support/journey.ts';
import { openShop } from '#test/support/noodle-shop.ts';
import { useScreens } from '#test/support/screens-of-app.ts';

const { app, origin, officer } = await useScreens('8194');
/** A district of Hangzhou, which changed nothing of the province's food permit. */
const HERE = 330105;
const today = dayOfInstant(wallClock());
const day = (ahead: number): string => dayText(addDays(today, ahead));
const morning = (ahead: number): Instant => (startOfDay(addDays(today, ahead)) + 9 * 3_600_000) as Instant;

let running = '';
let draft = '';
let edition = '';

const at = async (person: string, path: string): Promise<Page> => {
  const page = await officer(person);
  await page.goto(`${origin}/office/catalogue/${path}`);
  await settled(page);
  return page;
};
const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();
const input = (page: Page, pointer: string) => page.locator(`[id="f${pointer.replaceAll('/', '.')}"]`);
const saved = (page: Page): Promise<void> => page.locator('.o-sth').getByText('自动保存').waitFor();
const errors = (page: Page) => page.locator('.o-st__head').getByText('处必改');
const pinned = async (number: string) => {
  const { catalogue, pool } = app.wired();
  const found = await findCase(sqlOf(pool), { division: HERE as DivisionCode, id: number });
  if (found === undefined) throw new Error(`no case ${number}`);
  return definitionOf(catalogue, found.state).items.get('food-permit' as never);
};

beforeAll(async () => {
  running = (await openShop(await app.signIn('zhou-yining'), HERE)).number;
});

test('she finds the item in the tree and begins its next version', async () => {
  const page = await at('luo-jia', '');
  await page.getByRole('searchbox', { name: /^筛选/ }).fill('食品经营');
  await page.getByRole('link', { name: '食品经营许可 · 新办', exact: true }).click();
  await page.getByRole('button', { name: '起草第2版' }).click();
  await page.getByRole('tab', { name: '基本' }).waitFor();
  draft = page.url().split('/').at(-1) ?? '';
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('食品经营许可');
  await page.context().close();
});

test('three mistakes are told as she types, and each is mended by one press', async () => {
  const page = await at('luo-jia', `drafts/${draft}`);
  await tab(page, '时限');
  await input(page, '/limit/promised').fill('25');
  await tab(page, '基本');
  await input(page, '/handling').selectOption('instant');
  await tab(page, '流程');
  await input(page, '/visits/count').fill('1');
  await page.getByRole('textbox', { name: /为什么要到现场 · 中文/ }).fill('看一次后厨');
  await page.getByRole('textbox', { name: /为什么要到现场 · 英文/ }).fill('One look at the kitchen');
  await errors(page)
    .getByText(/还有3处必改/)
    .waitFor();
  expect(await page.getByRole('button', { name: /送公示/ }).getAttribute('aria-disabled')).toBe('true');
  const checks = page.getByRole('region', { name: '检查' });
  await checks.getByText('承诺比法定长').click();
  await expect.poll(() => input(page, '/limit/promised').evaluate((node) => node === document.activeElement)).toBe(true);
  for (let left = 3; left > 0; left -= 1) {
    await checks.locator('li.is-error .y-lnk').first().click();
    if (left > 1)
      await errors(page)
        .getByText(`还有${left - 1}处必改`)
        .waitFor();
  }
  await errors(page).waitFor({ state: 'detached' });
  // The last remedy is kept a moment after it is seen.
  await saved(page);
  await page.context().close();
});

test('what people will see follows her typing; what she typed is saved by itself and in words', async () => {
  const page = await at('luo-jia', `drafts/${draft}`);
  await tab(page, '流程');
  await input(page, '/visits/count').fill('0');
  for (const side of ['中文', '英文']) await page.getByRole('textbox', { name: `为什么要到现场 · ${side}` }).fill('');
  await page.getByRole('button', { name: '看材料，要时到店里看', exact: true }).click();
  await page.getByRole('textbox', { name: '几天' }).fill('8');
  await tab(page, '时限');
  await input(page, '/limit/promised').fill('10');
  await page.getByRole('region', { name: '群众看到的' }).getByText('10个工作日办完').waitFor();
  await saved(page);
  await page.getByRole('link', { name: '和第1版比' }).click();
  await page.getByRole('region', { name: '改了什么' }).getByText('承诺时限由12个工作日改为10个工作日').waitFor();
  await page.context().close();
});

test('who looks at the draft is told who else does, and sees what they write come in', async () => {
  const [luo, shen] = [await at('luo-jia', `drafts/${draft}`), await at('shen-che', `drafts/${draft}`)];
  await shen.getByText('骆嘉也在看这份草稿').waitFor();
  await luo.getByRole('textbox', { name: '一句话说明 · 中文' }).fill('卖饭菜、饮品、糕点前要办的许可，五年有效。');
  await saved(luo);
  await expect.poll(() => shen.getByRole('textbox', { name: '一句话说明 · 中文' }).inputValue(), { timeout: 30_000 }).toContain('五年有效');
  await Promise.all([luo.context().close(), shen.context().close()]);
});

test('she makes it public until a day, with what changes in plain words', async () => {
  const page = await at('luo-jia', `drafts/${draft}`);
  await page.getByRole('button', { name: '送公示' }).click();
  await page.getByRole('textbox', { name: /这次改了什么.*中文/ }).waitFor();
  expect(await page.getByRole('textbox', { name: /这次改了什么.*中文/ }).inputValue()).toContain('承诺时限由12个工作日改为10个工作日');
  await page.locator('#comment-until').fill(day(10));
  await page.getByRole('button', { name: '公示', exact: true }).click();
  await page.waitForURL(/editions/);
  edition = page.url().split('/').at(-1) ?? '';
  await page.getByText('公示征求意见').first().waitFor();
  await page.context().close();
});

test('the comments closed, she may not publish her own work; a second person does, from a day on', async () => {
  app.at(morning(11));
  const luo = await at('luo-jia', `editions/${edition}`);
  await luo.getByRole('textbox', { name: '意见处理情况 · 中文' }).fill('没有人提意见。');
  await luo.getByRole('textbox', { name: '意见处理情况 · 英文' }).fill('Nobody commented.');
  await luo.locator('aside').getByRole('button', { name: '意见处理完毕' }).last().click();
  await luo.getByText('意见已答复，等发布').waitFor();
  expect(await luo.locator('aside').getByRole('button', { name: '发布', exact: true }).count()).toBe(0);
  const shen = await at('shen-che', `editions/${edition}`);
  await shen.locator('#effective-on').fill(day(12));
  await shen.locator('aside').getByRole('button', { name: '发布', exact: true }).last().click();
  await shen.getByText('已发布，未到施行日').waitFor();
  await Promise.all([luo.context().close(), shen.context().close()]);
});

test('from that day the guide promises ten days; whoever filed before keeps twelve', async () => {
  app.at(morning(12));
  const { editions } = app.wired();
  await editions.refresh();
  const reader = await app.stranger().send<Guide>('GET', `/api/v1/matters/open-restaurant/guide?division=${HERE}`);
  expect(reader.body.steps.find(({ id }) => id === 'food')?.promised.amount).toBe(10);
  const kept = await pinned(running);
  expect([kept?.version, kept?.limit.promised.amount]).toEqual([1, 12]);
  const page = await at('luo-jia', 'items/food-permit');
  await page.getByRole('region', { name: '各版本' }).getByText('施行中').waitFor();
  expect(await page.getByRole('region', { name: '各版本' }).locator('.o-vrow').count()).toBe(2);
  await page.getByRole('region', { name: '比哪两版' }).getByText('承诺时限由12个工作日改为10个工作日').waitFor();
  await page.context().close();
});
