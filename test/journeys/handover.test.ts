/** Shen Liqiu begins at home and finishes at the window: her phone shows a code, nothing is typed again, and she signs what is filed. */
import { expect, test } from 'vitest';
import type { Draft } from '#contract/view/draft.ts';
import { signIn, useJourney } from '#test/support/journey.ts';
import { openTab, taken } from '#test/support/tab.ts';
import { photo } from '#test/support/restaurant.ts';
import { officer } from './office.ts';
import { sign, takePhoto } from './window.ts';

const journey = useJourney();
const situation = {
  'premises.division': '330521',
  'shop.service': 'takeaway',
  'premises.area': 30,
  'shop.signboard': false,
  'shop.wasteWater': false,
};
const answers = {
  'shop.name': '沈记馄饨',
  'shop.scope': 'hot-dishes',
  'premises.address': '乾元镇直街57号',
  'shop.hours': '06:00–13:00',
  'shop.safetyManager': '沈立秋',
};
const given = { 'premises-use': { by: 'commitment' }, 'food-safety-rules': { by: 'commitment' } };

test('what was typed at home stands in the window by a code; a scanned paper and a signature more, and it is filed', async () => {
  journey.showWhenFailed('handover');
  const home = openTab(journey.origin());
  await home.signIn('shen-liqiu');
  const draft = taken(await home.call<Draft>('draft.create', { body: { matter: 'open-restaurant', division: 330521, situation } }));
  const body = { revision: draft.revision, situation, answers, given, contested: [] };
  taken(await home.call('draft.save', { params: { id: draft.id }, body }));

  const phone = await journey.visitor();
  await signIn(phone, 'shen-liqiu', `/handover?draft=${draft.id}`);
  await phone.page.getByText('草稿：开一家餐饮店').waitFor();
  await phone.page.getByRole('button', { name: '亮码', exact: true }).click();
  const code = (await phone.page.locator('.p-code__c').textContent()) ?? '';

  const wang = await officer(journey, 'wang-min');
  const { page } = wang;
  await page.keyboard.press('F4');
  await page.waitForURL(/\/intake/);
  // A scanner types the code wherever the cursor stands: it is told apart by its shape.
  await page.locator('#find-value').fill(code);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await page.waitForURL('**/intake/walk-in-*');
  await page.getByText('已带过来').waitFor();
  await phone.page.getByText('的窗口正在给您办').waitFor();
  for (const value of ['沈记馄饨', '乾元镇直街57号', '06:00–13:00']) await page.locator(`input[value="${value}"]`).waitFor();

  await takePhoto(page, /后厨布局图/);
  await page.getByRole('button', { name: '请本人签名' }).click();
  const pad = page.locator('.o-sign__p');
  const box = (await pad.boundingBox()) ?? { x: 0, y: 0 };
  for (const [x, y] of [
    [160, 60],
    [260, 90],
  ] as const) {
    await page.mouse.move(box.x + x, box.y + y);
    await page.mouse.down();
    await page.mouse.move(box.x + x + 90, box.y + y + 60, { steps: 8 });
    await page.mouse.up();
  }
  await page.getByRole('button', { name: '签好了' }).click();
  await page.getByText('本人已签名').waitFor();

  const [number = ''] = await sign(page);
  expect(number).toMatch(/^330521-\d{4}-\d{7}-\w$/);
  await phone.page.getByText('窗口已经替您交上去了').waitFor();
  const gone = await home.call<{ code: string }>('draft.get', { params: { id: draft.id } });
  expect(gone.body.code).toBe('draft-sent');
});

test('a phone nobody signed in on photographs a paper for the window', async () => {
  journey.showWhenFailed('photo');
  const wang = openTab(journey.origin());
  await wang.signIn('wang-min');
  taken(await wang.call('session.choose-post', { body: { office: 'deqing-hall' } }));
  const walkIn = taken(await wang.call<{ id: string }>('walk-in.find', { body: { way: 'identifier', value: '330199196107080049' } }));
  const link = taken(
    await wang.call<{ id: string; url: string }>('photo-link.make', { params: { id: walkIn.id }, body: { material: 'kitchen-plan' } }),
  );
  const phone = await journey.visitor();
  await phone.open(`/photo#${link.url.split('#')[1]}`);
  await phone.page.getByRole('heading', { name: '后厨布局图（可手机拍照）' }).waitFor();
  await phone.page.locator('input[type=file]').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: photo });
  await phone.page.getByRole('button', { name: '就送这张' }).click();
  await phone.page.getByText('已送到窗口 1 张').waitFor();
  const { pages } = taken(await wang.call<{ pages: readonly object[] }>('photo-link.get', { params: { id: link.id } }));
  expect(pages.length).toBe(1);
});
