/** Checks that a webhook comes from the platform and is fresh, as Standard Webhooks prescribes; needs nothing but Node. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Why a webhook is refused; answer each with 401. */
export type WebhookFault = 'header-missing' | 'secret-malformed' | 'timestamp-malformed' | 'too-old' | 'too-new' | 'signature-wrong';
export type WebhookVerdict =
  | { readonly ok: true; readonly id: string; readonly at: Date }
  | { readonly ok: false; readonly fault: WebhookFault };

export type WebhookParts = {
  /** `whsec_…`; while a secret is being changed, the old one and the new one. */
  readonly secrets: readonly string[];
  /** Lower-case names, as Node gives them. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The bytes as they came: parsed and written again they would be other bytes. */
  readonly body: string | Uint8Array;
  /** Milliseconds; the present unless said. */
  readonly now?: number;
  /** Seconds a webhook may be old, or ahead of our clock; five minutes unless said. */
  readonly tolerance?: number;
};

const PREFIX = 'whsec_';
const FIVE_MINUTES = 300;

const keyOf = (secret: string): Buffer | undefined => {
  const text = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret;
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : undefined;
};

/** `v1,<base64>` over `id.timestamp.body`. Throws RangeError for a secret that is not base64. */
export function signWebhook(secret: string, id: string, seconds: number, body: string | Uint8Array): string {
  const key = keyOf(secret);
  if (key === undefined) throw new RangeError('The secret of a webhook is whsec_ and base64.');
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.`).update(body).digest('base64')}`;
}

const same = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
};

const headerOf = ({ headers }: WebhookParts, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/**
 * Whether the webhook is the platform's: one of its signatures (several while a secret is being changed) is right under one
 * of our secrets. Look at `id` next: the same one may come again, and must then be answered with 2xx and do nothing.
 */
export function verifyWebhook(parts: WebhookParts): WebhookVerdict {
  const { secrets, body, now = Date.now(), tolerance = FIVE_MINUTES } = parts;
  const id = headerOf(parts, 'webhook-id');
  const stamp = headerOf(parts, 'webhook-timestamp');
  const given = headerOf(parts, 'webhook-signature');
  if (id === undefined || stamp === undefined || given === undefined) return { ok: false, fault: 'header-missing' };
  if (!/^\d{1,12}$/.test(stamp)) return { ok: false, fault: 'timestamp-malformed' };
  const seconds = Number(stamp);
  if (seconds < now / 1000 - tolerance) return { ok: false, fault: 'too-old' };
  if (seconds > now / 1000 + tolerance) return { ok: false, fault: 'too-new' };
  if (secrets.length === 0 || secrets.some((secret) => keyOf(secret) === undefined)) return { ok: false, fault: 'secret-malformed' };
  const wanted = secrets.map((secret) => signWebhook(secret, id, seconds, body));
  const right = given.split(' ').some((signature) => wanted.some((each) => same(each, signature)));
  return right ? { ok: true, id, at: new Date(seconds * 1000) } : { ok: false, fault: 'signature-wrong' };
}
