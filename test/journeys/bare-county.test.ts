/** A county that begins with nothing: a token on the terminal, an administrator, offices and officers, and its first certificate. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openIdentityHouse } from '#test/support/identity-house.ts';
import { settled, useJourney, type Visitor } from '#test/support/journey.ts';
import { choose, commit, confirmKnown, findRestaurant, givePhoto, press, saved, startDraft } from './apply.ts';
import { beginReview, grant, openPart } from './office.ts';

/** Accounts of the county's own identity provider, which knows nothing of the demo. */
const house = await openIdentityHouse(
  new Map([
    ['A001', '童书远'],
    ['K001', '贝柔'],
    ['M001', '冯一丁'],
    ['C001', '何晓棠'],
  ]),
);
const journey = useJourney(house.settings);
let admin: Visitor;
let citizen: Visitor;
let number = '';

beforeAll(() => house.serve(journey.origin()));
afterAll(() => house.close());

/** On the provider's own page, which is elsewhere and may be. */
const signInAs = async ({ page, complaints }: Visitor, account: string): Promise<void> => {
  await page.getByLabel('工号').fill(account);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => url.origin === journey.origin() && !url.pathname.startsWith('/sign-in'));
  await settled(page);
  const elsewhere = (complaint: string): boolean => complaint.includes(house.issuer);
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !elsewhere(complaint)));
};
const enter = async (visitor: Visitor, account: string, path: string): Promise<void> => {
  await visitor.page.goto(`${journey.origin()}/sign-in?return=${encodeURIComponent(path)}`);
  await signInAs(visitor, account);
};
const tokenIn = (text: string): string => /token: ([\w-]{43})/.exec(text)?.[1] ?? '';

describe('the first administrator', () => {
  test('the terminal shows a token; a new one voids it, and nobody has a default account', async () => {
    await journey.told('token: ');
    const first = tokenIn(journey.output());
    expect(first).not.toBe('');
    const { code, out } = await journey.yici('set-up', 'token');
    expect(code).toBe(0);
    expect(tokenIn(out)).not.toBe(first);
    admin = await journey.visitor({ width: 1440, height: 900 });
    await admin.open('/set-up');
    await admin.page.getByLabel('一次性口令').fill(first);
    await press(admin.page, '下一步');
    await admin.page.getByRole('link', { name: '登录，确认您是谁' }).click();
    await signInAs(admin, 'A001');
    await admin.page.getByLabel('管理哪个区划').selectOption('330521');
    await press(admin.page, '登记为第一位管理员');
    await admin.page.getByText('set-up-token-refused').waitFor();
    admin.complaints.splice(0);
    await press(admin.page, '换一个口令');
    await admin.page.getByLabel('一次性口令').fill(tokenIn(out));
    await press(admin.page, '下一步');
  });

  test('with it Tong Shuyuan becomes the administrator of Deqing, and the door closes', async () => {
    journey.showWhenFailed('set-up');
    const { page } = admin;
    await page.getByText('已登录：童书远').waitFor();
    await page.getByLabel('管理哪个区划').selectOption('330521');
    await press(page, '登记为第一位管理员');
    await page.getByRole('heading', { name: '开通好了' }).waitFor();
    const late = await journey.visitor();
    await late.open('/set-up');
    await late.page.getByText('这个平台已经有管理员').waitFor();
    await late.close();
    expect((await journey.yici('set-up', 'token')).code).toBe(1);
  });
});

const openOffice = async (button: string, department: string, zh: string, en: string): Promise<void> => {
  const { page } = admin;
  await press(page, button);
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('部门').selectOption({ label: department });
  await sheet.getByLabel('名称', { exact: true }).fill(zh);
  await sheet.getByLabel('英文名称').fill(en);
  await sheet.getByRole('button', { name: '保存' }).click();
  await sheet.waitFor({ state: 'detached' });
  await page.getByText(zh).first().waitFor();
};

/** The file as an old system writes it, checked and taken over by the screens. */
const importFile = async (kind: string, text: string): Promise<void> => {
  const { page } = admin;
  await admin.open('/office/admin/import');
  await press(page, '导入一个文件');
  await page.getByText(kind, { exact: true }).first().click();
  await page.getByLabel('来自哪个系统').fill('县旧审批系统');
  await page.locator('input[type=file]').setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await press(page, '先检查，还不导入');
  await page.waitForURL('**/office/admin/import?*run=*');
  await page.getByText('已检查，还没有导入').waitFor();
  await press(page, '导入');
  await page.getByText('导入完成').waitFor({ timeout: 30_000 });
};

describe('a county is set up by screens and files', () => {
  test('a hall and the office that decides', async () => {
    journey.showWhenFailed('offices');
    await admin.open('/office/admin/offices');
    await openOffice('设立大厅', '政务服务管理办公室', '德清县政务服务中心', 'Deqing Government Service Centre');
    await openOffice('设立单位', '市场监督管理局', '德清县市场监督管理局', 'Deqing Market Supervision Bureau');
  });

  test('its officers and a citizen of the old system come by file', async () => {
    journey.showWhenFailed('import');
    const officers = [
      '姓名,登录账号,机构,职责,开始日期',
      '贝柔,K001,德清县政务服务中心,收件,2026-01-01',
      '冯一丁,M001,德清县市场监督管理局,办理,2026-01-01',
    ];
    await importFile('工作人员', `\uFEFF${officers.join('\r\n')}\r\n`);
    await importFile('人员', '姓名,证件号码,电话,地址,登录账号\n何晓棠,330199199001010011,13800000101,浙江省德清县武康街道1号,C001\n');
    await admin.close();
  });
});

describe('its first case', () => {
  test('He Xiaotang applies from her phone; what the old system knew is not asked again', async () => {
    journey.showWhenFailed('first-case');
    citizen = await journey.visitor();
    const { page } = citizen;
    await enter(citizen, 'C001', '/');
    await findRestaurant(page, 'kd');
    await startDraft(page);
    await choose(page, '怎么做生意？', '只做外卖、自提');
    await page.locator('#s-premises-area').fill('30');
    await choose(page, '要挂户外招牌吗？', '否');
    await choose(page, '厨房污水排进下水道吗？', '否');
    await press(page, '下一步');
    await page.waitForURL('**?step=fill');
    const typed = { 'shop-name': '棠小馆', 'premises-address': '武康街道1号', 'shop-hours': '09:00–20:00', 'shop-safetyManager': '何晓棠' };
    for (const [field, text] of Object.entries(typed)) await page.locator(`#q-${field}`).fill(text);
    await choose(page, '经营范围', '餐饮服务（热食类）');
    await confirmKnown(page);
    await saved(page);
    await press(page, '下一步');
    await page.waitForURL('**?step=materials');
    await commit(page, /经营场所使用/);
    await commit(page, /食品安全管理制度/);
    await givePhoto(page, /后厨布局图/);
    await saved(page);
    await press(page, '下一步');
    await page.waitForURL('**?step=review');
    await page.getByText('以上是我本人填的').click();
    await press(page, '签名并提交');
    await page.waitForURL('**/receipt/*');
    number = await page.locator('[data-case-number]').innerText();
    expect(number).toMatch(/^330521-\d{4}-0000001-\w$/);
    await page.getByRole('link', { name: '看进度' }).click();
    await settled(page);
  });

  test('the clerk who came by file accepts it, the officer grants it', async () => {
    journey.showWhenFailed('accept');
    const clerk = await journey.visitor({ width: 1440, height: 900 });
    await enter(clerk, 'K001', '/office/');
    await clerk.page.locator(`a[href="/office/counter/${number}"]`).click();
    await clerk.page.getByRole('button', { name: /签字、盖章、打印/ }).click();
    await clerk.page.getByRole('heading', { name: '办好了' }).waitFor();
    await clerk.close();
    const officer = await journey.visitor({ width: 1440, height: 900 });
    await enter(officer, 'M001', '/office/');
    await openPart(officer, number, 'licence');
    await beginReview(officer.page);
    await grant(officer.page);
    await officer.close();
  });

  test('the county’s first certificate is genuine to anybody who checks', async () => {
    journey.showWhenFailed('certificate');
    await citizen.page.locator('[data-part="licence"][data-state="delivered"]').waitFor({ timeout: 30_000 });
    const { request } = citizen.context;
    const held = (await (await request.get(`${journey.origin()}/api/v1/certificates`)).json()) as { rows: { id: string }[] };
    const pdf = await (await request.get(`${journey.origin()}/api/v1/certificates/${held.rows[0]?.id}/pdf`)).body();
    const bank = await journey.visitor({ width: 1280, height: 800 });
    await bank.open('/verify');
    await bank.page.locator('input[type=file]').setInputFiles({ name: 'licence.pdf', mimeType: 'application/pdf', buffer: pdf });
    await bank.page.locator('[data-answer="genuine"]').waitFor();
    await bank.close();
    await citizen.close();
  });
});
