/** Asks an outside provider over HTTP (courier, payments) with one shared secret, and judges by it what the provider tells: bounded waits, bounded answers. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Where it is reached; `secret` is the bearer's and the key of its signatures, `notify` where it tells its news. */
export type ProviderPlace = { readonly name: string; readonly address: string; readonly secret: string; readonly notify: string };

/** Shorter than the minute a job is given. */
const WAIT_MS = 10_000;
const LONGEST_ANSWER = 200_000;
const NOT_FOUND = 404;

async function readShort(reply: Response, name: string): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const bytes of reply.body ?? []) {
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    if (text.length > LONGEST_ANSWER) throw new Error(`${name} answered too much`);
  }
  return text;
}

/**
 * @param key the provider's idempotency key.
 * @returns what it answered, undefined where it knows of no such thing (404).
 * Throws with the status or a word of ours, never with what the provider wrote: it may name an account or an address.
 */
export async function askProvider(
  { name, address, secret }: ProviderPlace,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  key?: string,
): Promise<unknown> {
  const reply = await fetch(`${address}${path}`, {
    method,
    redirect: 'error',
    signal: AbortSignal.timeout(WAIT_MS),
    headers: {
      authorization: `Bearer ${secret}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await readShort(reply, name);
  if (reply.status === NOT_FOUND) return undefined;
  if (!reply.ok) throw new Error(`${name} answered ${reply.status}`);
  // Some say yes with nothing behind it.
  return text === '' ? {} : JSON.parse(text);
}

/** HMAC-SHA256 of the news as they were written, in hex. */
export const newsSignature = (secret: string, payload: string): string => createHmac('sha256', secret).update(payload).digest('hex');

export function isNewsSigned(secret: string, payload: string, signature: string): boolean {
  const [own, given] = [Buffer.from(newsSignature(secret, payload)), Buffer.from(signature)];
  return own.length === given.length && timingSafeEqual(own, given);
}

export const isMembers = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A text that is there and no longer than what we keep. */
export const shortText = (value: unknown, longest: number): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= longest ? value : undefined;
