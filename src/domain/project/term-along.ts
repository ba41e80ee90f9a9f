/** The length of a path of steps as one term: their sum where they share a unit, else calendar days. */
import type { Term } from '#domain/catalogue/limit.ts';

/** @param wallDays calendar days from the first day to the last, for steps of different units. */
export const termAlong = (path: readonly { readonly term: Term }[], wallDays: number): Term => {
  const felt = path.map((step) => step.term).filter((term) => term.amount > 0);
  const unit = felt[0]?.unit ?? 'working-day';
  return felt.every((term) => term.unit === unit)
    ? { amount: felt.reduce((sum, term) => sum + term.amount, 0), unit }
    : { amount: wallDays, unit: 'calendar-day' };
};
