/** The facts of one part of a case: decided in time or not, after how many days, at once or not. */
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { clockOf, type Clock } from '#domain/clock/clock-of.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import { addDays, dayOfInstant, instantOf, type Instant } from '#domain/kernel/instant.ts';
import type { FactRow } from './fact-row.ts';

const decidedStates: ReadonlySet<Part['state']> = new Set(['granted', 'refused', 'issued', 'delivered']);

/** The decision that stands; one set aside stands no more. */
export const decisionOf = (part: Part): Part['decisions'][number] | undefined =>
  decidedStates.has(part.state) ? part.decisions.at(-1) : undefined;

/** Thousandths of days; five working days are a week, so that limits in several units can be set beside each other. */
export const daysOfTerm = ({ amount, unit }: Term): number => {
  switch (unit) {
    case 'working-day':
      return amount * 1400;
    case 'calendar-day':
      return amount * 1000;
    case 'month':
      return amount * 30_000;
    case 'year':
      return amount * 365_000;
    case 'hour':
      return Math.round((amount * 1000) / 24);
  }
};

const usedDays = ({ unit, used }: Clock): number => (unit === 'hour' ? Math.round((used * 1000) / 24) : used * 1000);

/**
 * Undefined while the part runs in time. A part that passed its last day counts from the day after as late, decided or not:
 * a limit is missed in the month in which it ended (2018 regulation, article 12).
 */
export function factsOfPart(state: CaseState, part: Part, calendar: Calendar): FactRow | undefined {
  const { plan } = part;
  if (plan.kind !== 'item') return undefined;
  const decision = decisionOf(part);
  if (decision === undefined && part.overdue === undefined) return undefined;
  const at: Instant = decision?.at ?? lastActOf(part);
  const clock = clockOf(part.marks, plan.limit, calendarAt(calendar, part.division), at);
  const late = decision === undefined || clock.light === 'late';
  const lastDay = decision === undefined ? part.overdue : late ? clock.due : undefined;
  return {
    about: 'part',
    line: `part ${part.id}`,
    day: lastDay === undefined ? dayOfInstant(at) : addDays(lastDay, 1),
    keys: { office: [part.office], item: [plan.item], matter: [state.matter], channel: [state.channel] },
    facts: {
      channel: state.channel,
      decided: decision !== undefined,
      ...(decision === undefined ? {} : { outcome: decision.outcome, deemed: decision.basis === 'deemed' }),
      late,
      opened: clock.start !== undefined,
      ...(clock.start === undefined || decision === undefined ? {} : { sameDay: clock.start === dayOfInstant(at) }),
      instant: plan.handling === 'instant',
      ...(decision === undefined ? {} : { usedDays: usedDays(clock) }),
      ...(decision === undefined || lastDay === undefined ? {} : { overDays: (dayOfInstant(at) - lastDay) * 1000 }),
      promisedDays: daysOfTerm(plan.limit.promised),
      ...(plan.limit.statutory === undefined ? {} : { statutoryDays: daysOfTerm(plan.limit.statutory) }),
    },
  };
}

/** No clock on the wall: what is counted again later must come to the same. */
const lastActOf = ({ marks, since }: Part): Instant => instantOf(Math.max(since, ...marks.map((mark) => mark.at)));
