/** The same thread without a mouse: applying, receiving, granting, by keys alone. */
import { beforeAll, expect, test } from 'vitest';
import { settled, useJourney, type Visitor } from '#test/support/journey.ts';
import { answers, photo } from '#test/support/restaurant.ts';
import { enter, pick, tabTo, type } from './keyboard.ts';

const journey = useJourney();
let zhou: Visitor;
let number = '';

beforeAll(async () => {
  zhou = await journey.visitor();
});

/** Signs in by Tab and Enter on the provider's page. */
const signIn = async (visitor: Visitor, person: string): Promise<void> => {
  await enter(visitor.page, `button[value="${person}"]`);
  await visitor.page.waitForURL((url) => !/^\/(demo-idp|sign-in)/.test(url.pathname));
  await settled(visitor.page);
};

test('Zhou Yining applies without touching the screen', async () => {
  journey.showWhenFailed('keys-apply');
  const { page } = zhou;
  await zhou.open('/');
  await enter(page, 'a', '登录');
  await page.waitForURL('**/demo-idp/**');
  await signIn(zhou, 'zhou-yining');
  await type(page, 'input[inputmode=search]', 'kd');
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/matters/open-restaurant');
  await settled(page);
  await enter(page, 'button', '开始办');
  await page.waitForURL('**/apply/*');
  await settled(page);
  await pick(page, 's-shop-service', 'takeaway');
  await type(page, '#s-premises-area', '46');
  await pick(page, 's-shop-signboard', 'no');
  await pick(page, 's-shop-wasteWater', 'no');
  await enter(page, 'button', '下一步');
  await page.waitForURL('**?step=fill');
  await settled(page);
  await type(page, '#q-shop-name', answers['shop.name']);
  await pick(page, 'q-shop-scope', 'drinks');
  await type(page, '#q-premises-address', answers['premises.address']);
  await type(page, '#q-shop-hours', answers['shop.hours']);
  await type(page, '#q-shop-safetyManager', answers['shop.safetyManager']);
  await enter(page, 'button.p-ok', '都对');
  await enter(page, 'button', '下一步');
  await page.waitForURL('**?step=materials');
});

test('she commits and attaches a photo by keys, signs, and gets her number', async () => {
  journey.showWhenFailed('keys-send');
  const { page } = zhou;
  await settled(page);
  for (const material of ['premises-use', 'food-safety-rules']) {
    const way = page.locator('fieldset.p-way').filter({ hasText: material === 'premises-use' ? '经营场所使用承诺' : '食品安全管理制度' });
    const name = (await way.locator('input[type=radio]').first().getAttribute('name')) ?? '';
    await tabTo(page, `input[name="${name}"]`);
    await page.keyboard.press('Space');
    await tabTo(page, 'input[type=checkbox]');
    await page.keyboard.press('Space');
  }
  await tabTo(page, 'fieldset.p-way:has(input[type=file]) input');
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, 'input[type=file]');
  await page.keyboard.press('Space');
  await (await chooser).setFiles({ name: 'photo.png', mimeType: 'image/png', buffer: photo });
  await page.locator('.p-have').waitFor();
  await enter(page, 'button', '下一步');
  await page.waitForURL('**?step=review');
  await settled(page);
  // Ninety stops are pressed in less time than a busy machine takes to draw the page.
  await page.locator('input[type=checkbox]').first().waitFor({ state: 'attached' });
  await tabTo(page, 'input[type=checkbox]');
  await page.keyboard.press('Space');
  await enter(page, 'button', '签名并提交');
  await page.waitForURL('**/receipt/*');
  number = await page.locator('[data-case-number]').innerText();
  await enter(page, 'a', '看进度');
  await page.waitForURL(`**/cases/${number}`);
});

test('Wang Min takes the next case with F2, tries the six outcomes with 1 to 6, and signs with F9', async () => {
  journey.showWhenFailed('keys-counter');
  const wang = await journey.visitor({ width: 1440, height: 900 });
  const { page } = wang;
  await wang.open('/office/');
  await page.waitForURL('**/demo-idp/**');
  await signIn(wang, 'wang-min');
  await page.locator('.o-rows').waitFor();
  await page.keyboard.press('F2');
  await page.waitForURL(`**/office/counter/${number}`);
  await page.locator('.o-outcomes').waitFor();
  await page.keyboard.press('6');
  await page.locator('#right-office').waitFor();
  await page.keyboard.press('4');
  await page.locator('#reasons-not-accepted').waitFor();
  await page.keyboard.press('1');
  await page.locator('.o-details').waitFor({ state: 'detached' });
  await page.keyboard.press('F9');
  await page.getByRole('heading', { name: '办好了' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('办好了');
  await wang.close();
});

test('Chen Siyuan opens the part with an arrow and Enter, and grants with Tab and Enter', async () => {
  journey.showWhenFailed('keys-desk');
  const chen = await journey.visitor({ width: 1440, height: 900 });
  const { page } = chen;
  await chen.open('/office/');
  await page.waitForURL('**/demo-idp/**');
  await signIn(chen, 'chen-siyuan');
  await page.locator('.o-row').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/office/desk/${number}/licence`);
  await page.getByRole('tablist').waitFor();
  await page.keyboard.press('a');
  await enter(page, 'button', '开始审查');
  await page.getByRole('heading', { name: '决定', exact: true }).waitFor();
  await enter(page, 'button', '签发：准予');
  await zhou.page.locator('[data-part="licence"][data-state="delivered"]').waitFor();
  await chen.close();
});

test('Zhou Yining opens her licence and shows its code by keys', async () => {
  journey.showWhenFailed('keys-wallet');
  const { page } = zhou;
  await enter(page, 'a', '营业执照');
  await page.waitForURL('**/wallet?show=*');
  await settled(page);
  await enter(page, 'button', '出示码');
  expect(await page.locator('[data-shown-code]').innerText()).not.toBe('');
});
