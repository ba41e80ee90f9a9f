/** A promise may be shorter than the law's limit, never longer (2018 regulation, article 12). */
import type { Problem } from '#domain/kernel/result.ts';
import { checkBasis, problem, type CheckContext } from './check-context.ts';
import type { Limit, Term, Unit } from './limit.ts';

/** Calendar days of one unit on the average; only to compare terms of different units (five working days fill a week). */
const daysOf: Readonly<Record<Unit, number>> = {
  'working-day': 7 / 5,
  'calendar-day': 1,
  month: 30,
  year: 365,
  hour: 1 / 24,
};

/** Whether one term is longer than another; same units exactly, others by their average length. */
export const isLonger = (term: Term, than: Term): boolean =>
  term.unit === than.unit ? term.amount > than.amount : term.amount * daysOf[term.unit] > than.amount * daysOf[than.unit] + 1e-9;

/** A matter may promise less than its item alone, and a locality's item less than the matter: the shorter binds (2018 regulation, article 12). */
export const shorterPromise = ({ promised }: Pick<Limit, 'promised'>, matter: Term | undefined): Term =>
  matter === undefined || isLonger(matter, promised) ? promised : matter;

export const checkLimit = (limit: Limit, pointer: string, context: CheckContext): readonly Problem[] => {
  const problems: Problem[] = [];
  const { statutory } = limit;
  if (statutory !== undefined) {
    problems.push(...checkBasis(statutory.basis, `${pointer}/statutory/basis`, context));
    if (isLonger(limit.promised, statutory)) {
      problems.push(
        problem(`${pointer}/promised`, 'promise-longer-than-law', {
          promised: limit.promised.amount,
          statutory: statutory.amount,
        }),
      );
    }
  }
  limit.extensions.forEach((extension, index) => {
    problems.push(...checkBasis(extension.basis, `${pointer}/extensions/${index}/basis`, context));
  });
  return problems;
};
