/** Screens of a case's past. */
import type { Page } from 'playwright-core';
import { at, type Screen } from './screen.ts';

const shown = async (page: Page): Promise<void> => page.locator('.y-moment__now b').waitFor();
const values = async (page: Page): Promise<void> => {
  await page.locator('.y-seg button').nth(1).click();
  await page.locator('.y-value__h').first().waitFor();
};

export const historyScreensOfPerson: readonly Screen[] = [
  at('the past of a case', 'zhou-yining', ({ running }) => `/cases/${running}/history`, shown),
  at('who set what', 'zhou-yining', ({ running }) => `/cases/${running}/history`, values),
];
export const historyScreensOfOffice: readonly Screen[] = [
  at('the past of a case, office', 'chen-siyuan', ({ running }) => `/office/history/${running}`, shown),
  at('who set what, office', 'chen-siyuan', ({ running }) => `/office/history/${running}`, values),
];
