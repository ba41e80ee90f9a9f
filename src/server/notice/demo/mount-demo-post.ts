/** Puts `/demo-mailbox` and `/demo-sms` on the server; loaded by a dynamic import in the demo alone. */
import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readPageFiles } from '#server/identity/demo/page-files.ts';
import { languageOf } from '#server/kernel/http/language.ts';
import { postFile } from './demo-post.ts';
import { awayPage, mailboxPage, phonePage, type Look, type Post } from './post-pages.ts';

const MOUNT = '/demo-mailbox';
const READ_MS = 3_000;
const MOST = 5_000_000;

/** No script, no form, nothing from elsewhere: a mail is text, whatever it says. */
const POLICY =
  "sandbox allow-same-origin; default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

/** What lies in the demo's post; undefined while it is not up. */
async function readPost(home: string): Promise<Post | undefined> {
  try {
    const { read } = JSON.parse(readFileSync(postFile(home), 'utf8')) as { readonly read: number };
    const reply = await fetch(`http://127.0.0.1:${read}/`, { redirect: 'error', signal: AbortSignal.timeout(READ_MS) });
    const text = await reply.text();
    return text.length > MOST ? undefined : (JSON.parse(text) as Post);
  } catch {
    return undefined;
  }
}

const lookOf = (request: FastifyRequest): Look => {
  const { cookie } = request.headers;
  const asked = (request.query as { readonly language?: string }).language;
  const theme = /(?:^|;\s*)yici-theme=(light|dark)/.exec(cookie ?? '')?.[1];
  return {
    language: languageOf(asked, cookie, request.headers['accept-language']),
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
  };
};

const send = (reply: FastifyReply, html: string): FastifyReply =>
  reply.type('text/html; charset=utf-8').header('content-security-policy', POLICY).header('cache-control', 'no-store').send(html);

export function mountDemoPost(app: FastifyInstance, home: string): void {
  const own = readFileSync(new URL('post-pages.css', import.meta.url));
  for (const [path, { type, bytes }] of readPageFiles(MOUNT)) {
    const body = path.endsWith('.css') ? Buffer.concat([bytes, own]) : bytes;
    app.get(path, async (_request, reply) => reply.type(type).header('cache-control', 'public, max-age=3600').send(body));
  }
  app.get(MOUNT, async (request, reply) => {
    const [look, post] = [lookOf(request), await readPost(home)];
    const { mail } = request.query as { readonly mail?: unknown };
    return send(reply, post === undefined ? awayPage(look, MOUNT) : mailboxPage(look, post, typeof mail === 'string' ? mail : undefined));
  });
  app.get('/demo-sms', async (request, reply) => {
    const [look, post] = [lookOf(request), await readPost(home)];
    return send(reply, post === undefined ? awayPage(look, '/demo-sms') : phonePage(look, post));
  });
}
