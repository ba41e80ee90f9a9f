/** What a grant of an item leaves behind, as the item's data say it: period, duties with clocks, renewal, monthly payments (model.md, "entitlement"). */
import type { MatterId } from '#domain/kernel/brand.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { Condition } from './item.ts';
import type { Term } from './limit.ts';

/** `report`: the holder hands it in. `review`: the office looks every so often; `inspection`: once, of what was promised; both by two drawn officers. */
export type DutyKind = 'report' | 'review' | 'inspection';

export type DutyRule = {
  readonly id: string;
  readonly kind: DutyKind;
  readonly name: Text;
  /** From the first day of the period to the last day of the duty. */
  readonly within: Term;
  /** Again after each: from the last day of the one before. */
  readonly every?: Term;
  /** Calendar days before its last day on which it turns yellow and is told. */
  readonly tellDays: number;
  readonly basis: Basis;
};

/** Days before the end, calendar days: licensing law 50 says thirty, what another law says is the item's data. */
export type RenewalRule = {
  readonly matter: MatterId;
  /** The application arrives this many days before the end, or it is none for a renewal. */
  readonly askDays: number;
  /** The holder is told this many days before the end. */
  readonly tellDays: number;
  readonly basis: Basis;
};

export type PaymentRule = {
  readonly name: Text;
  /** Whole fen a month over the answers, proposed to the officer who confirms it; left out where the office reckons it itself. */
  readonly fen?: Condition;
  readonly first: 'same-month' | 'next-month';
  /** How many months; left out: as long as the entitlement lasts. */
  readonly months?: number;
  /** Day of the month on which it is ordered, 1 to 28. */
  readonly payDay: number;
  readonly basis: Basis;
};

export type EntitlementRule = {
  /** From the day of the grant; left out: without an end. */
  readonly period?: Term;
  readonly duties: readonly DutyRule[];
  readonly renewal?: RenewalRule;
  readonly payments?: PaymentRule;
};

/** Two answers of a renewal's form: the number of the certificate that is renewed, and its last day; both set by the platform. */
export type Renews = { readonly certificate: string; readonly until: string };
