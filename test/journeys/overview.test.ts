/** The governor's meeting: from the map to one late case in four clicks, how a figure is counted, and an order raised where it stalls. */
import { expect, test } from 'vitest';
import { settled, signIn, useJourney } from '#test/support/journey.ts';

const journey = useJourney({ YICI_EMPTY: '0', YICI_YEAR: '0', YICI_DEPARTMENTS: '0' });

test('from the map to one late case in four clicks; each figure says how it is counted; an order begins with what is known', async () => {
  journey.showWhenFailed('overview');
  const governor = await journey.visitor({ width: 1440, height: 900 });
  await signIn(governor, 'fang-zhiyuan', '/office/overview?period=year&division=330521');
  const { page } = governor;
  // The demo is told while the instance starts; what is overdue is seen by a round of the worker.
  const late = page.getByRole('link', { name: /^全部超期的/ });
  const counted = async (): Promise<number> => {
    await page.reload();
    await settled(page);
    return late.count();
  };
  await expect.poll(counted, { timeout: 60_000, interval: 1000 }).toBe(1);
  await governor.open('/office/overview?period=year');

  await page.locator('.c-map a').filter({ hasText: '湖州' }).click();
  await page.locator('.c-map a').filter({ hasText: '德清' }).click();
  await late.click();
  await page
    .getByRole('link', { name: /^330521-/ })
    .first()
    .click();

  await page.getByRole('heading', { name: '发生了什么' }).waitFor();
  const brief = await page.locator('main').innerText();
  expect(brief).toContain('德清县');
  expect(brief).toMatch(/超|到期/);
  // Whose case it is stands in the record, and not here.
  for (const name of ['周以宁', '申请人 ']) expect(brief).not.toContain(name);

  await governor.open('/office/overview?period=year');
  await page.getByRole('button', { name: '每个数怎么算' }).click();
  const sheet = page.getByRole('dialog', { name: '每个数怎么算' });
  await sheet.getByText('到场不超过1次 ÷ 全部办结').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '发督办单' }).click();
  await page.locator('#order-what').waitFor();
  expect(await page.locator('#order-words').inputValue()).toContain('浙江省');
});
