/** Screens of published figures, ideas and keys to the interface. */
import { at, type Screen } from './screen.ts';

export const societyScreens: readonly Screen[] = [
  at('statistics', 'guest', () => '/statistics'),
  at('statistics of a county', 'guest', () => '/statistics?division=330521'),
  at('the measures', 'guest', () => '/statistics/measures'),
  at('one measure', 'guest', () => '/statistics/actual/once'),
  at('ideas of a guest', 'guest', () => '/ideas'),
];
export const societyScreensOfPerson: readonly Screen[] = [
  at(
    'ideas',
    'zhou-yining',
    () => '/ideas',
    async (page) => {
      await page.locator('.p-ideas .y-btn').first().click();
      await page.locator('#idea-title').waitFor();
    },
  ),
  at('keys to the interface', 'zhou-yining', () => '/api-keys'),
];
export const societyScreensOfOffice: readonly Screen[] = [
  at('ideas at an office', 'luo-jia', () => '/office/programme/ideas'),
  at('clients at an office', 'yin-lan', () => '/office/programme/clients'),
];
