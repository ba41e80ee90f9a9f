/** She asks for a paper that a department holds and is told; mends it by one press; finds the article a limit rests on; and sees how good the catalogue is. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { CatalogueDraftView } from '#contract/view/catalogue-draft.ts';
import { valueAt } from '#domain/edition/doc-pointer.ts';
import { settled } from '#test/support/journey.ts';
import { useScreens } from '#test/support/screens-of-app.ts';
import { axeFaults, narrowFaults } from './judge.ts';

const { app, origin, officer } = await useScreens('8199');

const at = async (path: string): Promise<Page> => {
  const page = await officer('luo-jia');
  await page.goto(`${origin}/office/catalogue/${path}`);
  await settled(page);
  return page;
};
type Doc = Readonly<Record<string, unknown>>;
const clerk = () => app.signIn('luo-jia', 'zhejiang-reform');
const draftOf = async (id: string, change: (doc: Doc) => Doc): Promise<string> => {
  const writer = await clerk();
  const { body } = await writer.send<CatalogueDraftView>('POST', '/api/v1/catalogue-drafts', {
    body: { division: 330000, subject: { kind: 'item', id } },
  });
  const saved = await writer.send('PUT', `/api/v1/catalogue-drafts/${body.row.id}`, {
    body: { revision: body.row.revision, doc: change(body.doc) },
  });
  expect(saved.status).toBe(200);
  return body.row.id;
};
const kept = async (id: string, pointer: string): Promise<unknown> =>
  valueAt((await (await clerk()).send<CatalogueDraftView>('GET', `/api/v1/catalogue-drafts/${id}`)).body.doc, pointer);

test('the licence as paper: who holds it, by which article, and one press that asks the data instead', async () => {
  const id = await draftOf('food-permit', (doc) => {
    const [first, ...rest] = doc['materials'] as readonly Doc[];
    return { ...doc, materials: [{ ...first, satisfiedBy: [{ by: 'bring', form: 'original' }] }, ...rest] };
  });
  const page = await at(`drafts/${id}`);
  const checks = page.getByRole('region', { name: '检查' });
  await checks.getByText('要了市场监督管理局已有的纸').waitFor();
  await checks.getByText(/浙江省保障“最多跑一次”改革规定第7条/).waitFor();
  expect(await page.getByRole('button', { name: /送公示/ }).getAttribute('aria-disabled')).toBe('true');
  expect(await axeFaults(page)).toEqual([]);
  await checks.getByRole('button', { name: '改为数据核对' }).click();
  await checks.getByText('没有必改的').waitFor();
  await expect
    .poll(() => kept(id, '/materials/0/satisfiedBy'), { timeout: 30_000 })
    .toEqual([{ by: 'fact', facts: ['firm.licence'], heldBy: 'market-supervision' }]);
  await page.context().close();
});

test('an article is found by words and by keyboard, read, and cited with its term', async () => {
  const id = await draftOf('signboard', (doc) => ({
    ...doc,
    limit: {
      ...(doc['limit'] as Doc),
      statutory: { amount: 9, unit: 'calendar-day', basis: { law: 'construction-law-2019', article: 8 } },
    },
  }));
  const page = await at(`drafts/${id}`);
  await page.getByRole('tab', { name: '时限' }).click();
  await page.getByRole('region', { name: '检查' }).getByText('时限超过法条规定').waitFor();
  await page.getByRole('button', { name: '查法条' }).first().click();
  const sheet = page.getByRole('dialog', { name: '查法条' });
  await sheet.getByText('现在引用的').waitFor();
  await sheet.getByRole('searchbox').fill('二十日内 作出行政许可决定');
  await sheet.getByText('找到').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await sheet.getByText('20个工作日').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await sheet.getByRole('button', { name: '用作法定时限' }).first().click();
  await sheet.waitFor({ state: 'hidden' });
  await expect
    .poll(() => kept(id, '/limit/statutory'), { timeout: 30_000 })
    .toEqual({ amount: 20, unit: 'working-day', basis: { law: 'administrative-licensing-law-2019', article: 42 } });
  await page.context().close();
});

test('the page of quality narrows to a rule and opens one guide', async () => {
  const page = await at('quality');
  await page.getByRole('heading', { level: 1, name: /质量/ }).waitFor();
  await page.getByRole('button', { name: /用了公文腔/ }).click();
  await page.waitForURL(/rule=officialese/);
  await page.getByRole('button', { name: '不再只看用了公文腔' }).waitFor();
  await page.locator('.o-qu__rows button').first().click();
  await page.getByRole('dialog').getByText('用了公文腔').first().waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await narrowFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '不再只看用了公文腔' }).click();
  await page.getByRole('button', { name: /^实施清单/ }).click();
  await page.getByText('这里还没有导入实施清单').waitFor();
  await page.context().close();
});
