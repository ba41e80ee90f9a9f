/** Serves the built web: hashed files as they are, and one page for each front with this reply's nonce in its scripts. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { nonceOf, sandboxHeaders } from './guard.ts';
import { sendRefusal } from './mount.ts';

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

/** Every address that is not a file and not the API is a page of the portal, below /office of the office. Without a folder there are no pages. */
export async function mountWeb(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder === undefined) {
    app.setNotFoundHandler((request, reply) => sendRefusal(request, reply, { code: 'not-found' }));
    return;
  }
  if (!statSync(folder).isDirectory()) throw new Error(`${folder} is no folder`);
  const portal = read(folder, ['portal/index.html', 'index.html']);
  const office = read(folder, ['office/index.html']) ?? portal;
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
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0] ?? '/';
    const page = path === '/office' || path.startsWith('/office/') ? office : portal;
    if (page === undefined || !isPage(request, path)) return sendRefusal(request, reply, { code: 'not-found' });
    const nonce = nonceOf(reply.raw);
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page.replaceAll('<script', `<script nonce="${nonce}"`));
  });
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

const isPage = (request: FastifyRequest, path: string): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') && !path.startsWith('/api/') && !/\.\w{2,5}$/.test(path);
