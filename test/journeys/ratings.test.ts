/** A bad rating to its call-back: she rates at home, supervision verifies, the office puts it right without learning who spoke, she says it helped. */
import { beforeAll, expect, test } from 'vitest';
import { signIn, useJourney } from '#test/support/journey.ts';
import { prepare, submit } from '#test/support/restaurant.ts';
import { openTab, taken } from '#test/support/tab.ts';
import { press } from './apply.ts';
import { atWork } from './together.ts';

const journey = useJourney();
let number = '';

beforeAll(async () => {
  const owner = openTab(journey.origin());
  await owner.signIn('zhou-yining');
  const clerk = await atWork(journey.origin(), 'he-jing', 'deqing-hall');
  ({ number } = taken(await submit(owner, (await prepare(owner)).id)));
  taken(await clerk.act(number, 'receive', { receptions: [{ part: 'licence', outcome: 'accept' }] }));
});

test('a bad rating is verified, put right and called back', async () => {
  journey.showWhenFailed('ratings');
  const zhou = await journey.visitor();
  await signIn(zhou, 'zhou-yining', `/cases/${number}/rate`);
  await zhou.page.getByText('不满意', { exact: true }).click();
  await zhou.page.getByText('说不清楚', { exact: true }).click();
  await zhou.page.getByRole('textbox', { name: '还想说什么' }).fill('要哪张图说了三遍都不一样');
  await press(zhou.page, '提交评价');
  await zhou.page.getByText('收到了，谢谢。').waitFor();

  const he = await journey.visitor({ width: 1440, height: 900 });
  await signIn(he, 'he-qing', '/office/ratings/queue');
  await he.page.getByText('要哪张图说了三遍都不一样').waitFor();
  expect(await he.page.locator('main').innerText()).not.toContain('周以宁');
  await he.page.getByRole('link', { name: /收件受理/ }).click();
  await he.page.getByRole('textbox', { name: /查到了什么/ }).fill('一次说清要哪张图，附上样图');
  await press(he.page, '属实，要求整改');
  await he.page.getByText('属实，整改中').waitFor();

  const chen = await journey.visitor({ width: 1440, height: 900 });
  await signIn(chen, 'chen-siyuan', '/office/ratings/orders');
  await chen.page.getByText('一次说清要哪张图，附上样图').waitFor();
  const shown = await chen.page.locator('main').innerText();
  expect([shown.includes('周以宁'), shown.includes(number), shown.includes('三遍')]).toEqual([false, false, false]);
  await chen.page.getByRole('textbox', { name: /改了什么/ }).fill('指南里放了样图，窗口人手一张');
  await press(chen.page, '已经改了，报给评价人');
  await chen.page.getByText('已整改，等回访').waitFor();

  await zhou.open('/ratings');
  await zhou.page.getByText('指南里放了样图，窗口人手一张').waitFor();
  await press(zhou.page, '有用');
  await zhou.page.getByText('已办结').waitFor();
});
