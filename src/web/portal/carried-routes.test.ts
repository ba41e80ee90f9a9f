/** The portal carries every route its pages call: one that is missing would break the page that calls it, not the build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { portalRoutes } from '#contract/portal-routes.ts';
import { routes } from '#contract/routes.ts';

const web = join(import.meta.dirname, '..');
const sources = ['portal', 'ui'].flatMap((room) =>
  readdirSync(join(web, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.endsWith('replies.ts'))
    .map((file) => readFileSync(join(web, room, file), 'utf8')),
);
const named = (pattern: RegExp): ReadonlySet<string> =>
  new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1] ?? '')));

test('every operation that a page of people names is carried', () => {
  const quoted = named(/['"]([a-z-]+\.[a-z-]+)['"]/g);
  // `mandate.${act}`: any of them may be meant.
  const begun = named(/`([a-z-]+)\.\$\{/g);
  const wanted = Object.keys(routes).filter((name) => quoted.has(name) || begun.has(name.split('.')[0] ?? ''));
  expect(wanted.length).toBeGreaterThan(50);
  expect(wanted.filter((name) => !Object.hasOwn(portalRoutes, name))).toEqual([]);
});
