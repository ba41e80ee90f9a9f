/** Monthly payments of an entitlement: one order a month to a payment provider, in whole fen, never twice and never outside the period. */
import type { Brand, PersonId } from '#domain/kernel/brand.ts';
import { dayOf, readDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import { dayText } from '#domain/kernel/instant.ts';

/** `YYYY-MM`. */
export type Month = Brand<string, 'Month'>;

/** `ordered`: to be sent; `sent`: the provider has it; `failed`: it says it did not pay; `withheld`: the entitlement was suspended on its day. */
export type MonthState = 'ordered' | 'sent' | 'paid' | 'failed' | 'withheld';
export type MonthPayment = {
  readonly month: Month;
  /** The number under which the provider knows it: another only after the provider said that it did not pay. */
  readonly order: string;
  readonly attempt: number;
  readonly fen: number;
  readonly state: MonthState;
  readonly at: Instant;
  readonly reason?: string;
  /** The provider's own number. */
  readonly reference?: string;
};

export type Payments = {
  readonly name: Text;
  readonly basis: Basis;
  readonly proposedFen?: number;
  /** What the officer confirmed; nothing is ordered before. */
  readonly fen?: number;
  readonly confirmed?: { readonly by: PersonId; readonly at: Instant };
  readonly first: Month;
  readonly last?: Month;
  readonly payDay: number;
  readonly months: readonly MonthPayment[];
};

export type PaymentCommand =
  | { readonly kind: 'confirm-amount'; readonly fen: number }
  /** By hand, after the provider said that it did not pay, or for a month that was withheld. */
  | { readonly kind: 'order-again'; readonly month: Month; readonly reason: string }
  | {
      readonly kind: 'report-payment';
      readonly order: string;
      readonly news: 'sent' | 'paid' | 'failed';
      readonly reason: string;
      readonly reference: string;
    };

export type PaymentEventBody =
  | { readonly kind: 'AmountConfirmed'; readonly fen: number; readonly person: PersonId }
  | {
      readonly kind: 'PaymentOrdered';
      readonly month: Month;
      readonly order: string;
      readonly attempt: number;
      readonly fen: number;
      readonly reason?: string;
    }
  | { readonly kind: 'PaymentWithheld'; readonly month: Month }
  | { readonly kind: 'PaymentSent'; readonly order: string; readonly reference: string }
  | { readonly kind: 'PaymentPaid'; readonly order: string; readonly reference: string }
  | { readonly kind: 'PaymentFailed'; readonly order: string; readonly reason: string };

const MONTHS_A_YEAR = 12;

/** The month a day lies in. */
export const monthOf = (day: Day): Month => dayText(day).slice(0, 7) as Month;

/** `by` months later. */
export const addToMonth = (month: Month, by: number): Month => {
  const count = Number(month.slice(0, 4)) * MONTHS_A_YEAR + Number(month.slice(5, 7)) - 1 + by;
  const year = String(Math.floor(count / MONTHS_A_YEAR)).padStart(4, '0');
  return `${year}-${String((count % MONTHS_A_YEAR) + 1).padStart(2, '0')}` as Month;
};

/** The day of a month on which it is ordered; `payDay` is 1 to 28, so that every month has it. */
export const payDayOf = (month: Month, payDay: number): Day => readDay(`${month}-${String(payDay).padStart(2, '0')}`) ?? dayOf(0);
