/** Every act of the desk, pressed on the screen to its end by the officer whose act it is; what may not be pressed says why. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { settled } from '#test/support/journey.ts';
import { acceptAll, act, bodyOf, grantBody, openShop, viewCase } from '#test/support/noodle-shop.ts';
import { fileProject } from '#test/support/project-run.ts';
import { useScreens } from '#test/support/screens-of-app.ts';
import { press } from './apply.ts';
import { grant } from './office.ts';

const { app, origin, officer } = await useScreens('8197');
let shop = '';
let project = '';
const stateOf = async (number: string, part: string): Promise<string | undefined> => {
  const owner = await app.signIn(number === shop ? 'zhou-yining' : 'yunxiu');
  return (await viewCase(owner, number)).parts.find(({ id }) => id === part)?.state;
};
/** The case's part on this officer's screen; other acts open from there. */
const at = async (person: string, number: string, part: string): Promise<Page> => {
  const page = await officer(person);
  await page.goto(`${origin}/office/desk/${number}/${part}`);
  await settled(page);
  return page;
};
const shut = (page: Page): Promise<void> => page.context().close();
/** The button at the foot of an open form. */
const confirm = async (page: Page, name: string): Promise<void> => {
  await page.locator('form').getByRole('button', { name, exact: true }).click();
  await page.locator('.o-form__b button', { hasText: '取消' }).first().waitFor({ state: 'detached' });
};

beforeAll(async () => {
  const [zhou, clerk] = [await app.signIn('zhou-yining'), await app.signIn('wang-min', 'deqing-hall')];
  shop = (await openShop(zhou)).number;
  await acceptAll(clerk, shop);
  const owner = await app.signIn('yunxiu');
  project = (await fileProject(owner)).number;
  await acceptAll(clerk, project);
  const [sun, qian] = [await app.signIn('sun-ze', 'deqing-development-reform'), await app.signIn('qian-wang', 'deqing-natural-resources')];
  for (const [who, part] of [
    [sun, 'P01'],
    [qian, 'P04'],
  ] as const) {
    if (part === 'P04') bodyOf(await act(owner, project, 'complete', { part: 'P03', note: '' }));
    bodyOf(await act(who, project, 'begin-review', { part }));
    bodyOf(await act(who, project, 'grant', grantBody(part)));
  }
});

describe('a part under review', () => {
  test('is stopped on a ground of law, cannot be signed while it stands, and runs again', async () => {
    const page = await at('wu-qing', shop, 'drainage');
    await press(page, '开始审查');
    await page.getByRole('heading', { name: '决定', exact: true }).waitFor();
    await press(page, '停表');
    expect(await page.locator('#stop-ground option').count()).toBeGreaterThan(1);
    await page.locator('#stop-ground').selectOption({ index: 1 });
    await page.locator('#stop-days').fill('5');
    await page.locator('#stop-note').fill('现场要看一次');
    await confirm(page, '停表');
    await page.getByRole('heading', { name: /^停表：/ }).waitFor();
    expect(await page.getByRole('button', { name: '停表中，恢复后可签发' }).getAttribute('aria-disabled')).toBe('true');
    await press(page, '恢复计时');
    await page.getByLabel('为什么恢复').fill('看过了');
    await press(page, '确定');
    await page.getByRole('heading', { name: /^停表：/ }).waitFor({ state: 'detached' });
    await shut(page);
  });

  test('is extended once, by a second person, and the button then says that it was', async () => {
    const page = await at('fang-chuan', shop, 'signboard');
    await press(page, '开始审查');
    await page.getByRole('heading', { name: '决定', exact: true }).waitFor();
    // No ground of law stops this one, and the button says so.
    await page.getByRole('button', { name: /停表：这个事项没有法定停表理由/ }).waitFor();
    await press(page, '报请延期');
    await page.locator('#ask-extension-reason').fill('需要再看一次现场');
    await confirm(page, '报请延期');
    await page.getByRole('heading', { name: '报请延期' }).waitFor();
    await shut(page);
    const head = await at('ye-qing', shop, 'signboard');
    await press(head, '同意延期');
    await head.getByRole('button', { name: /报请延期：已经延过一次/ }).waitFor();
    await shut(head);
  });

  test('asks another office, waits for its answer, and is then granted with conditions', async () => {
    const page = await at('fang-chuan', shop, 'signboard');
    await press(page, '征求意见');
    await page.locator('#opinion-office').selectOption('deqing-housing-construction');
    await page.locator('#opinion-question').fill('招牌的承重墙行不行？');
    await confirm(page, '征求意见');
    await page.getByRole('button', { name: '还在等别的部门意见' }).waitFor();
    const asked = await officer('wu-qing');
    await asked
      .getByRole('link', { name: /一碗面馆.*招牌|一碗面馆.*征求|一碗面馆.*住房/ })
      .first()
      .waitFor();
    const opinion = (await viewCase(await app.signIn('fang-chuan', 'deqing-urban-management'), shop)).parts.find(
      ({ kind }) => kind === 'opinion',
    );
    await asked.goto(`${origin}/office/desk/${shop}/${opinion?.id ?? ''}`);
    await settled(asked);
    await asked.getByText('招牌的承重墙行不行？').first().waitFor();
    await press(asked, '有条件同意');
    await asked.locator('#opinion-text').fill('加两根螺栓');
    await asked.locator('form').getByRole('button', { name: '有条件同意', exact: true }).last().click();
    await asked.getByRole('heading', { name: '意见', exact: true }).waitFor({ state: 'detached' });
    await shut(asked);
    // The answer comes to the first desk by itself.
    await page.getByText('加两根螺栓').first().waitFor();
    await grant(page, '灯箱晚上十点后关闭');
    expect(await stateOf(shop, 'signboard')).toMatch(/granted|issued|delivered/);
    await shut(page);
  });

  test('is refused with reasons and an article, and the ways to contest it are named', async () => {
    const page = await at('wu-qing', shop, 'drainage');
    await press(page, '不予');
    await page.getByRole('button', { name: '先写理由' }).waitFor();
    await page.locator('#reasons').fill('出水口接到了雨水管。');
    await page.getByRole('button', { name: '先写依据哪一条' }).waitFor();
    await page.locator('.o-articles input').first().check();
    await page
      .getByText(/复议.*诉讼/)
      .first()
      .waitFor();
    await press(page, '签发：不予');
    await page.getByRole('heading', { name: '决定前，系统替您查过' }).waitFor({ state: 'detached' });
    expect(await stateOf(shop, 'drainage')).toBe('refused');
    await shut(page);
  });

  test('whose refusal another authority set aside is taken up anew', async () => {
    await app
      .wired()
      .pool.query(
        "insert into yici.post (person, office, division, duty, from_day, title_zh, title_en) values ('lin-xiaozhou', 'deqing-justice', 330521, 'supervision', '2020-01-01', '复议科', 'Reconsideration')",
      );
    const justice = await app.signIn('lin-xiaozhou', 'deqing-justice');
    bodyOf(
      await act(justice, shop, 'set-aside', {
        part: 'drainage',
        reason: '事实不清',
        basis: { law: 'administrative-licensing-law-2019', article: 7 },
        authority: '德清县人民政府',
        reference: '德政复决〔2026〕1号',
      }),
    );
    const page = await at('wu-qing', shop, 'drainage');
    await press(page, '重新审查');
    await confirm(page, '重新审查');
    await page.getByRole('heading', { name: '决定', exact: true }).waitFor();
    expect(await stateOf(shop, 'drainage')).toBe('reviewing');
    await shut(page);
  });
});

describe('a paper that is fetched', () => {
  test('is handed over at the window by the office that made it', async () => {
    const owner = await app.signIn('zhou-yining');
    bodyOf(await act(owner, shop, 'choose-delivery', { how: 'window' }));
    const chen = await app.signIn('chen-siyuan', 'deqing-market-supervision');
    bodyOf(await act(chen, shop, 'begin-review', { part: 'licence' }));
    bodyOf(await act(chen, shop, 'grant', grantBody('licence')));
    await app.workOff();
    expect(await stateOf(shop, 'licence')).toBe('issued');
    const page = await at('chen-siyuan', shop, 'licence');
    await press(page, '送达');
    await page.locator('#deliver-how').selectOption('window');
    await confirm(page, '送达');
    expect(await stateOf(shop, 'licence')).toBe('delivered');
    await shut(page);
  });
});

describe('a project', () => {
  test('a step the law does not order may begin early, one it orders may not, and the button says so', async () => {
    const page = await at('you-li', project, 'C03');
    await press(page, '提前开始');
    await page.getByLabel('理由').last().fill('人防面积已定');
    await confirm(page, '提前开始');
    expect(await stateOf(project, 'C03')).toBe('accepted');
    await shut(page);
    const builder = await at('wu-qing', project, 'C08');
    await builder.getByRole('button', { name: /提前开始：先后次序是法定的/ }).waitFor();
    await shut(builder);
  });

  test('a step moves to another office with its clock', async () => {
    const page = await at('you-li', project, 'C03');
    await press(page, '移交');
    await page.locator('#transfer-office').selectOption('deqing-housing-construction');
    await page.locator('#transfer-reason').fill('职责已划转');
    await confirm(page, '移交');
    await shut(page);
    const taker = await at('wu-qing', project, 'C03');
    await press(taker, '开始审查');
    await taker.getByRole('heading', { name: '决定', exact: true }).waitFor();
    await shut(taker);
  });

  test('a region that was assessed spares the review, with ground and article', async () => {
    const page = await at('sun-ze', project, 'T02');
    await press(page, '免办');
    await page.locator('#waive-ground').fill('在区域节能评估范围内');
    await page.getByLabel(/第23条/).check();
    await confirm(page, '免办');
    expect(await stateOf(project, 'T02')).toBe('waived');
    await shut(page);
  });

  test("an owner's step is recorded as done, and the next is filed late with all its answers", async () => {
    const page = await at('wang-min', project, 'E01');
    await press(page, '登记完成');
    await confirm(page, '登记完成');
    expect(await stateOf(project, 'E01')).toBe('ended');
    await page.goto(`${origin}/office/desk/${project}/E02`);
    await settled(page);
    await press(page, '收后交材料');
    await page.getByLabel('总建筑面积').fill('18600');
    await page.locator('form').getByRole('button', { name: '收后交材料', exact: true }).click();
    await page.getByText('这一项要填').first().waitFor();
    await page.getByLabel('容积率').fill('1.8');
    for (const take of await page.locator('form').getByRole('button', { name: /原件/ }).all()) await take.click();
    await confirm(page, '收后交材料');
    expect(await stateOf(project, 'E02')).toBe('submitted');
    await shut(page);
  });
});

test('the desk is worked by keyboard: J and K move, Enter opens, Esc goes back, / searches every case of the office', async () => {
  const page = await officer('wu-qing');
  await page.locator('.o-row').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/office\/desk\/330521-/);
  await page.keyboard.press('Escape');
  await page.waitForURL(/\/office\/desk$/);
  await page.keyboard.press('/');
  await page.keyboard.type('阀门 施工许可');
  await page.getByRole('link', { name: /建筑工程施工许可/ }).waitFor();
  await page.getByRole('link', { name: /排水/ }).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /排水/ }).first().waitFor();
  await page.locator('.o-lamps button', { hasText: '不计时' }).click();
  await page.getByRole('link', { name: /排水/ }).waitFor({ state: 'detached' });
  await shut(page);
});
