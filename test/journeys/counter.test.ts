/** A morning of Wang Min at the window: cards, several matters with one set of papers, six outcomes, late papers, a result handed over. */
import { beforeAll, describe, expect, test } from 'vitest';
import { settled, useJourney, type Visitor } from '#test/support/journey.ts';
import { acts, addMatter, askAboutShop, commit, decide, identify, sign, scanAgain, takeOriginal, takePhoto, work } from './window.ts';
import { beginReview, expectPdf, grant, officer, openPart } from './office.ts';

const journey = useJourney();
let wang: Visitor;
let first = '';
const SHEN = '330199196107080049';

beforeAll(async () => {
  wang = await officer(journey, 'wang-min');
});

const href = (name: RegExp): Promise<string | null> => wang.page.getByRole('link', { name }).first().getAttribute('href');

describe('one who comes without a phone', () => {
  test('is shown only after the card was checked; a number nobody has says where to go on', async () => {
    journey.showWhenFailed('counter-identify');
    const { page } = wang;
    await page.keyboard.press('F4');
    await page.getByLabel('身份证号或统一社会信用代码').fill('330199197001010012');
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await page.getByText('没有找到', { exact: true }).waitFor();
    wang.complaints.splice(0);
    await identify(page, SHEN);
    await page.getByText('3301**********0049').waitFor();
    expect(await page.locator('body').innerText()).not.toContain(SHEN);
    await page.getByText('证件已核').waitFor();
  });

  test('is asked once for one set of papers, gets an outcome for each part, and one paper', async () => {
    journey.showWhenFailed('counter-outcomes');
    const { page } = wang;
    await addMatter(page, '开一家餐饮店');
    await askAboutShop(page, '湖墅老沈馄饨');
    await commit(page, /经营场所使用/);
    await commit(page, /食品安全管理制度/);
    await takePhoto(page, /后厨布局图/);
    await scanAgain(page, /后厨布局图/);
    await decide(page, '个体工商户设立登记', '1');
    await decide(page, '户外招牌设置', '2');
    await decide(page, '城镇污水排入排水管网许可', '3');
    await page.locator('.o-preview').getByText('一次性告知书 · 城镇污水排入排水管网许可').waitFor();
    [first = ''] = await sign(page);
    expect(first).toMatch(/^330521-\d{4}-\d{7}-\w$/);
    await expectPdf(wang, journey.origin(), await href(/受理凭证/));
    await expectPdf(wang, journey.origin(), await href(/一次性告知书/));
    await page.getByRole('img', { name: /手机扫一扫/ }).waitFor();
    expect(await page.locator('[data-query-password]').innerText()).toMatch(/^\w{8}$/);
  });

  test('comes back: the case is there, the sketch cures the gap, the drain sketch answers the one notice', async () => {
    journey.showWhenFailed('counter-late-papers');
    const { page } = wang;
    await identify(page, SHEN);
    await page.getByRole('link', { name: /湖墅老沈馄饨/ }).click();
    await page.waitForURL(`**/office/counter/${first}`);
    await settled(page);
    const sign2 = acts(page).locator('section', { hasText: '户外招牌设置' });
    await sign2.getByRole('button', { name: '收容缺材料' }).click();
    await acts(page).getByRole('button', { name: '收原件' }).click();
    await acts(page).locator('form').getByRole('button', { name: '收容缺材料' }).click();
    await sign2.getByRole('button', { name: '收容缺材料' }).waitFor({ state: 'detached' });
    await acts(page).locator('section', { hasText: '城镇污水排入排水管网许可' }).getByRole('button', { name: '收补正材料' }).click();
    await acts(page).getByRole('button', { name: '收原件' }).click();
    await acts(page).locator('form').getByRole('button', { name: '收补正材料' }).click();
    await page.getByRole('button', { name: /签字、盖章、打印/ }).waitFor();
    await page.keyboard.press('F9');
    await page.getByRole('heading', { name: '办好了' }).waitFor();
  });
});

describe('one whom nobody knows', () => {
  test('is entered from the document, field by field, and refused three ways with reasons, article and the right office', async () => {
    journey.showWhenFailed('counter-register');
    const { page } = wang;
    await page.keyboard.press('F4');
    await page.waitForURL(/\/office\/counter\/intake(\/new)?$/);
    await page.getByRole('button', { name: '现场登记' }).click();
    await page.getByLabel('号码', { exact: true }).fill('330199197001010013');
    await page.getByLabel('姓名或名称').fill('何来');
    await page.getByRole('button', { name: '登记并开始' }).click();
    await page.getByText(/最后一位对不上/).waitFor();
    wang.complaints.splice(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('register-number');
    await page.getByLabel('号码', { exact: true }).fill('330199197001010012');
    await page.getByRole('button', { name: '登记并开始' }).click();
    await page.waitForURL('**/intake/walk-in-*');
    await page.getByText('没有账号，给纸质凭证').waitFor();
    await addMatter(page, '开一家餐饮店');
    await askAboutShop(page, '何来小吃');
    await work(page).getByLabel('经营者手机').fill('13800000777');
    await work(page).getByLabel(/住址/).first().fill('武康街道塔山街5号');
    await decide(page, '个体工商户设立登记', '4');
    await acts(page).getByRole('textbox', { name: '理由' }).fill('场所在禁止经营的负面清单内');
    await acts(page).getByRole('checkbox').first().check();
    await decide(page, '户外招牌设置', '5');
    await acts(page).getByRole('textbox', { name: '理由' }).fill('店内招牌不用办');
    await decide(page, '城镇污水排入排水管网许可', '6');
    await acts(page).getByLabel('该去哪个部门', { exact: true }).selectOption({ label: '湖州市生态环境局德清分局' });
    await sign(page);
    for (const paper of [/不予受理/, /不需要/, /有权机关/]) await expectPdf(wang, journey.origin(), await href(paper));
    await page.keyboard.press('F2');
    await page.getByRole('heading', { name: '谁来了' }).waitFor();
  });
});

describe('several matters at once', () => {
  test('survive a reload and a broken line, are filed together once, and make one paper', async () => {
    journey.showWhenFailed('counter-several');
    const { page, context } = wang;
    await identify(page, SHEN);
    await addMatter(page, '开一家餐饮店');
    await addMatter(page, '二手房买卖');
    await askAboutShop(page, '老沈二店');
    await page.locator('[data-kept="true"]').waitFor();
    await page.reload();
    await settled(page);
    await work(page)
      .getByRole('row', { name: /存量房买卖合同网签备案/ })
      .waitFor();
    expect(await work(page).getByLabel('店铺名称').inputValue()).toBe('老沈二店');
    await work(page).getByRole('group', { name: '水电气一起更名吗？' }).getByText('否').click();
    await page.keyboard.press('F9');
    await page.getByText('先把没填的填上').waitFor();
    await work(page).getByLabel('房屋坐落').fill('武康街道塔山街5号');
    await work(page).getByLabel('成交价').fill('1200000');
    const seller = work(page).getByRole('group', { name: '卖方' });
    await seller.getByLabel('姓名').fill('顾明远');
    await seller.getByLabel('证件号').fill('330199199111030013');
    await commit(page, /经营场所使用/);
    await commit(page, /食品安全管理制度/);
    for (const name of [/后厨布局图/, /招牌效果图/, /排水接管/, /存量房买卖合同/]) await takeOriginal(page, name);
    await work(page).getByLabel('结果怎么领').selectOption('window');
    await context.setOffline(true);
    await page.getByText(/^网断了/).waitFor();
    await page.keyboard.press('F9');
    await acts(page).getByText('连不上网络').waitFor();
    await context.setOffline(false);
    wang.complaints.splice(0);
    const numbers = await sign(page);
    expect(new Set(numbers).size).toBe(2);
    [first = ''] = numbers;
    await expectPdf(wang, journey.origin(), await href(/受理凭证（合并）/));
    expect(await page.evaluate(() => Object.keys(localStorage).join(' '))).not.toContain('walk-in');
  });

  test('end in a result that is handed over at the window, and in a withdrawal by one who stands there', async () => {
    journey.showWhenFailed('counter-hand-over');
    const chen = await officer(journey, 'chen-siyuan');
    await openPart(chen, first, 'licence');
    await beginReview(chen.page);
    await grant(chen.page);
    await chen.close();
    const { page } = wang;
    await identify(page, SHEN);
    await page.getByRole('link', { name: /老沈二店/ }).click();
    await page.waitForURL(`**/office/counter/${first}`);
    const licence = acts(page).locator('section', { hasText: '个体工商户设立登记' });
    await licence.getByRole('button', { name: '送达' }).click();
    await acts(page).locator('form').getByRole('button', { name: '送达' }).click();
    await work(page)
      .getByRole('row', { name: /个体工商户设立登记.*已送达/ })
      .waitFor();
    const drain = acts(page).locator('section', { hasText: '城镇污水排入排水管网许可' });
    await drain.getByRole('button', { name: '申请人撤回' }).click();
    await acts(page)
      .getByLabel(/就在窗口/)
      .check();
    await acts(page).getByLabel('申请人说的理由').fill('改用纳管点，不单独接');
    await acts(page).locator('form').getByRole('button', { name: '申请人撤回' }).click();
    await work(page)
      .getByRole('row', { name: /城镇污水.*已撤回/ })
      .waitFor();
  });
});

describe('what the account knows wrongly', () => {
  test('is contested by keys: the keyboard goes to the question, and back to what is known when it is kept', async () => {
    journey.showWhenFailed('counter-contest');
    const { page } = wang;
    await identify(page, SHEN);
    await addMatter(page, '开一家餐饮店');
    const known = page.locator('.o-known');
    await known.locator('summary').press('Enter');
    const row = known.locator('li').filter({ hasText: '经营者手机' });
    await row.getByRole('button', { name: '不对？' }).press('Enter');
    const question = work(page).getByLabel('经营者手机');
    await question.waitFor();
    await expect.poll(() => question.evaluate((control) => control === document.activeElement)).toBe(true);
    await work(page).getByRole('button', { name: '照原来的' }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  });
});

test('a screen that was only loaded shows no ring; who came to it by keys is led to its heading', async () => {
  const visitor = await officer(journey, 'yin-lan');
  const { page } = visitor;
  const focused = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.tagName);
  await visitor.open('/office/exchange/map');
  expect(await focused()).toBe('BODY');
  await page.getByRole('link', { name: '数据集', exact: true }).press('Enter');
  await page.getByRole('heading', { name: '数据集目录' }).waitFor();
  await expect.poll(focused).toBe('H1');
  await visitor.close();
});
