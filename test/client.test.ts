/** The published client says what the contract says, repeats what may be repeated, and believes only signed webhooks. */
import { expect, test } from 'vitest';
import { integrationOperations } from '#contract/operations/integration.ts';
import { systemTestOperations } from '#contract/operations/system-test.ts';
import { SystemEvent } from '#contract/system-events.ts';
import { openApiOf } from '#server/kernel/http/openapi.ts';
import { addressOf, pauseBefore } from '../packages/client/call.ts';
import { signWebhook, verifyWebhook } from '../packages/client/verify-webhook.ts';
import { writeClient, type OpenApi } from './support/write-client.ts';

test('the client’s types are those of the description that integrators read (else: vitest run test/client.test.ts -u)', async () => {
  const openApi = openApiOf([...integrationOperations, ...systemTestOperations], 'https://yici.example.gov.cn') as unknown as OpenApi;
  await expect(await writeClient(openApi, { SystemEvent })).toMatchFileSnapshot('../packages/client/api.gen.ts');
});

/** The vector of the reference implementations of Standard Webhooks. */
const vector = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  seconds: 1_614_265_330,
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const webhook = (more: {
  readonly signature?: string;
  readonly body?: string;
  readonly secrets?: readonly string[];
  readonly later?: number;
}) =>
  verifyWebhook({
    secrets: more.secrets ?? [vector.secret],
    headers: {
      'webhook-id': vector.id,
      'webhook-timestamp': String(vector.seconds),
      'webhook-signature': more.signature ?? vector.signature,
    },
    body: more.body ?? vector.body,
    now: (vector.seconds + (more.later ?? 0)) * 1000,
  });

test('a webhook is believed only as it was signed, by one of our secrets, and while it is fresh', () => {
  expect(signWebhook(vector.secret, vector.id, vector.seconds, vector.body)).toBe(vector.signature);
  expect(webhook({})).toMatchObject({ ok: true, id: vector.id });
  const other = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
  // While a secret is being changed there are two signatures, and perhaps two secrets.
  expect(webhook({ signature: `v1,AAAA v2,anything ${vector.signature}`, secrets: [other, vector.secret] })).toMatchObject({ ok: true });
  expect(webhook({ body: '{"test": 2432232315}' })).toMatchObject({ fault: 'signature-wrong' });
  expect(webhook({ secrets: [other] })).toMatchObject({ fault: 'signature-wrong' });
  expect(webhook({ signature: vector.signature.replace('v1', 'v2') })).toMatchObject({ fault: 'signature-wrong' });
  expect(webhook({ later: 301 })).toMatchObject({ fault: 'too-old' });
  expect(webhook({ later: -301 })).toMatchObject({ fault: 'too-new' });
  expect(webhook({ secrets: [] })).toMatchObject({ fault: 'secret-malformed' });
  expect(verifyWebhook({ secrets: [vector.secret], headers: {}, body: '' })).toMatchObject({ fault: 'header-missing' });
});

test('a call that failed waits longer each time, and as long as the platform asks', () => {
  const pauses = [1, 2, 3, 4, 20].map((nth) => pauseBefore(nth, 500, null, 1));
  expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 60_000]);
  expect(pauseBefore(3, 500, null, 0)).toBe(1_000);
  expect(pauseBefore(1, 500, '7')).toBe(7_000);
});

test('what goes into an address is written so that it cannot leave its place', () => {
  const path = '/integration/v1/cases/{number}';
  expect(
    addressOf('https://yici.example.gov.cn', path, { params: { number: '../../x?y' }, query: { codes: 'theirs', after: undefined } }).href,
  ).toBe('https://yici.example.gov.cn/integration/v1/cases/..%2F..%2Fx%3Fy?codes=theirs');
});
