/**
 * The office's service worker: keeps the window's own files and the public catalogue, so that it opens without a line.
 * It never keeps a personal reply: of the API only what everybody may read (bar A5). One version for one build.
 */
// Written out by vite.config.ts: the files the window needs, and their common hash.
declare const __OFFICE_FILES__: { readonly version: string; readonly files: readonly string[] };

/** What the browser gives a worker; the types of pages do not know it. */
type Waiting = { readonly waitUntil: (work: Promise<unknown>) => void };
type Fetching = Waiting & { readonly request: Request; readonly respondWith: (reply: Promise<Response>) => void };
type Told = Waiting & { readonly data: unknown; readonly ports: readonly MessagePort[] };
type Scope = {
  readonly addEventListener: ((name: 'install' | 'activate', work: (event: Waiting) => void) => void) &
    ((name: 'fetch', work: (event: Fetching) => void) => void) &
    ((name: 'message', work: (event: Told) => void) => void);
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly location: Location;
};
const scope = globalThis as unknown as Scope;

const { version, files } = __OFFICE_FILES__;
const SHELL = `yici-office-${version}`;
/** Kept over versions: it is data, and says itself from when it is. */
const CATALOGUE = 'yici-catalogue';
const PAGE = '/office';
/** Matters, their guides, divisions and offices: public, and the same for everybody. */
const OPEN = /^\/api\/v1\/(?:matters(?:\/[^/]+(?:\/guide)?)?|divisions|offices)$/;
/** A line that swallows requests is no line: the person at the window waits no longer than this. */
const PATIENCE_MS = 2_500;

async function install(): Promise<void> {
  const cache = await caches.open(SHELL);
  await cache.addAll([...files]);
  const page = await fetch(PAGE, { credentials: 'omit', cache: 'no-store' });
  const text = await page.clone().text();
  // A page of another build would ask for files that are not kept: then this install is tried again later.
  if (!page.ok || !files.some((file) => file.endsWith('.js') && text.includes(file))) throw new Error('The page belongs to another build');
  await cache.put(PAGE, page);
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('yici-office-') && name !== SHELL) await caches.delete(name);
  await scope.clients.claim();
}

const inTime = (request: Request): Promise<Response> => {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  return fetch(request, { signal: stop.signal }).finally(() => clearTimeout(timer));
};

/** A gateway that cannot reach the server says so in its own words. */
const isAway = ({ status }: Response): boolean => status === 502 || status === 503 || status === 504;

async function page(request: Request): Promise<Response> {
  const kept = async () => (await caches.open(SHELL)).match(PAGE);
  try {
    const fresh = await inTime(request);
    return isAway(fresh) ? ((await kept()) ?? fresh) : fresh;
  } catch (error) {
    const known = await kept();
    if (known === undefined) throw error;
    return known;
  }
}

async function file(request: Request): Promise<Response> {
  return (await (await caches.open(SHELL)).match(request, { ignoreVary: true })) ?? fetch(request);
}

async function catalogue(request: Request): Promise<Response> {
  const cache = await caches.open(CATALOGUE);
  const known = async () => cache.match(request.url, { ignoreVary: true });
  try {
    const fresh = await inTime(request);
    if (fresh.ok) await cache.put(request.url, fresh.clone());
    return isAway(fresh) ? ((await known()) ?? fresh) : fresh;
  } catch (error) {
    const kept = await known();
    if (kept === undefined) throw error;
    return kept;
  }
}

/** Fetches public pages of the catalogue ahead, one after the other; answers how many are kept. */
async function prepare(addresses: readonly string[], port: MessagePort | undefined): Promise<void> {
  const cache = await caches.open(CATALOGUE);
  let kept = 0;
  for (const address of addresses) {
    if (!OPEN.test(new URL(address, scope.location.origin).pathname)) continue;
    try {
      const reply = await fetch(address, { credentials: 'omit', headers: { accept: 'application/json' } });
      if (!reply.ok) continue;
      await cache.put(new URL(address, scope.location.origin).href, reply);
      kept += 1;
    } catch {
      break;
    }
  }
  port?.postMessage(kept);
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('message', (event) => {
  const { data, ports } = event;
  if (typeof data !== 'object' || data === null || !('kind' in data)) return;
  if (data.kind === 'take-over') event.waitUntil(scope.skipWaiting());
  if (data.kind === 'prepare' && 'addresses' in data && Array.isArray(data.addresses)) {
    event.waitUntil(prepare(data.addresses.map(String), ports[0]));
  }
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin) return;
  if (request.mode === 'navigate') {
    if (pathname === PAGE || pathname.startsWith(`${PAGE}/`)) event.respondWith(page(request));
  } else if (pathname.startsWith('/assets/')) event.respondWith(file(request));
  else if (OPEN.test(pathname)) event.respondWith(catalogue(request));
});
