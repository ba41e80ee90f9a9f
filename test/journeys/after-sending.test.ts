/** After Zhou Yining has sent her noodle shop: she completes it once, asks the officer, moves a visit, says where the licence goes, and takes her dossier. */
import { beforeAll, expect, test } from 'vitest';
import { settled, signIn, useJourney, type Visitor } from '#test/support/journey.ts';
import { pdfText } from '#test/support/pdf-text.ts';
import { photo, prepare, submit, view } from '#test/support/restaurant.ts';
import { openTab, taken, type Tab } from '#test/support/tab.ts';
import { press } from './apply.ts';
import { fetchLink, officer, openPart } from './office.ts';

const journey = useJourney();
let zhou: Visitor;
let chen: Visitor;
let owner: Tab;
let number = '';

/** Far enough ahead for every notice of this file. */
const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  owner = openTab(journey.origin());
  const clerk = openTab(journey.origin());
  await Promise.all([owner.signIn('zhou-yining'), clerk.signIn('wang-min')]);
  taken(await clerk.call('session.choose-post', { body: { office: 'deqing-hall' } }));
  ({ number } = taken(await submit(owner, (await prepare(owner)).id)));
  const until = later(10);
  const receptions = [
    { part: 'licence', outcome: 'accept' },
    {
      part: 'signboard',
      outcome: 'supplement',
      until,
      missing: [
        { material: 'sign-sketch', what: '效果图看不清尺寸' },
        { field: 'sign.text', what: '招牌文字和店名不一致' },
      ],
    },
    { part: 'drainage', outcome: 'supplement', until, missing: [{ what: '排水量和面积对不上，请核对' }] },
  ];
  taken(await clerk.act(number, 'receive', { receptions }));
  zhou = await journey.visitor();
  await signIn(zhou, 'zhou-yining', `/cases/${number}`);
});

test('she completes both parts from her phone in one press, and a lost network only delays it', async () => {
  journey.showWhenFailed('supplement');
  const { page, context } = zhou;
  const card = page.locator('[data-act="supplement"]');
  await card.getByText('招牌文字和店名不一致').waitFor();
  await card.getByText('还差3样').waitFor();
  await card.locator('input[type=file]').first().setInputFiles({ name: 'sign.png', mimeType: 'image/png', buffer: photo });
  await card.getByText('已传', { exact: false }).first().waitFor();
  await card.locator('#g-signboard-sign-text').fill('一碗面馆（武康店）');
  await card.getByLabel('要改的填写').selectOption({ value: 'drainage.volume' });
  await card.locator('#g-drainage-drainage-volume').fill('2');
  await page.reload();
  await settled(page);
  expect(await card.locator('#g-signboard-sign-text').inputValue()).toBe('一碗面馆（武康店）');
  await context.setOffline(true);
  await press(page, '补上去');
  await card.getByText('连不上网络', { exact: false }).waitFor();
  zhou.complaints.splice(0);
  await context.setOffline(false);
  await card.waitFor({ state: 'detached' });
  const { parts, answers } = await view(owner, number);
  expect(parts.filter(({ id }) => id !== 'food').map(({ id, state }) => [id, state])).toEqual([
    ['licence', 'accepted'],
    ['signboard', 'submitted'],
    ['drainage', 'submitted'],
  ]);
  expect(answers.find(({ field }) => field === 'sign.text')?.value).toBe('一碗面馆（武康店）');
  zhou.complaints.splice(0);
});

test('she asks the officer; Chen Siyuan answers beside his acts; she says it helped', async () => {
  journey.showWhenFailed('question');
  await press(zhou.page, '问经办人');
  const ask = zhou.page.getByRole('dialog', { name: '问经办人' });
  await ask.getByLabel('问哪一项').selectOption({ value: 'licence' });
  await ask.getByLabel('您的问题').fill('执照上的地址能写两个吗？');
  await ask.getByRole('button', { name: '问', exact: true }).click();
  const talk = zhou.page.locator('[data-question]');
  await talk.getByText('前答复', { exact: false }).waitFor();
  chen = await officer(journey, 'chen-siyuan');
  await openPart(chen, number, 'licence');
  await chen.page.getByText('执照上的地址能写两个吗？').waitFor();
  await chen.page.getByLabel('答复', { exact: true }).fill('一个登记地址；同一县内加分支机构可以加注。');
  await press(chen.page, '答复申请人');
  await chen.page.getByText('已答复').waitFor();
  await talk.getByText('同一县内加分支机构可以加注', { exact: false }).waitFor();
  await press(zhou.page, '解决了');
  await zhou.page.locator('[data-question][data-state="solved"]').waitFor();
});

test('Chen agrees a visit with its reason, and she moves it to another day', async () => {
  journey.showWhenFailed('visit');
  const { page } = chen;
  await press(page, '约时间');
  await page.getByLabel('在哪里').fill('沿溪路8号');
  await page.getByLabel('为什么').fill('看一次厨房');
  const form = page.getByRole('heading', { name: '约时间' });
  for (let days = 9; (await form.count()) > 0; days += 1) {
    await page.getByLabel('哪一天').fill(later(days));
    const answered = page.waitForResponse((reply) => reply.url().endsWith('/set-visit'));
    await press(page, '约时间');
    if ((await answered).ok()) await form.waitFor({ state: 'detached' });
    // A weekend or a holiday is refused, and the next day is tried; the browser tells each refusal on its console.
    chen.complaints.splice(0);
  }
  const card = zhou.page.locator('[data-visit]');
  await card.getByText('看一次厨房').waitFor();
  await card.getByRole('button', { name: /^改期/ }).click();
  const sheet = zhou.page.getByRole('dialog', { name: '改个时间' });
  const [moved] = (await view(owner, number)).parts.flatMap(({ visits }) => visits);
  await sheet.getByLabel('改到哪一天').selectOption({ value: moved?.days.at(-1) ?? '' });
  await sheet.getByText('14:30', { exact: true }).click();
  await sheet.getByRole('button', { name: /^改到/ }).click();
  await card.getByRole('heading', { name: /14:30/ }).waitFor();
  const { parts } = await view(owner, number);
  expect(parts.flatMap(({ visits }) => visits)[0]).toMatchObject({ movesLeft: 1, place: '沿溪路8号' });
});

test('she has the licence sent to a friend: an address that is missing is said at its field', async () => {
  journey.showWhenFailed('delivery');
  const { page } = zhou;
  await page.getByRole('button', { name: '改：证照怎么给您' }).click();
  const sheet = page.getByRole('dialog', { name: '证照怎么给您' });
  await sheet.getByText('另快递纸质件').click();
  await sheet.getByLabel('收件人').fill('林晓舟');
  await sheet.getByLabel('电话').fill('13800000017');
  await sheet.getByRole('button', { name: '就这样' }).click();
  await sheet.getByText('这一项要填。').waitFor();
  zhou.complaints.splice(0);
  await sheet.getByRole('textbox', { name: '地址' }).fill('德清县阜溪街道环城北路21号');
  await sheet.getByRole('button', { name: '就这样' }).click();
  await page.locator('[data-delivery="courier"]').getByText('环城北路21号', { exact: false }).waitFor();
});

test('her dossier opens as one PDF with all of it; the other office’s copy leaves it out', async () => {
  journey.showWhenFailed('dossier');
  await settled(zhou.page);
  const { type, body } = await fetchLink(zhou, journey.origin(), await zhou.page.locator('[data-dossier]').getAttribute('href'));
  expect([type, body.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
  const text = await pdfText(body);
  for (const words of ['办件全卷', number, '周以宁', '招牌文字和店名不一致', '执照上的地址能写两个吗', '环城北路21号', '看一次厨房'])
    expect(text).toContain(words);
  const fang = await officer(journey, 'fang-chuan');
  const other = await pdfText((await fetchLink(fang, journey.origin(), `/api/v1/cases/${number}/dossier`)).body);
  expect(other).toContain('招牌文字和店名不一致');
  expect(other).not.toContain('执照上的地址能写两个吗');
  expect(other).not.toContain('看一次厨房');
  await fang.close();
});
