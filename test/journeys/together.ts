/** What people do who apply together or for each other, by what is on the screen: any form filled, any paper promised, signed and sent. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { settled } from '#test/support/journey.ts';
import { openTab, taken, type Tab } from '#test/support/tab.ts';
import { choose, press, saved } from './apply.ts';

/** Chooses what every question of the situation is told to be; the place comes from the guide. */
export const tellSituation = async (page: Page, told: Readonly<Record<string, string>>): Promise<void> => {
  for (const [question, option] of Object.entries(told)) await choose(page, question, option);
  // Three questions or fewer stand on the form itself.
  if ((await page.getByRole('heading', { level: 1, name: '先说说您的情况' }).count()) === 0) return saved(page);
  await press(page, '下一步');
  await page.waitForURL('**?step=fill');
  await settled(page);
};

/** From the guide of a matter into a draft. */
export const startFrom = async (page: Page, origin: string, matter: string): Promise<void> => {
  await page.goto(`${origin}/matters/${matter}`);
  await settled(page);
  await page.getByRole('button', { name: /^开始办/ }).click();
  await page.waitForURL('**/apply/*');
  await settled(page);
};

/** Types into questions by their id. */
export const typeInto = async (page: Page, typed: Readonly<Record<string, string>>, prefix = 'q'): Promise<void> => {
  for (const [field, text] of Object.entries(typed)) await page.locator(`#${prefix}-${field.replaceAll('.', '-')}`).fill(text);
};

export const sendIt = async (page: Page, signature: string): Promise<string> => {
  await saved(page);
  await page.getByText(signature).click();
  await press(page, '签名并提交');
  await page.waitForURL('**/receipt/*');
  const number = await page.locator('[data-case-number]').innerText();
  expect(number).toMatch(/^330521-\d{4}-\d{7}-\w$/);
  return number;
};

/** Somebody who works over the API meanwhile: a clerk, an officer. */
export const atWork = async (origin: string, person: string, office: string): Promise<Tab> => {
  const tab = openTab(origin);
  await tab.signIn(person);
  taken(await tab.call('session.choose-post', { body: { office } }));
  return tab;
};

/** Takes in all parts that were filed; the answer as it came. */
export const receiveAll = async (clerk: Tab, number: string) => {
  const { parts } = taken(
    await clerk.call<{ readonly parts: readonly { readonly id: string; readonly state: string }[] }>('case.get', { params: { number } }),
  );
  const receptions = parts.filter((part) => part.state === 'submitted').map((part) => ({ part: part.id, outcome: 'accept' }));
  return clerk.act(number, 'receive', { receptions }, randomUUID());
};
