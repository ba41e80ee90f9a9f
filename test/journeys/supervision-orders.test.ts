/** A supervision order in the browser: raised, answered, returned, answered again, accepted, closed, published and marked; its unit cannot mark it. */
import { expect, test } from 'vitest';
import { signIn, useJourney, type Visitor } from '#test/support/journey.ts';
import { axeFaults, narrowFaults } from './judge.ts';

const journey = useJourney({ YICI_EMPTY: '1', YICI_DEPARTMENTS: '0' });

const office = async (person: string, path: string): Promise<Visitor> => {
  const visitor = await journey.visitor({ width: 1440, height: 900 });
  await signIn(visitor, person, path);
  await visitor.open(path);
  return visitor;
};
/** Chooses an act, says why, sends, and waits for what the page then says has happened. */
const act = async ({ page }: Visitor, name: string, words: string, told: string, more: () => Promise<void> = async () => undefined) => {
  const acts = page.getByRole('group', { name: '可以做的' });
  await acts.getByRole('button', { name, exact: true }).click();
  await page.locator('.o-form textarea').fill(words);
  await more();
  await page.locator('.o-form .y-btn--p').click();
  await page.locator('.o-order1__s b', { hasText: told }).first().waitFor();
};

test('supervision raises an order from a prefilled address; the unit answers it; only supervision marks it', async () => {
  journey.showWhenFailed('supervision-orders');
  const query = new URLSearchParams({ source: 'rating', unit: 'deqing-public-security', what: '窗口要清单外的户口簿', words: '差评核实' });
  const he = await office('he-qing', `/office/programme/orders/new?${query}`);
  await he.page.getByRole('button', { name: '立单', exact: true }).click();
  await he.page
    .getByText(/D-\d{4}-001/u)
    .first()
    .waitFor();
  const path = new URL(he.page.url()).pathname;
  expect(await axeFaults(he.page)).toEqual([]);

  const zheng = await office('zheng-lan', path);
  await act(zheng, '反馈', '已退还材料', '单位反馈');
  await he.open(path);
  await act(he, '退回', '没有说怎样不再发生', '退回', () => he.page.getByLabel('新的期限').fill('2099-01-05'));
  await zheng.open(path);
  await act(zheng, '反馈', '户口信息从人口库取', '单位反馈');
  await he.open(path);
  await act(he, '核实通过', '属实', '核实通过');
  await act(he, '办结', '看了两周', '办结');
  await act(he, '公布', '窗口不再要户口簿', '公布');
  await act(he, '打分', '退回一次', '打分', () => he.page.getByLabel('分数（0到100）').fill('85'));
  await zheng.open(path);
  await zheng.page.getByRole('button', { name: '申诉打分' }).first().waitFor();
  expect(await zheng.page.getByRole('button', { name: '打分', exact: true }).count()).toBe(0);

  const guest = await journey.visitor();
  await guest.open('/supervision');
  await guest.page.getByText('窗口不再要户口簿').waitFor();
  expect(await narrowFaults(guest.page)).toEqual([]);
});
