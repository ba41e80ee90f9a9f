/** What a phone must fetch before a page of the portal can be used: at most 100 kB of script, compressed, wherever it comes in. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// Pressing every script as a server would takes its time on a small machine.
vi.setConfig({ testTimeout: 60_000 });
const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'yici-first-load-'));

type Chunk = { readonly file: string; readonly imports?: readonly string[] };
/** What came of each source, for several faces have a page of one name. */
let built: Readonly<Record<string, Chunk>>;

beforeAll(() => {
  // A process of its own: the tests' NODE_ENV would build React for developers.
  const { NODE_ENV: _, VITEST: __, ...environment } = process.env;
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--manifest', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    {
      cwd: root,
      env: { ...environment, NODE_ENV: 'production' },
    },
  );
  built = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as typeof built;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A script and everything it imports before it runs; pages fetched later by import() are not followed. */
function withImports(source: string, found = new Map<string, string>()): ReadonlyMap<string, string> {
  const chunk = built[source];
  if (chunk === undefined) throw new Error(`nothing was built of ${source}`);
  if (found.has(source)) return found;
  found.set(source, chunk.file);
  for (const one of chunk.imports ?? []) withImports(one, found);
  return found;
}
/** The scripts somebody fetches who comes in at a page of a face. */
const fetched = (face: 'portal' | 'hall', page: string): readonly string[] => {
  const source = Object.keys(built).find((name) => name.startsWith(`${face}/`) && name.endsWith(`/${page}.tsx`));
  return [...withImports(source ?? page, new Map(withImports(`${face}/index.html`))).values()];
};
const weigh = (files: readonly string[]): number =>
  [...new Set(files)].reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(folder, file))).length, 0);

test('home needs no engine of conditions and stays under 100 kB', () => {
  const scripts = fetched('portal', 'home-page');
  expect(scripts.filter((name) => /(condition|check)-engine/.test(name))).toEqual([]);
  expect(weigh(scripts)).toBeGreaterThan(40_000);
  expect(weigh(scripts)).toBeLessThanOrEqual(100_000);
});

test.each(['guide-page', 'track-page', 'wallet-page', 'verify-page', 'matters-page', 'law-page', 'listing-page', 'consultation-page'])(
  'a person who comes in at the %s fetches at most 100 kB',
  (name) => {
    expect(weigh(fetched('portal', name))).toBeLessThanOrEqual(100_000);
  },
);

test('the form is drawn with at most 100 kB; only its check and conditions come after', () => {
  expect(weigh(fetched('portal', 'apply-page'))).toBeLessThanOrEqual(100_000);
});

test.each(['screen-page', 'kiosk-page', 'rate-device', 'slip-page'])(
  'a device of a hall fetches at most 80 kB for its %s, 56 of them React',
  (name) => {
    expect(weigh(fetched('hall', name))).toBeLessThanOrEqual(80_000);
  },
);
