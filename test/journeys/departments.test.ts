/** Somebody takes a department of the demo down and sees that an application goes on. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { signIn, useJourney } from '#test/support/journey.ts';
import { axeFaults, elderFaults, largeTextFaults, narrowFaults } from './judge.ts';

const journey = useJourney({ YICI_DEPARTMENTS: '1' });

test('a department taken down by keyboard is down for a mother who applies, and she goes on', async () => {
  await journey.told('simulated systems answer');
  const watcher = await journey.visitor({ width: 1440, height: 900, language: 'zh-CN' });
  const { page } = watcher;
  await watcher.open('/demo-departments');
  const health = page.locator('#health');
  await expect.poll(() => health.locator('.dept__mood').textContent()).toBe('正常');
  await health.getByRole('button', { name: /^停机/ }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/demo-departments#health');
  expect(await health.locator('.dept__mood').textContent()).toBe('停机');
  const mother = await journey.visitor({ language: 'zh-CN' });
  await signIn(mother, 'tang-wan', '/matters/birth-of-a-child');
  const reply = await mother.page.request.post(`${journey.origin()}/api/v1/drafts`, {
    headers: { 'idempotency-key': randomUUID() },
    data: { matter: 'birth-of-a-child', division: 330521, situation: {} },
  });
  expect(reply.status()).toBe(201);
  const draft = (await reply.json()) as { readonly sources: readonly { readonly resource: string; readonly state: string }[] };
  const states = new Map(draft.sources.map(({ resource, state }) => [resource, state]));
  expect([states.get('health.birth'), states.get('police.register')]).toEqual(['down', 'answered']);
  await mother.close();
  for (const dark of [false, true]) {
    const other = await journey.visitor({ dark, language: dark ? 'en-GB' : 'zh-CN' });
    await other.open('/demo-departments');
    for (const look of dark ? [axeFaults] : [axeFaults, narrowFaults, largeTextFaults]) expect(await look(other.page)).toEqual([]);
    await other.open('/demo-departments');
    expect(await elderFaults(other.page)).toEqual([]);
    await other.close();
  }
  await health.getByRole('button', { name: /^一直正常/ }).click();
  await expect.poll(() => health.locator('.dept__mood').textContent()).toBe('正常');
  await watcher.close();
});
