/** A county pilot from proposal to provincial standard: each act at its own screen, by whom it belongs to, on its own day. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays, dayOfInstant, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { settled } from '#test/support/journey.ts';
import { useScreens } from '#test/support/screens-of-app.ts';
import { axeFaults, narrowFaults } from './judge.ts';

const { app, origin, officer, person } = await useScreens('8206');
const PILOTS = '/office/programme/pilots';
let pilot = '';

/** Nine in the morning of a day to come, for everybody at once. */
const later = (days: number): void => app.at((startOfDay(addDays(dayOfInstant(wallClock()), days)) + 9 * 3_600_000) as Instant);
const at = async (who: string, path: string): Promise<Page> => {
  const page = await officer(who);
  await page.goto(`${origin}${path}`);
  await settled(page);
  return page;
};
const tag = (page: Page, words: string): Promise<void> => page.locator('.o-pilot__t').getByText(words, { exact: true }).waitFor();
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

test('she proposes what her county does already; what she left out is said at its field; the public is asked', async () => {
  const page = await at('ge-lan', `${PILOTS}/new`);
  await page.locator('#prop-source').selectOption('in-force business-licence');
  await page.getByText('可以在自助机上办').waitFor();
  await page.locator('#prop-title-zh').fill('自助机当场打照');
  await page.locator('#prop-title-en').fill('Licences at the terminal');
  await page.locator('#prop-hypothesis-zh').fill('随到随办。');
  await page.locator('#prop-hypothesis-en').fill('At any hour.');
  await page.locator('#prop-m0').selectOption('actual.days-used');
  await page.locator('#prop-s0').fill('1');
  await page.locator('.o-prop__place').first().click();
  await page.locator('#prop-reasons').fill('情况相近。');
  await page.locator('#prop-owner').fill('葛岚');
  await press(page, '提交申报');
  await page.locator('#prop-risks-error').waitFor();
  await page.locator('#prop-risks').fill('机器坏了要排队。');
  await press(page, '提交申报');
  await tag(page, '待批');
  pilot = new URL(page.url()).pathname;
  await press(page, '开始征求意见');
  await page.locator('#consult-until').waitFor();
  await press(page, '开始征求意见');
  await tag(page, '征求意见');
  expect(await axeFaults(page)).toEqual([]);
  await page.context().close();
});

test('somebody speaks on a phone; the office answers, adopts it, and closes when the days are over', async () => {
  const phone = await person('zhou-yining', '/consultations');
  await phone.getByRole('link', { name: /自助机当场打照/ }).click();
  await phone.getByLabel('意见', { exact: true }).fill('晚上也能打吗？');
  await press(phone, '提交意见');
  await phone.locator('.p-remarks').getByText('晚上也能打吗？').waitFor();
  expect(await narrowFaults(phone)).toEqual([]);
  await phone.context().close();
  later(15);
  const page = await at('ge-lan', pilot);
  await page.getByRole('link', { name: '看意见' }).click();
  await press(page, '答复');
  await page.locator('.o-consult__l textarea').fill('采纳：自助区晚上也开。');
  await press(page, '采纳并答复');
  await page.locator('#report-zh').fill('收到1条，采纳。');
  await page.locator('#report-en').fill('One comment, adopted.');
  await press(page, '结束征求意见');
  await page.getByText('已结束', { exact: true }).waitFor();
  await page.context().close();
});

test('the province approves; it runs; she reviews it when its days are over', async () => {
  const above = await at('shen-che', pilot);
  await above.locator('#pilot-answer').fill('可以试。');
  await press(above, '批准');
  await tag(above, '待开始');
  await above.context().close();
  const county = await at('ge-lan', pilot);
  await press(county, '开始试点');
  await tag(county, '进行中');
  await county.context().close();
  later(200);
  const page = await at('ge-lan', pilot);
  await tag(page, '待评估');
  for (const [id, words] of Object.entries({
    'findings-zh': '随到随办。',
    'findings-en': 'At any hour.',
    'lessons-zh': '备机。',
    'lessons-en': 'A spare.',
  }))
    await page.locator(`#pilot-${id}`).fill(words);
  await page.locator('#pilot-verdict').selectOption('adopt');
  await press(page, '提交评估');
  await tag(page, '待决定');
  await page.context().close();
});

test('one act of the province makes it the standard: the new version is in the catalogue, and everybody can read so', async () => {
  const page = await at('shen-che', pilot);
  await page.getByText('按下即发布', { exact: false }).waitFor();
  await page.locator('#pilot-reasons').fill('群众赞成，各县都有自助机。');
  await press(page, '推广，发布全省第2版');
  await tag(page, '已推广');
  await page.getByText('已成全省标准：第2版', { exact: false }).waitFor();
  await app.wired().editions.refresh();
  const item = [...app.wired().catalogue.items.values()].find(({ id }) => id === 'business-licence');
  expect(item).toMatchObject({ version: 2, channels: ['online', 'window', 'mail', 'terminal'] });
  await page.goto(`${origin}/pilots`);
  await page.getByText('已推广到全省').waitFor();
  await page.context().close();
});
