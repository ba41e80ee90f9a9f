/** Signatures of webhooks as Standard Webhooks has them: HMAC-SHA256 of `id.timestamp.body`, two while a secret is changed. */
import { createHmac } from 'node:crypto';
import type { Instant } from '#domain/kernel/instant.ts';
import type { SystemState } from '#domain/system/system.ts';
import { deriveSecret } from '#server/kernel/secret-file.ts';

const PREFIX = 'whsec_';

/** Of the platform's own secret, the system and the generation: it lies in no database and in no copy of one. */
export const webhookSecret = (own: string, system: string, generation: number): string =>
  `${PREFIX}${Buffer.from(deriveSecret(own, `webhook ${system} ${generation}`), 'base64url').toString('base64')}`;

/** Secrets that sign now, the newest first. */
export const secretsInForce = (own: string, { system, secret }: SystemState, now: Instant): readonly string[] => {
  if (secret === undefined) return [];
  const before = secret.previousUntil !== undefined && now < secret.previousUntil && secret.generation > 1 ? [secret.generation - 1] : [];
  return [secret.generation, ...before].map((generation) => webhookSecret(own, system.id, generation));
};

/** One signature, `v1,` and Base64. `timestamp` in seconds. */
export const signWebhook = (secret: string, id: string, timestamp: number, body: string): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64')}`;

/** The headers of one attempt. */
export const webhookHeaders = (secrets: readonly string[], id: string, now: Instant, body: string): Readonly<Record<string, string>> => {
  const timestamp = Math.floor(now / 1_000);
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Yici-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': secrets.map((secret) => signWebhook(secret, id, timestamp, body)).join(' '),
  };
};
