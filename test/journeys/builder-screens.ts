/** Screens of the builders in the studio: the composer, a paper and a question opened, situational questions, a step with its edges. */
import type { Page } from 'playwright-core';
import { at, type Screen } from './screen.ts';

const item = () => '/office/catalogue/items/deed-tax';
const matter = () => '/office/catalogue/matters/house-sale';

/** The draft is begun by whoever comes first; then the tab, and in it the first line is opened. */
const opened = (tab: number, line: number) => async (page: Page) => {
  await page.locator('.o-st__head .y-btn--p').click();
  await page.getByRole('tab').nth(tab).click();
  await page.locator('.o-bdr__n').nth(line).click();
  await page.locator('.o-bdo').first().waitFor();
};

const compose = async (page: Page): Promise<void> => {
  for (const count of [1, 2, 3]) {
    await page.locator('.o-bdpick button').first().click();
    await page
      .locator('.o-comp__side .o-bdl > li')
      .nth(count - 1)
      .waitFor();
  }
  await page.locator('.o-burden').waitFor();
  await page.locator('.o-comp__main summary').click();
};

export const builderScreens: readonly Screen[] = [
  at('composer', 'luo-jia', () => '/office/catalogue/composer'),
  at('composer, three items', 'luo-jia', () => '/office/catalogue/composer', compose),
  at('catalogue editor, a paper opened', 'luo-jia', item, opened(1, 0)),
  at('catalogue editor, a question opened', 'luo-jia', item, opened(5, 0)),
  at('catalogue editor, situational questions', 'luo-jia', matter, opened(1, 0)),
  at('catalogue editor, a step opened', 'luo-jia', matter, opened(2, 1)),
];
