/** Finding out on the screen: a site visit by two officers, a hearing offered, asked for on the phone, convened, held and weighed before the decision. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { instantOf } from '#domain/kernel/instant.ts';
import { settled } from '#test/support/journey.ts';
import { acceptAll, act, bodyOf, openShop } from '#test/support/noodle-shop.ts';
import { useScreens } from '#test/support/screens-of-app.ts';
import { press } from './apply.ts';
import { grant } from './office.ts';

const { app, origin, officer, person } = await useScreens('8187');
let number = '';
const on = (text: string): void => app.at(instantOf(Date.parse(`${text}:00+08:00`)));

/** The licence on this officer's desk. */
const desk = async (who: string, width = 1440): Promise<Page> => {
  const page = await officer(who, width);
  await page.goto(`${origin}/office/desk/${number}/licence`);
  await settled(page);
  return page;
};
/** Opens an act's form, and presses the button at its foot once it is filled in. */
const perform = async (page: Page, name: string, fill: () => Promise<unknown> = async () => undefined): Promise<void> => {
  await press(page, name);
  await fill();
  await page.locator('form').getByRole('button', { name, exact: true }).click();
  await page.locator('.o-form__b button', { hasText: '取消' }).first().waitFor({ state: 'detached' });
};

beforeAll(async () => {
  on('2026-06-08T10:00');
  number = (await openShop(await app.signIn('zhou-yining'))).number;
  await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
  bodyOf(await act(await app.signIn('chen-siyuan', 'deqing-market-supervision'), number, 'begin-review', { part: 'licence' }));
});

test('two officers inspect, the owner asks for a hearing on the phone, and nothing is decided before it is held and weighed', async () => {
  const chen = await desk('chen-siyuan');
  await perform(chen, '现场核查记录', async () => {
    await chen.getByLabel('几点').fill('09:30');
    await chen.getByLabel('地点').fill('沿溪路8号');
    await chen.getByLabel(/许佳/).check();
    await chen.getByRole('textbox', { name: '第1项' }).fill('经营场所与申请一致');
  });
  await chen.getByRole('button', { name: '核查记录等第二人确认', exact: true }).waitFor();
  const xu = await desk('xu-jia', 390);
  await xu.locator('.o-drawer-b').click();
  await perform(xu, '确认核查记录');
  await xu.context().close();
  await chen.getByText('现场核查通过，两人签认').waitFor();
  await perform(chen, '告知听证权利', () => chen.getByLabel('听什么').fill('油烟怎样排放'));
  await chen.getByRole('button', { name: '听证还没有结束', exact: true }).waitFor();

  const phone = await person('zhou-yining', `/cases/${number}`);
  await phone.locator('[data-inspection]').getByText('陈思远、许佳到场').waitFor();
  await press(phone, '要求听证');
  await phone.getByRole('heading', { name: '您已要求听证' }).waitFor();

  await chen.getByRole('heading', { name: '停表：听证' }).waitFor();
  await perform(chen, '定听证时间', async () => {
    await chen.getByLabel('哪一天').fill('2026-06-22');
    await chen.getByLabel('地点').fill('政务大厅3楼');
    await chen.locator('#hearing-chair').selectOption({ label: '孟越 · 审批科' });
  });
  await phone.getByText('政务大厅3楼 · 主持人 孟越 · 公开举行').waitFor();
  await Promise.all([chen.context().close(), phone.context().close()]);

  on('2026-06-22T11:00');
  const later = await desk('chen-siyuan');
  await perform(later, '登记听证笔录', async () => {
    await later.getByLabel('笔录', { exact: true }).fill('双方陈述了意见');
    await later.getByLabel('参加人（一行一人）').fill('周以宁\n顾明远');
    await later.getByLabel('谁确认笔录无误并签字（一行一人）').fill('周以宁');
  });
  await later.getByRole('button', { name: '先写明听证笔录怎样采纳', exact: true }).waitFor();
  await perform(later, '写明怎样采纳', () => later.getByLabel('怎样采纳，理由是什么').fill('按笔录，要求安装净化设备'));
  await grant(later);
  expect(await later.getByText('按笔录，要求安装净化设备').first().innerText()).toContain('净化设备');
});
