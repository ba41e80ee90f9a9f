/** One screen: whose it is and how one comes to it. */
import type { Page } from 'playwright-core';
import { settled, type Visitor } from '#test/support/journey.ts';
import type { Scene } from './scene.ts';

export type Who = 'guest' | 'zhou-yining' | 'wang-min' | 'wu-qing' | 'chen-siyuan' | 'yin-lan' | 'luo-jia';
export type Screen = { readonly name: string; readonly who: Who; readonly show: (visitor: Visitor, scene: Scene) => Promise<void> };

export const at = (
  name: string,
  who: Who,
  path: (scene: Scene) => string,
  then: (page: Page, scene: Scene) => Promise<void> = async () => undefined,
): Screen => ({
  name,
  who,
  show: async (visitor, scene) => {
    await visitor.open(path(scene));
    await then(visitor.page, scene);
    await settled(visitor.page);
  },
});

/** The first button or link that matches is pressed. */
export const press =
  (selector: string) =>
  async (page: Page): Promise<void> =>
    page.locator(selector).first().click();

/** A clerk who sits at a window has tickets before the list of cases sent online: its tab comes first. */
export const toList = async (page: Page): Promise<void> => {
  await page.locator('.o-tabseg, .o-sit').first().waitFor({ state: 'attached' });
  const tab = page.locator('.o-tabseg button').last();
  if (await tab.isVisible()) await tab.click();
};
