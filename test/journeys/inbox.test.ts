/** A morning at the desk by keys: found by sound, claimed, given to a colleague, begun together, a view kept; and a decision on a phone. */
import { beforeAll, expect, test } from 'vitest';
import { settled } from '#test/support/journey.ts';
import { acceptAll, act, bodyOf, openShop, viewCase } from '#test/support/noodle-shop.ts';
import { useScreens } from '#test/support/screens-of-app.ts';

const { app, origin, officer } = await useScreens('8211');
const shops: string[] = [];

beforeAll(async () => {
  const [zhou, clerk] = [await app.signIn('zhou-yining'), await app.signIn('wang-min', 'deqing-hall')];
  for (let count = 0; count < 3; count += 1) {
    const { number } = await openShop(zhou);
    await acceptAll(clerk, number);
    shops.push(number);
  }
  // What her head has in hand already.
  const fu = await app.signIn('fu-yan', 'deqing-housing-construction');
  bodyOf(await act(fu, shops[2] ?? '', 'claim', { part: 'drainage', reason: '' }));
});

test('Wu Qing finds her cases by their sound, claims one, begins all together and reads which was refused; the rest is a view', async () => {
  const page = await officer('wu-qing');
  const rows = page.locator('.o-row');
  await page.keyboard.press('/');
  await page.keyboard.type('zhouyining');
  await page.locator('.o-ih [role=status]', { hasText: '3件' }).waitFor();
  expect(await rows.count()).toBe(3);
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await page.locator('.o-row', { hasText: '· 我' }).waitFor();
  for (const step of ['x', 'j', 'x', 'j', 'x']) await page.keyboard.press(step);
  await page.locator('.o-batchbar', { hasText: '选了3件' }).waitFor();
  await page.locator('.o-batchbar').getByRole('button', { name: '开始审查' }).click();
  await page.locator('dialog[open] button[type=submit]').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.o-batch__sum', { hasText: '办好 2 件 · 没办成 1 件' }).waitFor();
  expect(await page.locator('.o-batch .is-warn').innerText()).toContain('同事正在办');
  await page.getByRole('button', { name: '只留下没办成的' }).click();
  await page.locator('.o-batchbar', { hasText: '选了1件' }).waitFor();
  await page.getByRole('button', { name: '不选了' }).click();
  await page.getByRole('button', { name: '我的', exact: true }).click();
  await page.locator('.o-filter > summary').click();
  await page.locator('#view-name').fill('我在办的');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '我在办的，2件' }).waitFor();
  await page.context().close();
});

test('Esc puts a form away and leaves neither the case nor what was typed; the keyboard stays where it was', async () => {
  bodyOf(await act(await app.signIn('fu-yan', 'deqing-housing-construction'), shops[2] ?? '', 'begin-review', { part: 'drainage' }));
  const page = await officer('fu-yan');
  await page.goto(`${origin}/office/desk/${shops[2]}/drainage`);
  const stop = page.locator('[data-act="stop"] button');
  await stop.waitFor();
  await page.keyboard.press('1');
  await page.locator('#stop-note').fill('等检验结果');
  await page.keyboard.press('Escape');
  await page.locator('#stop-note').waitFor({ state: 'hidden' });
  await expect.poll(() => stop.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  expect(page.url()).toContain(`${shops[2]}/drainage`);
  await page.keyboard.press('Enter');
  expect(await page.locator('#stop-note:visible').inputValue()).toBe('等检验结果');
  await page.context().close();
});

test('on a phone list, case and act are three pages, and her head grants on the way', async () => {
  const begun = (await viewCase(await app.signIn('fu-yan', 'deqing-housing-construction'), shops[0] ?? '')).parts.find(
    ({ id }) => id === 'drainage',
  );
  expect(begun?.state).toBe('reviewing');
  const page = await officer('fu-yan', 390);
  await page.locator(`a.o-row[href$="${shops[0]}/drainage"]`).click();
  await page.waitForURL(`${origin}/office/desk/${shops[0]}/drainage`);
  await settled(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  await page.locator('.o-foot').getByRole('button', { name: '去决定' }).click();
  await page.getByRole('button', { name: '签发：准予' }).click();
  const owner = await app.signIn('zhou-yining');
  const stateOf = async () => (await viewCase(owner, shops[0] ?? '')).parts.find(({ id }) => id === 'drainage')?.state;
  await expect.poll(stateOf, { timeout: 20_000 }).toMatch(/granted|issued|delivered/);
  await page.context().close();
});
