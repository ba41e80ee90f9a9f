/** How a case went, in figures of its own record: visits, working days against the promise, papers brought and spared. */
import type { CaseState } from '#domain/case/state.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { clockOf } from '#domain/clock/clock-of.ts';
import { workingDaysBetween } from '#domain/clock/working-day.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { RatingForm } from '#contract/view/rating.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { tallyOf } from '#server/case/count-papers.ts';

/** Ways in which a paper was spared the person (2018 regulation article 7). */
const SPARED = new Set(['fact', 'certificate']);
const BROUGHT = new Set(['file', 'original']);

export function factsOfCase(catalogue: Pick<Catalogue, 'calendar'>, state: CaseState, now: Instant): RatingForm['facts'] {
  const items = [...state.parts.values()].filter(({ plan }) => plan.kind === 'item');
  const clocks = items.map((part) => ({
    part,
    clock: clockOf(part.marks, part.plan.limit, calendarAt(catalogue.calendar, part.division), now),
  }));
  const lasts = clocks.flatMap(({ clock }) => (clock.due === undefined ? [] : [clock.due]));
  const promised = lasts.length === 0 ? undefined : (Math.max(...lasts) as Day);
  const until = dayOfInstant(state.endedAt ?? now);
  const calendar = calendarAt(catalogue.calendar, state.division);
  const papers = [...tallyOf(state).papers].map(([key, count]) => ({ way: key.split('\n')[2] ?? '', count }));
  const sum = (ways: ReadonlySet<string>): number => papers.reduce((total, { way, count }) => total + (ways.has(way) ? count : 0), 0);
  return {
    parts: items.length,
    visits: state.visits.length,
    days: workingDaysBetween(dayOfInstant(state.submittedAt), until, calendar),
    early:
      state.endedAt === undefined || promised === undefined || promised <= until ? null : workingDaysBetween(until, promised, calendar),
    papers: sum(BROUGHT),
    held: sum(SPARED),
  };
}
