/** A mother registers a birth answering three questions, contests one address, sees the police told and the value corrected, and reads in her ledger who looked. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '#contract/view/draft.ts';
import { settled, signIn, useJourney, type Visitor } from '#test/support/journey.ts';
import { photo } from '#test/support/restaurant.ts';
import { openTab, taken, type Tab } from '#test/support/tab.ts';
import { choose, confirmKnown, press, saved } from './apply.ts';
import { axeFaults, narrowFaults } from './judge.ts';
import { sendIt, startFrom } from './together.ts';

const NEW = '浙江省德清县舞阳街道千秋东街208号6幢502室';
const journey = useJourney({ YICI_DEPARTMENTS: '1' });
let mother: Visitor;
let number = '';

const begin = async (tab: Tab): Promise<Draft> =>
  taken(await tab.call<Draft>('draft.create', { body: { matter: 'birth-of-a-child', division: 330521, situation: {} } }));
const residenceIn = ({ confirm }: Draft) => confirm.find(({ field }) => field === 'mother.residence');

/** The departments are up and their registers are open to those who may ask: from then on the police answer. */
const departmentsAnswer = async (): Promise<void> => {
  const tab = openTab(journey.origin());
  await tab.signIn('tang-wan');
  for (let tries = 0; tries < 120; tries += 1) {
    const draft = await begin(tab);
    await tab.call('draft.delete', { params: { id: draft.id } });
    if (residenceIn(draft)?.resource !== null && draft.situationFields.length <= 3) return;
    await new Promise((later) => setTimeout(later, 500));
  }
  throw new Error(`the departments never answered\n${journey.output()}`);
};

beforeAll(async () => {
  await departmentsAnswer();
  mother = await journey.visitor();
}, 120_000);

const contest = (page: Page) => page.locator('.p-row--bad');

describe('the form', () => {
  test('asks her three things of twenty, and shows where the rest comes from', async () => {
    journey.showWhenFailed('ask-once-form');
    const { page } = mother;
    await signIn(mother, 'tang-wan');
    await startFrom(page, journey.origin(), 'birth-of-a-child');
    await page.getByRole('heading', { level: 1, name: /项里，只有3项要您填/ }).waitFor();
    await choose(page, '户口跟谁？', '随母亲');
    await choose(page, '要参加居民医保吗？', '否');
    await page.locator('#q-newborn-name').fill('金小满');
    await page.getByRole('button', { name: /公安 · 今天取/ }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('人口和户籍登记信息').waitFor();
    await sheet.getByText('户口登记条例', { exact: false }).first().waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await saved(page);
  });

  test('is left for another place where the guide lets her choose one, and is as she left it when she comes back', async () => {
    journey.showWhenFailed('ask-once-place');
    const { page } = mother;
    await page.getByRole('link', { name: '换个地方' }).click();
    await page.getByRole('button', { name: '所在地：德清县，更改' }).click();
    await page.getByRole('dialog').getByRole('combobox').first().waitFor();
    await page.keyboard.press('Escape');
    await press(page, '接着上次填');
    await page.waitForURL('**/apply/*');
    await settled(page);
    expect(await page.locator('#q-newborn-name').inputValue()).toBe('金小满');
  });

  test('takes the address she contests with a photo, and lets nobody through without one', async () => {
    journey.showWhenFailed('ask-once-contest');
    const { page } = mother;
    await page.getByRole('button', { name: '母亲现住址不对' }).click();
    // The keyboard follows to the answer.
    await page.keyboard.type(NEW);
    expect(await page.locator('#q-mother-residence').inputValue()).toBe(NEW);
    await press(page, '去确认下一处');
    await contest(page).getByText('还差一张能证明的照片或文件').waitFor();
    await contest(page).locator('input[type=file]').last().setInputFiles({ name: 'tenancy.png', mimeType: 'image/png', buffer: photo });
    await contest(page).getByText('已传1份').waitFor();
    await contest(page).getByText('5个工作日内').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await narrowFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await saved(page);
    await confirmKnown(page);
    await press(page, '下一步');
    await page.waitForURL('**?step=materials');
    await page.getByRole('heading', { level: 1, name: '您什么都不用交。' }).waitFor();
    await press(page, '下一步');
    await page.getByText('您填的，公安会核对').waitFor();
    number = await sendIt(page, '以上是我本人填的');
  });
});

describe('the police', () => {
  test('are told at once: it stands on her receipt with the day of their answer', async () => {
    journey.showWhenFailed('ask-once-told');
    const { page } = mother;
    await page.getByRole('link', { name: '看进度' }).click();
    await page.waitForURL(`**/cases/${number}`);
    await page
      .locator('[data-contest="mother.residence"][data-state="open"]')
      .getByText(/已请德清县公安局核对，\d+月\d+日前回您/)
      .waitFor();
  });

  test('see claim and proof, correct their register, and their own system says so when asked again', async () => {
    journey.showWhenFailed('ask-once-police');
    const zheng = await journey.visitor({ width: 1440, height: 900 });
    await signIn(zheng, 'zheng-lan', '/office/exchange/corrections');
    const { page } = zheng;
    await page.locator('.o-corr__list .o-row').filter({ hasText: '母亲现住址' }).click();
    await page.getByText(NEW).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await press(page, '我来核对');
    await page.getByText('开始核对').waitFor();
    await mother.page.locator('[data-contest="mother.residence"][data-state="checking"]').waitFor();
    await page.getByText('本人说得对，改成本人说的').click();
    await page.locator('#reasons').fill('已核对迁入登记，地址属实。');
    await press(page, '办结');
    await page.locator('.o-corr__done').getByText('已核对迁入登记').waitFor();
    for (let tries = 0; tries < 20 && (await page.getByText('登记已经改过来').count()) === 0; tries += 1) {
      await page.waitForTimeout(1000);
      await page.reload();
      await settled(page);
    }
    await page.getByText('登记已经改过来').waitFor();
    await zheng.close();
  });

  test('have answered her: on her case, in her notices, and in the next form she begins', async () => {
    journey.showWhenFailed('ask-once-answered');
    const { page } = mother;
    await page.locator('[data-contest="mother.residence"][data-state="corrected"]').getByText('德清县公安局已更正').waitFor();
    await mother.open('/notices');
    await page.getByText('您说不对的，已经更正').waitFor();
    const tab = openTab(journey.origin());
    await tab.signIn('tang-wan');
    expect(residenceIn(await begin(tab))).toMatchObject({ value: NEW, source: { zh: '公安' } });
  });
});

test('her ledger says who looked: the registers for her form, and the officer who checked the address', async () => {
  journey.showWhenFailed('ask-once-ledger');
  const { page } = mother;
  await mother.open('/looks');
  const row = (office: string, purpose: string) =>
    page.locator('.y-ledger li').filter({ hasText: office }).filter({ hasText: purpose }).first();
  await row('德清县公安局', '核对您说不对的数据').waitFor();
  await row('德清县卫生健康局', '替您预填表格').waitFor();
  expect(await axeFaults(page)).toEqual([]);
});
