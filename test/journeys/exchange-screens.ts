/** Screens of the exchange of data, and the counter's line that may not ask for a paper. */
import { at, press, type Screen, toList } from './screen.ts';

export const exchangeScreens: readonly Screen[] = [
  at(
    'counter, a line of the notice',
    'wang-min',
    () => '/office/counter',
    async (page) => {
      await toList(page);
      await press('.o-rows a')(page);
      const decide = page.locator('.o-drawer-b');
      await page.locator('.o-outcomes').waitFor({ state: 'attached' });
      if (await decide.isVisible()) await decide.click();
      await page.keyboard.press('3');
      await page.locator('.o-wrongs > .y-btn').click();
      await page.locator('#also-missing').fill('另附户口簿复印件');
      await page.locator('#also-missing-error').waitFor();
    },
  ),
  at(
    'exchange map',
    'yin-lan',
    () => '/office/exchange/map',
    async (page) => page.locator('.o-map__tab, .o-map__pic').first().waitFor(),
  ),
  at(
    'exchange map as tables',
    'yin-lan',
    () => '/office/exchange/map',
    async (page) => {
      await page.locator('.o-map__tab, .o-map__pic').first().waitFor();
      const tables = page.locator('.o-map .y-seg button').last();
      if (await tables.isVisible()) await tables.click();
      await page.locator('.o-map__tab').first().waitFor();
    },
  ),
  at(
    'attempts',
    'yin-lan',
    () => '/office/exchange/attempts',
    async (page) => page.locator('.o-map__tab').waitFor(),
  ),
  at(
    'exchange, resources',
    'yin-lan',
    () => '/office/exchange/resources',
    async (page) => page.locator('.o-res, .y-empty').first().waitFor(),
  ),
  at(
    'exchange, a resource registered',
    'yin-lan',
    () => '/office/exchange/resources/new',
    async (page) => {
      await page.locator('#resource-owner').selectOption('zhejiang-civil-affairs');
      await press('section .y-btn--s')(page);
      await page.locator('.o-pick').waitFor();
    },
  ),
  at(
    'exchange, requests',
    'yin-lan',
    () => '/office/exchange/requests',
    async (page) => page.locator('.o-exb h1').waitFor(),
  ),
  at(
    'exchange, a new request',
    'wu-qing',
    () => '/office/exchange/requests/new',
    async (page) => page.locator('#need-resource').waitFor(),
  ),
];
