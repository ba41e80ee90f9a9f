/** Around a decision, pressed on the screen: told, heard, proposed at a desk, signed on a phone; a slip mended; what anybody may then look up. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { settled } from '#test/support/journey.ts';
import { acceptAll, act, bodyOf, grantBody, openShop, viewCase } from '#test/support/noodle-shop.ts';
import { useScreens } from '#test/support/screens-of-app.ts';
import { press } from './apply.ts';

const { app, origin, officer } = await useScreens('8213');
let shop = '';
let revocation = '';

const at = async (person: string, number: string, part: string, width = 1440): Promise<Page> => {
  const page = await officer(person, width);
  await page.goto(`${origin}/office/desk/${number}/${part}`);
  await settled(page);
  return page;
};
const certificates = async () => {
  const owner = await app.signIn('zhou-yining');
  return bodyOf(await owner.send<{ rows: { number: string; kind: string; status: string }[] }>('GET', '/api/v1/certificates')).rows;
};
const shut = (page: Page): Promise<void> => page.context().close();
const confirm = async (page: Page, name: string): Promise<void> => {
  await page.locator('form').getByRole('button', { name, exact: true }).click();
  await page.locator('.o-form__b button', { hasText: '取消' }).first().waitFor({ state: 'detached' });
};

beforeAll(async () => {
  const owner = await app.signIn('zhou-yining');
  shop = (await openShop(owner)).number;
  await acceptAll(await app.signIn('wang-min', 'deqing-hall'), shop);
  const fang = await app.signIn('fang-chuan', 'deqing-urban-management');
  bodyOf(await act(fang, shop, 'begin-review', { part: 'signboard' }));
  bodyOf(await act(fang, shop, 'grant', { ...grantBody('signboard'), conditions: ['招牌灯光二十三时关闭'] }));
  const chen = await app.signIn('chen-siyuan', 'deqing-market-supervision');
  bodyOf(await act(chen, shop, 'begin-review', { part: 'licence' }));
  bodyOf(await act(chen, shop, 'grant', grantBody('licence')));
  await app.workOff();
  const licence = (await certificates()).find(({ kind }) => kind !== 'signboard-approval')?.number;
  const begun = await chen.send<{ number: string }>('POST', '/api/v1/cases/intake', {
    body: {
      matter: 'revocation-by-office',
      division: 330521,
      parties: [{ role: 'holder', name: '周以宁', identifier: { kind: 'citizen', value: '330199199304120023' } }],
      situation: { 'revocation.division': '330521' },
      answers: { 'revocation.permit': licence },
      given: {},
      visit: '依职权',
    },
  });
  revocation = bodyOf(begun).number;
});

test('a permit is taken back by two: the holder is told and heard, one proposes at the desk, the head signs on a phone', async () => {
  const desk = await at('chen-siyuan', revocation, 'revocation');
  await press(desk, '开始审查');
  await desk.getByRole('button', { name: '先书面告知持证人' }).waitFor();
  await press(desk, '告知持证人');
  await desk.locator('#revocation-ground').selectOption('unqualified');
  await desk.locator('#revocation-reasons').fill('申请时提交的场所材料不实');
  await desk.locator('#revocation-until').fill('2099-12-31');
  await confirm(desk, '告知持证人');
  await desk.getByRole('heading', { name: '已告知持证人' }).waitFor();
  await press(desk, '记陈述申辩');
  await desk.locator('#statement').fill('材料是中介替我交的');
  await confirm(desk, '记陈述申辩');
  await desk.getByText('材料是中介替我交的').waitFor();
  await desk.locator('#reasons').fill('不符合许可条件');
  await press(desk, '报审：准予');
  await desk.getByRole('heading', { name: '等审批' }).waitFor();
  await shut(desk);
  const phone = await at('xu-jia', revocation, 'revocation', 390);
  await press(phone, '去复核');
  await phone.getByRole('heading', { name: '等您审批' }).waitFor();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await press(phone, '同意，签发');
  await phone.getByRole('heading', { name: '等您审批' }).waitFor({ state: 'detached' });
  const [part] = (await viewCase(await app.signIn('xu-jia', 'deqing-market-supervision'), revocation)).parts;
  expect(part?.state).toBe('granted');
  await shut(phone);
});

test('a slip in a condition is mended beside the old words, and anybody then reads the licence as it is', async () => {
  const desk = await at('fang-chuan', shop, 'signboard');
  await press(desk, '更正笔误');
  await desk.locator('#correct-field').selectOption('condition:0');
  await desk.locator('#correct-after').fill('招牌灯光二十二时关闭');
  await desk.locator('#correct-reason').fill('时间写错');
  await confirm(desk, '更正笔误');
  const { parts } = await viewCase(await app.signIn('zhou-yining'), shop);
  expect(parts.find(({ id }) => id === 'signboard')?.decision?.conditions).toEqual(['招牌灯光二十二时关闭']);
  await app.workOff();
  const boards = (await certificates())
    .filter(({ kind }) => kind === 'signboard-approval')
    .map(({ number, status }) => `${number.endsWith('-1') ? 'corrected' : 'as granted'}: ${status}`);
  expect(boards.toSorted((one, other) => one.localeCompare(other))).toEqual(['as granted: superseded', 'corrected: active']);
  await desk.goto(`${origin}/decisions`);
  await desk.getByText('周*宁').first().waitFor();
  await desk
    .getByText(/更正过笔误/)
    .first()
    .waitFor();
  await shut(desk);
});
