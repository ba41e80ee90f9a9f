/** Takes the pictures of README and tour from a running demo: `node test/pictures/take.ts http://localhost:8080`; all, or those named behind it. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { CaseRow } from '#contract/view/case.ts';
import type { ProjectRow } from '#contract/view/project.ts';
import { openBrowser, openWindow, type Look } from '#test/support/browser.ts';
import { settled } from '#test/support/journey.ts';
import { openTab, taken, type Tab } from '#test/support/tab.ts';

const folder = join(import.meta.dirname, '../../docs/pictures');
const [origin = 'http://localhost:8080', ...named] = process.argv.slice(2);
const DESK: Look = { width: 1440, height: 900 };
const PHONE: Look = {};

type Picture = {
  readonly name: string;
  readonly who?: { readonly person: string; readonly office?: string };
  readonly look: Look;
  readonly path: (number: string) => string;
  /** The matter of the case that is shown, where one is. */
  readonly matter?: string;
  readonly then?: (page: Page) => Promise<void>;
};

const first =
  (selector: string) =>
  async (page: Page): Promise<void> =>
    page.locator(selector).first().click();

/** From the guide into the form, until every register has said what it knows. */
const intoForm = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^开始办/ }).click();
  await page.waitForURL('**/apply/*');
  await page.getByRole('heading', { level: 1, name: /项里/ }).waitFor();
};

/** The next version of an item, with a promise longer than the law allows: the check names it, the preview follows. */
const intoEditor = async (page: Page): Promise<void> => {
  await page.locator('.o-st__head .y-btn--p').click();
  await page.getByRole('tab', { name: '时限' }).click();
  await page.locator('[id="f.limit.promised"]').fill('25');
  await page.locator('.o-chk .is-error').first().waitFor();
};

/** The clerk sits down, calls, and begins with who comes: the window as it is most of the day. */
const callNext = async (page: Page): Promise<void> => {
  const sit = page.getByRole('button', { name: '坐下，开始叫号' });
  if ((await sit.count()) > 0) await sit.click();
  await page.keyboard.press('F2');
  await page.getByRole('button', { name: /对得上，开始办/ }).press('Enter');
  await page.waitForURL('**/intake/walk-in-*');
};

/** From a case of the desk to who set what in it. */
const intoHistory = async (page: Page): Promise<void> => {
  await page.locator('.o-row').first().click();
  await page.waitForURL('**/desk/*/*');
  const number = new URL(page.url()).pathname.split('/').at(-2) ?? '';
  await page.goto(`${origin}/office/history/${number}`);
  await page.locator('.y-seg button').nth(1).click();
  await page.locator('.y-value__h').first().waitFor();
};

/** A case that was sent online and waits at the window. */
const sentOnline = async (page: Page): Promise<void> => {
  await page.getByText(/^待收件/).click();
  await page.locator('.o-row').first().click();
};

/** Paired as in a hall: the device shows six digits, a clerk types them. */
const pairKiosk = async (page: Page): Promise<void> => {
  await page.getByLabel('放在哪个大厅').selectOption('deqing-hall');
  await page.getByRole('button', { name: /显示配对码/ }).click();
  const code = ((await page.locator('.h-digits').textContent()) ?? '').replaceAll(/\D/g, '');
  const clerk = openTab(origin);
  await clerk.signIn('wang-min');
  taken(await clerk.call('session.choose-post', { body: { office: 'deqing-hall' } }));
  taken(await clerk.call('device.pair', { body: { hall: 'deqing-hall', code, name: '大门左边' }, key: randomUUID() }));
  await page.getByRole('button', { name: /^取号/ }).waitFor();
};

const pictures: readonly Picture[] = [
  { name: 'home', look: PHONE, path: () => '/' },
  { name: 'guide', look: PHONE, path: () => '/matters/open-restaurant' },
  { name: 'search', look: PHONE, path: () => `/search?q=${encodeURIComponent('营业执造')}` },
  { name: 'track', look: PHONE, who: { person: 'zhou-yining' }, matter: 'open-restaurant', path: (number) => `/cases/${number}` },
  {
    name: 'why',
    look: PHONE,
    who: { person: 'zhou-yining' },
    matter: 'open-restaurant',
    path: (number) => `/cases/${number}/why/drainage`,
  },
  { name: 'wallet', look: PHONE, who: { person: 'zhou-yining' }, path: () => '/wallet' },
  { name: 'apply', look: PHONE, who: { person: 'tang-wan' }, path: () => '/matters/birth-of-a-child', then: intoForm },
  { name: 'looks', look: PHONE, who: { person: 'tang-wan' }, path: () => '/looks' },
  { name: 'exchange', look: DESK, who: { person: 'yao-wang', office: 'deqing-data' }, path: () => '/office/exchange' },
  { name: 'counter', look: DESK, who: { person: 'wang-min', office: 'deqing-hall' }, path: () => '/office/counter', then: sentOnline },
  { name: 'hall', look: { width: 1920, height: 1080 }, path: () => '/hall/screen/deqing-hall' },
  { name: 'kiosk', look: { width: 1280, height: 1024 }, path: () => '/hall/kiosk', then: pairKiosk },
  { name: 'window', look: DESK, who: { person: 'wang-min', office: 'deqing-hall' }, path: () => '/office/counter', then: callNext },
  { name: 'issue', look: DESK, who: { person: 'wang-min', office: 'deqing-hall' }, path: () => '/office/issue', then: first('.o-row') },
  {
    name: 'desk',
    look: DESK,
    who: { person: 'wu-qing', office: 'deqing-housing-construction' },
    path: () => '/office/desk',
    then: first('.o-row'),
  },
  {
    name: 'history',
    look: DESK,
    who: { person: 'wu-qing', office: 'deqing-housing-construction' },
    // The desk's own list leads to it.
    path: () => '/office/desk',
    then: intoHistory,
  },
  {
    name: 'systems',
    look: DESK,
    who: { person: 'yao-wang', office: 'deqing-data' },
    path: () => '/office/exchange/systems',
    then: first('.o-sys a'),
  },
  {
    name: 'studio',
    look: DESK,
    who: { person: 'luo-jia', office: 'zhejiang-reform' },
    path: () => '/office/catalogue/items/food-permit',
    then: intoEditor,
  },
  { name: 'settings', look: DESK, who: { person: 'lin-an', office: 'deqing-government-services' }, path: () => '/office/admin' },
  {
    name: 'project',
    look: DESK,
    who: { person: 'wu-qing', office: 'deqing-housing-construction' },
    matter: 'project',
    path: (number) => `/office/projects/${number}`,
  },
];

const sessionOf = async ({ who }: Picture) => {
  const tab = openTab(origin);
  if (who !== undefined) await tab.signIn(who.person);
  if (who?.office !== undefined) taken(await tab.call('session.choose-post', { body: { office: who.office } }));
  return tab;
};

/** A running case of the matter; of projects the one that is in the middle of most days. */
const shown = async (tab: Tab, matter: string | undefined): Promise<string> => {
  if (matter === undefined) return '';
  if (matter !== 'project') {
    const { rows } = taken(await tab.call<{ readonly rows: readonly CaseRow[] }>('case.list'));
    return rows.find((row) => row.matter === matter && row.state === 'running')?.number ?? '';
  }
  const { rows } = taken(await tab.call<{ readonly rows: readonly ProjectRow[] }>('project.list'));
  const running = rows.filter(({ light, waiting }) => light === 'ok' && waiting.length > 0);
  return running.toSorted((one, other) => other.used - one.used)[0]?.number ?? '';
};

const take = async (browser: Browser, picture: Picture): Promise<void> => {
  const tab = await sessionOf(picture);
  const number = await shown(tab, picture.matter);
  const context = await openWindow(browser, picture.look);
  await context.addCookies([...tab.jar].map(([name, value]) => ({ name, value, url: origin })));
  const page = await context.newPage();
  await page.goto(new URL(picture.path(number), origin).href);
  await settled(page);
  await picture.then?.(page);
  await settled(page);
  await page.screenshot({ path: join(folder, `${picture.name}.jpg`), type: 'jpeg', quality: 82 });
  await context.close();
  process.stdout.write(`${picture.name}.jpg\n`);
};

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
for (const picture of pictures) if (named.length === 0 || named.includes(picture.name)) await take(browser, picture);
await browser.close();
