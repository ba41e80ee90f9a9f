/** Every screen for everybody: axe finds nothing in either language, by day or night, on phone or desk; nothing leaves the origin. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Look } from '#test/support/browser.ts';
import { signIn, useJourney, type Visitor } from '#test/support/journey.ts';
import { axeFaults, elderFaults, largeTextFaults, narrowFaults } from './judge.ts';
import { setScene, type Scene } from './scene.ts';
import type { Screen, Who } from './screen.ts';
import { citizenScreens, officeScreens, publicScreens } from './screens.ts';

// The demo as it is shown: forty cases of others on lists, desks and counters.
const journey = useJourney({ YICI_EMPTY: '0' });
let scene: Scene;
const officers: ReadonlySet<Who> = new Set(['wang-min', 'wu-qing', 'chen-siyuan', 'yin-lan', 'luo-jia']);
const memories = new Map<Who, Look['memory']>();

const remember = async (who: Who, path: string, then: (visitor: Visitor) => Promise<void> = async () => undefined): Promise<void> => {
  const visitor = await journey.visitor();
  await signIn(visitor, who, path);
  await then(visitor);
  memories.set(who, await visitor.context.storageState());
  await visitor.close();
};

/** Sends the draft without the sketch, so that this device holds a receipt and the counter has something waiting. */
const send = async ({ page }: Visitor): Promise<void> => {
  await page.locator('label.y-opt--c').click();
  await page.locator('footer button').last().click();
  await page.locator('[data-case-number]').waitFor();
};

beforeAll(async () => {
  await journey.told('the demo is filled with cases');
  scene = await setScene(journey.origin());
  await remember('zhou-yining', `/apply/${scene.drafts.lacking}?step=review`, send);
  await remember('wang-min', '/office/');
  await remember('wu-qing', '/office/');
  await remember('chen-siyuan', '/office/');
  await remember('yin-lan', '/office/');
  await remember('luo-jia', '/office/');
});

type View = { readonly width: number; readonly height: number; readonly dark: boolean };
const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

/** Each two of language, theme and size meet; a page is shown once and then looked at in both views. */
const languages = [
  {
    name: 'Chinese',
    language: 'zh-CN',
    html: 'zh-CN',
    views: [
      { ...phone, dark: false },
      { ...desk, dark: true },
    ],
  },
  {
    name: 'English',
    language: 'en-GB',
    html: 'en',
    views: [
      { ...phone, dark: true },
      { ...desk, dark: false },
    ],
  },
] as const satisfies readonly {
  readonly name: string;
  readonly language: Look['language'];
  readonly html: string;
  readonly views: readonly View[];
}[];
type InLanguage = (typeof languages)[number];

const look = (page: Page, { width, height, dark }: View): Promise<unknown> =>
  Promise.all([
    page.setViewportSize({ width, height }),
    page.emulateMedia({ reducedMotion: 'reduce', colorScheme: dark ? 'dark' : 'light' }),
  ]);

const judged = async (page: Page, { who }: Screen, { html, views }: InLanguage): Promise<readonly string[]> => {
  const faults: string[] = [];
  // A page that sends one on to the next has none for a moment; where none comes, axe says so.
  await page
    .locator('h1')
    .first()
    .waitFor({ state: 'attached', timeout: 5_000 })
    .catch(() => undefined);
  const spoken = await page.evaluate(() => document.documentElement.lang);
  if (spoken !== html) faults.push(`speaks ${spoken}`);
  for (const view of views) {
    await look(page, view);
    faults.push(...(await axeFaults(page)).map((fault) => `${view.width} px, ${view.dark ? 'dark' : 'light'}: ${fault}`));
  }
  // Officers sit at desks; what citizens use must fit the smallest phone.
  if (officers.has(who)) return faults;
  return [...faults, ...(await narrowFaults(page)), ...(await elderFaults(page)), ...(await largeTextFaults(page))];
};

/** A browser tells its console of every 404; on screens of what is none that is the point. */
const unexpected = (screen: Screen, complaint: string): boolean => !(screen.name.endsWith('that is none') && complaint.includes('404'));

/** Shows every screen to whoever it belongs to, and collects what is wrong. */
const walk = async (screens: readonly Screen[], spoken: InLanguage): Promise<readonly string[]> => {
  const faults: string[] = [];
  const visitors = new Map<Who, Visitor>();
  for (const screen of screens) {
    const memory = memories.get(screen.who);
    const own = { language: spoken.language, ...(memory === undefined ? {} : { memory }) };
    const visitor = visitors.get(screen.who) ?? (await journey.visitor(own));
    visitors.set(screen.who, visitor);
    await look(visitor.page, spoken.views[0]);
    await screen.show(visitor, scene);
    const found = await judged(visitor.page, screen, spoken);
    const complaints = visitor.complaints.splice(0).filter((complaint) => unexpected(screen, complaint));
    faults.push(...[...found, ...complaints].map((fault) => `${screen.name}: ${fault}`));
  }
  for (const visitor of visitors.values()) await visitor.close();
  return faults;
};

test.each(languages)(
  'every screen in $name, light and dark, on phone and desk: axe finds nothing and nothing scrolls sideways',
  // A hundred screens in eight views take their time beside other work; what axe finds it finds again.
  { timeout: 900_000, retry: 0 },
  async (spoken) => {
    journey.showWhenFailed(`screens-${spoken.html}`);
    // Guests, citizen, officers and who writes services at the same time: the browser has a process for each.
    const written = officeScreens.filter(({ who }) => who === 'luo-jia');
    const desks = officeScreens.filter(({ who }) => who !== 'luo-jia');
    const faults = await Promise.all([publicScreens, citizenScreens, desks, written].map((screens) => walk(screens, spoken)));
    expect(faults.flat()).toEqual([]);
  },
);
