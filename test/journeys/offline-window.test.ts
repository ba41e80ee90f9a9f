/** The offline window: the server is gone, three people are served all the same, and when it is back each is a case, once and in order. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openWindow } from '#test/support/browser.ts';
import { type Instance, startInstance } from '#test/support/instance.ts';
import { pickPerson, settled } from '#test/support/journey.ts';

let instance: Instance;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  [instance, browser] = await Promise.all([startInstance(), openBrowser()]);
  context = await openWindow(browser, { width: 1440, height: 900 });
  context.setDefaultTimeout(30_000);
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  expect(await instance.stop()).toBe(0);
});

const open = (path: string, on: Page = page) => on.goto(new URL(path, instance.origin).href);
const pick = (question: string, option: string): Promise<void> =>
  page.getByRole('group', { name: question, exact: true }).getByText(option, { exact: true }).click();

/** The document, the matter, and the questions of a small shop. */
const type = async (name: string, number: string, shop: string): Promise<void> => {
  await page.getByLabel('证件号码').fill(number);
  await page.getByLabel('姓名或名称').fill(name);
  await page.getByLabel('手机号').fill('13800000028');
  await page.getByRole('button', { name: '开一家餐饮店', exact: true }).click();
  await pick('怎么做生意？', '只做外卖、自提');
  await page.getByLabel('经营面积多大？').fill('30');
  await pick('要挂户外招牌吗？', '否');
  await pick('厨房污水排进下水道吗？', '否');
  await page.getByLabel('现住址').fill('乾元镇直街57号');
  await page.getByLabel('店铺名称').fill(shop);
  await pick('经营范围', '餐饮服务（热食类）');
  await page.getByLabel('经营场所地址').fill('乾元镇直街57号');
  await page.getByLabel('营业时间').fill('05:30–13:00');
  await page.getByLabel('食品安全管理员').fill(name);
};
/** F9: nothing is printed before it lies sealed on the computer. */
const take = async (): Promise<string> => {
  await page.keyboard.press('F9');
  await page.getByRole('heading', { name: '已收下' }).waitFor();
  return page.locator('[data-provisional-number]').innerText();
};
const people = [
  ['沈立秋', '330199196107080049', '沈记馄饨'],
  ['何来', '330199197001010012', '何记面馆'],
  ['安小满', '330199198808080040', '小满豆浆'],
] as const;

test('a clerk goes on without a line, loses nothing, and everything is filed once', async () => {
  await open('/sign-in?return=/office/counter/offline');
  await pickPerson(page, 'wang-min');
  await settled(page);
  await page.getByText('临时号还有 50 个').waitFor();
  await page.getByText(/办事指南存于/).waitFor();
  // A page that is controlled from its start, as on every morning but the first.
  await context.setOffline(true);
  await open('/office/');
  await page.waitForURL('**/office/counter/offline');
  await page.getByText('连不上服务器').waitFor();
  const numbers: string[] = [];
  for (const [at, [name, number, shop]] of people.entries()) {
    await type(name, number, shop);
    if (at === 1) {
      // The computer dies in the middle; what was typed is there again.
      await page.waitForTimeout(200);
      await page.close();
      page = await context.newPage();
      await open('/office/');
      await expect.poll(() => page.getByLabel('店铺名称').inputValue()).toBe(shop);
    }
    expect(await page.locator('.o-offpapers').innerText()).toContain('稍后核对');
    numbers.push(await take());
    await page.keyboard.press('F2');
  }
  expect(new Set(numbers).size).toBe(3);
  await expect.poll(() => page.locator('[data-state="waiting"]').count()).toBe(3);
  await bringBack();
  await expect.poll(() => page.locator('[data-state="filed"]').count(), { timeout: 30_000 }).toBe(3);
  const filed = (await page.locator('[data-filed-number]').allInnerTexts()).toReversed();
  // In their order, and no fourth: the counter gave one number after the other.
  expect(filed.map((number) => Number(number.slice(12, 19)))).toEqual([1, 2, 3]);
  const rows = await page.evaluate(async () => ((await (await fetch('/api/v1/counter?limit=200')).json()) as { rows?: unknown[] }).rows);
  expect(rows?.length).toBe(3);
});

/** Two tabs, and the server dies once more while they send. */
const bringBack = async (): Promise<void> => {
  const other = await context.newPage();
  await open('/office/', other);
  const serve = instance.pidOf('serve');
  await context.setOffline(false);
  if (serve !== undefined) process.kill(serve, 'SIGKILL');
  await instance.ready();
  await other.waitForTimeout(500);
  await other.close();
};

test('when she has signed out, nobody finds a word of it on the computer', async () => {
  await page.getByRole('button', { name: /王敏/ }).click();
  await page.getByRole('button', { name: '退出' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/office'));
  const disk = await page.evaluate(async () => {
    const text = (value: unknown): string =>
      JSON.stringify(value, (_name, each: unknown) =>
        each instanceof ArrayBuffer || each instanceof Uint8Array ? new TextDecoder().decode(each) : each,
      );
    const found = [text({ ...localStorage }), text({ ...sessionStorage })];
    for (const { name = '' } of await indexedDB.databases()) {
      const request = indexedDB.open(name);
      const base = await new Promise<IDBDatabase>((done) => request.addEventListener('success', () => done(request.result)));
      for (const table of base.objectStoreNames) {
        const all = base.transaction(table).objectStore(table).getAll();
        found.push(`${table} ${text(await new Promise((done) => all.addEventListener('success', () => done(all.result))))}`);
      }
      base.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (request.url.includes('/api/')) found.push(`${request.url} ${(await (await cache.match(request))?.text()) ?? ''}`);
      }
    }
    return found.join('\n');
  });
  for (const [name, number, shop] of people) for (const word of [name, number, shop]) expect(disk).not.toContain(word);
  expect(disk).toContain('outbox');
});
