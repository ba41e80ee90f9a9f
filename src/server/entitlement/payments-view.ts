/** Payments of an entitlement as holder and office see them: what comes next, what was paid, what was paid too much. */
import { nextMonthOf } from '#domain/entitlement/days.ts';
import { overpaidOf } from '#domain/entitlement/decide-payment.ts';
import type { EntitlementState } from '#domain/entitlement/entitlement.ts';
import { payDayOf } from '#domain/entitlement/payment.ts';
import { dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import type { EntitlementView } from '#contract/view/entitlement.ts';
import { basisView } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';

type View = NonNullable<EntitlementView['payments']>;
const sumOf = (all: readonly { readonly fen: number }[]): number => all.reduce((total, { fen }) => total + fen, 0);

export function paymentsView(state: EntitlementState, catalogue: Catalogue): View | null {
  const { payments } = state;
  if (payments === undefined) return null;
  const over = overpaidOf(state);
  const month = nextMonthOf(state);
  return {
    name: payments.name,
    basis: basisView(catalogue, payments.basis),
    fen: payments.fen ?? null,
    proposedFen: payments.proposedFen ?? null,
    next: month === undefined ? null : { month, on: dayText(payDayOf(month, payments.payDay)) },
    paidFen: sumOf(payments.months.filter(({ state: at }) => at === 'paid')),
    overpaidFen: sumOf(over),
    months: payments.months.toReversed().map((each) => ({
      month: each.month,
      order: each.order,
      attempt: each.attempt,
      fen: each.fen,
      state: each.state,
      on: dayText(dayOfInstant(each.at)),
      reason: each.reason ?? '',
      over: over.includes(each),
    })),
  };
}
