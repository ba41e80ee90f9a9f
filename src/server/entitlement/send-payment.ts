/** Sends one order to the payment provider, and takes what it tells of it: the order's number makes it paid once. */
import { isPaid } from '#domain/entitlement/decide-payment.ts';
import type { Payments } from '#domain/entitlement/payment.ts';
import type { EntitlementState } from '#domain/entitlement/entitlement.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { look } from '#server/audit/look.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { statement } from '#server/kernel/statement.ts';
import type { PaymentNews, PaymentOrder } from '#server/payment/payment-provider.ts';
import { byKeeper, changeEntitlement } from './change-entitlement.ts';
import { entitlementKey, type EntitlementRoom, type Facts } from './entitlement-room.ts';
import { findEntitlement } from './store.ts';

const PAID_BEFORE = '本月已由前一笔支付，不再发送';

type Room = Pick<EntitlementRoom, 'corridor' | 'catalogue' | 'log' | 'provider' | 'isHeld'>;

/** Whose account: number and name stand in the case, and are read there through the ledger. */
async function payeeOf(room: Room, state: EntitlementState, requestId: string, now: Instant): Promise<PaymentOrder['payee']> {
  const { pool } = room.corridor;
  const [subject = ''] = state.holders;
  const entry = {
    division: state.division,
    number: state.case,
    subject,
    officer: 'system',
    office: state.office,
    who: '按月发放',
    purpose: 'handling',
    facts: ['person.name', 'person.identifier'],
    basis: state.payments === undefined ? null : `${state.payments.basis.law}/${state.payments.basis.article}`,
    requestId,
  } as const;
  return look(pool, [entry], now, async () => {
    const found = await findCase(sqlOf(pool), keyOf(divisionOfCase(state), state.case));
    const party = found?.state.parties.find(({ person }) => person === subject);
    return { name: party?.name ?? '', identifier: party?.identifier?.value ?? subject };
  });
}

/** A case's number begins with the division it is kept in. */
const divisionOfCase = ({ case: number }: EntitlementState): DivisionCode => Number(number.slice(0, 6)) as DivisionCode;

const monthOfOrder = ({ months }: Payments, order: string) => months.find((each) => each.order === order);

/** Throws where the provider does not answer: the queue tries again with the same number, and the provider pays it once. */
export async function sendPayment(room: Room, key: Key, job: { readonly id: string; readonly order: string }, now: Instant): Promise<void> {
  const found = await findEntitlement(sqlOf(room.corridor.pool), key);
  const month = found?.state.payments === undefined ? undefined : monthOfOrder(found.state.payments, job.order);
  if (found === undefined || month === undefined) throw new Error(`No order ${job.order}`);
  if (month.state !== 'ordered') return;
  // The provider said no to an earlier try and paid it after all: this one never leaves.
  if (found.state.payments !== undefined && isPaid(found.state.payments, month.month)) {
    await report(room, key, { order: month.order, news: 'failed', reference: '', reason: PAID_BEFORE }, now);
    return;
  }
  if (await room.isHeld()) throw new Error('Sending is held: this copy pays nobody until it is released');
  const provider = room.provider();
  if (provider === undefined) throw new Error('No payment provider is set up: the order waits');
  const payee = await payeeOf(room, found.state, job.id, now);
  const { reference } = await provider.send({
    order: month.order,
    fen: month.fen,
    payee,
    purpose: found.state.payments?.name.zh ?? '',
    month: month.month,
  });
  await report(room, key, { order: month.order, news: 'sent', reference, reason: '' }, now);
}

type News = Omit<PaymentNews, 'news'> & { readonly news: PaymentNews['news'] | 'sent' };

/** News that is known already changes nothing. @returns whether it named an order of ours. */
async function report(room: Room, key: Key, { order, news, reference, reason }: News, now: Instant): Promise<boolean> {
  const change = byKeeper(key, { kind: 'report-payment', order, news, reason, reference }, `payment ${order} ${news}`, now);
  const done = await changeEntitlement(room, change);
  if (done.ok || done.refusal.code === 'payment-done') return true;
  room.log.warn({ order, news, refusal: done.refusal.code }, 'news of a payment was not taken');
  return false;
}

/** The order's number begins with the entitlement's id. */
const keyOfOrder = (order: string): Key | undefined => entitlementKey(order.split(':')[0] ?? '');

export async function takePaymentEvent(room: Room, { body, now }: Facts): Promise<Result<unknown>> {
  const { payload, signature } = (body ?? {}) as { readonly payload?: unknown; readonly signature?: unknown };
  const provider = room.provider();
  if (provider === undefined || typeof payload !== 'string' || typeof signature !== 'string') return refuse('payment-signature-wrong');
  const read = provider.read(payload, signature);
  if (!read.ok) return read;
  const key = keyOfOrder(read.value.order);
  return key !== undefined && (await report(room, key, read.value, now)) ? ok({ taken: true }) : refuse('payment-event-unknown');
}

const unheard = statement<{ readonly order_number: string; readonly id: string }>(
  'payment-order-unheard',
  `select order_number, id from yici.payment_order where division = $1 and heard_at < $2 and state in ('ordered', 'sent')
   order by heard_at limit 50`,
);
const noteAsked = statement('payment-order-asked', 'update yici.payment_order set heard_at = $3 where division = $1 and order_number = $2');

/** A webhook that got lost is made up for; one whose job gave up while no provider was there is sent. */
export async function askProvider(room: Room, division: DivisionCode, now: Instant, patienceMs: number): Promise<void> {
  const sql = sqlOf(room.corridor.pool);
  const rows = await sql.run(unheard, [division, now - patienceMs]);
  const provider = rows.length === 0 || (await room.isHeld()) ? undefined : room.provider();
  if (provider === undefined) return;
  for (const { order_number: order, id } of rows) {
    await sql.run(noteAsked, [division, order, now]);
    try {
      await sendPayment(room, { division, id }, { id: `ask ${order} ${now}`, order }, now);
      const news = await provider.ask(order);
      if (news !== undefined) await report(room, { division, id }, news, now);
    } catch (error) {
      room.log.info(
        { order, fault: error instanceof Error ? error.message : '' },
        'the payment provider did not say what became of an order',
      );
    }
  }
}
