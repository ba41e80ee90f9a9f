/** Screens of the window without a line. */
import { at, type Screen } from './screen.ts';

export const offlineScreensOfOffice: readonly Screen[] = [
  at(
    'the offline window',
    'wang-min',
    () => '/office/counter/offline',
    async (page) => {
      await page
        .getByRole('button', { name: '开一家餐饮店', exact: true })
        .or(page.getByRole('button', { name: /restaurant/i }))
        .first()
        .click();
      await page.locator('.o-offpapers li').first().waitFor();
    },
  ),
];
