/** What a clerk does at the window, by what is on the screen: identify, choose matters, ask, take papers, decide. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { settled } from '#test/support/journey.ts';
import { photo } from '#test/support/restaurant.ts';

export const work = (page: Page): Locator => page.locator('.o-col--work');
export const acts = (page: Page): Locator => page.locator('.o-col--act');

/** F4, the number on the card, and the person stands at the left, masked. */
export const identify = async (page: Page, number: string): Promise<void> => {
  await page.keyboard.press('F4');
  await page.waitForURL(/\/office\/counter\/intake(\/new)?$/);
  await page.getByLabel('身份证号或统一社会信用代码').fill(number);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await page.waitForURL('**/intake/walk-in-*');
  await settled(page);
};

/** Adds a matter and waits until its parts are drawn; the first is chosen from the list that stands open. */
export const addMatter = async (page: Page, name: string): Promise<void> => {
  const before = await page.locator('.o-items tbody tr').count();
  if (before > 0) await page.getByRole('button', { name: '加事项' }).click();
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator('.o-items tbody tr').nth(before).waitFor();
};

const pick = (page: Page, question: string, option: string): Promise<void> =>
  work(page).getByRole('group', { name: question, exact: true }).getByText(option, { exact: true }).click();

/** A shop with a sign and a drain: three parts to receive, the food permit waits for the licence. */
export const askAboutShop = async (page: Page, name: string): Promise<void> => {
  await pick(page, '怎么做生意？', '只做外卖、自提');
  await work(page).getByLabel('经营面积多大？').fill('30');
  await pick(page, '要挂户外招牌吗？', '是');
  await pick(page, '厨房污水排进下水道吗？', '是');
  await work(page)
    .getByRole('row', { name: /城镇污水/ })
    .waitFor();
  await work(page).getByLabel('店铺名称').fill(name);
  await pick(page, '经营范围', '餐饮服务（热食类）');
  await work(page).getByLabel('经营场所地址').fill('乾元镇直街57号');
  await work(page).getByLabel('营业时间').fill('05:30–13:00');
  await work(page).getByLabel('食品安全管理员').fill('沈立秋');
  await work(page).getByLabel('招牌文字').fill(name);
  await work(page).getByLabel('宽', { exact: true }).fill('3');
  await work(page).getByLabel('高', { exact: true }).fill('0.8');
  await work(page).getByLabel('每日排水量').fill('1.5');
  await pick(page, '装了隔油池', '是');
};

const paper = (page: Page, name: RegExp): Locator => work(page).locator('.o-mats > li').filter({ hasText: name });
export const commit = (page: Page, name: RegExp): Promise<void> => paper(page, name).getByRole('button', { name: '以承诺代替' }).click();
export const takeOriginal = (page: Page, name: RegExp): Promise<void> => paper(page, name).getByRole('button', { name: '收原件' }).click();
/** A poor picture is kept with a reason; the original is given back. */
export const takePhoto = async (page: Page, name: RegExp): Promise<void> => {
  await paper(page, name).getByRole('button', { name: '扫描', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.locator('input[type=file]').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: photo });
  await sheet.getByLabel('仍要保留，写明原因').fill('原件本来就不清');
  await sheet.getByRole('button', { name: '存好', exact: true }).click();
  await paper(page, name).getByText('已扫描 1 页 · 原件已还').waitFor();
};

/** The paper was put in the wrong way: its one page is taken again, and the second version stands in its row. */
export const scanAgain = async (page: Page, name: RegExp): Promise<void> => {
  await paper(page, name).getByRole('button', { name: '改扫描', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: /重拍/ }).click();
  await sheet.locator('input[type=file]').setInputFiles({ name: 'better.png', mimeType: 'image/png', buffer: photo });
  // The reason belonged to the page that is replaced: it is asked for again.
  await expect.poll(() => sheet.getByLabel('仍要保留，写明原因').inputValue()).toBe('');
  await sheet.getByLabel('仍要保留，写明原因').fill('重拍过，原件就是这样');
  const kept = page.waitForResponse((reply) => reply.request().method() === 'POST' && new URL(reply.url()).pathname.endsWith('/scans'));
  await sheet.getByRole('button', { name: '存为新一版', exact: true }).click();
  expect(await (await kept).json()).toMatchObject({ version: 2, pages: [{ reason: '重拍过，原件就是这样' }] });
  await paper(page, name).getByText('已扫描 1 页 · 原件已还').waitFor();
};

/** Chooses the outcome of one part by its key. */
export const decide = async (page: Page, part: string, key: string): Promise<void> => {
  await page.getByRole('combobox', { name: '处理哪一项' }).selectOption({ label: part });
  await page.getByRole('combobox', { name: '处理哪一项' }).press(key);
};

/** F9, and the papers lie sealed. */
export const sign = async (page: Page): Promise<readonly string[]> => {
  await page.keyboard.press('F9');
  await page.getByRole('heading', { name: '办好了' }).waitFor();
  return page.locator('[data-case-number]').allInnerTexts();
};
