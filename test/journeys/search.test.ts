/** A guest finds a service by keys and by a wrong character; a manager gives a word that found nothing a meaning, and it is found. */
import { expect, test } from 'vitest';
import { settled, useJourney } from '#test/support/journey.ts';
import { axeFaults, largeTextFaults, narrowFaults } from './judge.ts';
import { officer } from './office.ts';

const journey = useJourney();

test('by keys alone: typed, walked down, opened; the reader hears how many there are', async () => {
  const visitor = await journey.visitor();
  const { page } = visitor;
  await visitor.open('/');
  const field = page.getByRole('combobox', { name: '搜索事项' });
  await field.fill('xsehk');
  await page.getByRole('option').first().waitFor();
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  await page.getByText(/条建议/).waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowDown');
  const active = await field.getAttribute('aria-activedescendant');
  expect(await page.locator(`[id="${active ?? ''}"]`).getAttribute('aria-selected')).toBe('true');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Tab');
  expect(await field.getAttribute('aria-expanded')).toBe('false');
  await field.focus();
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/matters/birth-of-a-child');
  await visitor.close();
});

test('a wrong character of the same sound is understood and said; the list of results fits a phone', async () => {
  const visitor = await journey.visitor();
  const { page } = visitor;
  await visitor.open('/');
  await page.getByRole('combobox', { name: '搜索事项' }).fill('营业执造');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=*');
  await page.getByText('“营业执造”读音相近：营业执照').waitFor();
  await settled(page);
  expect(await axeFaults(page)).toEqual([]);
  expect(await narrowFaults(page)).toEqual([]);
  expect(await largeTextFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '企业', exact: true }).click();
  await page.getByRole('link', { name: /企业开办/ }).click();
  await page.waitForURL('**/matters/firm-set-up');
  await visitor.close();
});

test('what found nothing reaches the manager, gets a meaning and is found', async () => {
  const visitor = await journey.visitor();
  const { page } = visitor;
  await visitor.open(`/search?q=${encodeURIComponent('盘个馆子')}`);
  await page.getByRole('link', { name: '按人生大事和项目找' }).waitFor();
  expect(await page.getByRole('link', { name: /12345/ }).getAttribute('href')).toBe('tel:12345');
  const manager = await officer(journey, 'ge-lan');
  await manager.open('/office/catalogue/search');
  await manager.page.getByRole('button', { name: '说明意思：盘个馆子' }).click();
  await manager.page.getByLabel('我们的叫法').fill('餐饮店');
  await manager.page.getByRole('region', { name: '会找到什么' }).getByText('开一家餐饮店').waitFor();
  expect(await axeFaults(manager.page)).toEqual([]);
  await manager.page.getByRole('button', { name: '保存', exact: true }).click();
  await manager.page.getByText('“盘个馆子”已保存，马上生效').waitFor();
  await page.reload();
  await page.getByText('您说“盘个馆子”，我们理解为“餐饮店”').waitFor();
  await page.getByRole('link', { name: /开一家餐饮店/ }).waitFor();
  await manager.close();
  await visitor.close();
});
