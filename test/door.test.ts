import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '#test/support/sources.ts';

const scratch = mkdtempSync(join(tmpdir(), 'yici-door-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const door = (cwd: string, ...args: string[]) => spawnSync(process.execPath, [join(cwd, 'run.mjs'), ...args], { encoding: 'utf8' });

/** A project of our shape: the lockfile wants `packages`, npm recorded `installed`, and npm itself is a script we give. */
const project = (name: string, packages: object, installed: object | undefined, npm: string): string => {
  const folder = join(scratch, name);
  mkdirSync(join(folder, 'src/server/main'), { recursive: true });
  cpSync(join(ROOT, 'run.mjs'), join(folder, 'run.mjs'));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
  writeFileSync(join(folder, 'src/server/main/yici.ts'), 'process.stdout.write(process.argv.slice(2).join()); process.exit(7);');
  if (installed !== undefined) {
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  }
  writeFileSync(join(folder, 'npm-cli.js'), npm);
  return folder;
};
const through = (folder: string, home: string | undefined, ...args: string[]) =>
  spawnSync(process.execPath, [join(folder, 'run.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(folder, 'npm-cli.js'), ...(home === undefined ? {} : { HOME: home }) },
  });

const INSTALLS = `const fs = require('node:fs');
fs.mkdirSync('node_modules', { recursive: true });
fs.writeFileSync('node_modules/said.json', JSON.stringify([process.argv.slice(2), process.env.npm_config_cache ?? '']));
const lock = JSON.parse(fs.readFileSync('package-lock.json'));
fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify(lock));`;
const one = (integrity: string) => ({ 'node_modules/one': { integrity } });

test('tests run on the Node that came with the lockfile', () => {
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
  const first = process.env['PATH']?.split(':')[0];
  if (process.platform === 'linux') expect(dirname(process.execPath)).toBe(first);
});

test('an unknown command is answered with the known ones', () => {
  const answer = door(ROOT, 'launch');
  expect(answer.status).toBe(1);
  expect(answer.stderr).toContain('start, yici, test, check, bench');
});

test('what is missing is installed once, and the command gets its words and gives its exit code', () => {
  const folder = project('missing', one('a'), undefined, INSTALLS);
  const first = through(folder, undefined, 'yici', 'clock', 'due');
  expect([first.status, first.stdout]).toEqual([7, 'clock,due']);
  expect(first.stderr).toContain('Installing 1 packages');
  const second = through(folder, undefined, 'yici');
  expect([second.status, second.stderr]).toEqual([7, '']);
});

test('an installation older than the lockfile is brought up to it', () => {
  const folder = project('older', one('new'), one('old'), INSTALLS);
  expect(through(folder, undefined, 'yici').stderr).toContain('Installing 1 packages');
});

test('a start leaves the tools for tests away, and they alone do not make it install', () => {
  const packages = { ...one('a'), 'node_modules/tool': { integrity: 't', dev: true } };
  const folder = project('tools', packages, one('a'), INSTALLS);
  expect(through(folder, undefined, 'yici').stderr).toBe('');
  expect(through(folder, undefined, 'bench', 'x').stderr).toContain('Installing 1 packages, tools for tests included');
});

test('an npm that fails is quoted, and one that leaves something out is not believed', () => {
  const fails = project('fails', one('a'), undefined, "console.error('no network'); process.exit(3);");
  expect(through(fails, undefined, 'yici')).toMatchObject({ status: 1, stderr: expect.stringContaining('no network') });
  const lies = project('lies', one('a'), undefined, '');
  expect(through(lies, undefined, 'yici')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('left out: one'),
  });
});

test('a home that cannot be written does not stop the installation', () => {
  const folder = project('home', one('a'), undefined, INSTALLS);
  const home = join(scratch, 'a-file');
  writeFileSync(home, '');
  expect(through(folder, home, 'yici').status).toBe(7);
});

test('a lock left by a killed installation does not block the next', () => {
  const folder = project('lock', one('a'), undefined, INSTALLS);
  writeFileSync(join(folder, '.install.lock'), '4194304');
  expect(through(folder, undefined, 'yici').status).toBe(7);
});
