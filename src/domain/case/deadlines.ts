/** Which deadlines run on a case now: what the sweep asks the index for, and what `pass-deadline` checks again. */
import { readClock } from '#domain/clock/clock-of.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { dueOf } from '#domain/clock/due.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { PartId } from '#domain/kernel/brand.ts';
import type { DeadlineKind } from './commands.ts';
import { nextPlannedEnd } from './inquiry-bars.ts';
import type { CaseState, Part } from './state.ts';

export type Deadline = { readonly part: PartId; readonly deadline: DeadlineKind; readonly due: Day };

/** Licensing law 32: told on the spot or within five days once, else deemed accepted. The law's days are working days (82). */
const ACCEPTANCE_DAYS = { amount: 5, unit: 'working-day' } as const;

const acceptanceOf = (part: Part, calendar: Calendar): readonly Deadline[] =>
  part.plan.kind === 'item' && part.plan.procedure === 'licence' && part.filedAt !== undefined
    ? [
        {
          part: part.id,
          deadline: 'acceptance',
          due: dueOf(dayOfInstant(part.filedAt), ACCEPTANCE_DAYS, calendarAt(calendar, part.division)),
        },
      ]
    : [];

/** A stopped clock has no due day; once overdue was told, it is not told again. */
const decisionOf = (part: Part, calendar: Calendar, now: Instant): readonly Deadline[] => {
  if (part.stops.some((stop) => !stop.counts) || part.marks.length === 0 || part.overdue !== undefined) return [];
  const { due } = readClock(part.marks, part.plan.limit, calendarAt(calendar, part.division), now);
  return due === undefined ? [] : [{ part: part.id, deadline: part.plan.kind === 'opinion' ? 'opinion' : 'decision', due }];
};

/** A stop does not outlast silently what was told of it (licensing law 45). */
const stopOf = (part: Part, calendar: Calendar): readonly Deadline[] => {
  const end = nextPlannedEnd(part, calendarAt(calendar, part.division));
  return end === undefined ? [] : [{ part: part.id, deadline: 'stop', due: end.due }];
};

/** What is owed lapses only for who was told: the day runs once the notice was served. */
const runningFrom = (part: Part, deadline: DeadlineKind, owed: Part['gaps']): readonly Deadline[] =>
  owed?.servedOn === undefined ? [] : [{ part: part.id, deadline, due: owed.until }];

const deadlinesOfPart = (part: Part, calendar: Calendar, now: Instant): readonly Deadline[] => {
  switch (part.state) {
    case 'submitted':
      return acceptanceOf(part, calendar);
    case 'supplement':
      return runningFrom(part, 'supplement', part.supplement);
    case 'accepted':
    case 'reviewing':
      return [...runningFrom(part, 'gaps', part.gaps), ...decisionOf(part, calendar, now), ...stopOf(part, calendar)];
    case 'set-aside':
      return decisionOf(part, calendar, now);
    case 'waiting':
    case 'ready':
    case 'not-accepted':
    case 'not-needed':
    case 'wrong-office':
    case 'acceptance-withdrawn':
    case 'granted':
    case 'refused':
    case 'issued':
    case 'delivered':
    case 'lapsed':
    case 'withdrawn':
    case 'waived':
    case 'ended':
      return [];
  }
};

/** Every running deadline; each passes when its day has ended in Asia/Shanghai. */
export const deadlinesOf = (state: CaseState, calendar: Calendar, now: Instant): readonly Deadline[] =>
  [...state.parts.values()].flatMap((part) => deadlinesOfPart(part, calendar, now));
