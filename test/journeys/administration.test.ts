/** An administrator in the browser: opens an office, enters and appoints a colleague, lets somebody stand in, and finds all of it in the history. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settled, signIn, useJourney, type Visitor } from '#test/support/journey.ts';
import { press } from './apply.ts';
import { axeFaults, largeTextFaults, narrowFaults } from './judge.ts';

const journey = useJourney({ YICI_EMPTY: '1' });

const pages = ['', '/offices', '/windows', '/halls', '/people', '/substitutes', '/letters', '/archive', '/history'];
const administrator = async (look: Parameters<typeof journey.visitor>[0], person = 'lin-an'): Promise<Visitor> => {
  const visitor = await journey.visitor(look);
  await signIn(visitor, person, '/office/');
  await visitor.page.waitForURL('**/office/admin');
  await settled(visitor.page);
  return visitor;
};
const fill = async (page: Page, words: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, text] of Object.entries(words)) await page.getByRole('dialog').getByLabel(label, { exact: true }).fill(text);
};
const told = (page: Page): Promise<void> => page.getByText('已经改好，各处立即生效').waitFor();
const send = (page: Page): Promise<void> => page.getByRole('dialog').locator('button[type=submit]').click();

test('sets up an office with a handler and a substitute, and everything stands in the history', async () => {
  journey.showWhenFailed('administration');
  const lin = await administrator({ width: 1440, height: 900 });
  const { page } = lin;
  await page.getByText('可以收件了').waitFor();

  await page.getByRole('link', { name: '单位和大厅', exact: true }).click();
  await page.getByRole('button', { name: '撤销 德清县交通运输局' }).click();
  await send(page);
  await page.getByRole('dialog').getByText('这一项要填').waitFor();
  // A refused form is a mark on the page's record; here it was meant.
  lin.complaints.splice(0);
  await fill(page, { 原因: '机构改革' });
  await send(page);
  await told(page);
  await press(page, '设立单位');
  await page.getByLabel('部门').selectOption('transport');
  await fill(page, { 名称: '德清县交通服务局', 英文名称: 'Deqing Transport Service' });
  await send(page);
  await page.getByText('德清县交通服务局').first().waitFor();

  await page.getByRole('link', { name: '人员和岗位', exact: true }).click();
  await press(page, '登记人员');
  await fill(page, { 姓名: '柳舟', 登录账号: 'liu-zhou' });
  await send(page);
  await page.getByRole('button', { name: '任命柳舟' }).click();
  await page.getByLabel('单位或大厅').selectOption({ label: '德清县交通服务局' });
  await page.getByLabel('职责').selectOption('handling');
  await fill(page, { 岗位名称: '审批科', 岗位英文名称: 'Licensing desk' });
  await send(page);
  await page.getByText('德清县交通服务局 · 审批科').waitFor();

  await page.getByRole('button', { name: '找人代岗 陈思远' }).click();
  await page.getByLabel('由谁代').selectOption({ label: '郑岚' });
  const today = await page.getByLabel('从哪天起').inputValue();
  await fill(page, { 到哪天止: today });
  await send(page);
  await page.getByRole('link', { name: '代岗', exact: true }).click();
  await page.getByText('郑岚代陈思远').waitFor();

  await page.getByRole('link', { name: '变更记录', exact: true }).click();
  await page.getByText('郑岚代陈思远在德清县市场监督管理局的办理岗位').waitFor();
  const lines = await page.locator('.o-history > li').allInnerTexts();
  expect(lines.slice(0, 5).map((line) => line.split('\n').at(-1))).toEqual(['林安', '林安', '林安', '林安', '林安']);
  await lin.close();
});

test('plans the hall: what cannot be read is not saved, what was saved is there for the next one who looks', async () => {
  journey.showWhenFailed('hall-plan');
  const lin = await administrator({ width: 1440, height: 900 });
  const { page } = lin;
  await lin.open('/office/admin/halls');
  await page.getByRole('textbox', { name: '周日', exact: true }).fill('上午');
  await page.getByRole('button', { name: '要写成 9:00-12:00、13:30-17:00' }).waitFor();
  await page.getByRole('textbox', { name: '周日', exact: true }).fill('9-12、13:30-17');
  await page.getByLabel('2号窗办投资项目').check();
  await press(page, '保存安排');
  await told(page);
  await lin.open('/office/admin/halls');
  expect(await page.getByRole('textbox', { name: '周日', exact: true }).inputValue()).toBe('09:00-12:00、13:30-17:00');
  expect(await page.getByLabel('2号窗办投资项目').isChecked()).toBe(true);
  await page.getByText('第2版').waitFor();
  await lin.close();
});

test('whoever stands in chooses the post of the colleague, and sees its desk', async () => {
  const zheng = await journey.visitor({ width: 1440, height: 900 });
  await signIn(zheng, 'zheng-lan', '/office/');
  await zheng.page.getByText('代陈思远办理').click();
  await zheng.page.waitForURL('**/office/desk');
  await settled(zheng.page);
  await zheng.page.getByText('德清县市场监督管理局').first().waitFor();
  await zheng.close();
});

test('nobody appoints themself, and the button says so', async () => {
  const lin = await administrator({});
  await lin.open('/office/admin/people');
  await lin.page.getByRole('button', { name: '任命林安' }).click();
  await lin.page.getByRole('button', { name: '自己不能给自己任职' }).waitFor();
  await lin.close();
});

test.each([
  ['light', 'zh-CN'],
  ['dark', 'en-GB'],
] as const)('every page of the settings is sound in %s, on a desk and on a phone', async (theme, language) => {
  const lin = await administrator({ width: 1440, height: 900, dark: theme === 'dark', language });
  const faults: string[] = [];
  for (const path of pages) {
    await lin.page.setViewportSize({ width: 1440, height: 900 });
    await lin.open(`/office/admin${path}`);
    for (const judge of [axeFaults, narrowFaults, largeTextFaults])
      faults.push(...(await judge(lin.page)).map((fault) => `${path}: ${fault}`));
  }
  for (const [path, button] of [
    ['/offices', '.o-admin__acts .y-btn--p'],
    ['/windows', '.o-admin__acts .y-btn--p'],
    ['/people', '.o-officer__h .y-btn'],
    ['/substitutes', '.o-admin__acts .y-btn--p'],
  ] as const) {
    await lin.page.setViewportSize({ width: 390, height: 844 });
    await lin.open(`/office/admin${path}`);
    await lin.page.locator(button).first().click();
    await lin.page.getByRole('dialog').waitFor();
    const wider = await lin.page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth);
    if (wider) faults.push(`${path} form: wider than its sheet`);
    for (const judge of [axeFaults, narrowFaults]) faults.push(...(await judge(lin.page)).map((fault) => `${path} form: ${fault}`));
  }
  expect(faults).toEqual([]);
  await lin.close();
});
