/** Administrators at work: a running case of an old system comes by file, and a new calendar moves its date by two persons' act. */
import { expect, test } from 'vitest';
import { settled, signIn, useJourney, type Visitor } from '#test/support/journey.ts';
import { press } from './apply.ts';
import { axeFaults, largeTextFaults, narrowFaults } from './judge.ts';

const journey = useJourney({ YICI_EMPTY: '1' });
let number = '';

const administrator = async (
  person: string,
  look: Parameters<typeof journey.visitor>[0] = { width: 1440, height: 900 },
): Promise<Visitor> => {
  const visitor = await journey.visitor(look);
  await signIn(visitor, person, '/office/');
  await visitor.page.waitForURL('**/office/admin');
  await settled(visitor.page);
  return visitor;
};
/** Shanghai's day, `days` from today. */
const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + days * 86_400_000));
const situation = 'premises.division,shop.service,premises.area,shop.signboard,shop.wasteWater';
/** Accepted yesterday at the latest, by today at the earliest: whatever the time, the clock has begun and runs. */
const oldCases = [
  `原办件号,一件事,申请人,证件号码,提交时间,受理时间,承办人账号,${situation}`,
  `GL-2026-17,开一家餐饮店,周以宁,330199199304120023,${dayFromNow(-1)} 09:00,${dayFromNow(-1)} 10:00,fang-chuan,330521,只做外卖、自提,30,是,否`,
  `GL-2026-18,没有这件事,周以宁,,${dayFromNow(-1)},,,,,,,`,
].join('\n');

test('a running case comes over with its clock; a line that cannot is told and stays out', async () => {
  journey.showWhenFailed('import');
  const lin = await administrator('lin-an');
  const { page } = lin;
  await page.getByRole('link', { name: '导入', exact: true }).click();
  await press(page, '导入一个文件');
  await page.getByText('在办件', { exact: true }).click();
  await page.getByLabel('来自哪个系统').fill('县旧审批系统');
  await page.locator('input[type=file]').setInputFiles({ name: 'running.csv', mimeType: 'text/csv', buffer: Buffer.from(oldCases) });
  await press(page, '先检查，还不导入');
  await page.getByText('没有这件事。').waitFor();
  await page.getByRole('button', { name: '先勾选上面的说明' }).waitFor();
  await page.getByLabel('跳过 1 行不能导入的').check();
  const doubtful = page.getByLabel(/有疑问的 \d+ 行照样导入/);
  if (await doubtful.isVisible()) await doubtful.check();
  await press(page, '导入');
  await page.getByText('导入完成').waitFor({ timeout: 30_000 });
  await page.getByRole('status').getByText('1 行已导入').waitFor();
  await lin.close();
});

test('its applicant sees where it came from, and by when it will be done', async () => {
  journey.showWhenFailed('imported');
  const zhou = await journey.visitor();
  await signIn(zhou, 'zhou-yining', '/cases');
  await zhou.page
    .getByRole('link', { name: /开一家餐饮店/ })
    .first()
    .click();
  await zhou.page.waitForURL('**/cases/*');
  number = new URL(zhou.page.url()).pathname.split('/').at(-1) ?? '';
  await settled(zhou.page);
  expect(await zhou.page.locator('[data-part="signboard"]').getAttribute('data-state')).toBe('reviewing');
  await zhou.close();
});

test('one administrator proposes days off, a second sees what they move and publishes, and the case says why', async () => {
  journey.showWhenFailed('calendar');
  const lin = await administrator('lin-an');
  await lin.page.getByRole('link', { name: '工作日历', exact: true }).click();
  await press(lin.page, '起草新版本');
  await lin.page.getByLabel('通知文号').fill('国办发明电〔2026〕99号');
  // The next five weekdays of this year become days off.
  const days = Array.from({ length: 9 }, (_, index) => dayFromNow(index + 1)).filter((day) => day.startsWith(dayFromNow(0).slice(0, 4)));
  for (const day of days) {
    const button = lin.page.getByRole('button', { name: day, exact: false });
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday > 0 && weekday < 6 && (await button.getAttribute('aria-pressed')) === 'false') await button.click();
  }
  await press(lin.page, '提交，等另一位管理员发布');
  await lin.page.getByText('待发布').waitFor();
  await lin.page.getByText('要由另一位管理员发布').waitFor();
  await lin.close();
  const tao = await administrator('tao-ran');
  await tao.page.getByRole('link', { name: '工作日历', exact: true }).click();
  await press(tao.page, '看看会改动多少件');
  await tao.page.getByText(/会改动 1 件在办件/).waitFor();
  await press(tao.page, '发布');
  await tao.page.getByText(/其中 1 件改了日期/).waitFor({ timeout: 30_000 });
  await tao.close();
  const zhou = await journey.visitor();
  await signIn(zhou, 'zhou-yining', `/cases/${number}`);
  await zhou.page
    .getByText(/工作日历更新（国办发明电〔2026〕99号）/)
    .first()
    .waitFor({ state: 'attached' });
  await zhou.close();
});

test('both pages hold on a phone, in the dark, with large text and by axe', async () => {
  journey.showWhenFailed('judged');
  const song = await administrator('song-he', { width: 390, height: 844, dark: true, language: 'en-GB' });
  for (const path of ['import', 'calendars']) {
    await song.open(`/office/admin/${path}`);
    expect(await axeFaults(song.page), path).toEqual([]);
    expect(await narrowFaults(song.page), path).toEqual([]);
    expect(await largeTextFaults(song.page), path).toEqual([]);
  }
  await song.close();
});
