/** Fees in 分, the hundredth of a yuan, as integers: money is never a floating number. */
import type { Result } from '#domain/kernel/result.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { Fee } from '#domain/catalogue/item.ts';

/** A lowering of one named fee or of all, by a share or to nothing. */
export type Reduction = {
  readonly name: Text;
  readonly basis: Basis;
  /** Percent taken off, 0 to 100. */
  readonly percent: number;
  /** Chinese name of the fee it is for; all when absent. */
  readonly fee?: string;
};

export type FeeLine = { readonly name: Text; readonly basis: Basis; readonly fen: number; readonly reducedBy: number };
export type FeeTotal = { readonly lines: readonly FeeLine[]; readonly fen: number };

const YUAN = /^(0|[1-9][0-9]{0,9})(\.[0-9]{1,2})?$/;
const FEN_A_YUAN = 100;

/** Reads an amount in yuan as the catalogue writes it (`80`, `80.5`, `80.50`) into 分; refuses `fee-amount-form`. */
export const fenOf = (yuan: string): Result<number, 'fee-amount-form'> => {
  if (!YUAN.test(yuan)) return refuse('fee-amount-form', { values: { amount: yuan } });
  const [whole = '0', cents = ''] = yuan.split('.');
  return ok(Number(whole) * FEN_A_YUAN + Number(cents.padEnd(2, '0')));
};

/**
 * What is to be paid: each fee less the largest reduction that is for it (reductions do not add up).
 * A part of a 分 is dropped for the person. Refuses `fee-amount-form` and `reduction-percent`.
 */
export const totalFees = (
  fees: readonly Fee[],
  reductions: readonly Reduction[] = [],
): Result<FeeTotal, 'fee-amount-form' | 'reduction-percent'> => {
  if (reductions.some(({ percent }) => !Number.isInteger(percent) || percent < 0 || percent > 100)) return refuse('reduction-percent');
  const lines: FeeLine[] = [];
  for (const fee of fees) {
    const full = fenOf(fee.amount);
    if (!full.ok) return full;
    const percent = Math.max(0, ...reductions.filter(({ fee: of }) => of === undefined || of === fee.name.zh).map((each) => each.percent));
    const reducedBy = Math.ceil((full.value * percent) / 100);
    lines.push({ name: fee.name, basis: fee.basis, fen: full.value - reducedBy, reducedBy });
  }
  return ok({ lines, fen: lines.reduce((sum, { fen }) => sum + fen, 0) });
};
