/** What a payment provider is to us: takes one order under our own number, pays it once, and tells what came of it. */
import type { Result } from '#domain/kernel/result.ts';

export type PaymentOrder = {
  /** Ours: the same on every try, so that it is paid once however often it is sent. */
  readonly order: string;
  /** Whole 分. */
  readonly fen: number;
  /** Whose account: the provider keeps accounts by the person's number, we keep none. */
  readonly payee: { readonly name: string; readonly identifier: string };
  readonly purpose: string;
  readonly month: string;
};
export type PaymentNews = {
  readonly order: string;
  readonly news: 'paid' | 'failed';
  readonly reference: string;
  readonly reason: string;
};

export type PaymentProvider = {
  readonly name: string;
  /** Throws where the provider did not answer or does not know: the job is tried again with the same number. */
  readonly send: (order: PaymentOrder) => Promise<{ readonly reference: string }>;
  /** What is known of an order, for when its news did not arrive; undefined while it is under way. */
  readonly ask: (order: string) => Promise<PaymentNews | undefined>;
  /** Reads what the provider sent. Refuses `payment-signature-wrong`, `payment-event-unknown`. */
  readonly read: (payload: string, signature: string) => Result<PaymentNews>;
};
