/** Screens of the desk's list: its filter open, and several cases selected with what would be done. */
import { at, type Screen } from './screen.ts';

export const inboxScreensOfOffice: readonly Screen[] = [
  at(
    'desk-filter',
    'wu-qing',
    () => '/office/desk',
    (page) => page.locator('.o-filter > summary').click(),
  ),
  at(
    'desk-batch',
    'wu-qing',
    () => '/office/desk',
    async (page) => {
      await page.locator('.o-rowpick input').first().check();
      await page.locator('.o-batchbar button', { hasText: /^(分派|Assign)/ }).click();
      await page.locator('dialog[open] select').waitFor();
    },
  ),
];
