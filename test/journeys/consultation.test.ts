/** A draft is publicised, somebody says what is wrong with it, the office answers, and everybody reads both (2018 provisions, article 4). */
import { beforeAll, expect, test } from 'vitest';
import type { CatalogueDraftView } from '#contract/view/catalogue-draft.ts';
import type { EditionView } from '#contract/view/edition.ts';
import { settled, signIn, useJourney } from '#test/support/journey.ts';
import { openTab, taken } from '#test/support/tab.ts';
import { axeFaults, largeTextFaults, narrowFaults } from './judge.ts';
import { officer } from './office.ts';

const journey = useJourney({ YICI_EMPTY: '1' });
const SAID = '一天就能办完的，能不能当场办？<script>alert(1)</script>';
let edition = '';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Luo Jia of the provincial reform office, at their post. */
const reformOffice = async () => {
  const tab = openTab(journey.origin());
  await tab.signIn('luo-jia');
  taken(await tab.call('session.choose-post', { body: { office: 'zhejiang-reform' } }));
  return tab;
};

beforeAll(async () => {
  const tab = await reformOffice();
  const subject = { kind: 'item', id: 'deed-tax' };
  const draft = taken(await tab.call<CatalogueDraftView>('catalogue-draft.create', { body: { division: 330000, subject } }));
  // At once means that no step takes a day: the rules refuse a promise shorter than its steps.
  const flow = (draft.doc['flow'] as readonly object[]).map((step) => ({ ...step, days: 0 }));
  const doc = { ...draft.doc, limit: { promised: { amount: 0, unit: 'working-day' } }, handling: 'instant', flow };
  const { id } = draft.row;
  const saved = taken(
    await tab.call<CatalogueDraftView>('catalogue-draft.save', { params: { id }, body: { revision: draft.row.revision, doc } }),
  );
  const summary = { zh: '契税：由1个工作日改为当场办完。', en: 'Deed tax: at once instead of one working day.' };
  const body = { draft: id, revision: saved.row.revision, summary, commentUntil: inDays(10) };
  edition = taken(await tab.call<{ id: string }>('edition.publicise', { body })).id;
}, 120_000);

test('somebody reads what would change and says so; a script in it stays text', async () => {
  journey.showWhenFailed('consultation');
  const visitor = await journey.visitor();
  await signIn(visitor, 'zhou-yining', '/consultations');
  const { page } = visitor;
  await page.getByRole('link', { name: /契税/ }).click();
  await page.getByText('承诺时限', { exact: false }).first().waitFor();
  await page.getByText('按草案办是什么样').click();
  await page.locator('.p-draft').getByText('当场', { exact: false }).first().waitFor();
  await page.getByLabel('意见', { exact: true }).fill(SAID);
  await page.getByRole('button', { name: '提交意见' }).click();
  await page.getByText('您的意见已经公开', { exact: false }).waitFor();
  await page.locator('.p-remarks').getByText(SAID).waitFor();
  for (const judge of [axeFaults, narrowFaults, largeTextFaults]) expect(await judge(page)).toEqual([]);
  await visitor.close();
});

test('the officer answers it in the studio, with reasons', async () => {
  journey.showWhenFailed('consultation-office');
  const visitor = await officer(journey, 'luo-jia');
  await visitor.open('/office/catalogue/comments');
  const { page } = visitor;
  await page.locator(`a[href="/office/catalogue/comments/${edition}"]`).click();
  await page.getByText(SAID).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '答复', exact: true }).click();
  await page.getByRole('button', { name: '采纳', exact: true }).click();
  await page.getByLabel('答复和理由').fill('采纳：草案写明当场办完。');
  await page.getByRole('button', { name: '公布答复' }).click();
  await page.locator('.o-com__a').getByText('采纳：草案写明当场办完。').waitFor();
  await visitor.close();
});

test('everybody reads comment and answer, the name masked; who spoke finds the answer among the notices', async () => {
  journey.showWhenFailed('consultation-public');
  const guest = await journey.visitor();
  await guest.open(`/consultations/${edition}`);
  const remark = guest.page.locator('.p-remarks > li');
  await remark.getByText('采纳了').waitFor();
  await remark.getByText('采纳：草案写明当场办完。').waitFor();
  expect(await remark.textContent()).toContain('周*宁');
  await guest.page.getByRole('link', { name: '登录后提意见' }).waitFor();
  await guest.close();
  const speaker = await journey.visitor();
  await signIn(speaker, 'zhou-yining', '/notices');
  await speaker.page.getByRole('link', { name: /契税申报缴纳.*答复/ }).click();
  await settled(speaker.page);
  expect(new URL(speaker.page.url()).pathname).toBe(`/consultations/${edition}`);
  await speaker.close();
});

test('a comment that tells of others is hidden, and the reason stands in its place', async () => {
  const tab = openTab(journey.origin());
  await tab.signIn('zhou-yining');
  taken(await tab.call('edition.comment', { params: { id: edition }, body: { text: '隔壁王某的号码是13800000000' } }));
  const seen = taken(await tab.call<EditionView>('edition.get', { params: { id: edition } }));
  const comment = seen.remarks.find(({ text }) => text?.includes('13800000000') === true)?.id;
  const office = await reformOffice();
  taken(await office.call('edition.hide', { params: { id: edition }, body: { comment, reason: '说到了别人的号码' } }));
  const guest = await journey.visitor();
  await guest.open(`/consultations/${edition}`);
  await guest.page.getByText('说到了别人的号码', { exact: false }).waitFor();
  expect(await guest.page.getByText('13800000000').count()).toBe(0);
  await guest.close();
});
