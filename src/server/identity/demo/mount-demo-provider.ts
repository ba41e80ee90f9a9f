/** Puts the demo's identity provider on `/demo-idp`; loaded by a dynamic import, so that production does not even hold it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Provider } from 'oidc-provider';
import type { Pool } from 'pg';
import type { Language, Text } from '#domain/kernel/text.ts';
import type { WallClock } from '#server/kernel/wall-clock.ts';
import { originOf } from '../origin.ts';
import type { ProviderSettings } from '../relying-party.ts';
import { DEMO_CLIENT, DEMO_MOUNT, demoKeys, demoProvider } from './demo-provider.ts';
import { readPageFiles } from './page-files.ts';
import { expiredPage, signInPage, type DemoFigure } from './sign-in-page.ts';

export type DemoParts = {
  readonly pool: Pool;
  readonly clock: WallClock;
  readonly publicUrl: string;
  readonly figures: readonly DemoFigure[];
  readonly officeName: (office: string) => Text | undefined;
};

/** How our relying party finds the demo's provider. */
export const demoProviderSettings: ProviderSettings = {
  name: 'demo',
  issuerFor: (origin) => `${origin}${DEMO_MOUNT}`,
  clientId: DEMO_CLIENT,
  clientSecret: undefined,
};

/** `same-origin` and not `no-referrer`: with the latter Chromium sends `Origin: null` with our own form, which the server refuses. */
const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

/**
 * Adds `/demo-idp/*`. The provider reads the raw request itself, so bodies are not parsed here and the reply is hijacked;
 * routes carry `config.raw = true` so that hooks of the server may let them pass.
 */
export async function mountDemoProvider(app: FastifyInstance, parts: DemoParts): Promise<void> {
  const serve = await demoListener(parts);
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all(`${DEMO_MOUNT}/*`, { config: { raw: true } }, async (request, reply) => {
      reply.hijack();
      await serve(request.raw, reply.raw);
    });
  });
}

/** The provider as a plain listener for node:http; one provider per origin, since an issuer names its origin. */
export async function demoListener(parts: DemoParts): Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>> {
  const keys = await demoKeys(parts.pool);
  const files = readPageFiles(DEMO_MOUNT);
  const names = new Map(parts.figures.map(({ id, name }) => [id, name]));
  const providers = new Map<string, Provider>();
  const providerFor = (origin: string): Provider => {
    const provider = providers.get(origin) ?? demoProvider(origin, { ...parts, keys, findName: async (id) => names.get(id) });
    providers.set(origin, provider);
    return provider;
  };
  return async (request, response) => {
    const origin = originOf(request.headers.host, parts.publicUrl);
    const provider = providerFor(origin);
    const { pathname } = new URL(request.url ?? '/', origin);
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
    const file = files.get(pathname);
    if (file !== undefined) {
      response.setHeader('cache-control', 'public, max-age=3600');
      return send(response, 200, file.type, file.bytes);
    }
    if (pathname.startsWith(`${DEMO_MOUNT}/interaction/`)) return interact(provider, parts, request, response);
    forgetLastPerson(request);
    // The provider finds its mount path by comparing the two.
    Object.assign(request, { originalUrl: request.url, url: request.url?.slice(DEMO_MOUNT.length) });
    await provider.callback()(request, response);
  };
}

/** Everybody picks anew: a session of the provider itself would ask the next person to sign the last one out first. */
function forgetLastPerson(request: IncomingMessage): void {
  const { cookie } = request.headers;
  if (cookie !== undefined)
    request.headers.cookie = cookie
      .split(/;\s*/)
      .filter((pair) => !/^demo_idp(\.sig)?=/.test(pair))
      .join('; ');
}

async function interact(provider: Provider, parts: DemoParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const look = lookOf(request);
  const html = 'text/html; charset=utf-8';
  try {
    await provider.interactionDetails(request, response);
  } catch {
    return send(response, 400, html, expiredPage(look, DEMO_MOUNT));
  }
  if (request.method !== 'POST') return send(response, 200, html, signInPage(look, DEMO_MOUNT, parts.figures, parts.officeName));
  const person = new URLSearchParams(await readBody(request)).get('person');
  if (person === null || !parts.figures.some(({ id }) => id === person)) {
    return send(response, 400, html, signInPage(look, DEMO_MOUNT, parts.figures, parts.officeName));
  }
  await provider.interactionFinished(request, response, { login: { accountId: person, remember: false } });
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** A form with one short field; anything longer is not ours and reads as empty. */
async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > 1000) return '';
  }
  return text;
}

/** Language and theme as the person chose them on our pages, or by the link on this one. */
function lookOf(request: IncomingMessage): { language: Language; theme: 'light' | 'dark' | undefined } {
  const cookies = request.headers.cookie ?? '';
  const asked = /[?&]language=(zh|en)\b/.exec(request.url ?? '')?.[1] ?? /(?:^|;\s*)yici-language=(zh|en)/.exec(cookies)?.[1];
  const theme = /(?:^|;\s*)yici-theme=(light|dark)/.exec(cookies)?.[1];
  const english = asked === undefined ? /^\s*en\b/i.test(request.headers['accept-language'] ?? '') : asked === 'en';
  return { language: english ? 'en' : 'zh', theme: theme === 'light' || theme === 'dark' ? theme : undefined };
}
