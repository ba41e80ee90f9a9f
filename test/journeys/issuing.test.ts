/** Four departments' results of the noodle shop, one delivery: picked up at the desk under a code, or signed for at the door. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { demoCourierSecret } from '#server/hall/courier/find-courier.ts';
import { openDemoCourier, type DemoCourier } from '#server/hall/courier/demo/open-demo-courier.ts';
import type { Visitor } from '#test/support/app.ts';
import { openWindow } from '#test/support/browser.ts';
import { pickPerson, settled } from '#test/support/journey.ts';
import { acceptAll, act, bodyOf, grantBody, openShop } from '#test/support/noodle-shop.ts';
import { useScreens } from '#test/support/screens-of-app.ts';

const { app, origin, officer } = await useScreens('8326');
let courier: DemoCourier;
let zhou: Visitor;
beforeAll(async () => {
  courier = await openDemoCourier({
    home: app.home,
    secret: demoCourierSecret(app.home),
    now: () => Date.now(),
    stepMs: 20,
    moods: () => ['well'],
  });
  zhou = await app.signIn('zhou-yining');
});
afterAll(() => courier.close());

/** Granted by each department; the wish was said before. */
const shop = async (delivery: object): Promise<string> => {
  const { number } = await openShop(zhou);
  await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
  bodyOf(await act(zhou, number, 'choose-delivery', delivery));
  for (const [person, office, part] of [
    ['chen-siyuan', 'deqing-market-supervision', 'licence'],
    ['chen-siyuan', 'deqing-market-supervision', 'food'],
    ['fang-chuan', 'deqing-urban-management', 'signboard'],
    ['wu-qing', 'deqing-housing-construction', 'drainage'],
  ] as const) {
    const who = await app.signIn(person, office);
    bodyOf(await act(who, number, 'begin-review', { part }));
    bodyOf(await act(who, number, 'grant', { ...grantBody(part), reasons: '材料齐全' }));
    await app.workOff();
  }
  return number;
};
const atHome = async (near: Page, number: string): Promise<Page> => {
  const browser = near.context().browser();
  if (browser === null) throw new Error('The window stands in no browser');
  const context = await openWindow(browser, { width: 390, height: 844 });
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in?return=${encodeURIComponent(`/cases/${number}`)}`);
  await pickPerson(page, 'zhou-yining');
  await settled(page);
  return page;
};

/** Her name on the pad, as the mouse writes it. */
const write = async (page: Page): Promise<void> => {
  const pad = page.locator('.o-sign__p');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('The pad is not there');
  await page.mouse.move(box.x + 20, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 60, { steps: 14 });
  await page.mouse.up();
};

test('she shows her code, the clerk hands everything over with a wrong code refused and the right one taken', async () => {
  const number = await shop({ how: 'window' });
  const clerk = await officer('wang-min');
  const home = await atHome(clerk, number);
  await home.locator('[data-pick-up=ready]').waitFor();
  expect(await home.locator('[data-pick-up=ready] .p-where__papers li').count()).toBe(4);
  const code = (await home.locator('[data-code]').innerText()).trim();
  await clerk.goto(`${origin}/office/issue`);
  // A scanner types into the box that has the keyboard.
  await clerk.locator('#issue-code:focus').waitFor();
  await clerk.keyboard.type(code.toLowerCase());
  await clerk.keyboard.press('Enter');
  await clerk.locator('#hand-code').waitFor();
  expect(await clerk.locator('#hand-code').inputValue()).toBe(code.toLowerCase());
  await clerk.locator('#hand-code').fill('AAAA AAAA');
  await clerk.locator('#hand-number').fill('330199199304120023');
  await clerk.keyboard.press('Enter');
  await clerk.locator('#hand-sign-error').waitFor();
  await write(clerk);
  await clerk.locator('.o-issue__form [type=submit]').click();
  await clerk.locator('#hand-code-error').waitFor();
  await clerk.locator('#hand-code').fill(code);
  await clerk.keyboard.press('Enter');
  await clerk.locator('a[href*="/slip"]').waitFor();
  await home.reload();
  await home.locator('[data-pick-up=taken]').waitFor();
});

test('one parcel for four departments: ticked, handed to the courier, and signed for on her page', async () => {
  const number = await shop({ how: 'courier', recipient: '周以宁', phone: '13800000006', address: '德清县武康街道示例路8号' });
  const clerk = await officer('wang-min');
  await clerk.goto(`${origin}/office/issue`);
  await clerk.locator('.o-issue__tabs button').nth(2).click();
  await clerk.locator('.o-issue__ticked input').first().check();
  await clerk.locator('.o-issue__batch .y-btn--p').click();
  await clerk.locator('.o-issue__ticked').waitFor({ state: 'detached' });
  await app.workOff();
  const home = await atHome(clerk, number);
  await expect
    .poll(
      async () => {
        await app.workOff();
        return home.locator('[data-parcel=delivered]').count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  expect(await home.locator('[data-parcel] .p-where__way li').count()).toBe(4);
  expect(courier.book.orders().length).toBe(1);
});
