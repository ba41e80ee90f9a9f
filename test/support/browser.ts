/** A real Chromium for journeys: the one that came through npm, unpacked once into a folder of this user's own. */
import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';

/** Our own arguments: the package's own ones mean a single process, which dies with its second context. */
const argumentsOf = (): string[] => ['--headless=shell', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

/** The package unpacks itself into the temporary folder; a shared one could belong to somebody else. */
const executable = async (): Promise<string> => {
  if (process.env['YICI_CHROMIUM'] !== undefined) return process.env['YICI_CHROMIUM'];
  const own = join(tmpdir(), `yici-chromium-${userInfo().uid}`);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = own;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
};

export const openBrowser = async (): Promise<Browser> => chromium.launch({ executablePath: await executable(), args: argumentsOf() });

export type Look = {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly language?: 'zh-CN' | 'en-GB';
  /** False: a browser that runs no script. */
  readonly script?: boolean;
  /** What another window of the same person remembers: cookies and what pages keep on the device. */
  readonly memory?: BrowserContextOptions['storageState'];
};

/** A person's own window: phone-sized unless told otherwise. */
export const openWindow = async (browser: Browser, look: Look = {}): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: look.width ?? 390, height: look.height ?? 844 },
    colorScheme: look.dark === true ? 'dark' : 'light',
    locale: look.language ?? 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    javaScriptEnabled: look.script !== false,
    ...(look.memory === undefined ? {} : { storageState: look.memory }),
  });
