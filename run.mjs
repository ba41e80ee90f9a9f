/** The one door of every script: completes the installation, finds the Node 24 that came with it, and runs the command there. */
// Plain JavaScript without dependencies, for any Node from 18 on: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { constants as os, homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const say = (line) => process.stderr.write(`${line}\n`);
const inRoot = (...parts) => join(root, ...parts);

/** Every command: the file Node 24 runs, arguments before the user's, and whether tools for developers are needed. */
const commands = {
  start: { file: 'src/server/main/start.ts', developer: false },
  yici: { file: 'src/server/main/yici.ts', developer: false },
  test: { file: 'node_modules/vitest/vitest.mjs', before: ['run'], developer: true },
  check: { file: '.ci/check.mjs', developer: true },
  bench: { developer: true },
};

/** The record npm keeps of what it installed, compared with the lockfile: nothing of ours that could grow stale. */
function missingPackages(developer) {
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  const record = inRoot('node_modules', '.package-lock.json');
  const present = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')).packages : {};
  const own = wanted[''].optionalDependencies ?? {};
  return Object.entries(wanted)
    .filter(([path, entry]) => {
      if (path === '' || entry.peer || (!developer && (entry.dev || entry.devOptional))) return false;
      const ours = path.replace('node_modules/', '') in own;
      if (entry.optional && !(ours && fits(entry))) return false;
      return present[path]?.integrity !== entry.integrity;
    })
    .map(([path]) => path.replace('node_modules/', ''));
}

const fits = (entry) =>
  [
    [entry.os, process.platform],
    [entry.cpu, process.arch],
  ].every(([allowed, here]) => !allowed || [allowed].flat().includes(here));

/** npm as it called us; else the one beside this Node; else the one on PATH. */
function findNpm() {
  const called = process.env.npm_execpath;
  if (called && /npm-cli\.c?js$/.test(called) && existsSync(called)) return [process.execPath, called];
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (existsSync(beside)) return [process.execPath, beside];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/** A home that cannot be written (a service account, a read-only image) must not stop the installation. */
function npmEnvironment() {
  const cache = process.env.npm_config_cache ?? join(homedir(), '.npm');
  try {
    mkdirSync(cache, { recursive: true });
    accessSync(cache, constants.W_OK);
    return process.env;
  } catch {
    const spare = mkdtempSync(join(tmpdir(), 'yici-npm-'));
    process.on('exit', () => rmSync(spare, { recursive: true, force: true }));
    return { ...process.env, npm_config_cache: spare };
  }
}

/** Runs one npm command, its words kept for the case that it fails, a sign of life every five seconds. */
function npm(args, began) {
  const [file, ...first] = findNpm();
  const child = spawn(file, [...first, ...args], {
    cwd: root,
    env: npmEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  current = child;
  const words = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => words.push(bytes));
  const beat = setInterval(() => say(`  … ${seconds(began)} s`), 5000);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      clearInterval(beat);
      current = undefined;
      if (code === 0) return done();
      fail(new Error(`npm ${args[0]} failed (${code})\n${Buffer.concat(words).toString().slice(-3000)}`));
    });
  });
}

/** The process at work for us: npm first, then the command. */
let current;

const seconds = (began) => ((Date.now() - began) / 1000).toFixed(1);

/** Two starts in one fresh clone must not install over each other; the lock names its process, a dead one counts as gone. */
async function alone(work) {
  const lock = inRoot('.install.lock');
  for (;;) {
    try {
      const file = openSync(lock, 'wx');
      writeSync(file, String(process.pid));
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isAlive(lock)) rmSync(lock, { force: true });
      await new Promise((done) => setTimeout(done, 500));
    }
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isAlive(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // An empty file: the other start has just opened it and is about to write its number.
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function install(developer) {
  if (missingPackages(developer).length === 0) return;
  await alone(async () => {
    const missing = missingPackages(developer);
    if (missing.length === 0) return;
    const began = Date.now();
    say(`Installing ${missing.length} packages${developer ? ', tools for tests included' : ' (tools for tests come with npm test)'} …`);
    // Scripts stay off: what they would do (symlinks of PostgreSQL) our launcher does itself, on every npm alike.
    const scope = developer ? '--include=dev' : '--omit=dev';
    await npm(['ci', '--ignore-scripts', '--include=optional', scope, '--no-audit', '--no-fund'], began);
    const left = missingPackages(developer);
    if (left.length > 0) throw new Error(`npm says it is done, but left out: ${left.slice(0, 8).join(', ')}`);
    say(`Installed in ${seconds(began)} s.`);
  });
}

/** The Node that came with the lockfile; on macOS, which has none in the registry, the one that runs us if it is new enough. */
function findNode() {
  const windows = process.platform === 'win32';
  const folder = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const bundled = inRoot('node_modules', folder, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(bundled)) return bundled;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    `Yici needs Node 24 or later, and npm brings none for ${process.platform} ${process.arch}; this is ${process.version}. Install Node 24 and try again.`,
  );
}

function fileOf(name, args) {
  if (name !== 'bench') return commands[name].file;
  const bench = args.shift() ?? '';
  const file = `test/bench/${bench}.ts`;
  if (!/^[a-z-]+$/.test(bench) || !existsSync(inRoot(file))) throw new Error('Say which: npm run bench -- <name of a file in test/bench>');
  return file;
}

/** Runs the command and is as good as it: same signals, same exit code. */
function runThere(node, file, args) {
  const path = [dirname(node), inRoot('node_modules', '.bin'), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path };
  const child = spawn(node, [inRoot(file), ...args], { cwd: root, stdio: 'inherit', env });
  current = child;
  child.on('error', (error) => stop(error));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (os.signals[signal] ?? 0)));
}

/** Passes every signal on; without a child to end properly, ends here. */
function end(signal) {
  if (current === undefined) process.exit(128 + os.signals[signal]);
  current.kill(signal);
}

/**
 * npm passes SIGTERM to its shell only, and the shell dies without telling us; who ended `npm start` would find it still
 * running. So under npm the loss of our parent is such a signal. Started by hand (nohup) a lost parent means nothing.
 */
function endWithNpm() {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end('SIGTERM');
  }, 300);
  watch.unref();
}

function stop(error) {
  say(error.message);
  process.exit(1);
}

const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(commands, name ?? '')) stop(new Error(`One of: ${Object.keys(commands).join(', ')}`));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal));
endWithNpm();
try {
  await install(commands[name].developer);
  runThere(findNode(), fileOf(name, args), [...(commands[name].before ?? []), ...args]);
} catch (error) {
  stop(error);
}
