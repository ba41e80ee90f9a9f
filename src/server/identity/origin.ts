/** The origin a browser came by: only one we know, so that a forged Host header leads nowhere. */

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The origin to use for this request: the configured one, or, when that is a loopback address, the loopback name the
 * browser itself used (localhost and 127.0.0.1 keep separate cookies).
 */
export function originOf(host: string | undefined, configured: string): string {
  const own = new URL(configured);
  if (host === undefined || !loopback.has(own.hostname)) return own.origin;
  const asked = URL.parse(`${own.protocol}//${host}`);
  return asked !== null && loopback.has(asked.hostname) && asked.port === own.port ? asked.origin : own.origin;
}
