/** Zhou Yining opens a noodle shop: from the phone, over the counter and three desks, to certificates that anybody can verify. */
import { beforeAll, describe, expect, test } from 'vitest';
import { pickPerson, settled, signIn, useJourney, type Visitor } from '#test/support/journey.ts';
import { answerSituation, commit, confirmKnown, fillForm, findRestaurant, givePhoto, press, saved, startDraft } from './apply.ts';

const journey = useJourney();
let zhou: Visitor;
let number = '';
let draft = '';

beforeAll(async () => {
  zhou = await journey.visitor();
});

describe('on the phone', () => {
  test('Zhou Yining signs in at the provider and comes back to where she was', async () => {
    journey.showWhenFailed('sign-in');
    await zhou.open('/');
    await zhou.page.getByRole('link', { name: '登录' }).click();
    await zhou.page.getByRole('heading', { name: '您是谁？' }).waitFor();
    await pickPerson(zhou.page, 'zhou-yining');
    await zhou.page.getByRole('heading', { level: 1, name: /以宁/ }).waitFor();
    expect(new URL(zhou.page.url()).pathname).toBe('/');
  });

  test('she finds the matter by its pinyin initials and starts from the guide', async () => {
    journey.showWhenFailed('guide');
    await findRestaurant(zhou.page, 'kd');
    await zhou.page.getByRole('heading', { level: 1 }).waitFor();
    draft = await startDraft(zhou.page);
  });

  test('she answers what her situation is, and fills in only what nobody knows', async () => {
    journey.showWhenFailed('fill');
    await answerSituation(zhou.page);
    await press(zhou.page, '下一步');
    await zhou.page.waitForURL('**?step=fill');
    await fillForm(zhou.page);
    await saved(zhou.page);
  });

  test('she goes on with the same draft on another device', async () => {
    journey.showWhenFailed('device');
    const tablet = await journey.visitor({ width: 768, height: 1024 });
    await signIn(tablet, 'zhou-yining');
    await tablet.page.getByRole('link', { name: /接着填/ }).click();
    await tablet.page.waitForURL(`**/apply/${draft}`);
    await press(tablet.page, '下一步');
    await tablet.page.waitForURL('**?step=fill');
    expect(await tablet.page.locator('#q-shop-name').inputValue()).toBe('一碗面馆');
    await tablet.page.locator('#q-shop-hours').fill('05:00–21:00');
    await saved(tablet.page);
    await tablet.close();
    await zhou.page.reload();
    await settled(zhou.page);
    expect(await zhou.page.locator('#q-shop-hours').inputValue()).toBe('05:00–21:00');
  });

  test('she confirms what is known, commits, photographs, signs, and holds a receipt with a number', async () => {
    journey.showWhenFailed('send');
    await confirmKnown(zhou.page);
    await press(zhou.page, '下一步');
    await zhou.page.waitForURL('**?step=materials');
    await commit(zhou.page, /经营场所使用/);
    await commit(zhou.page, /食品安全管理制度/);
    await givePhoto(zhou.page, /后厨布局图/);
    await givePhoto(zhou.page, /排水接管示意图/);
    await saved(zhou.page);
    await press(zhou.page, '下一步');
    await zhou.page.waitForURL('**?step=review');
    await zhou.page.getByText('以上是我本人填的').click();
    await press(zhou.page, '签名并提交');
    await zhou.page.waitForURL('**/receipt/*');
    number = await zhou.page.locator('[data-case-number]').innerText();
    expect(number).toMatch(/^330521-2026-\d{7}-\w$/);
    expect(await zhou.page.locator('[data-query-password]').innerText()).toMatch(/^\w{8}$/);
  });
});
