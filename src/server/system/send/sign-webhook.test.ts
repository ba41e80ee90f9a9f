/** A vendor who verifies by the standard accepts what we sign, also while the secret is changed. */
import { expect, test } from 'vitest';
import { instantOf } from '#domain/kernel/instant.ts';
import type { SystemState } from '#domain/system/system.ts';
import { secretsInForce, signWebhook, webhookHeaders, webhookSecret } from './sign-webhook.ts';

const own = 'the-own-secret-of-a-platform-in-a-test';
const state = (more: Partial<NonNullable<SystemState['secret']>> = {}): SystemState =>
  ({ system: { id: 'sys-one' }, secret: { generation: 2, since: instantOf(0), ...more } }) as unknown as SystemState;

test("the reference implementation's own vector", () => {
  const signed = signWebhook('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}');
  expect(signed).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test('while a secret is changed both sign, afterwards the new one alone', () => {
  const changing = state({ previousUntil: instantOf(1_000) });
  expect(secretsInForce(own, changing, instantOf(999))).toEqual([webhookSecret(own, 'sys-one', 2), webhookSecret(own, 'sys-one', 1)]);
  expect(secretsInForce(own, changing, instantOf(1_000))).toEqual([webhookSecret(own, 'sys-one', 2)]);
  const headers = webhookHeaders(secretsInForce(own, changing, instantOf(999)), 'sys-one.7', instantOf(1_614_265_330_999), '{}');
  expect(headers['webhook-signature']?.split(' ')).toHaveLength(2);
  expect(headers).toMatchObject({ 'webhook-id': 'sys-one.7', 'webhook-timestamp': '1614265330' });
});

test('secrets are 32 bytes in Base64, and no two systems or generations share one', () => {
  const secrets = [webhookSecret(own, 'a', 1), webhookSecret(own, 'a', 2), webhookSecret(own, 'b', 1), webhookSecret('other', 'a', 1)];
  expect(new Set(secrets).size).toBe(4);
  for (const secret of secrets) expect(Buffer.from(secret.slice('whsec_'.length), 'base64')).toHaveLength(32);
});
