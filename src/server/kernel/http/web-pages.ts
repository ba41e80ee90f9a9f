/** Serves the built web: hashed files as they are, and one page for each front with this reply's nonce in its scripts. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { wallClock } from '../wall-clock.ts';
import { makeLimiter, nonceOf, sandboxHeaders, type Limiter, type Rate } from './guard.ts';
import { languageOf } from './language.ts';
import { sendRefusal } from './mount.ts';
import { pageInShell, type DrawPage } from './served-page.ts';

const read = (folder: string, names: readonly string[]): string | undefined => {
  for (const name of names) {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      // The next name.
    }
  }
  return undefined;
};

export type Pages = { readonly publicUrl: string; readonly draw: DrawPage };

/** Drawing a guide takes ten milliseconds: a hall of readers gets theirs, a loop gets the app, which asks for itself. */
const DRAWN: Rate = { burst: 200, perSecond: 20 };

/**
 * Every address that is not a file and not the API is a page of the portal, below /office of the office, below /hall of the hall's devices. Without a folder there are
 * no pages. What `pages` draws stands in the reply itself, for readers without script.
 */
export async function mountWeb(app: FastifyInstance, folder: string | undefined, pages?: Pages): Promise<void> {
  if (folder === undefined) {
    app.setNotFoundHandler((request, reply) => sendRefusal(request, reply, { code: 'not-found' }));
    return;
  }
  if (!statSync(folder).isDirectory()) throw new Error(`${folder} is no folder`);
  const portal = read(folder, ['portal/index.html', 'index.html']);
  const office = read(folder, ['office/index.html']) ?? portal;
  const hall = read(folder, ['hall/index.html']) ?? portal;
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    // One route a file, not one for all: a folder's address (/, /office/) is a page and must reach the fallback below.
    wildcard: false,
    // Pages go through the fallback below, which gives them their nonce.
    allowedPath: (path) => !path.endsWith('.html'),
    setHeaders: (reply, path) => {
      const hashed = /-[\w-]{8,}\.\w+$/.test(path);
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      // The sandbox has no origin, so its scripts come to it as to a stranger; they are the same for everybody.
      if (/\.(?:js|css)$/.test(path))
        void reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
    },
  });
  mountFileView(app, read(folder, ['ui/file-view/index.html']));
  const limiter = makeLimiter();
  app.setNotFoundHandler(async (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0] ?? '/';
    const isOffice = isBelow('/office', path);
    const isHall = isBelow('/hall', path);
    const page = isOffice ? office : isHall ? hall : portal;
    if (page === undefined || !isPage(request, path)) return sendRefusal(request, reply, { code: 'not-found' });
    const nonce = nonceOf(reply.raw);
    // The nonce first: what a text of the catalogue says must never be given it.
    const shell = page.replaceAll('<script', `<script nonce="${nonce}"`);
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(isOffice || isHall || pages === undefined ? shell : await drawInto(shell, request, pages, limiter));
  });
}

const isBelow = (area: string, path: string): boolean => path === area || path.startsWith(`${area}/`);

/** Where the page cannot be drawn the app is sent without it, and says itself what is the matter. */
async function drawInto(shell: string, request: FastifyRequest, { publicUrl, draw }: Pages, limiter: Limiter): Promise<string> {
  if (limiter.take(request.ip, DRAWN, wallClock()) > 0) return shell;
  try {
    const [path = '/', search = ''] = request.url.split(/\?(.*)/s);
    const query = new URLSearchParams(search);
    const language = languageOf(query.get('lang'), request.headers.cookie, request.headers['accept-language']);
    const drawn = await draw({ path, query, language });
    return drawn === undefined ? shell : pageInShell(shell, drawn, language, publicUrl, query.has('lang'));
  } catch (error) {
    request.log.error({ err: error, request: request.id }, 'a page was not drawn');
    return shell;
  }
}

/** The page that draws files; it is told what to draw by the page around it and can reach nothing itself. */
function mountFileView(app: FastifyInstance, page: string | undefined): void {
  if (page === undefined) return;
  app.get('/file-view', (_request, reply) => {
    const nonce = nonceOf(reply.raw);
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .headers(sandboxHeaders(nonce))
      .send(page.replaceAll('<script', `<script nonce="${nonce}"`));
  });
}

/** Who goes to an address of the office by the browser wants a page, though it ends like a file's name: ids may have dots. */
const isGoing = (request: FastifyRequest, path: string): boolean =>
  path.startsWith('/office/') && request.headers['sec-fetch-mode'] === 'navigate';

const isPage = (request: FastifyRequest, path: string): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  !path.startsWith('/api/') &&
  (!/\.\w{2,5}$/.test(path) || isGoing(request, path));
