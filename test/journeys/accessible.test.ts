/** Every screen for everybody: axe finds nothing in either language, by day or night, on phone or desk; nothing leaves the origin. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Look } from '#test/support/browser.ts';
import { signIn, useJourney, type Visitor } from '#test/support/journey.ts';
import { setScene, type Scene } from './scene.ts';
import { citizenScreens, officeScreens, publicScreens, type Screen, type Who } from './screens.ts';

// The demo as it is shown: forty cases of others on lists, desks and counters.
const journey = useJourney({ YICI_EMPTY: '0' });
let scene: Scene;
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
});

/** Each two of language, theme and size meet at least once. */
const looks = [
  { name: 'Chinese, light, phone', look: { width: 390, height: 844 } },
  { name: 'English, dark, phone', look: { width: 390, height: 844, dark: true, language: 'en-GB' } },
  { name: 'English, light, desk', look: { width: 1440, height: 900, language: 'en-GB' } },
  { name: 'Chinese, dark, desk', look: { width: 1440, height: 900, dark: true } },
] as const satisfies readonly { readonly name: string; readonly look: Look }[];

type Judge = (page: Page) => Promise<readonly string[]>;

const faultsOf: Judge = async (page) => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { readonly axe: typeof axe }).axe.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target.join(' ')}: ${node.failureSummary ?? ''}`));
  });
};

/** Shows every screen to whoever it belongs to, and collects what `judge` finds wrong. */
const walk = async (screens: readonly Screen[], look: Look, judge: Judge): Promise<readonly string[]> => {
  const faults: string[] = [];
  const visitors = new Map<Who, Visitor>();
  for (const { name, who, show } of screens) {
    const memory = memories.get(who);
    const visitor = visitors.get(who) ?? (await journey.visitor({ ...look, ...(memory === undefined ? {} : { memory }) }));
    visitors.set(who, visitor);
    await visitor.page.emulateMedia({ reducedMotion: 'reduce' });
    await show(visitor, scene);
    faults.push(...(await judge(visitor.page)).map((fault) => `${name}: ${fault}`));
    // A browser tells its console of every 404; on these screens that is the point.
    const complaints = visitor.complaints.splice(0).filter((complaint) => !(name.endsWith('that is none') && complaint.includes('404')));
    faults.push(...complaints.map((complaint) => `${name}: ${complaint}`));
  }
  for (const visitor of visitors.values()) await visitor.close();
  return faults;
};

/** Guests, citizen and officers at the same time: the browser has a process for each. */
const walkAll = async (groups: readonly (readonly Screen[])[], look: Look, judge: Judge): Promise<readonly string[]> =>
  (await Promise.all(groups.map((screens) => walk(screens, look, judge)))).flat();

test.each(looks)('axe finds nothing on any screen: $name', async ({ name, look }) => {
  journey.showWhenFailed(`axe ${name}`.replaceAll(/\W+/g, '-'));
  expect(await walkAll([publicScreens, citizenScreens, officeScreens], look, faultsOf)).toEqual([]);
});

/** Things that reach past the right edge, the widest first: what makes a page scroll sideways. */
const sideways: Judge = (page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')]
      .map((element) => ({ right: element.getBoundingClientRect().right, name: `${element.tagName}.${element.className}` }))
      .filter(({ right }) => right > clientWidth + 0.5)
      .toSorted((one, other) => other.right - one.right);
    return [
      `${scrollWidth} of ${clientWidth} px: ${wide
        .slice(0, 3)
        .map(({ name, right }) => `${name} ${right}`)
        .join('; ')}`,
    ];
  });

test('on 320 px no page of a citizen scrolls sideways', async () => {
  journey.showWhenFailed('narrow');
  expect(await walkAll([publicScreens, citizenScreens], { width: 320, height: 568, language: 'en-GB' }, sideways)).toEqual([]);
});

test('with text twice as large no page of a citizen scrolls sideways', async () => {
  journey.showWhenFailed('large');
  const large: Judge = async (page) => {
    await page.evaluate(() => {
      const sizes = [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .flatMap((rule) => rule.cssText.match(/--fs-\w+(?=:)/g) ?? []);
      const root = document.documentElement;
      const now = getComputedStyle(root);
      for (const [size, value] of [...new Set(sizes)].map((each) => [each, now.getPropertyValue(each)] as const))
        root.style.setProperty(size, `calc(2 * (${value}))`);
    });
    return sideways(page);
  };
  expect(await walkAll([publicScreens, citizenScreens], {}, large)).toEqual([]);
});
