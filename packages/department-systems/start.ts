/** The process of one simulated system: `start.ts <id>`; YICI_SYSTEMS is its folder, YICI_PLACES where it says that it listens. Never in production. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openBook } from './book.ts';
import { findProfile } from './profiles.ts';
import { serve, type Access } from './serve.ts';
import { findUpper } from './upper.ts';

const HOST = '127.0.0.1';
const ROUND_MS = 500;

type Place = { readonly address: string; readonly port: number; readonly pid: number; readonly token: string };

const readJson = <Shape>(path: string): Shape | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Shape;
  } catch {
    return undefined;
  }
};
const writeJson = (path: string, value: unknown): void => {
  writeFileSync(`${path}.new`, JSON.stringify(value), { mode: 0o600 });
  renameSync(`${path}.new`, path);
};

const id = process.argv[2] ?? '';
const folder = process.env['YICI_SYSTEMS'] ?? '';
const places = process.env['YICI_PLACES'] ?? folder;
const profile = findProfile(id);
const upper = findUpper(id);
const kind = profile === undefined ? (upper === undefined ? undefined : { upper }) : { profile };
if (kind === undefined || folder === '') {
  process.stderr.write(`start.ts <system>, with YICI_SYSTEMS naming its folder; "${id}" is none.\n`);
  // As sysexits has it: started again it would say the same.
  process.exit(78);
}
for (const each of [folder, places]) mkdirSync(each, { recursive: true, mode: 0o700 });
const placeFile = join(places, `system-${id}.json`);
const file = (what: string): string => join(folder, `${id}-${what}.json`);
const old = readJson<Place>(placeFile);
const token = old?.token ?? randomBytes(24).toString('base64url');
const running = serve({ kind, book: openBook(file('book')), access: () => readJson<Access>(file('access')), token });

const listenOn = (port: number): Promise<boolean> =>
  new Promise((done) => {
    running.server.once('error', () => done(false));
    running.server.listen(port, HOST, () => done(true));
  });
// Where it was before, so that whoever knows the address still reaches it; else anywhere.
if (old === undefined || !(await listenOn(old.port))) await listenOn(0);
const { port } = running.server.address() as AddressInfo;
writeJson(placeFile, { address: `http://${HOST}:${port}`, port, pid: process.pid, token });

const clock = setInterval(() => void running.round(), ROUND_MS);
const stop = (): void => {
  clearInterval(clock);
  running.server.close(() => process.exit(0));
  running.server.closeAllConnections();
};
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
// Whoever started us is gone, however they went.
if (process.channel !== undefined) process.once('disconnect', stop);
