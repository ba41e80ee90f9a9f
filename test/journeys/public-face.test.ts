/** What is open to all: figures read without script, an idea supported and answered, a key asked for, granted, used and revoked. */
import { expect, test } from 'vitest';
import { signIn, useJourney } from '#test/support/journey.ts';
import { openTab } from '#test/support/tab.ts';

const journey = useJourney();

test('the figures stand in the page before any script runs, and each leads to its formula', async () => {
  journey.showWhenFailed('statistics');
  const quiet = await journey.visitor({ script: false });
  await quiet.page.goto(`${journey.origin()}/statistics`);
  const row = quiet.page.locator('tr').filter({ hasText: '一次办成率' }).first();
  expect(await row.textContent()).toContain('÷');
  await quiet.close();
  const visitor = await journey.visitor();
  await visitor.open('/statistics');
  await visitor.page.locator('.p-stat__f').filter({ hasText: '一次办成率' }).first().click();
  await visitor.page.locator('.p-stat__formula').waitFor();
  await visitor.close();
});

test('an idea is proposed on the phone, shown by the reform office, supported by somebody else and answered', async () => {
  journey.showWhenFailed('ideas');
  const zhou = await journey.visitor();
  await signIn(zhou, 'zhou-yining', '/ideas');
  await zhou.page.locator('.p-ideas .y-btn').first().click();
  await zhou.page.locator('#idea-title').fill('周末也能取件');
  await zhou.page.locator('#idea-text').fill('上班的人平时来不了。');
  await zhou.page.locator('form button[type=submit]').click();
  await zhou.page.locator('.p-idea').filter({ hasText: '周末也能取件' }).waitFor();
  const lan = await journey.visitor({ width: 1440, height: 900 });
  await signIn(lan, 'ge-lan', '/office/programme/ideas');
  await lan.page.getByRole('button', { name: '公开', exact: true }).click();
  const su = await journey.visitor();
  await signIn(su, 'lu-xiaoman', '/ideas');
  const card = su.page.locator('.p-idea').filter({ hasText: '周末也能取件' });
  await card.getByRole('button', { name: '支持', exact: true }).click();
  await card.getByRole('button', { name: '已支持，收回' }).waitFor();
  await lan.page.getByRole('button', { name: '已公开', exact: true }).click();
  await lan.page.getByRole('button', { name: '答复', exact: true }).click();
  await lan.page.locator('select').selectOption('planned');
  await lan.page.locator('textarea').fill('下月起周六上午开一个窗口。');
  await lan.page.getByRole('button', { name: '就这样', exact: true }).click();
  await expect.poll(async () => (await lan.page.locator('.o-idea__a').textContent()) ?? '').toContain('周六上午');
  for (const visitor of [zhou, lan, su]) await visitor.close();
});

test('a key is asked for and taken at the screen, lets its holder in, and is dead once revoked', async () => {
  journey.showWhenFailed('api-keys');
  const zhou = await journey.visitor();
  await signIn(zhou, 'zhou-yining', '/api-keys');
  for (const [name, text] of [
    ['name', '办事地图'],
    ['purpose', '地图上标大厅'],
    ['contact', 'a@example.org'],
  ] as const)
    await zhou.page.locator(`#client-${name}`).fill(text);
  await zhou.page.locator('form button[type=submit]').click();
  await zhou.page.locator('section[aria-label="办事地图"]').waitFor();
  const yao = await journey.visitor({ width: 1440, height: 900 });
  await signIn(yao, 'yao-wang', '/office/programme/clients');
  await yao.page.getByRole('button', { name: '同意', exact: true }).first().click();
  await yao.page.locator('.o-form').getByRole('button', { name: '同意', exact: true }).click();
  await yao.page.getByRole('button', { name: '停用', exact: true }).waitFor();
  await zhou.open('/api-keys');
  await zhou.page.getByRole('button', { name: '取密钥', exact: true }).click();
  const key = (await zhou.page.locator('.p-client__key').textContent()) ?? '';
  const ask = () => openTab(journey.origin()).send('/api/v1/divisions', { headers: { authorization: `Bearer ${key}` } });
  expect((await ask()).status).toBe(200);
  await yao.page.getByRole('button', { name: '停用', exact: true }).click();
  await yao.page.locator('textarea').fill('转卖接口');
  await yao.page.locator('.o-form').getByRole('button', { name: '停用', exact: true }).click();
  await expect.poll(async () => (await ask()).status).toBe(401);
  for (const visitor of [zhou, yao]) await visitor.close();
});
