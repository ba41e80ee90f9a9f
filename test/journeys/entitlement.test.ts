/** What a grant leaves behind on the screen: two drawn officers find a promise not kept, the holder sees what follows, and renews on the phone. */
import { expect, test, beforeAll } from 'vitest';
import { instantOf } from '#domain/kernel/instant.ts';
import { settled } from '#test/support/journey.ts';
import { acceptAll, act, bodyOf, grantBody, openShop } from '#test/support/noodle-shop.ts';
import { useScreens } from '#test/support/screens-of-app.ts';
import { commit, confirmKnown, press, saved } from './apply.ts';

const { app, origin, officer, person } = await useScreens('8504');
const MARKET = 'deqing-market-supervision';
const on = (text: string): void => app.at(instantOf(Date.parse(`${text}:00+08:00`)));
let permit = '';

beforeAll(async () => {
  on('2026-06-08T10:00');
  const holder = await app.signIn('zhou-yining');
  const { number } = await openShop(holder);
  await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
  const chen = await app.signIn('chen-siyuan', MARKET);
  for (const part of ['licence', 'food']) {
    bodyOf(await act(chen, number, 'begin-review', { part }));
    bodyOf(await act(chen, number, 'grant', grantBody(part)));
    await app.workOff();
  }
  const { rows } = bodyOf(await holder.send<{ rows: { id: string; item: string }[] }>('GET', '/api/v1/own-entitlements'));
  permit = rows.find(({ item }) => item === 'food-permit')?.id ?? '';
});

test('a promise that was not kept: drawn, recorded by one, signed by the other, and the holder is to put it right', async () => {
  on('2026-07-01T10:00');
  const xu = await officer('xu-jia');
  await xu.goto(`${origin}/office/entitlements/inspections`);
  await press(xu, '随机抽人');
  await xu.getByText('抽好了2件').waitFor();
  await xu.getByText('重抽一致').waitFor();
  await xu.goto(`${origin}/office/entitlements/inspections/${permit}`);
  await xu.getByText('不符合', { exact: true }).click();
  await xu.getByLabel('查到什么').fill('冷藏柜没有');
  await xu.getByLabel('整改到哪天').fill('2026-07-20');
  await press(xu, '写好，等另一人签');
  await xu.getByText('许佳写的记录', { exact: false }).waitFor();
  await xu.context().close();
  const meng = await officer('meng-yue');
  await meng.goto(`${origin}/office/entitlements/inspections/${permit}`);
  await press(meng, '签字，记录生效');
  await meng.getByText('前整改', { exact: false }).first().waitFor();
  await meng.context().close();
  const phone = await person('zhou-yining', `/entitlements/${permit}`);
  await phone.getByText('没有通过，2026年7月20日前整改好').waitFor();
  await phone.getByText('查到：冷藏柜没有').waitFor();
  await phone.context().close();
});

test('the holder renews on the phone: the form is filled in, and what is held says that it was asked for', async () => {
  on('2031-04-20T10:00');
  const phone = await person('zhou-yining', '/entitlements');
  await phone.locator(`a[href="/entitlements/${permit}"]`).click();
  await press(phone, '现在延续');
  await phone.waitForURL('**/apply/*');
  await settled(phone);
  expect(await phone.locator('#q-renewal-until').inputValue()).toBe('2031-06-07');
  await confirmKnown(phone);
  await saved(phone);
  await press(phone, '下一步');
  await phone.waitForURL('**?step=materials');
  await commit(phone, /经营条件没有变化的承诺/);
  await saved(phone);
  await press(phone, '下一步');
  await phone.waitForURL('**?step=review');
  await phone.getByText('以上是我本人填的').click();
  await press(phone, '签名并提交');
  await phone.waitForURL('**/receipt/*');
  await phone
    .getByText(/330521-2031-\d{7}/)
    .first()
    .waitFor();
  await app.workOff();
  await phone.goto(`${origin}/entitlements/${permit}`);
  await phone.getByText('延续申请正在办', { exact: true }).waitFor();
});
