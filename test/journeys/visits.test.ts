/** A day at the hall as it is measured: a licence at the window, a second visit with its cause, somebody sent away and answered, a slip put right by two. */
import { beforeAll, expect, test } from 'vitest';
import { settled, signIn, useJourney, type Visitor } from '#test/support/journey.ts';
import { prepare, submit } from '#test/support/restaurant.ts';
import { openTab, taken } from '#test/support/tab.ts';
import { press } from './apply.ts';
import { atWork } from './together.ts';

const journey = useJourney();
let wang: Visitor;
let supervisor: Visitor;
let number = '';

/** Zhou Yining's shop is sent from home; she comes to the hall while it is accepted, and withdraws one part at another hall. */
beforeAll(async () => {
  const owner = openTab(journey.origin());
  await owner.signIn('zhou-yining');
  const [clerk, elsewhere] = [
    await atWork(journey.origin(), 'he-jing', 'deqing-hall'),
    await atWork(journey.origin(), 'gu-he', 'deqing-wukang-hall'),
  ];
  ({ number } = taken(await submit(owner, (await prepare(owner)).id)));
  const receptions = ['licence', 'signboard', 'drainage'].map((part) => ({ part, outcome: 'accept' }));
  taken(await clerk.act(number, 'receive', { receptions, visit: '顺路来问进度' }));
  taken(await elsewhere.act(number, 'withdraw', { parts: ['drainage'], reason: '改用成品店' }));
  const head = await atWork(journey.origin(), 'xu-jia', 'deqing-market-supervision');
  const word = { person: 'wang-min', hall: 'deqing-hall', items: ['business-licence'], until: '2099-12-31' };
  taken(await head.call('desk-authorisation.give', { body: word }));
  wang = await journey.visitor({ width: 1440, height: 900 });
  await signIn(wang, 'wang-min', `/office/counter/${number}`);
  supervisor = await journey.visitor({ width: 1440, height: 900 });
  await signIn(supervisor, 'cen-chuan', '/office/day/second');
});

test('an instant item is granted at the window by the clerk whom its office authorised', async () => {
  journey.showWhenFailed('visits-desk');
  await wang.page.getByRole('button', { name: /^当场准予：个体工商户设立登记/ }).click();
  await wang.page.getByRole('button', { name: /^当场准予/ }).waitFor({ state: 'detached' });
  const clerk = await atWork(journey.origin(), 'wang-min', 'deqing-hall');
  const { parts } = taken(await clerk.call<{ parts: { id: string; state: string }[] }>('case.get', { params: { number } }));
  expect(['granted', 'issued', 'delivered']).toContain(parts.find(({ id }) => id === 'licence')?.state);
});

test('a second visit names its cause; its applicant says it is wrong, supervision settles it', async () => {
  journey.showWhenFailed('visits-second');
  const zhou = await journey.visitor();
  await signIn(zhou, 'zhou-yining', `/cases/${number}`);
  await zhou.page.getByRole('heading', { name: '您为这件事跑了2次' }).waitFor();
  await zhou.page.getByText('为什么又来：申请人自己要来').waitFor();
  await zhou.page.getByRole('button', { name: '不对？' }).last().click();
  await zhou.page.getByRole('textbox', { name: '哪里不对' }).fill('是通知叫我去武康的');
  await press(zhou.page, '说给监督单位');
  await zhou.page.getByText('监督单位在看').waitFor();
  const { page } = supervisor;
  await page.reload();
  await settled(page);
  await page.getByText('申请人：是通知叫我去武康的').waitFor();
  await press(page, `认定 ${number}`);
  await page.locator('#settle-cause').selectOption('wrong-notice');
  await page.getByLabel('理由，申请人看得到').fill('通知确实写错了大厅');
  await page.locator('dialog').getByRole('button', { name: '认定' }).click();
  await page.getByText('已认定：通知确实写错了大厅').waitFor();
  await zhou.page.reload();
  await zhou.page.getByText('监督单位：通知确实写错了大厅').waitFor();
  await zhou.close();
});

test('who was sent away reports it and is answered; the window does not see who it was', async () => {
  journey.showWhenFailed('visits-away');
  const lu = await journey.visitor();
  await signIn(lu, 'lu-xiaoman', '/sent-away');
  await lu.page.getByLabel('哪个大厅').selectOption('deqing-hall');
  await lu.page.getByLabel('您要办什么').fill('结婚登记');
  await lu.page.getByLabel('窗口怎么说的').fill('说下午再来');
  await press(lu.page, '说给监督单位');
  await lu.page.getByText('收到了，答复会写在下面。').waitFor();
  await supervisor.open('/office/day/sent-away');
  const { page } = supervisor;
  await page.locator('li', { hasText: '结婚登记' }).getByRole('button').click();
  await page.getByText('陆小满').waitFor();
  await page.getByLabel('查到什么').selectOption('upheld');
  await page.getByLabel('答复，本人看得到').fill('上午也该收，已提醒窗口');
  await page.locator('dialog').getByRole('button', { name: '答复' }).click();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await lu.page.reload();
  await lu.page.getByText('上午也该收，已提醒窗口').waitFor();
  await lu.close();
});

test('a wrong reason is put right by two clerks, and what was first written stays', async () => {
  journey.showWhenFailed('visits-four-eyes');
  const { page } = wang;
  await wang.open('/office/day/visits');
  await press(page, '记一次没核对身份的到场');
  await page.getByLabel('为什么来').selectOption('ask');
  await page.getByLabel('结果').selectOption('answered');
  await page.getByText('打电话就能问清').last().click();
  await press(page, '记下');
  const line = page.locator('.o-today__l > li').first();
  await line.getByText('打电话就能问清').waitFor();
  await line.getByRole('button', { name: /^记错了/ }).click();
  await page.getByLabel('应该是').selectOption('complain');
  await page.getByLabel('理由').fill('点错了');
  await press(page, '提出，等另一人看');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  const he = await journey.visitor({ width: 1440, height: 900 });
  await signIn(he, 'he-jing', '/office/day/corrections');
  await press(he.page, '看过，批准');
  await he.page.getByText('已更正').waitFor();
  await he.close();
  await page.reload();
  await line.getByText('来反映问题').waitFor();
  await line.getByText('原记：来问').waitFor();
});
