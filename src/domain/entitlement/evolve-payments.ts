/** Folds what happened to payments into their months. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { ActorRef } from '#domain/case/actor.ts';
import type { MonthPayment, PaymentEventBody, Payments } from './payment.ts';

type PaymentEvent = PaymentEventBody & { readonly at: Instant; readonly by: ActorRef };

const told = (months: readonly MonthPayment[], order: string, what: Partial<MonthPayment>): readonly MonthPayment[] =>
  months.map((each) => (each.order === order ? { ...each, ...what } : each));

export function evolvePayments(payments: Payments, event: PaymentEvent): Payments {
  const { months } = payments;
  const { at } = event;
  switch (event.kind) {
    case 'AmountConfirmed':
      return { ...payments, fen: event.fen, confirmed: { by: event.person, at } };
    case 'PaymentOrdered': {
      const { month, order, attempt, fen } = event;
      return { ...payments, months: [...months, { month, order, attempt, fen, state: 'ordered', at }] };
    }
    case 'PaymentWithheld':
      return { ...payments, months: [...months, { month: event.month, order: '', attempt: 0, fen: 0, state: 'withheld', at }] };
    case 'PaymentSent':
      return { ...payments, months: told(months, event.order, { state: 'sent', at, reference: event.reference }) };
    case 'PaymentPaid':
      return { ...payments, months: told(months, event.order, { state: 'paid', at, reference: event.reference }) };
    case 'PaymentFailed':
      return { ...payments, months: told(months, event.order, { state: 'failed', at, reason: event.reason }) };
  }
}
