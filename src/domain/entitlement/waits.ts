/** What an office itself has still to do with an entitlement, the most pressing first. */
import { isOwed } from './days.ts';
import type { EntitlementState } from './entitlement.ts';

export type Waits = 'revocation' | 'sign' | 'draw' | 'inspect' | 'amount' | 'change' | 'payment';

export function waitsOf(state: EntitlementState): Waits | undefined {
  const { duties, payments, changes } = state;
  if (state.state === 'ended') return undefined;
  const owed = duties.filter((duty) => duty.kind !== 'report' && isOwed(duty));
  if (duties.some((duty) => duty.state === 'failed')) return 'revocation';
  if (owed.some((duty) => duty.record !== undefined)) return 'sign';
  if (payments !== undefined && payments.fen === undefined) return 'amount';
  if (changes.some(({ answer }) => answer === undefined)) return 'change';
  const failed = payments?.months.some(
    (each, index) => each.state === 'failed' && payments.months.findLastIndex(({ month }) => month === each.month) === index,
  );
  if (failed === true) return 'payment';
  if (owed.some((duty) => duty.drawn === undefined)) return 'draw';
  return owed.length > 0 ? 'inspect' : undefined;
}
