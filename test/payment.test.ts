/** Monthly orders to a payment provider that breaks, loses answers and stays silent: each month is paid once, and what fails is ordered again by hand. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brandAs, type DivisionCode, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import { monthOf, type Month } from '#domain/entitlement/payment.ts';
import type { EntitlementCommand, Opening } from '#domain/entitlement/entitlement.ts';
import { readDay } from '#domain/kernel/instant.ts';
import { changeEntitlement, byKeeper } from '#server/entitlement/change-entitlement.ts';
import type { EntitlementRoom } from '#server/entitlement/entitlement-room.ts';
import { askProvider, sendPayment, takePaymentEvent } from '#server/entitlement/send-payment.ts';
import { findEntitlement } from '#server/entitlement/store.ts';
import { sweepEntitlements } from '#server/entitlement/sweep-entitlements.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { openDemoProvider, type DemoProvider, type ProviderMood } from '#server/payment/demo/open-demo-provider.ts';
import { newsSignature } from '#server/kernel/ask-provider.ts';
import { httpProvider } from '#server/payment/http-provider.ts';
import { useApp } from '#test/support/app.ts';

const app = useApp();
const DIVISION = brandAs<DivisionCode>(330521);
const SECRET = 'shared';
const ID = '330521-0000000000000000000a';
const key = { division: DIVISION, id: ID };
const at = (text: string): Instant => instantOf(Date.parse(`${text}T10:00:00+08:00`));
const basis = { law: 'social-insurance-law-2018', article: 16 };
let provider: DemoProvider;
let moods: readonly ProviderMood[] = ['well'];
/** The month whose first try fails. */
let failing = '';

const room = (): EntitlementRoom => {
  const { cases, certificates, log } = app.wired();
  const found = httpProvider({ name: 'bank', address: provider.address, secret: SECRET, notify: 'http://127.0.0.1:9/none' });
  return { ...cases, certificates, log, provider: () => found, isHeld: () => Promise.resolve(false) };
};
const months = async () => (await findEntitlement(sqlOf(app.wired().pool), key))?.state.payments?.months ?? [];
const change = (command: EntitlementCommand, name: string, now: Instant) => changeEntitlement(room(), byKeeper(key, command, name, now));
const officer = {
  kind: 'officer',
  person: brandAs<PersonId>('yan-guo'),
  post: {
    office: brandAs<OfficeId>('deqing-human-resources'),
    division: DIVISION,
    duty: 'handling',
    from: '2026-01-01',
    title: { zh: '经办', en: 'desk' },
  },
} as const;
const byOfficer = (command: EntitlementCommand, name: string, now: Instant) =>
  changeEntitlement(room(), { ...byKeeper(key, command, name, now), actor: officer });

beforeAll(async () => {
  let seen = 0;
  provider = await openDemoProvider({
    home: app.home,
    secret: SECRET,
    now: () => 0,
    stepMs: 0,
    moods: () => [moods[seen++ % moods.length] ?? 'well'],
    outcome: ({ order, month }) => (month === failing && order.endsWith(':1') ? '收款账户状态异常' : undefined),
  });
  const from = readDay('2026-06-10');
  if (from === undefined) throw new Error('no day');
  const opening: Opening = {
    id: brandAs(ID),
    division: DIVISION,
    office: brandAs('deqing-human-resources'),
    case: brandAs('330521-2026-0000009-0'),
    part: brandAs('pension'),
    decision: brandAs('d'),
    item: brandAs('pension-approval'),
    itemVersion: 1,
    name: { zh: '养老金', en: 'Pension' },
    title: '白术',
    holders: [brandAs<PersonId>('bai-shu')],
    basis: 'decided',
    from,
    conditions: [],
    commitments: [],
    duties: [],
    payments: { name: { zh: '基本养老金', en: 'Basic pension' }, basis, first: monthOf(from), payDay: 15, months: [] },
  };
  expect((await change({ kind: 'open', opening }, 'open', at('2026-06-10'))).ok).toBe(true);
});
afterAll(() => provider.close());

/** The job as the worker tries it: again with the same number until the provider answers. */
async function send(order: string, now: Instant): Promise<void> {
  for (let tries = 0; tries < 6; tries += 1) {
    const done = await sendPayment(room(), key, { id: `job ${order} ${tries}`, order }, now).then(
      () => true,
      () => false,
    );
    if (done) return;
  }
}

test('three months of a standstill are ordered once each, and an order whose answer is lost is paid once', async () => {
  await byOfficer({ kind: 'confirm-amount', fen: 286_500 }, 'amount', at('2026-06-11'));
  const now = at('2026-08-20');
  await sweepEntitlements(room(), DIVISION, now);
  await sweepEntitlements(room(), DIVISION, now);
  expect((await months()).map(({ month }) => month)).toEqual(['2026-06', '2026-07', '2026-08']);
  moods = ['lost', 'broken', 'well', 'mute'];
  failing = '2026-07';
  for (const { order } of await months()) {
    await send(order, now);
    await send(order, now);
  }
  expect(provider.book().map(({ order }) => order)).toEqual((await months()).map(({ order }) => order));
  expect(provider.asked()).toBeGreaterThan(3);
});

test('what was not told is asked for; a failed month is ordered again by hand under another number, a paid one never', async () => {
  const now = at('2026-08-21');
  await askProvider(room(), DIVISION, now, 0);
  expect((await months()).map(({ state }) => state)).toEqual(['paid', 'failed', 'paid']);
  const again = (month: string) => byOfficer({ kind: 'order-again', month: month as Month, reason: '账户已改正' }, `again ${month}`, now);
  expect(await again('2026-06')).toMatchObject({ refusal: { code: 'payment-done' } });
  expect((await again('2026-07')).ok).toBe(true);
  expect(await byOfficer({ kind: 'order-again', month: '2026-07' as Month, reason: '再点一次' }, 'twice', now)).toMatchObject({
    refusal: { code: 'payment-under-way' },
  });
  const order = (await months()).at(-1)?.order ?? '';
  expect(order).toBe(`${ID}:2026-07:2`);
  await send(order, now);
  await askProvider(room(), DIVISION, instantOf(now + 1), 0);
  expect((await months()).at(-1)).toMatchObject({ state: 'paid', attempt: 2 });
});

test('news with a wrong signature is refused, and the same news twice is taken once', async () => {
  const payload = JSON.stringify({ order: `${ID}:2026-06:1`, news: 'failed', reference: 'PAY1', reason: 'x' });
  const facts = (signature: string) => ({
    now: at('2026-08-22'),
    requestId: 'r',
    language: 'zh' as const,
    caller: undefined,
    idempotencyKey: undefined,
    params: {},
    query: {},
    body: { payload, signature },
    bytes: new Uint8Array(),
  });
  expect(await takePaymentEvent(room(), facts('00'))).toMatchObject({ refusal: { code: 'payment-signature-wrong' } });
  // Paid is final: what says otherwise later changes nothing.
  expect(await takePaymentEvent(room(), facts(newsSignature(SECRET, payload)))).toMatchObject({ ok: true });
  expect((await months())[0]).toMatchObject({ state: 'paid' });
});
