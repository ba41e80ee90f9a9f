/** Screens of lists brought in and given out, and of open data. */
import type { Page } from 'playwright-core';
import { at, type Screen } from './screen.ts';

const LIST = [
  '事项编码,事项名称,实施主体,行政区划代码,统一社会信用代码,事项类型',
  'S-1,档案查询,德清县档案局,330521,11331002002673575G,20',
  'S-2,,德清县档案局,330521,,20',
  'S-3,档案查询,德清县档案局,511602,11331002002673575g,1',
].join('\n');

/** A list with one row left out and one doubtful. */
const bring = async (page: Page): Promise<void> => {
  await page.locator('#tr-file').setInputFiles({ name: '实施清单.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  await page.locator('.o-tr button[type=submit]').click();
  await page.locator('.o-tr__tally').waitFor();
};

export const transferScreens: readonly Screen[] = [
  at(
    'lists in and out',
    'luo-jia',
    () => '/office/catalogue/transfer',
    async (page) => page.locator('#tr-file').waitFor(),
  ),
  at('a list brought in', 'luo-jia', () => '/office/catalogue/transfer', bring),
];
export const openDataScreens: readonly Screen[] = [
  at(
    'open data',
    'guest',
    () => '/open-data',
    async (page) => page.locator('.p-open__files').first().waitFor(),
  ),
];
