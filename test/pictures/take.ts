/** Takes the pictures of README and tour from a running demo: `node test/pictures/take.ts http://localhost:8080`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { CaseRow } from '#contract/view/case.ts';
import { openBrowser, openWindow, type Look } from '#test/support/browser.ts';
import { settled } from '#test/support/journey.ts';
import { openTab, taken } from '#test/support/tab.ts';

const folder = join(import.meta.dirname, '../../docs/pictures');
const [origin = 'http://localhost:8080'] = process.argv.slice(2);
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

const pictures: readonly Picture[] = [
  { name: 'home', look: PHONE, path: () => '/' },
  { name: 'guide', look: PHONE, path: () => '/matters/open-restaurant' },
  { name: 'track', look: PHONE, who: { person: 'zhou-yining' }, matter: 'open-restaurant', path: (number) => `/cases/${number}` },
  { name: 'wallet', look: PHONE, who: { person: 'zhou-yining' }, path: () => '/wallet' },
  { name: 'counter', look: DESK, who: { person: 'wang-min', office: 'deqing-hall' }, path: () => '/office/counter', then: first('.o-row') },
  {
    name: 'desk',
    look: DESK,
    who: { person: 'wu-qing', office: 'deqing-housing-construction' },
    path: () => '/office/desk',
    then: first('.o-row'),
  },
  { name: 'settings', look: DESK, who: { person: 'lin-an', office: 'deqing-government-services' }, path: () => '/office/admin' },
  {
    name: 'project',
    look: DESK,
    who: { person: 'wu-qing', office: 'deqing-housing-construction' },
    path: () => '/office/projects',
    then: first('a[href*="/office/projects/"]'),
  },
];

const sessionOf = async ({ who }: Picture) => {
  const tab = openTab(origin);
  if (who !== undefined) await tab.signIn(who.person);
  if (who?.office !== undefined) taken(await tab.call('session.choose-post', { body: { office: who.office } }));
  return tab;
};

const take = async (browser: Browser, picture: Picture): Promise<void> => {
  const tab = await sessionOf(picture);
  const rows = picture.matter === undefined ? [] : taken(await tab.call<{ readonly rows: readonly CaseRow[] }>('case.list')).rows;
  const number = rows.find(({ matter, state }) => matter === picture.matter && state === 'running')?.number ?? '';
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
for (const picture of pictures) await take(browser, picture);
await browser.close();
