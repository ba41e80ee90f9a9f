/** What a citizen does on the way to an application: find the matter, answer, confirm, give, sign. Everything by what is on the screen. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { answers, photo } from '#test/support/restaurant.ts';
import { settled } from '#test/support/journey.ts';

/** The id of a question's control: `shop.name` under `q` is `q-shop-name`. */
const controlOf = (field: string, prefix = 'q'): string => `#${prefix}-${field.replaceAll('.', '-')}`;

/** A choice is pressed on its own words, as a thumb does. */
export const choose = async (page: Page, question: string, option: string): Promise<void> => {
  await page.getByRole('group', { name: question, exact: true }).getByText(option, { exact: true }).click();
};

export const press = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click();
};

/** From home by search to the guide of opening a restaurant. */
export const findRestaurant = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('combobox', { name: '搜索事项' }).fill(words);
  await page
    .getByRole('option', { name: /开一家餐饮店/ })
    .first()
    .click();
  await page.waitForURL('**/matters/open-restaurant');
  await settled(page);
};

/** Takes the guide's answers along into a draft; returns its id. */
export const startDraft = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: /^开始办/ }).click();
  await page.waitForURL('**/apply/*');
  await settled(page);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
};

export const answerSituation = async (page: Page): Promise<void> => {
  await choose(page, '怎么做生意？', '只做外卖、自提');
  await page.locator(controlOf('premises.area', 's')).fill('46');
  await choose(page, '要挂户外招牌吗？', '是');
  await choose(page, '厨房污水排进下水道吗？', '是');
};

const typed = [
  'shop.name',
  'premises.address',
  'shop.hours',
  'shop.safetyManager',
  'sign.text',
  'sign.width',
  'sign.height',
  'drainage.volume',
] as const satisfies readonly (keyof typeof answers)[];

export const fillForm = async (page: Page): Promise<void> => {
  for (const field of typed) await page.locator(controlOf(field)).fill(String(answers[field]));
  await choose(page, '经营范围', '餐饮服务（热食类）');
  await choose(page, '装了隔油池', '是');
  // Nobody sits down at a shop that only sells to take away.
  expect(await page.getByText('座位数').count()).toBe(0);
};

/** Every group of known facts is looked at and confirmed. */
export const confirmKnown = async (page: Page): Promise<void> => {
  const open = page.locator('button.p-ok[aria-pressed="false"]');
  while ((await open.count()) > 0) await open.first().click();
};

/** Waits until the bar says that what was typed is with the server. */
export const saved = async (page: Page): Promise<void> => {
  await page
    .getByRole('status')
    .filter({ hasText: /^已保存/ })
    .waitFor();
};

const materialOf = (page: Page, name: RegExp) => page.locator('fieldset.p-way').filter({ hasText: name });

/** Gives a paper as a photo; the phone's camera is the file the test hands over. */
export const givePhoto = async (page: Page, name: RegExp): Promise<void> => {
  const material = materialOf(page, name);
  const way = material.getByText('拍照或传文件', { exact: true });
  if (await way.isVisible()) await way.click();
  await material.locator('input[type=file]').first().setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: photo });
  await material.getByText('已传', { exact: false }).first().waitFor();
};

export const commit = async (page: Page, name: RegExp): Promise<void> => {
  const material = materialOf(page, name);
  await material.waitFor();
  const way = material.getByText('写承诺', { exact: true });
  if (await way.isVisible()) await way.click();
  await material.getByText('我承诺，并知道做不到的后果').click();
};
