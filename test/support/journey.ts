/** What every journey stands on: an instance and a browser for the file, and windows that note whatever a page should not do. */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, onTestFailed } from 'vitest';
import { type Look, openBrowser, openWindow } from './browser.ts';
import { type Instance, startInstance } from './instance.ts';

/** One person at one screen. */
export type Visitor = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What its pages did wrong and no test has taken yet. */
  readonly complaints: string[];
  /** Opens an address of the instance and waits until nothing is being fetched any more. */
  readonly open: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A page that asks for something elsewhere, breaks, or trips over its own content policy is wrong, whatever it shows. */
const watch = (context: BrowserContext, origin: string, complaints: string[]): void => {
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (/^https?:$/.test(protocol) && asked !== origin) complaints.push(`left the origin: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (broken) => complaints.push(`broke: ${broken.error().stack ?? broken.error().message}`));
};

/** One instance and one browser for the file; whatever a page did wrong fails the test in which it did. */
export const useJourney = (environment: NodeJS.ProcessEnv = {}) => {
  const visitors = new Set<Visitor>();
  let instance: Instance;
  let browser: Browser;
  beforeAll(async () => {
    [instance, browser] = await Promise.all([startInstance(environment), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    expect(await instance.stop()).toBe(0);
  });
  afterEach(() => {
    expect([...visitors].flatMap((visitor) => visitor.complaints.splice(0))).toEqual([]);
  });
  return {
    origin: () => instance.origin,
    /** What its terminal shows, e.g. a token. */
    output: () => instance.output(),
    yici: (...words: string[]) => instance.yici(...words),
    /** Waits until the instance has said these words in its log. */
    told: async (words: string): Promise<void> => {
      for (let tries = 0; !instance.output().includes(words); tries += 1) {
        if (tries === 600) throw new Error(`"${words}" was never said:\n${instance.output()}`);
        await new Promise((later) => setTimeout(later, 100));
      }
    },
    /** A window of its own: nobody is signed in, nothing is remembered. */
    visitor: async (look: Look = {}): Promise<Visitor> => {
      const context = await openWindow(browser, look);
      context.setDefaultTimeout(30_000);
      const complaints: string[] = [];
      watch(context, instance.origin, complaints);
      const page = await context.newPage();
      const visitor: Visitor = {
        context,
        page,
        complaints,
        open: async (path) => {
          await page.goto(new URL(path, instance.origin).href);
          await settled(page);
        },
        close: async () => {
          expect(complaints.splice(0)).toEqual([]);
          visitors.delete(visitor);
          await context.close();
        },
      };
      visitors.add(visitor);
      return visitor;
    },
    /** Call at the start of a test: when it fails, what everybody sees is kept as pictures. */
    showWhenFailed: (name: string): void => {
      onTestFailed(async () => {
        const folder = join(tmpdir(), 'yici-journeys');
        mkdirSync(folder, { recursive: true });
        let at = 0;
        for (const { page } of visitors) {
          at += 1;
          const path = join(folder, `${name}-${at}.png`);
          await page.screenshot({ path, fullPage: true });
          process.stderr.write(`${page.url()} is shown in ${path}\n`);
        }
      });
    },
  };
};

export type Journey = ReturnType<typeof useJourney>;

/** Waits until the page has drawn what it fetched: no skeleton, no busy button. Live news keep a connection open for ever. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('load');
  await page.waitForFunction(() => {
    // What the server wrote stands before #root until the app has drawn its own.
    const root = document.querySelector('#root') ?? document.querySelector('main');
    return root !== null && root.textContent !== '' && document.querySelector('[aria-busy="true"], .y-wait') === null;
  });
};

/** Picks a fictional person on the provider's page, which must be open. */
export const pickPerson = async (page: Page, person: string): Promise<void> => {
  await page.locator(`button[name="person"][value="${person}"]`).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/demo') && !url.pathname.startsWith('/sign-in'));
};

/** Straight to the provider's page and back to `path`. */
export const signIn = async (visitor: Visitor, person: string, path = '/'): Promise<void> => {
  await visitor.open(`/sign-in?return=${encodeURIComponent(path)}`);
  await pickPerson(visitor.page, person);
  await settled(visitor.page);
};
