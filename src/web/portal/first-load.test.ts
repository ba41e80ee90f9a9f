/** What a phone must fetch before a page of the portal can be used: at most 100 kB of script, compressed, wherever it comes in. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// Pressing every script as a server would takes its time on a small machine.
vi.setConfig({ testTimeout: 60_000 });
const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'yici-first-load-'));
const assets = join(folder, 'assets');

beforeAll(() => {
  // A process of its own: the tests' NODE_ENV would build React for developers.
  const { NODE_ENV: _, VITEST: __, ...environment } = process.env;
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    {
      cwd: root,
      env: { ...environment, NODE_ENV: 'production' },
    },
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A script and everything it imports before it runs; pages fetched later by import() are not followed. */
const withImports = (name: string, found = new Set<string>()): ReadonlySet<string> => {
  if (found.has(name)) return found;
  found.add(name);
  const source = readFileSync(join(assets, name), 'utf8');
  for (const match of source.matchAll(/(?:^|[;}\s])(?:import|export)[^;"'()]*?["']\.\/([\w-]+\.js)["']/g))
    withImports(match[1] ?? '', found);
  return found;
};
const entry = (face: 'portal' | 'hall' = 'portal'): string =>
  /src="\/assets\/([\w-]+\.js)"/.exec(readFileSync(join(folder, face, 'index.html'), 'utf8'))?.[1] ?? '';
const weigh = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(assets, name))).length, 0);
const page = (name: string): string => readdirSync(assets).find((file) => file.startsWith(`${name}-`) && file.endsWith('.js')) ?? '';

test('home needs no engine of conditions and stays under 100 kB', () => {
  const scripts = new Set([...withImports(entry()), ...withImports(page('home-page'))]);
  expect([...scripts].filter((name) => /^(condition|check)-engine/.test(name))).toEqual([]);
  expect(weigh(scripts)).toBeGreaterThan(40_000);
  expect(weigh(scripts)).toBeLessThanOrEqual(100_000);
});

test.each(['guide-page', 'track-page', 'wallet-page', 'verify-page', 'matters-page', 'law-page', 'listing-page', 'consultation-page'])(
  'a person who comes in at the %s fetches at most 100 kB',
  (name) => {
    const scripts = new Set([...withImports(entry()), ...withImports(page(name))]);
    expect(weigh(scripts)).toBeLessThanOrEqual(100_000);
  },
);

test('the form is drawn with at most 100 kB; only its check and conditions come after', () => {
  const scripts = new Set([...withImports(entry()), ...withImports(page('apply-page'))]);
  expect(weigh(scripts)).toBeLessThanOrEqual(100_000);
});

test.each(['screen-page', 'kiosk-page', 'rate-device', 'slip-page'])(
  'a device of a hall fetches at most 80 kB for its %s, 56 of them React',
  (name) => {
    expect(weigh(new Set([...withImports(entry('hall')), ...withImports(page(name))]))).toBeLessThanOrEqual(80_000);
  },
);
