/** Judges payments: an amount that an officer confirms, one order a month, another only after the provider said that it did not pay. */
import { ok, refuse } from '#domain/kernel/result.ts';
import { nextMonthOf } from './days.ts';
import type { EntitlementEventBody, EntitlementState } from './entitlement.ts';
import { endedRefused, isBlank, officerRefused, type Bodies, type Judging } from './judge.ts';
import { payDayOf, type Month, type MonthPayment, type PaymentCommand, type Payments } from './payment.ts';

type Of<Kind extends PaymentCommand['kind']> = Extract<PaymentCommand, { readonly kind: Kind }>;

/** The number the provider knows it by: of the entitlement, the month and the try. */
export const orderNumber = (state: Pick<EntitlementState, 'id'>, month: Month, attempt: number): string =>
  `${state.id}:${month}:${attempt}`;

/** What a month came to: its newest try. */
export const latestOf = ({ months }: Pick<Payments, 'months'>, month: Month): MonthPayment | undefined =>
  months.findLast((each) => each.month === month);

/** By whichever try: a provider that said no may have paid all the same and say so later. */
export const isPaid = ({ months }: Pick<Payments, 'months'>, month: Month): boolean =>
  months.some((each) => each.month === month && each.state === 'paid');

export function decidePayment(command: PaymentCommand, state: EntitlementState, judging: Judging): Bodies {
  const { payments } = state;
  if (payments === undefined) return refuse('no-payments');
  switch (command.kind) {
    case 'confirm-amount':
      return confirm(command, state, judging);
    case 'order-again':
      return again(command, state, payments, judging);
    case 'report-payment':
      return report(command, payments, judging);
  }
}

function confirm({ fen }: Of<'confirm-amount'>, state: EntitlementState, { actor }: Judging): Bodies {
  const refused = officerRefused(state, actor) ?? endedRefused(state);
  if (refused !== undefined) return refused;
  if (!Number.isSafeInteger(fen) || fen <= 0) return refuse('amount-wrong');
  return actor.kind === 'officer' ? ok([{ kind: 'AmountConfirmed', fen, person: actor.person }]) : refuse('not-yours');
}

/** A month that was paid or is under way is never ordered again, whoever asks. */
function again({ month, reason }: Of<'order-again'>, state: EntitlementState, payments: Payments, { actor }: Judging): Bodies {
  const refused = officerRefused(state, actor);
  if (refused !== undefined) return refused;
  if (isBlank(reason)) return refuse('reason-missing');
  const last = latestOf(payments, month);
  if (last === undefined || payments.fen === undefined) return refuse('payment-not-found');
  // Its month lies after the end: nothing is owed for it any more.
  if (state.ended !== undefined && payDayOf(month, payments.payDay) > state.ended.on) return refuse('entitlement-ended');
  if (isPaid(payments, month)) return refuse('payment-done');
  if (last.state !== 'failed' && last.state !== 'withheld') return refuse('payment-under-way');
  const attempt = last.attempt + 1;
  const fen = last.state === 'failed' ? last.fen : payments.fen;
  return ok([{ kind: 'PaymentOrdered', month, order: orderNumber(state, month, attempt), attempt, fen, reason: reason.trim() }]);
}

/** News of an order, in whatever order they arrive: paid is final, and what is said twice is said once. */
function report({ order, news, reason, reference }: Of<'report-payment'>, { months }: Payments, { actor }: Judging): Bodies {
  if (actor.kind !== 'system') return refuse('not-yours');
  // A month that was withheld has no order: news without a number are of none, and would mark all such months at once.
  const own = order === '' ? undefined : months.find((each) => each.order === order);
  if (own === undefined) return refuse('payment-not-found');
  if (own.state === 'paid' || own.state === news) return refuse('payment-done');
  switch (news) {
    case 'sent':
      return own.state === 'ordered' ? ok([{ kind: 'PaymentSent', order, reference }]) : refuse('payment-done');
    case 'paid':
      return ok([{ kind: 'PaymentPaid', order, reference }]);
    case 'failed':
      return ok([{ kind: 'PaymentFailed', order, reason }]);
  }
}

/** The next month whose day has come: ordered while active, withheld while suspended. */
export function monthPassed(state: EntitlementState): EntitlementEventBody | undefined {
  const month = nextMonthOf(state);
  const fen = state.payments?.fen;
  if (month === undefined || fen === undefined) return undefined;
  if (state.state === 'suspended') return { kind: 'PaymentWithheld', month };
  return { kind: 'PaymentOrdered', month, order: orderNumber(state, month, 1), attempt: 1, fen };
}

/** What was paid for months whose day lies after the end: to be given back, and shown. In fen. */
export function overpaidOf(state: EntitlementState): readonly MonthPayment[] {
  const { payments, ended } = state;
  if (payments === undefined || ended === undefined) return [];
  return payments.months.filter((each) => each.state === 'paid' && payDayOf(each.month, payments.payDay) > ended.on);
}
