import { expect, test } from 'vitest';
import { BELOW, CEL, PACKAGES, ROOMS, ROUTES } from '#test/support/floors.ts';
import type { Source } from '#test/support/sources.ts';
import { importsOf, readSources } from '#test/support/sources.ts';

const sources = readSources('src', 'test', 'db');
const program = sources.filter(({ floor, isTest }) => floor !== '' && !isTest);
const scripts = sources.filter(({ path }) => /\.tsx?$/.test(path));

/** Names the offenders, so that a failure reads as a list of what to mend. */
const none = (found: readonly string[]): void => expect(found).toEqual([]);
const offending = (among: readonly Source[], code: RegExp): readonly string[] =>
  among.filter((source) => code.test(source.code)).map(({ path }) => path);

test('every room has its place in the order', () => {
  none(
    program.filter(({ floor, room }) => floor in ROOMS && floor !== 'contract' && !ROOMS[floor]?.includes(room)).map(({ path }) => path),
  );
});

test('a room looks only to the left', () => {
  none(
    program.flatMap(({ path, floor, room, imports }) => {
      const order = ROOMS[floor] ?? [];
      return imports
        .map(({ specifier }) => specifier)
        .filter((specifier) => specifier.startsWith(`#${floor}/`))
        .filter((specifier) => order.indexOf(specifier.split('/')[1] ?? '') > order.indexOf(room))
        .map((specifier) => `${path} → ${specifier}`);
    }),
  );
});

test('a floor looks only at floors below it, and nobody at tests', () => {
  none(
    program.flatMap(({ path, floor, imports }) =>
      imports
        .map(({ specifier }) => specifier)
        .filter((specifier) => specifier.startsWith('#'))
        .filter((specifier) => ![floor, ...(BELOW[floor] ?? [])].includes(specifier.slice(1).split('/')[0] ?? ''))
        .map((specifier) => `${path} → ${specifier}`),
    ),
  );
});

test('a relative import stays in its room', () => {
  const roomed = program.filter(({ floor }) => floor !== 'contract');
  none(
    roomed.flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier }) => specifier.startsWith('../'))
        .filter(({ specifier }) => {
          const climbs = specifier.split('/').filter((part) => part === '..').length;
          return path.split('/').length - 1 - climbs < 3;
        })
        .map(({ specifier }) => `${path} → ${specifier}`),
    ),
  );
});

test('of the contract the web takes types, and of values only the table of routes', () => {
  none(
    program
      .filter(({ floor }) => floor === 'web')
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ specifier, typeOnly }) => specifier.startsWith('#contract/') && !typeOnly && !ROUTES.includes(specifier))
          .map(({ specifier }) => `${path} → ${specifier}`),
      ),
  );
});

test('each floor brings in only its own npm packages, the domain none but CEL in rule', () => {
  // A type costs a browser nothing, and a script beside the fonts it makes never reaches one.
  const reaching = program.filter(({ path }) => !path.endsWith('.mjs'));
  none(
    reaching.flatMap(({ path, floor, room, imports }) =>
      imports
        .filter(({ specifier, typeOnly }) => !(floor === 'web' && typeOnly && specifier === 'typebox'))
        .map(({ specifier }) => specifier)
        .filter((specifier) => !specifier.startsWith('#') && !specifier.startsWith('.'))
        .filter((specifier) => !(floor === 'domain' && room === 'rule' && specifier === CEL))
        .filter((specifier) => PACKAGES[floor] !== undefined && !PACKAGES[floor].test(specifier))
        .map((specifier) => `${path} → ${specifier}`),
    ),
  );
});

test('the law knows no clock, no chance and no place', () => {
  const domain = program.filter(({ floor }) => floor === 'domain');
  const outsideKernel = domain.filter(({ room }) => room !== 'kernel');
  none(offending(domain, /\bMath\.random\b|\bcrypto\b|\bIntl\b|\bperformance\b|\.toLocale[A-Z]/));
  none(offending(outsideKernel, /\bDate\b/));
  none(offending(domain, /\bprocess\b\.|\bglobalThis\b|\bfetch\(/));
});

test('time enters the server at one place', () => {
  const elsewhere = program.filter(({ floor, path }) => floor === 'server' && !path.endsWith('kernel/wall-clock.ts'));
  none(offending(elsewhere, /\bDate\.now\(|\bnew Date\(\)/));
});

test('nobody weakens what a receipt promises', () => {
  const allowed = /settings-refusal\.ts$|\.test\.ts$|postgres-folder\.ts$/;
  none(
    sources
      .filter(({ path, text }) => !allowed.test(path) && /synchronous_commit|fsync\s*=|session_replication_role/.test(text))
      .map(({ path }) => path),
  );
});

test('names say what a file is for', () => {
  const empty = /(^|\/)(utils?|helpers?|common|misc|manager|base|index|types)(\.[a-z]+$|\/)/;
  none(sources.filter(({ path }) => empty.test(path)).map(({ path }) => path));
  const kebab = /^([a-z0-9]+(-[a-z0-9]+)*)(\.(test|bench|gen|d))?\.(ts|tsx|css|mjs)$|^\d{4}_[a-z0-9_]+\.sql$|^distributable-lint\.sql$/;
  none(sources.filter(({ path }) => !kebab.test(path.split('/').at(-1) ?? '')).map(({ path }) => path));
});

test('no barrels, no default exports, no enums, no namespaces', () => {
  none(offending(scripts, /^export \*/m));
  none(
    offending(
      scripts.filter(({ path }) => !path.endsWith('config.ts')),
      /^export default\b/m,
    ),
  );
  none(offending(scripts, /^\s*(export\s+)?(declare\s+)?(const\s+)?enum\s+\w/m));
  none(offending(scripts, /^\s*(export\s+)?namespace\s+\w/m));
});

test('classes are errors', () => {
  const ours = program.filter(({ path }) => !path.endsWith('.d.ts'));
  none(offending(ours, /\bclass\s+\w+(?!\w*\s+extends\s+\w*(Error|Refusal)\b)\b/));
});

test('nothing is left open, skipped or silenced', () => {
  const left = /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|expect-error|nocheck)|\b(test|it|describe)\.(skip|only|todo)\(/;
  none(sources.filter(({ path, text }) => path !== 'test/house.test.ts' && left.test(text)).map(({ path }) => path));
});

test('no file is over 300 lines, and nine in ten are under 160', () => {
  none(sources.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines} lines`));
  const long = sources.filter(({ lines }) => lines >= 160).length;
  expect(long, 'files of 160 lines and more').toBeLessThanOrEqual(sources.length / 10);
});

test('at most two folders below a room', () => {
  none(program.filter(({ path }) => path.split('/').length - 4 > 2).map(({ path }) => path));
});

test('a file opens with one sentence saying what it is for', () => {
  const opens = /^(#!.*\n)?\s*(\/\*\*?|\/\/|--)\s*\S/;
  none(sources.filter(({ isTest, text }) => !isTest && !opens.test(text)).map(({ path }) => path));
});

test('the reader of imports sees each way to write one', () => {
  const text =
    "import a from 'a';\nimport type { B } from '#b/b.ts';\nimport {\n  c,\n} from './c.ts';\nimport 'd';\nexport { e } from 'e';\nawait import('f');";
  expect(importsOf(text)).toEqual([
    { specifier: 'a', typeOnly: false },
    { specifier: '#b/b.ts', typeOnly: true },
    { specifier: './c.ts', typeOnly: false },
    { specifier: 'd', typeOnly: false },
    { specifier: 'e', typeOnly: false },
    { specifier: 'f', typeOnly: false },
  ]);
});
