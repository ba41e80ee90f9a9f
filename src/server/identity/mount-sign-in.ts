/** The two pages of signing in: off to the identity provider, and back with a new session. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { WallClock } from '#server/kernel/wall-clock.ts';
import { originOf } from './origin.ts';
import { personForLogin } from './person-store.ts';
import { returnPathOf } from './return-path.ts';
import { absoluteLimit, beginSession, endSession } from './session-store.ts';
import { isSecure, readCookie, sessionCookie, signInCookie, tokenKey, writeCookie } from './session-cookie.ts';
import { keepSignIn, SIGN_IN_SECONDS, takeSignIn } from './sign-in-store.ts';
import type { RelyingParty } from './relying-party.ts';

export type SignInParts = {
  readonly pool: Pool;
  readonly clock: WallClock;
  readonly relyingParty: RelyingParty;
  /** The address people use (configuration), e.g. http://localhost:8080. */
  readonly publicUrl: string;
};

/** Adds GET /sign-in and GET /sign-in/callback. A failed sign-in ends at `/?sign-in=failed` or `=expired`, never in a session. */
export function mountSignIn(app: FastifyInstance, parts: SignInParts): void {
  app.get('/sign-in', (request, reply) => begin(parts, request, reply));
  app.get('/sign-in/callback', (request, reply) => finish(parts, request, reply));
}

async function begin(parts: SignInParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const origin = originOf(request.headers.host, parts.publicUrl);
  const query = new URL(request.url, origin).searchParams;
  const language = languageOf(request, query.get('language'));
  const { url, ...attempt } = await parts.relyingParty.begin(origin, language);
  const kept = { ...attempt, origin, returnTo: returnPathOf(query.get('return') ?? undefined) };
  const token = await keepSignIn(parts.pool, kept, parts.clock());
  const cookie = writeCookie(signInCookie, token, isSecure(origin), SIGN_IN_SECONDS);
  return reply.header('set-cookie', cookie).header('cache-control', 'no-store').redirect(url.href, 303);
}

async function finish(parts: SignInParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const origin = originOf(request.headers.host, parts.publicUrl);
  const secure = isSecure(origin);
  const away = (path: string, cookies: readonly string[] = []) =>
    reply
      .header('set-cookie', [...cookies, writeCookie(signInCookie, '', secure, 0)])
      .header('cache-control', 'no-store')
      .redirect(path, 303);
  const token = readCookie(request.headers.cookie, signInCookie, secure);
  const kept = token === undefined ? undefined : await takeSignIn(parts.pool, token, parts.clock());
  if (kept === undefined || kept.origin !== origin) return away('/?sign-in=expired');
  const found = await parts.relyingParty.finish(origin, new URL(request.url, origin), kept).catch((error: unknown) => {
    request.log.warn({ err: error instanceof Error ? error.name : 'unknown' }, 'sign-in refused');
    return undefined;
  });
  if (found === undefined) return away('/?sign-in=failed');
  const now = parts.clock();
  const person = await personForLogin(parts.pool, { provider: parts.relyingParty.provider, ...found }, now);
  // A new token at every sign-in; the old session of this browser ends, so that a planted one gains nothing (bar A10).
  const before = readCookie(request.headers.cookie, sessionCookie, secure);
  if (before !== undefined) await endSession(parts.pool, tokenKey(before).id, now);
  const session = await beginSession(parts.pool, person, now);
  return away(kept.returnTo, [writeCookie(sessionCookie, session, secure, absoluteLimit / 1000)]);
}

/** zh unless the person chose English: by the link, by the language cookie, or by the browser's first language. */
function languageOf(request: FastifyRequest, asked: string | null): 'zh' | 'en' {
  const chosen = asked ?? /(?:^|;\s*)yici-language=(zh|en)/.exec(request.headers.cookie ?? '')?.[1];
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';
}
