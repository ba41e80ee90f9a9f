/** The data manager sees which papers are still asked for though somebody holds them, and who asked for too much; the clerk cannot. */
import { beforeAll, expect, test } from 'vitest';
import type { ExchangeMap } from '#contract/view/exchange-map.ts';
import { settled, signIn, useJourney, type Visitor } from '#test/support/journey.ts';
import { axeFaults, largeTextFaults, narrowFaults } from './judge.ts';
import { officer } from './office.ts';
import { toList } from './screen.ts';

const journey = useJourney({ YICI_EMPTY: '0', YICI_DEPARTMENTS: '1' });

const mapOf = ({ page }: Visitor): Promise<ExchangeMap> =>
  page.evaluate(async () => (await (await fetch('/api/v1/exchange/map')).json()) as ExchangeMap);

beforeAll(async () => {
  await journey.told('the demo is filled with cases');
  await journey.told('simulated systems answer');
});

test('the picture shows who has and who wants; its islands lead to what would end them; the tables say the same', async () => {
  const visitor = await officer(journey, 'yin-lan');
  const { page } = visitor;
  // Resources are entered once the departments answer; the map is reckoned anew each minute.
  await expect.poll(async () => (await mapOf(visitor)).resources.length, { timeout: 90_000, interval: 2000 }).toBeGreaterThan(20);
  const map = await mapOf(visitor);
  await page.getByRole('link', { name: '数据', exact: true }).click();
  await page.getByRole('heading', { name: '谁有，谁要' }).waitFor();
  await settled(page);
  const cell = page.locator('button.o-map__c').filter({ hasText: '婚姻登记' });
  await cell.click();
  expect(await cell.getAttribute('aria-pressed')).toBe('true');
  await page.getByRole('heading', { name: /婚姻登记信息/ }).waitFor();
  expect(await page.locator('.o-map__l.is-on').count()).toBe(map.edges.filter(({ resource }) => resource.includes('marriage')).length);
  const wanted = map.islands.find(({ act }) => act === 'request');
  expect(wanted).toBeDefined();
  await page.getByRole('button', { name: '表', exact: true }).click();
  // A data office has no items: whose act it is stands there, and no way into a form that it could not send. The list beside the
  // picture shows the first six islands, the table all.
  await page
    .getByText(/^等.+提需求$/)
    .first()
    .waitFor();
  expect(await page.getByRole('link', { name: '去提需求' }).count()).toBe(0);
  const rows = page.getByRole('table', { name: '孤岛' }).getByRole('row');
  expect(await rows.count()).toBe(map.islands.length + 1);
  expect(await page.getByText('批准例外，到2027年12月31日').count()).toBe(1);
  await page.getByRole('searchbox').fill('契税');
  await expect.poll(() => rows.count()).toBeLessThan(map.islands.length + 1);
  expect(await axeFaults(page)).toEqual([]);
  await visitor.close();
});

test('on a phone the tables stand alone, by night as well, and nothing scrolls sideways', async () => {
  const visitor = await journey.visitor({ width: 390, height: 844, dark: true, language: 'en-GB' });
  await signIn(visitor, 'yin-lan', '/office/exchange/map');
  const { page } = visitor;
  await page.getByRole('heading', { name: 'Who has, who wants' }).waitFor();
  await page.locator('.o-map__tab').first().waitFor();
  expect(await page.locator('.o-map__pic').count()).toBe(0);
  expect(await axeFaults(page)).toEqual([]);
  expect(await narrowFaults(page)).toEqual([]);
  expect(await largeTextFaults(page)).toEqual([]);
  await visitor.close();
});

test('a clerk cannot choose a held paper, cannot sign one in words, and supervision sees who tried', async () => {
  const clerk = await officer(journey, 'wang-min');
  await toList(clerk.page);
  await clerk.page.locator('.o-rows a').filter({ hasText: '白露饺子馆' }).click();
  await clerk.page.locator('.o-outcomes').waitFor();
  await settled(clerk.page);
  await clerk.page.keyboard.press('3');
  await clerk.page.locator('.o-wrongs > .y-btn').click();
  const which = clerk.page.getByLabel('第1条，是哪一项');
  expect(await which.locator('option', { hasText: '经营者身份证' }).last().isDisabled()).toBe(true);
  await clerk.page.locator('#also-missing').fill('另附户口簿复印件');
  await clerk.page.getByText('这像是在要“复印件”').waitFor();
  expect(await clerk.page.locator('.o-go [aria-disabled=true]').count()).toBe(1);
  await which.selectOption({ label: '店铺名称' });
  await clerk.page.locator('#also-missing').fill('和招牌上的不一样');
  await clerk.page.locator('.o-go [aria-disabled=true]').waitFor({ state: 'detached' });
  await clerk.close();

  const manager = await officer(journey, 'yin-lan');
  await manager.open('/office/exchange/attempts');
  await manager.page.getByRole('heading', { name: /想多要材料/ }).waitFor();
  const rows = manager.page.getByRole('table').getByRole('row');
  await expect.poll(() => rows.count()).toBe(3);
  await rows.filter({ hasText: '王敏' }).filter({ hasText: '用文字要材料' }).waitFor();
  await rows.filter({ hasText: '何静' }).filter({ hasText: '公安局提供' }).waitFor();
  expect(await axeFaults(manager.page)).toEqual([]);
  await manager.close();
});
