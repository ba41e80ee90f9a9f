/** The matter's own count for a running case: the set of days on which at least one counted part was running. */
import type { Day } from '#domain/kernel/instant.ts';
import { addDays } from '#domain/kernel/instant.ts';
import type { Term, Unit } from '#domain/catalogue/limit.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { DayRange } from '#domain/clock/day-range.ts';
import { daysIn, unionOfCounted, workingDaysIn } from '#domain/clock/day-range.ts';
import { dueOf } from '#domain/clock/due.ts';
import { warningOf } from '#domain/clock/reckoning.ts';

export type PartDays = {
  readonly id: string;
  readonly counted: boolean;
  /** Who had the part on these days: an office id, or owner, market, agency, utility, notice. */
  readonly who: string;
  /** `clockOf(...).counted`: days the part's clock ran, stopped days out. */
  readonly ranges: readonly DayRange[];
};

export type ProjectClock = {
  readonly unit: Unit;
  readonly total: number;
  readonly used: number;
  readonly left: number;
  readonly light: 'ok' | 'near' | 'late';
  /** Calendar days since the budget's beginning, whoever had them. */
  readonly wallDays: number;
  /** The counted days themselves, parallel parts once. */
  readonly union: readonly DayRange[];
  /** Calendar days of each, counted and not, so that delay has an owner; parallel ones overlap and are not to be added. */
  readonly byWhom: readonly { readonly who: string; readonly counted: boolean; readonly days: number }[];
};

/** A budget of months or years has as many calendar days as they have from its beginning. */
const totalOf = (term: Term, from: Day, calendar: Calendar): number =>
  term.unit === 'working-day' || term.unit === 'calendar-day' ? term.amount : dueOf(from, term, calendar) - from;

/**
 * Counts a matter's budget (general projects: 100 calendar days from coding to construction permit).
 * @param window days from the day after `from` (coding opened) to `to` (permit decided, or today).
 */
export const projectClock = (
  parts: readonly PartDays[],
  term: Term,
  window: { readonly from: Day; readonly to: Day },
  calendar: Calendar,
): ProjectClock => {
  const union = unionOfCounted(
    within(
      parts.filter((part) => part.counted).flatMap((part) => part.ranges),
      window,
    ),
  );
  const total = totalOf(term, window.from, calendar);
  const used = term.unit === 'working-day' ? workingDaysIn(union, calendar) : daysIn(union);
  const left = total - used;
  return {
    unit: term.unit === 'working-day' ? 'working-day' : 'calendar-day',
    total,
    used,
    left,
    light: left < 0 ? 'late' : left <= warningOf(total) ? 'near' : 'ok',
    wallDays: Math.max(0, window.to - window.from),
    union,
    byWhom: attribute(parts, window),
  };
};

const within = (ranges: readonly DayRange[], window: { readonly from: Day; readonly to: Day }): readonly DayRange[] =>
  ranges
    .map(({ from, to }) => ({
      from: Math.max(from, addDays(window.from, 1)) as Day,
      to: Math.min(to, window.to) as Day,
    }))
    .filter(({ from, to }) => from <= to);

const attribute = (parts: readonly PartDays[], window: { readonly from: Day; readonly to: Day }): ProjectClock['byWhom'] => {
  const groups = Map.groupBy(parts, (part) => `${part.who} ${part.counted}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const days = daysIn(
      unionOfCounted(
        within(
          group.flatMap((part) => part.ranges),
          window,
        ),
      ),
    );
    return [{ who: first.who, counted: first.counted, days }];
  });
};
