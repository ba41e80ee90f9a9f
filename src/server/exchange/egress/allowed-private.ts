/** Which private addresses may be called: those the operator names, and in the demo those of its own departments. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefusal } from '#server/kernel/start-refusal.ts';

const FORM = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+):(\d{1,5})$/;
/** Departments of the demo take another port when theirs is taken, so their files are read anew after this time. */
const FRESH_MS = 1_000;
const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443', 'postgres:': '5432', 'postgresql:': '5432' };

/** Reads `YICI_EXCHANGE_PRIVATE`: `host:port` with commas. Throws `bad-config` naming what is no such pair. */
export function readPrivate(text: string | undefined): ReadonlySet<string> {
  const pairs = (text ?? '').split(',').flatMap((pair) => (pair.trim() === '' ? [] : [pair.trim().toLowerCase()]));
  const wrong = pairs.filter((pair) => !FORM.test(pair));
  if (wrong.length > 0) throw new StartRefusal('bad-config', `YICI_EXCHANGE_PRIVATE: ${wrong.join(', ')}: write host:port`);
  return new Set(pairs.map((pair) => pair.replace(/^\[(.*)\]/, '$1')));
}

const pairOf = (address: unknown): readonly string[] => {
  if (typeof address !== 'string' || !URL.canParse(address)) return [];
  const { protocol, hostname, port } = new URL(address);
  return hostname === '' ? [] : [`${hostname.replace(/^\[(.*)\]$/, '$1')}:${port || (PORTS[protocol] ?? '')}`];
};

/** `address` is where it listens, `data` where its database is, if it has one. */
const pairsIn = (file: string): readonly string[] => {
  try {
    const { address, data } = JSON.parse(readFileSync(file, 'utf8')) as { readonly address?: unknown; readonly data?: unknown };
    return [...pairOf(address), ...pairOf(data)];
  } catch {
    // Not written yet, or just being replaced: its department cannot be called for this second.
    return [];
  }
};

/** Addresses in `departments/<id>.json` of the home. */
export function departmentAddresses(home: string): readonly string[] {
  const folder = join(home, 'departments');
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => pairsIn(join(folder, name)));
  } catch {
    return [];
  }
}

/** The set as it is now; `demo` adds the demo's own departments. */
export function privateAddresses(named: ReadonlySet<string>, home: string, demo: boolean): () => ReadonlySet<string> {
  if (!demo) return () => named;
  let read = { at: Number.NEGATIVE_INFINITY, set: named };
  return () => {
    const now = performance.now();
    if (now - read.at > FRESH_MS) read = { at: now, set: new Set([...named, ...departmentAddresses(home)]) };
    return read.set;
  };
}
