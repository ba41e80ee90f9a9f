/** A clerk who is no programmer composes a matter, builds a condition, adds a paper that somebody already has, and a translator reads every sentence. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { CatalogueDraftView } from '#contract/view/catalogue-draft.ts';
import { valueAt } from '#domain/edition/doc-pointer.ts';
import { settled } from '#test/support/journey.ts';
import { useScreens } from '#test/support/screens-of-app.ts';
import { axeFaults } from './judge.ts';
import { tabTo } from './keyboard.ts';

const { app, origin, officer } = await useScreens('8193');

const at = async (person: string, path: string): Promise<Page> => {
  const page = await officer(person);
  await page.goto(`${origin}/office/catalogue/${path}`);
  await settled(page);
  return page;
};
const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();
const draftOf = async (subject: object): Promise<string> => {
  const clerk = await app.signIn('luo-jia', 'zhejiang-reform');
  const { body } = await clerk.send<CatalogueDraftView>('POST', '/api/v1/catalogue-drafts', { body: { division: 330000, subject } });
  return body.row.id;
};
const kept = async (id: string, pointer: string): Promise<unknown> => {
  const clerk = await app.signIn('luo-jia', 'zhejiang-reform');
  return valueAt((await clerk.send<CatalogueDraftView>('GET', `/api/v1/catalogue-drafts/${id}`)).body.doc, pointer);
};
/** Typing rests, and what was typed is kept. */
const untilKept = async (id: string, pointer: string, wanted: unknown): Promise<void> => {
  await expect.poll(() => kept(id, pointer), { timeout: 30_000 }).toEqual(wanted);
};

test('she chooses three items by keyboard, and their order stands there with its law', async () => {
  const page = await at('luo-jia', 'composer');
  await page.getByText('从左边选事项').waitFor();
  for (const words of ['食品经营许可', '个体工商户设立登记', '户外招牌设置']) {
    await page.getByRole('searchbox', { name: /^找事项/ }).fill(words);
    await tabTo(page, '.o-bdpick button', words);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `去掉：${words}` }).waitFor();
  }
  const edge = page.getByRole('checkbox', { name: '食品经营许可 等 个体工商户设立登记' });
  await edge.waitFor();
  expect(await edge.isChecked()).toBe(true);
  await page.locator('.o-cedge').getByText('食品安全法第35条').waitFor();
  await page.getByText('最长的一条：个体工商户设立登记 → 食品经营许可，12个工作日。').waitFor();
  expect(await page.getByRole('row', { name: /申请表/ }).textContent()).toMatch(/3.*1/);
  expect(await axeFaults(page)).toEqual([]);
  await edge.uncheck();
  await page.getByText('要的证由“个体工商户设立登记”发，却没有等它').waitFor();
  await page.getByRole('button', { name: '先改好先后' }).waitFor();
  await edge.check();
  await page.getByLabel('这件事叫什么 · 中文').fill('开一家早餐铺');
  await page.getByLabel('这件事叫什么 · 英文').fill('Open a breakfast shop');
  await page.getByRole('button', { name: '建成草稿' }).click();
  await page.waitForURL('**/office/catalogue/drafts/*');
  await page.getByRole('heading', { level: 1, name: '开一家早餐铺' }).waitFor();
  await tab(page, '流程');
  await page.getByText('没有圈，没有缺口。').waitFor();
  expect(await kept(page.url().split('/').at(-1) ?? '', '/steps/2/needs/0/basis')).toEqual({ law: 'food-safety-law-2021', article: 35 });
  await page.context().close();
});

test('a question is asked of large places only: she says so in rows, reads it in words and tries it out', async () => {
  const id = await draftOf({ kind: 'item', id: 'food-permit' });
  const page = await at('luo-jia', `drafts/${id}`);
  await tab(page, '表单');
  await page.getByRole('button', { name: /^营业时间/ }).click();
  const condition = page.locator('.o-cond');
  await condition.getByText('总是出现').waitFor();
  await condition.getByRole('button', { name: '加一条' }).click();
  await condition.getByLabel('问题').selectOption({ label: '经营面积' });
  await condition.getByText('有一条还没选完').waitFor();
  await condition.getByLabel('值').fill('200');
  await condition.getByText('只在“经营面积”不少于200 平方米时出现。').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await condition.getByText('试一试').click();
  await condition.getByLabel('经营面积', { exact: true }).fill('90');
  await condition.getByText('不成立').waitFor();
  await condition.getByRole('button', { name: '写成式子' }).click();
  await condition.getByLabel(/条件（CEL）/).fill('premises.size > 3');
  await condition.getByText('没有“premises.size”这个问题。').waitFor();
  await condition.getByLabel(/条件（CEL）/).fill('premises.area >= 150');
  const fields = (await kept(id, '/fields')) as readonly { readonly id: string }[];
  await untilKept(id, `/fields/${fields.findIndex((field) => field.id === 'shop.hours')}/when`, 'premises.area >= 150');
  await page.context().close();
});

test('she adds the household book by its name, and is offered the register that has it', async () => {
  const id = await draftOf({ kind: 'item', id: 'food-permit' });
  const page = await at('luo-jia', `drafts/${id}`);
  await tab(page, '材料');
  const adding = page.getByRole('region', { name: '加一份材料' });
  await adding.getByLabel('材料叫什么').fill('户口簿');
  const offer = adding.locator('.o-bdr', { hasText: '公安局已有' }).first();
  await offer.getByRole('button', { name: '用数据核对' }).click();
  const line = page.locator('.o-bdl > li', { hasText: '户口簿' });
  await line.getByText(/公安局/).waitFor();
  await untilKept(id, '/materials/3/satisfiedBy/0', { by: 'fact', facts: ['household.book'], heldBy: 'public-security' });
  expect(await axeFaults(page)).toEqual([]);
  await line.getByRole('button', { name: '去掉：户口簿' }).click();
  await untilKept(id, '/materials/3', undefined);
  await page.context().close();
});

test('a translator reads sentence after sentence by keyboard, and what is read stays read', async () => {
  const id = await draftOf({ kind: 'item', id: 'food-permit' });
  const page = await at('shen-che', `drafts/${id}`);
  await tab(page, '文字');
  await page.getByText('第1句').waitFor();
  await page.locator('.o-walk').getByText('食品安全法第35条').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.locator('.o-walk').getByLabel('英文').focus();
  await page.keyboard.press('Control+Enter');
  await page.getByText('第2句').waitFor();
  await page.getByText('看过 1 / ').waitFor();
  await page.reload();
  await tab(page, '文字');
  await page.getByText('看过 1 / ').waitFor();
  await page.getByRole('button', { name: /^全部/ }).click();
  await page.getByText('沈澈').last().waitFor();
  await page.context().close();
});

test('what a person answers strikes out what falls away', async () => {
  const page = await at('luo-jia', `drafts/${await draftOf({ kind: 'matter', id: 'open-restaurant' })}`);
  await tab(page, '情形');
  const cuts = page.getByRole('region', { name: '替一个人答一遍' });
  await cuts.getByLabel('怎么做生意？').selectOption({ label: '只做外卖、自提' });
  await cuts.getByLabel('要挂户外招牌吗？').selectOption({ label: '否' });
  await cuts.locator('s', { hasText: '户外招牌设置' }).waitFor();
  await cuts.locator('s', { hasText: '消防安全检查' }).waitFor();
  expect(await cuts.getByRole('region', { name: '步骤' }).locator('h2').textContent()).toContain('3 / 5');
  expect(await axeFaults(page)).toEqual([]);
  await page.context().close();
});

test('an order that no paper shows and the law still wants is drawn by hand, with its article', async () => {
  const page = await at('luo-jia', 'composer');
  for (const words of ['新生儿出生登记', '新生儿参加城乡居民基本医疗保险']) {
    await page.getByRole('searchbox', { name: /^找事项/ }).fill(words);
    await page.locator('.o-bdpick button', { hasText: words }).first().click();
  }
  await page.getByText('谁也不等谁').waitFor();
  await page.getByRole('button', { name: '再加一条先后' }).click();
  await page.getByLabel('哪个事项').selectOption('medical-insurance-newborn');
  await page.getByLabel('要等哪个').selectOption('household-entry-newborn');
  await page.getByLabel('依据').selectOption('social-insurance-law-2018');
  await page.getByLabel('第几条').fill('25');
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '加上', exact: true }).click();
  await page.getByText(/您加的 · .*社会保险法第25条/).waitFor();
  await page.getByText(/最长的一条：新生儿出生登记.* → 新生儿参加城乡居民基本医疗保险，2个工作日。/).waitFor();
  await page.context().close();
});
