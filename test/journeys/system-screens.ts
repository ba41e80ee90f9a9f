/** Screens of department systems' console. */
import { at, type Screen } from './screen.ts';

export const systemScreens: readonly Screen[] = [
  at(
    'department systems',
    'yin-lan',
    () => '/office/exchange/systems',
    async (page) => page.locator('.o-sys, .y-empty').first().waitFor(),
  ),
  at(
    'a department system entered',
    'yin-lan',
    () => '/office/exchange/systems/new',
    async (page) => {
      await page.locator('.o-several input').first().check();
      await page.locator('#system-items, #system-url').first().waitFor();
    },
  ),
];
