/** Screens of the catalogue's studio: what is being written, versions of an item, the editor tab by tab, what changed, making it public. */
import type { Page } from 'playwright-core';
import { settled } from '#test/support/journey.ts';
import { at, type Screen } from './screen.ts';

/** The draft is begun by whoever comes first; the others go on with it. */
const edit = async (page: Page): Promise<void> => {
  await page.locator('.o-st__head .y-btn--p').click();
  await page.getByRole('tablist').waitFor();
  await page.locator('.o-chk__n').waitFor({ state: 'attached' });
};
const onTab = (index: number) => async (page: Page) => {
  await edit(page);
  await page.getByRole('tab').nth(index).click();
};
const tabs = ['basics', 'papers', 'steps', 'limits', 'fees', 'form', 'result', 'wording', 'source'];
const item = () => '/office/catalogue/items/signboard';

/** What stands under the address of the open draft. */
const under = (tail: string) => async (page: Page) => {
  await edit(page);
  await page.goto(`${page.url()}/${tail}`);
  await settled(page);
};

export const studioScreens: readonly Screen[] = [
  at('catalogue', 'luo-jia', () => '/office/catalogue'),
  at('catalogue, versions of an item', 'luo-jia', item),
  at(
    'catalogue, quality',
    'luo-jia',
    () => '/office/catalogue/quality',
    async (page) => {
      await page.locator('.o-qu__rows').waitFor();
    },
  ),
  at(
    'catalogue, quality of one guide',
    'luo-jia',
    () => '/office/catalogue/quality',
    async (page) => {
      await page.locator('.o-qu__rows button').first().click();
      await page.locator('.o-qu__found li').first().waitFor();
    },
  ),
  at('catalogue editor, an article is looked for', 'luo-jia', item, async (page) => {
    await edit(page);
    await page.locator('.o-lp__open').first().click();
    await page.locator('.o-lp__box input').fill('二十日内 延长');
    await page.locator('.o-lp__row').first().click();
    await page.locator('.o-lp__terms').waitFor();
  }),
  at('catalogue, local changes compared', 'luo-jia', () => '/office/catalogue/local-changes'),
  ...tabs.map((name, index) => at(`catalogue editor, ${name}`, 'luo-jia', item, onTab(index))),
  at('catalogue editor, checks', 'luo-jia', item, async (page) => {
    await edit(page);
    await page.getByRole('tab').nth(3).click();
    await page.locator('[id="f.limit.promised"]').fill('90');
    await page.locator('.o-chk .is-error').first().waitFor({ state: 'attached' });
    const checks = page.locator('.o-ste__panes button').nth(1);
    if (await checks.isVisible()) await checks.click();
  }),
  at('catalogue editor, preview', 'luo-jia', item, async (page) => {
    await edit(page);
    const see = page.locator('.o-ste__panes button').nth(2);
    if (await see.isVisible()) await see.click();
    await page.locator('.o-pv__phone').waitFor();
  }),
  ...['form', 'counter', 'paper'].map((name, index) =>
    at(`catalogue editor, ${name} as people see it`, 'luo-jia', item, async (page) => {
      await edit(page);
      const see = page.locator('.o-ste__panes button').nth(2);
      if (await see.isVisible()) await see.click();
      await page
        .locator('.o-ste__see .y-seg button')
        .nth(index + 1)
        .click();
      await page.locator('.o-pv').waitFor();
    }),
  ),
  at('catalogue editor, a matter', 'luo-jia', () => '/office/catalogue/matters/house-sale', onTab(2)),
  at('catalogue, what changed', 'luo-jia', item, under('changes')),
  at('catalogue, made public', 'luo-jia', item, under('publicise')),
];
