/** What stands before every request: security headers, other sites kept out, a bucket of requests per caller. */
import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

const nonces = new WeakMap<ServerResponse, string>();
export const nonceOf = (response: ServerResponse): string => nonces.get(response) ?? '';

/** One policy for everything we send, errors and files included (bar O7). Scripts only from ourselves or with this reply's nonce. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * The one page that may stand in a frame, ours: it draws strangers' files without origin, cookies or network (decision 0048).
 * `sandbox` holds however the page is reached.
 */
export const sandboxHeaders = (nonce: string): Readonly<Record<string, string>> => ({
  'content-security-policy': [
    'sandbox allow-scripts',
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    'img-src blob: data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; '),
  'x-frame-options': 'SAMEORIGIN',
});

/** Headers of every reply; HSTS (two years) only where the address people use is https. */
export const securityHeaders = (nonce: string, https: boolean): Readonly<Record<string, string>> => ({
  'content-security-policy': policy(nonce),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=()',
  ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
});

/** Put on the raw response before anything else may answer, so that no path to a reply goes round them. */
export function dress(response: ServerResponse, https: boolean): void {
  const nonce = randomBytes(16).toString('base64');
  nonces.set(response, nonce);
  for (const [name, value] of Object.entries(securityHeaders(nonce, https))) response.setHeader(name, value);
}

const unsafe: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a request that changes something comes from another site (bar A14). A browser says so itself in Sec-Fetch-Site
 * and Origin; programs send neither. With a loopback address configured, each loopback name is ours.
 */
export function isCrossSite(method: string, headers: IncomingHttpHeaders, publicUrl: string): boolean {
  if (!unsafe.has(method)) return false;
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') return true;
  // A page without a referrer (the demo's sign-in) sends Origin: null though it is ours; no script can forge Sec-Fetch-Site.
  if (site === 'same-origin') return false;
  const { origin } = headers;
  if (origin === undefined) return false;
  const [own, theirs] = [new URL(publicUrl), URL.parse(origin)];
  if (theirs === null) return true;
  if (theirs.origin === own.origin) return false;
  return !(loopback.has(own.hostname) && loopback.has(theirs.hostname) && theirs.port === own.port && theirs.protocol === own.protocol);
}

/** How many requests at once, and how many more each second. */
export type Rate = { readonly burst: number; readonly perSecond: number };
export type Limiter = {
  /** Takes one; 0 when there was one to take, else the seconds to wait. */
  readonly take: (key: string, rate: Rate, now: number) => number;
  /** The seconds to wait, with nothing taken. */
  readonly wait: (key: string, rate: Rate, now: number) => number;
};

/** Buckets kept in memory, the fullest forgotten first: what one process saw is enough to slow one sender down. */
export function makeLimiter(most = 50_000): Limiter {
  const buckets = new Map<string, { left: number; at: number }>();
  const leftIn = (key: string, { burst, perSecond }: Rate, now: number): number => {
    const bucket = buckets.get(key) ?? { left: burst, at: now };
    // A clock that was set back must not shut anybody out (bar D12).
    return Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond);
  };
  const waitFor = (left: number, { perSecond }: Rate): number => (left >= 1 ? 0 : Math.ceil((1 - left) / perSecond));
  return {
    wait: (key, rate, now) => waitFor(leftIn(key, rate, now), rate),
    take: (key, rate, now) => {
      const left = leftIn(key, rate, now);
      buckets.delete(key);
      buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now });
      const oldest = buckets.size > most ? buckets.keys().next().value : undefined;
      if (oldest !== undefined) buckets.delete(oldest);
      return waitFor(left, rate);
    },
  };
}
