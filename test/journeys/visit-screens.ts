/** Screens of a hall's day, and of who was sent away. */
import { at, type Screen } from './screen.ts';

export const visitScreens: readonly Screen[] = [
  at(
    'the day, visits noted',
    'wang-min',
    () => '/office/day/visits',
    async (page) => {
      await page.locator('.o-today__a .y-btn').first().click();
      await page.locator('#visit-why').waitFor();
    },
  ),
  at(
    'the day, report',
    'wang-min',
    () => '/office/day/report',
    async (page) => page.locator('.o-today__figs, .y-empty').first().waitFor(),
  ),
  at(
    'the day, hand-over',
    'wang-min',
    () => '/office/day/shift',
    async (page) => page.locator('.o-today__open').waitFor(),
  ),
];
export const visitScreensOfPerson: readonly Screen[] = [
  at(
    'sent away',
    'zhou-yining',
    () => '/sent-away',
    async (page) => page.locator('#away-hall').waitFor(),
  ),
];
