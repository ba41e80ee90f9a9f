/** A firm set up by an agent who is replaced in the middle: given by a code, ended by a press; both names stand on every act. */
import { beforeAll, describe, expect, test } from 'vitest';
import { settled, signIn, useJourney, type Visitor } from '#test/support/journey.ts';
import { taken, type Tab } from '#test/support/tab.ts';
import { choose, commit, confirmKnown, press, saved } from './apply.ts';
import { atWork, sendIt, startFrom, tellSituation, typeInto } from './together.ts';

const journey = useJourney();
let founder: Visitor;
let first: Visitor;
let second: Visitor;
let clerk: Tab;
let number = '';

beforeAll(async () => {
  [founder, first, second] = await Promise.all([journey.visitor(), journey.visitor(), journey.visitor()]);
  await signIn(founder, 'shao-heng');
  await signIn(first, 'lin-xiaozhou');
  await signIn(second, 'meng-fan');
  clerk = await atWork(journey.origin(), 'wang-min', 'deqing-hall');
});

const openNew = async (): Promise<void> => {
  await founder.open('/mandates/new?as=give');
  await founder.page.getByText('别人，只办一件事').click();
  await founder.page.locator('#m-matter').selectOption('firm-set-up');
};

describe('the first agent', () => {
  test('scans the founder’s code on his own phone, reads what it is about, and agrees', async () => {
    journey.showWhenFailed('agent-code');
    await openNew();
    await press(founder.page, '当面扫码');
    await press(founder.page, '出示二维码');
    const code = await founder.page.locator('[data-mandate-code]').getAttribute('data-mandate-code');
    await first.open(`/mandates/code/${code ?? ''}`);
    await first.page.getByRole('heading', { name: '邵衡请您代办' }).waitFor();
    await press(first.page, '同意');
    await founder.page.getByRole('heading', { name: /林晓舟/ }).waitFor();
  });

  test('files for the founder: every page says for whom, and the receipt is the founder’s case', async () => {
    journey.showWhenFailed('agent-files');
    const { page } = first;
    await first.open('/');
    await page.getByRole('button', { name: '邵衡', exact: true }).click();
    await startFrom(page, journey.origin(), 'firm-set-up');
    await page.getByText('正在替邵衡办').waitFor();
    await page.getByText('替邵衡填。').waitFor();
    await tellSituation(page, {
      '几个人一起开？': '我一个人',
      '要刻公章吗？': '否',
      '马上要开发票吗？': '否',
      '马上要招人吗？': '否',
      '要帮您约银行开户吗？': '否',
    });
    await typeInto(page, {
      'company.name': '德清山前设计有限公司',
      'company.scope': '平面设计',
      'company.address': '德清县武康街道云岫北路31号',
      'company.capital': '10',
    });
    await choose(page, '增值税按哪种纳税人办？', '小规模纳税人');
    await saved(page);
    await confirmKnown(page);
    await press(page, '下一步');
    await page.waitForURL('**?step=materials');
    await commit(page, /公司章程/);
    await commit(page, /公司住所使用承诺/);
    await saved(page);
    await press(page, '下一步');
    await page.waitForURL('**?step=review');
    number = await sendIt(page, '我替邵衡填写');
    await founder.open(`/cases/${number}`);
    await founder.page.getByText('现在由林晓舟代办').waitFor();
    await founder.page.getByText('林晓舟 代 邵衡').first().waitFor();
  });
});

describe('in the middle', () => {
  test('the counter asks for one thing more, and the founder names another agent by number', async () => {
    journey.showWhenFailed('agent-other');
    type Parts = {
      readonly parts: readonly { readonly id: string; readonly state: string; readonly materials: readonly { readonly id: string }[] }[];
    };
    const { parts } = taken(await clerk.call<Parts>('case.get', { params: { number } }));
    const receptions = parts
      .filter((part) => part.state === 'submitted')
      .map((part, at) =>
        at === 0
          ? { part: part.id, outcome: 'supplement', until: '2030-01-04', missing: [{ what: '经营范围写得再具体一些' }] }
          : { part: part.id, outcome: 'accept' },
      );
    taken(await clerk.act(number, 'receive', { receptions }));
    await openNew();
    await typeInto(founder.page, { name: '孟凡', identifier: '330199199606060054' }, 'm');
    await press(founder.page, '发出请求');
    await founder.page.getByRole('heading', { name: /孟凡/ }).waitFor();
    await second.open('/');
    await second.page.getByRole('link', { name: /代办请求，等您答复/ }).click();
    await press(second.page, '同意');
    await second.page.getByRole('link', { name: /邵衡/ }).waitFor();
  });

  test('the old agent is refused on the next act, and finds nothing any more', async () => {
    journey.showWhenFailed('agent-refused');
    await first.open(`/cases/${number}`);
    await first.page.locator('[data-act="supplement"]').waitFor();
    await founder.open(`/cases/${number}`);
    await press(founder.page, '换代办人');
    await press(founder.page, '换成孟凡');
    await founder.page.getByText('现在由孟凡代办').waitFor();
    await correct(first);
    await first.page.locator('[data-act="supplement"] [role="alert"]').getByText('case-not-found', { exact: false }).waitFor();
    // The refusal is what this test wants; the browser writes it down as an error.
    first.complaints.splice(0);
    await first.open('/cases');
    expect(await first.page.locator(`a[href="/cases/${number}"]`).count()).toBe(0);
  });

  test('the new one finishes it, and each act names who did it for whom', async () => {
    journey.showWhenFailed('agent-finishes');
    await second.open(`/cases/${number}`);
    await correct(second);
    await second.page.locator('[data-act="supplement"]').waitFor({ state: 'detached' });
    await founder.open(`/cases/${number}`);
    const lines = await founder.page.locator('.p-log .p-line').allInnerTexts();
    expect(lines.filter((line) => line.includes('林晓舟 代 邵衡')).length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.includes('孟凡 代 邵衡')).length).toBeGreaterThan(0);
    await Promise.all([founder.close(), first.close(), second.close()]);
  });
});

/** Corrects the answer the counter asked about and sends it. */
const correct = async ({ page }: Visitor): Promise<void> => {
  const card = page.locator('[data-act="supplement"]');
  await card.getByLabel('要改的填写').selectOption({ value: 'company.scope' });
  await card.locator('[id$="-company-scope"]').fill('平面设计、品牌策划');
  await card.getByRole('button', { name: '补上去' }).click();
  await settled(page);
};
