/** Zhou Yining opens a noodle shop: from the phone, over the counter and three desks, to certificates that anybody can verify. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { pickPerson, settled, signIn, useJourney, type Visitor } from '#test/support/journey.ts';
import { beginReview, expectPdf, grant, officer, openPart } from './office.ts';
import { answerSituation, commit, confirmKnown, fillForm, findRestaurant, givePhoto, press, saved, startDraft } from './apply.ts';
import { flipped } from './flipped.ts';

const journey = useJourney();
let zhou: Visitor;
let wu: Visitor;
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
    // The sketch of the sign is not made yet: it may follow.
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

describe('at the counter', () => {
  test('Wang Min accepts for all departments at once, the sign with a gap, and the receipt is a paper', async () => {
    journey.showWhenFailed('counter');
    const wang = await officer(journey, 'wang-min');
    const { page } = wang;
    await page.locator(`a[href="/office/counter/${number}"]`).click();
    await page.getByRole('heading', { level: 1, name: /开一家餐饮店/ }).waitFor();
    await page.getByRole('combobox', { name: '处理哪一项' }).selectOption({ label: '户外招牌设置' });
    await page.getByText('容缺受理', { exact: true }).first().click();
    await page.getByLabel('最晚哪天补').waitFor();
    await page.getByRole('button', { name: /签字、盖章、打印/ }).click();
    await page.getByRole('heading', { name: '办好了' }).waitFor();
    const receipt = page.getByRole('link', { name: /受理凭证/ }).first();
    await expectPdf(wang, journey.origin(), await receipt.getAttribute('href'));
    await wang.close();
  });

  test('the phone shows it by itself: four parts, each with its office and its date', async () => {
    journey.showWhenFailed('accepted');
    await zhou.page.getByRole('link', { name: '看进度' }).click();
    await settled(zhou.page);
    expect(await laneStates()).toEqual({ licence: 'accepted', food: 'waiting', signboard: 'accepted', drainage: 'accepted' });
  });
});

const laneStates = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    await zhou.page
      .locator('[data-part]')
      .evaluateAll((lanes) => lanes.map((lane) => [lane.getAttribute('data-part') ?? '', lane.getAttribute('data-state') ?? ''] as const)),
  );

/** Live news bring it: nobody presses reload. */
const laneBecomes = async (part: string, state: string): Promise<void> => {
  await zhou.page.locator(`[data-part="${part}"][data-state="${state}"]`).waitFor();
};

describe('at the desks', () => {
  test('market supervision grants the licence, and the food permit opens by itself', async () => {
    journey.showWhenFailed('licence');
    const chen = await officer(journey, 'chen-siyuan');
    await openPart(chen, number, 'licence');
    await beginReview(chen.page);
    await grant(chen.page);
    await laneBecomes('food', 'accepted');
    await laneBecomes('licence', 'delivered');
    await openPart(chen, number, 'food');
    await beginReview(chen.page);
    await grant(chen.page);
    await laneBecomes('food', 'delivered');
    await chen.close();
  });

  test('the missing sketch is photographed at home, and urban management grants on a condition', async () => {
    journey.showWhenFailed('signboard');
    const asked = zhou.page.locator('[data-act="cure-gaps"]');
    await givePhoto(zhou.page, /招牌效果图/);
    await asked.getByRole('button', { name: '补上去' }).click();
    await asked.waitFor({ state: 'detached' });
    const fang = await officer(journey, 'fang-chuan');
    await openPart(fang, number, 'signboard');
    await beginReview(fang.page);
    await grant(fang.page, '灯箱晚上十点后关闭');
    await laneBecomes('signboard', 'delivered');
    await zhou.page.locator('[data-part="signboard"]').getByText('灯箱晚上十点后关闭').waitFor();
    await fang.close();
  });

  test('housing stops the clock for a test of the water; she reads why, until when, and under which article', async () => {
    journey.showWhenFailed('stop');
    wu = await officer(journey, 'wu-qing');
    await openPart(wu, number, 'drainage');
    await beginReview(wu.page);
    const before = await dueShown();
    await press(wu.page, '停表');
    await wu.page.getByLabel('停表理由').selectOption('testing');
    await wu.page.getByRole('textbox', { name: '计划停几天' }).fill('5');
    await wu.page.getByLabel('写给申请人的话').fill('请县环境监测站测隔油池出水');
    await wu.page.getByRole('button', { name: '停表', exact: true }).click();
    await wu.page.getByRole('heading', { name: /^停表：/ }).waitFor();
    const note = zhou.page.locator('.y-note--stop');
    await note.getByText('请县环境监测站测隔油池出水').waitFor();
    await expectPdf(zhou, journey.origin(), await note.getByRole('link', { name: '停表通知书' }).getAttribute('href'));
    expect(await dueShown()).not.toBe(before);
    await zhou.page
      .getByRole('button', { name: /^为什么是这一天？$/ })
      .first()
      .click();
    const sheet = zhou.page.getByRole('dialog');
    await sheet
      .getByText(/^停表，不计/)
      .first()
      .waitFor();
    expect(await sheet.getByRole('listitem').count()).toBeGreaterThan(10);
    await zhou.page.keyboard.press('Escape');
  });

  test('housing lets it run again and refuses; reasons, article and remedies reach her', async () => {
    journey.showWhenFailed('refuse');
    const { page } = wu;
    await press(page, '恢复计时');
    await page.getByLabel('为什么恢复').fill('监测结果已出');
    await press(page, '确定');
    await page.getByRole('heading', { name: /^停表：/ }).waitFor({ state: 'detached' });
    await zhou.page.locator('.y-note--stop').waitFor({ state: 'detached' });
    await press(page, '不予');
    await page.getByRole('textbox', { name: '理由' }).fill('出水含油超过排入下水道的标准');
    await page.locator('.o-col--act').getByRole('checkbox').first().check();
    await press(page, '签发：不予');
    await laneBecomes('drainage', 'refused');
    const lane = zhou.page.locator('[data-part="drainage"]');
    await lane.getByText('出水含油超过排入下水道的标准').waitFor();
    await lane.getByText(/行政复议/).waitFor();
    await lane.getByText(/第\d+条/).waitFor();
    await zhou.page.getByText('办完了。').waitFor();
    await wu.close();
  });
});

/** The day by which all is done, as the top of the case says it. */
const dueShown = (): Promise<string> => zhou.page.locator('.p-days b').first().innerText();

describe('the certificate', () => {
  let pdf: Buffer;
  let jws: Buffer;
  let code = '';

  test('she downloads it as a paper and for machines', async () => {
    journey.showWhenFailed('wallet');
    await zhou.page.locator('[data-part="licence"]').getByRole('link', { name: '营业执照' }).click();
    await zhou.page.getByRole('heading', { name: '营业执照' }).waitFor();
    pdf = await download('PDF 证照');
    jws = await download('机读证照（JWS）');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(jws.toString().split('.')).toHaveLength(3);
    await press(zhou.page, '出示码');
    code = await zhou.page.locator('[data-shown-code]').innerText();
    expect(code).not.toBe('');
  });

  test('anybody learns that it is genuine, that a flipped byte is not, and that an unknown code is nobody’s', async () => {
    journey.showWhenFailed('verify');
    const bank = await journey.visitor({ width: 1280, height: 800 });
    await bank.open('/verify');
    expect(await answerTo(bank, 'licence.pdf', 'application/pdf', pdf)).toBe('genuine');
    expect(await answerTo(bank, 'licence.jws', 'application/jose', jws)).toBe('genuine');
    expect(await answerTo(bank, 'licence.pdf', 'application/pdf', flipped(pdf))).toBe('changed');
    expect(await answerTo(bank, 'licence.jws', 'application/jose', flipped(jws))).toBe('changed');
    await bank.page.getByLabel('验证码').fill(code);
    await press(bank.page, '验证');
    await bank.page.locator('[data-answer="genuine"]').waitFor();
    await bank.page.getByLabel('验证码').fill('ZZZZ-ZZZZ-ZZZZ');
    await press(bank.page, '验证');
    await bank.page.getByRole('heading', { name: '没有这张证。' }).waitFor();
    await bank.close();
  });
});

const download = async (name: string): Promise<Buffer> => {
  const [file] = await Promise.all([zhou.page.waitForEvent('download'), zhou.page.getByRole('link', { name }).click()]);
  return readFileSync(await file.path());
};

const answerTo = async (bank: Visitor, name: string, mimeType: string, buffer: Buffer): Promise<string | null> => {
  const asked = bank.page.waitForResponse((reply) => reply.request().method() === 'POST');
  await bank.page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
  await asked;
  await settled(bank.page);
  return bank.page.locator('[data-answer]').getAttribute('data-answer');
};
