/** The server of the test's own process with its pages, on a port, and a browser: officers at real screens, on the test's own clock. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { buildWeb } from '#server/main/build-web.ts';
import { useApp } from './app.ts';
import { type Look, openBrowser, openWindow } from './browser.ts';
import { pickPerson, settled } from './journey.ts';

/** `port` differs for each test file: two may run at once, and cookies know no ports but names do. */
export const useScreens = async (port: string) => {
  const home = mkdtempSync(join(tmpdir(), 'yici-screens-'));
  const { folder } = await buildWeb(home, () => undefined);
  const app = useApp({ PORT: port, YICI_WEB: folder });
  const origin = `http://localhost:${port}`;
  const broken: string[] = [];
  const opened: Browser[] = [];
  beforeAll(async () => {
    opened.push(await openBrowser());
    const { app: server } = await app.instance();
    await server.listen({ port: Number(port), host: '127.0.0.1' });
  });
  afterAll(async () => {
    for (const browser of opened) await browser.close();
    rmSync(home, { recursive: true, force: true });
  });
  afterEach(() => {
    expect(broken.splice(0)).toEqual([]);
  });
  /** A window of their own, signed in, at this address. */
  const signedIn = async (person: string, path: string, look: Look): Promise<Page> => {
    const [browser] = opened;
    if (browser === undefined) throw new Error('The browser exists from beforeAll on.');
    const context = await openWindow(browser, look);
    context.setDefaultTimeout(30_000);
    context.on('weberror', (error) => broken.push(error.error().message));
    const page = await context.newPage();
    await page.goto(`${origin}/sign-in?return=${encodeURIComponent(path)}`);
    await pickPerson(page, person);
    return page;
  };
  return {
    app,
    origin,
    /** Somebody with a phone. */
    person: async (person: string, path: string): Promise<Page> => {
      const page = await signedIn(person, path, {});
      await settled(page);
      return page;
    },
    /** An officer in the office, at their own area, in a window of their own. */
    officer: async (person: string, width = 1440): Promise<Page> => {
      const page = await signedIn(person, '/office/', { width, height: 900 });
      await page.waitForURL(/\/office\/(desk|counter)/);
      await settled(page);
      return page;
    },
  };
};
