/** Takes the pictures of README and tour from a running demo: `node test/pictures/take.ts http://localhost:8080`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { CaseRow } from '#contract/view/case.ts';
import type { ProjectRow } from '#contract/view/project.ts';
import { openBrowser, openWindow, type Look } from '#test/support/browser.ts';
import { settled } from '#test/support/journey.ts';
import { openTab, taken, type Tab } from '#test/support/tab.ts';

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
for (const picture of pictures) await take(browser, picture);
await browser.close();
