/** Builds the web pages when their sources changed; an unchanged build is found again by the hash of what went into it. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wallClock } from '#server/kernel/wall-clock.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SOURCES = ['src/web', 'src/domain', 'src/contract', 'vite.config.ts', 'package-lock.json'];

export type WebBuild = { readonly folder: string; readonly fresh: boolean };

/**
 * The folder of the built pages. `home` holds it where the installation is read-only; `onBuild` is called before a build,
 * which takes some seconds. Throws with vite's words when it fails.
 */
export const buildWeb = async (home: string, onBuild: () => void): Promise<WebBuild> => {
  const name = hashOfSources();
  const shared = join(ROOT, 'node_modules', '.cache', 'yici-web');
  const own = join(home, 'web');
  for (const place of [shared, own]) {
    const folder = join(place, name);
    if (existsSync(folder)) return { folder, fresh: false };
  }
  const place = isWritable(shared) ? shared : own;
  mkdirSync(place, { recursive: true });
  const folder = join(place, name);
  const building = `${folder}.${process.pid}`;
  onBuild();
  await vite(building);
  finish(building, folder);
  removeOthers(place, name);
  return { folder, fresh: true };
};

const hashOfSources = (): string => {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    if (!existsSync(path)) continue;
    for (const file of filesBelow(path)) hash.update(`${file.slice(ROOT.length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
};

const filesBelow = (path: string): readonly string[] => {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [path];
  }
};

const isWritable = (folder: string): boolean => {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** In its own process: its memory is returned, and its words appear only when it fails. */
const vite = (folder: string): Promise<void> => {
  const program = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [program, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: ROOT,
    // Whoever starts us (a test, a developer's shell) may say otherwise; React for developers is three times as slow.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => words.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => words.push(bytes));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      rmSync(folder, { recursive: true, force: true });
      reject(new Error(`The web pages cannot be built:\n${Buffer.concat(words).toString().slice(-3000)}`));
    });
  });
};

const finish = (building: string, folder: string): void => {
  try {
    renameSync(building, folder);
  } catch (error) {
    // Another start of the same sources was faster; its build is the same.
    if (!existsSync(folder)) throw error;
    rmSync(building, { recursive: true, force: true });
  }
};

const DAY_MS = 86_400_000;

/** Builds of earlier sources, a day old at least: another instance may still serve one. One being written carries a process number. */
const removeOthers = (place: string, keep: string): void => {
  for (const name of readdirSync(place)) {
    const old = (): boolean => wallClock() - statSync(join(place, name)).mtimeMs > DAY_MS;
    if (name !== keep && /^[0-9a-f]{16}$/.test(name) && old()) rmSync(join(place, name), { recursive: true, force: true });
  }
};
