/** A clerk of a county makes the food permit better than the standard, is told where it would be worse, and the province adopts what is good. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { CatalogueDraftView } from '#contract/view/catalogue-draft.ts';
import { addDays, dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { bodyOf } from '#test/support/noodle-shop.ts';
import { settled } from '#test/support/journey.ts';
import { useScreens } from '#test/support/screens-of-app.ts';
import { axeFaults, narrowFaults } from './judge.ts';

const { app, origin, officer } = await useScreens('8198');

const at = async (person: string, path: string): Promise<Page> => {
  const page = await officer(person);
  await page.goto(`${origin}/office/catalogue/${path}`);
  await settled(page);
  return page;
};
const row = (page: Page, field: string) =>
  page.locator('.o-ovt tbody tr').filter({ has: page.getByRole('rowheader', { name: field, exact: true }) });
const input = (page: Page, field: string) => row(page, field).locator('input, select, textarea').first();

let draft = '';

test('twenty days are refused with the rule, six are taken; people see what she types', async () => {
  const page = await at('ge-lan', 'items/food-permit');
  await page.getByRole('button', { name: '起草本地改动' }).click();
  await page.getByRole('tab', { name: '本地改动' }).waitFor();
  draft = page.url().split('/').at(-1) ?? '';
  const promise = row(page, '承诺时限');
  await page.getByRole('button', { name: '改 · 承诺时限', exact: true }).click();
  await input(page, '承诺时限').fill('20');
  await promise.getByText('只能更短').waitFor();
  const checks = page.getByRole('region', { name: '检查' });
  await checks.getByText('比省标准差').waitFor();
  expect(await page.getByRole('button', { name: /送公示/ }).getAttribute('aria-disabled')).toBe('true');
  await input(page, '承诺时限').fill('6');
  await promise.getByText('可以', { exact: true }).waitFor();
  await page.getByRole('region', { name: '群众看到的' }).getByText('6个工作日办完').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.context().close();
});

test('a paper is taken out and taken back; what no locality may change is told with its reason', async () => {
  const page = await at('ge-lan', `drafts/${draft}`);
  const field = '食品安全管理制度 · 要不要这份材料';
  await page.getByRole('combobox', { name: '再改一处' }).selectOption({ label: field });
  await row(page, field).getByText('可以', { exact: true }).waitFor();
  const seen = page.getByRole('region', { name: '群众看到的' });
  await seen.getByText('食品安全管理制度').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: `改回 · ${field}` }).click();
  await seen.getByText('食品安全管理制度').waitFor();
  await page.getByText(/全省统一、本地不能改的/).click();
  await page.getByText('主项、子项名称和编码全省统一').first().waitFor();
  expect(await narrowFaults(page)).toEqual([]);
  await page.context().close();
});

test('the province sees Deqing’s eight days beside its twelve and writes them into the next version', async () => {
  const page = await at('luo-jia', 'local-changes');
  const permit = page.getByRole('region', { name: '食品经营许可' });
  await permit.getByText('省标准：12个工作日').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await permit.getByRole('button', { name: '采纳德清县的承诺时限' }).click();
  await page.getByText('已写进省标准的草稿').waitFor();
  await page.getByRole('link', { name: '打开草稿' }).click();
  await page.getByRole('tab', { name: '时限' }).click();
  expect(await page.locator('[id="f.limit.promised"]').inputValue()).toBe('8');
  await page.context().close();
});

test('whoever is to publish the first change of a city reads what becomes better than the standard', async () => {
  const writer = await app.signIn('tao-xi', 'huzhou-reform');
  const subject = { kind: 'overlay', id: 'drainage-permit' };
  const begun = bodyOf(await writer.send<CatalogueDraftView>('POST', '/api/v1/catalogue-drafts', { body: { division: 330500, subject } }));
  const doc = { ...begun.doc, changes: { limit: { promised: { amount: 9, unit: 'working-day' } } } };
  const path = `/api/v1/catalogue-drafts/${begun.row.id}`;
  const { row: saved } = bodyOf(await writer.send<CatalogueDraftView>('PUT', path, { body: { revision: begun.row.revision, doc } }));
  const summary = { zh: '九个工作日办完', en: 'Nine working days' };
  const commentUntil = dayText(addDays(dayOfInstant(wallClock()), 8));
  const body = { draft: saved.id, revision: saved.revision, summary, commentUntil };
  const { id } = bodyOf(await writer.send<{ readonly id: string }>('POST', '/api/v1/editions', { body }));
  const page = await at('bai-yu', `editions/${id}`);
  await page.getByRole('region', { name: '改了什么' }).getByText('承诺时限由10个工作日改为9个工作日').waitFor();
  await page.context().close();
});
