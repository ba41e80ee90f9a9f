/** The devices of a hall: a kiosk handed from one person to the next, the big screen, and the rating device at a window. */
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { TicketView } from '#contract/view/queue.ts';
import type { Session } from '#contract/view/session.ts';
import { pickPerson, settled, useJourney, type Visitor } from '#test/support/journey.ts';
import { openTab, taken, type Tab } from '#test/support/tab.ts';
import { axeFaults } from './judge.ts';

const journey = useJourney();
let kiosk: Visitor;
let clerk: Tab;
const FIRST = /以宁|0006|一碗面馆/;

beforeAll(async () => {
  kiosk = await journey.visitor({ width: 1280, height: 1024 });
  await kiosk.context.clock.install();
  clerk = openTab(journey.origin());
  await clerk.signIn('wang-min');
  taken(await clerk.call('session.choose-post', { body: { office: 'deqing-hall' } }));
});

const press = (name: RegExp): Promise<void> => kiosk.page.getByRole('button', { name }).click();
const text = (page: Page): Promise<string> => page.locator('body').innerText();
/** Everything a page of this origin can read of what lies in the browser, and whom the server takes it for. */
const left = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage).toSorted(),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    signedIn: ((await (await fetch('/api/v1/session')).json()) as Session).signedIn,
  }));
const nothing = {
  local: ['yici-hall-key', 'yici-hall-kiosk'],
  session: [],
  cookies: '',
  caches: [],
  databases: [],
  signedIn: false,
};
const home = (): Promise<void> => kiosk.page.getByRole('button', { name: /^取号/ }).waitFor();

test('a clerk connects the kiosk by the six digits it shows', async () => {
  journey.showWhenFailed('kiosk');
  await kiosk.open('/hall/kiosk?idle=60');
  await kiosk.page.getByLabel('放在哪个大厅').selectOption('deqing-hall');
  await press(/显示配对码/);
  const code = ((await kiosk.page.locator('.h-digits').textContent()) ?? '').replaceAll(/\D/g, '');
  taken(await clerk.call('device.pair', { body: { code, name: '门口自助机' } }));
  await kiosk.context.clock.fastForward(3_000);
  await home();
  expect(await axeFaults(kiosk.page)).toEqual([]);
});

test('large print makes everything larger, the keys too', async () => {
  journey.showWhenFailed('kiosk-large');
  const height = async (): Promise<number> =>
    (
      await kiosk.page
        .getByRole('button', { name: '大字' })
        .or(kiosk.page.getByRole('button', { name: '普通字' }))
        .boundingBox()
    )?.height ?? 0;
  const before = await height();
  await press(/大字/);
  expect(await height()).toBeGreaterThan(before * 1.2);
  await press(/^取号/);
  expect(await axeFaults(kiosk.page)).toEqual([]);
  await press(/返回/);
  await press(/普通字/);
  expect(await height()).toBe(before);
});

test('somebody draws a ticket as an elderly person, gets a slip, and is gone with one press', async () => {
  journey.showWhenFailed('kiosk-ticket');
  await press(/^取号/);
  await press(/^A /);
  expect(await axeFaults(kiosk.page)).toEqual([]);
  await press(/^长者优先/);
  const slip = kiosk.page.locator('.h-slip80');
  await slip.locator('.h-slip80__qr').waitFor();
  expect(await slip.innerText()).toMatch(/A\d{3}[\s\S]*长者优先/);
  const tall = await slip.locator('.h-slip80__number').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  // 20 mm at 96 px an inch.
  expect(tall).toBeGreaterThanOrEqual(75.6);
  await press(/^好了/);
  await home();
  expect(await left(kiosk.page)).toEqual(nothing);
});

test('Zhou Yining signs in and walks away: after a minute it asks, "still here" keeps her, silence clears everything', async () => {
  journey.showWhenFailed('kiosk-first');
  const { page, context } = kiosk;
  await press(/网上办/);
  await page.locator('.k-bar').waitFor();
  await settled(page);
  await page.getByRole('link', { name: '登录' }).first().click();
  await pickPerson(page, 'zhou-yining');
  await settled(page);
  await page.locator('.k-bar').waitFor();
  expect(await text(page)).toMatch(FIRST);
  await page.evaluate(() => localStorage.setItem('yici-draft-x', '一碗面馆'));
  await page.goto(new URL('/matters/open-restaurant', page.url()).href);
  await page.locator('.k-bar').waitFor();
  await context.clock.fastForward(62_000);
  await press(/^我还在/);
  await context.clock.fastForward(30_000);
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await context.clock.fastForward(32_000);
  await page.locator('dialog[open]').waitFor();
  await context.clock.fastForward(16_000);
  await page.waitForURL(/\/hall\/kiosk$/);
  await home();
  expect(await left(page)).toEqual(nothing);
});

test('the next person steps back, opens her pages by address, signs in: 0 bytes of Zhou Yining', async () => {
  journey.showWhenFailed('kiosk-second');
  const { page } = kiosk;
  for (let step = 0; step < 4; step += 1) {
    await page.goBack({ timeout: 3_000 }).catch(() => null);
    await page.waitForTimeout(200);
    expect(await text(page)).not.toMatch(FIRST);
  }
  await page.goto(new URL('/cases', journey.origin()).href);
  await page.waitForURL(/\/hall\/kiosk$/);
  await home();
  await press(/网上办/);
  await page.locator('.k-bar').waitFor();
  expect(await text(page)).not.toMatch(FIRST);
  await page.getByRole('link', { name: '登录' }).first().click();
  await pickPerson(page, 'gu-mingyuan');
  await settled(page);
  expect(await text(page)).not.toMatch(FIRST);
  expect(await bytesOf(kiosk.context)).not.toMatch(FIRST);
  await press(/退出并清除/);
  await home();
  expect(await left(page)).toEqual(nothing);
});

/** Cookies and storage of every origin, as the browser would write them to disk. */
const bytesOf = async (context: BrowserContext): Promise<string> => JSON.stringify(await context.storageState({ indexedDB: true }));

test('nothing on it leads anywhere else: neither the office nor files nor other sites', async () => {
  journey.showWhenFailed('kiosk-links');
  const { page } = kiosk;
  await press(/网上办/);
  await page.locator('.k-bar').waitFor();
  await settled(page);
  for (const href of ['https://example.gov.cn/', '/office/', '/api/v1/page-code', 'tel:12345']) {
    await page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      link.textContent = 'away';
      link.id = 'away';
      document.querySelector('#away')?.remove();
      document.querySelector('main')?.prepend(link);
    }, href);
    await page.locator('#away').click();
    expect(await page.locator('.k-bar').innerText()).toContain('不打开外面的网页');
    expect(new URL(page.url()).pathname).toBe('/');
  }
});

const act = (name: 'window.sit' | 'window.call' | 'ticket.recall' | 'ticket.finish', body: object, id?: string) =>
  clerk.call(name, { body, ...(id === undefined ? {} : { params: { id } }) }).then(taken);
const drawn = async (): Promise<TicketView> =>
  taken(await clerk.call<TicketView>('ticket.take', { body: { hall: 'deqing-hall', queue: 'A' } }));
const WINDOW = '2';

test('the big screen shows a call, the recall anew, and says so when it hears nothing any more', async () => {
  journey.showWhenFailed('screen');
  const screen = await journey.visitor({ width: 1920, height: 1080 });
  const { page, context } = screen;
  await context.clock.install();
  await screen.open('/hall/screen/deqing-hall');
  await act('window.sit', { window: WINDOW });
  const ticket = await drawn();
  await act('window.call', { ticket: ticket.id });
  const card = page.locator('.h-now.is-fresh');
  await card.getByText(ticket.number, { exact: true }).waitFor();
  expect(await card.innerText()).toContain(WINDOW);
  expect(await axeFaults(page)).toEqual([]);
  const small = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('.h-screen') ?? document.body, NodeFilter.SHOW_TEXT);
    const sizes: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { parentElement } = node;
      if (parentElement === null || node.textContent?.trim() === '' || parentElement.closest('.sr') !== null) continue;
      if (Number.parseFloat(getComputedStyle(parentElement).fontSize) < 20) sizes.push(node.textContent ?? '');
    }
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    return { sizes, scrolls: scrollHeight > clientHeight || scrollWidth > clientWidth };
  });
  expect(small).toEqual({ sizes: [], scrolls: false });
  await context.clock.fastForward(21_000);
  await page.locator('.h-now:not(.is-fresh)').waitFor();
  await act('ticket.recall', {}, ticket.id);
  await card.getByText(ticket.number, { exact: true }).waitFor();
  await context.setOffline(true);
  await context.clock.fastForward(60_000);
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').innerText()).toMatch(/\d\d:\d\d以后没有收到新的叫号/);
  await context.setOffline(false);
  await context.clock.fastForward(16_000);
  await page.locator('.h-foot').waitFor();
  // The browser tells its console that there was no network; that was the point.
  screen.complaints.splice(0);
  await act('ticket.finish', {}, ticket.id);
  await screen.close();
});

test('the device at the window asks once; a bad word reaches supervision without who and when', async () => {
  journey.showWhenFailed('rating');
  const device = await journey.visitor({ width: 1024, height: 768 });
  const { page } = device;
  await device.open('/hall/rate');
  await page.getByText('评价器').click();
  await page.getByLabel('放在哪个大厅').selectOption('deqing-hall');
  await page.getByRole('button', { name: /显示配对码/ }).click();
  const code = ((await page.locator('.h-digits').textContent()) ?? '').replaceAll(/\D/g, '');
  taken(await clerk.call('device.pair', { body: { code, name: '二号窗评价器', window: WINDOW } }));
  const ticket = await drawn();
  await act('window.call', { ticket: ticket.id });
  await act('ticket.finish', {}, ticket.id);
  await page.getByText(`${ticket.number}号`).waitFor();
  const weigh = (name: RegExp) =>
    page.getByRole('button', { name }).evaluate((element) => [element.className, element.getBoundingClientRect().width]);
  await page.getByText('不满意', { exact: true }).click();
  expect(await weigh(/先不评/)).toEqual(await weigh(/提交评价/));
  expect(await axeFaults(page)).toEqual([]);
  await page.getByText('要了多余的材料').click();
  await page.getByText('有', { exact: true }).click();
  await page.getByRole('button', { name: /提交评价/ }).click();
  await page.getByText('收到了').waitFor();
  const slip = await journey.visitor();
  await slip.open(`/hall/ticket/${ticket.code}`);
  await slip.page.getByText(/这个号评过了/).waitFor();
  expect(await axeFaults(slip.page)).toEqual([]);
  const watch = await journey.visitor({ width: 1440, height: 900 });
  await watch.open('/sign-in?return=%2Foffice%2Fday%2Fratings');
  await pickPerson(watch.page, 'cen-chuan');
  await watch.page.getByText('要了多余的材料').waitFor();
  const said = await watch.page.locator('main').innerText();
  expect(said).toContain('说多跑了一趟');
  expect(said).not.toMatch(new RegExp(`${ticket.number}|何静|王敏|\\d\\d:\\d\\d`));
});
