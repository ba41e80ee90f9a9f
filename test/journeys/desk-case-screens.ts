/** Screens of one case on the desk. */
import type { Page } from 'playwright-core';
import type { Scene } from './scene.ts';
import { at, press, type Screen } from './screen.ts';

const desk = ({ running }: Scene): string => `/office/desk/${running}/drainage`;
/** On a narrow screen the acts lie in a drawer that the key A opens. */
const acts = async (page: Page): Promise<void> => {
  await page.getByRole('tablist').waitFor();
  await page.keyboard.press('a');
  await page.locator('.o-acts').last().waitFor();
};

export const deskCaseScreens: readonly Screen[] = [
  at('desk', 'wu-qing', () => '/office/desk'),
  at('desk, case open', 'wu-qing', desk),
  at('desk, acts', 'wu-qing', desk, acts),
  at('desk, stop', 'wu-qing', desk, async (page) => {
    await acts(page);
    await press('[data-act="stop"] button')(page);
  }),
  at('desk, keys', 'wu-qing', desk, async (page) => {
    await page.getByRole('tablist').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  }),
  ...['materials', 'shared', 'timeline', 'siblings'].map((name, index) =>
    at(`desk, ${name}`, 'wu-qing', desk, async (page) =>
      page
        .getByRole('tab')
        .nth(index + 1)
        .click(),
    ),
  ),
];
