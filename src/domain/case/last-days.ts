/** The last days of a case that rest on the working-day calendar: what a new calendar may move. */
import { readClock } from '#domain/clock/clock-of.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { isProvisional } from '#domain/clock/working-day.ts';
import type { PartId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { deadlinesOf } from './deadlines.ts';
import type { CaseState, Part } from './state.ts';

/** The act of two persons that put a calendar in force (model.md 3). */
export type CalendarAct = {
  readonly version: string;
  /** Number of the official notice, e.g. 国办发明电〔2025〕7号. */
  readonly notice: string;
  readonly proposedBy: PersonId;
  readonly publishedBy: PersonId;
  readonly publishedAt: Instant;
};

export type LastDay = { readonly part: PartId; readonly deadline: 'acceptance' | 'decision'; readonly due: Day };
export type MovedDay = {
  readonly part: PartId;
  readonly deadline: LastDay['deadline'];
  readonly from: Day;
  readonly to: Day;
  /** The new day still lies where no arrangement is known. */
  readonly provisional: boolean;
};

/** The last days of decisions alone: whom reminders are for. */
export const decisionDaysOf = (state: CaseState, calendar: Calendar, now: Instant): readonly LastDay[] =>
  [...state.parts.values()].flatMap((part) => decisionDay(part, calendar, now));

/** While stopped there is no last day yet; told as overdue, it still has the one it missed. */
const decisionDay = (part: Part, calendar: Calendar, now: Instant): readonly LastDay[] => {
  const runs = part.state === 'accepted' || part.state === 'reviewing' || part.state === 'set-aside';
  if (!runs || part.stops.some((stop) => !stop.counts) || part.marks.length === 0) return [];
  const { due } = readClock(part.marks, part.plan.limit, calendarAt(calendar, part.division), now);
  return due === undefined ? [] : [{ part: part.id, deadline: 'decision', due }];
};

/** Days told by a notice as a date (a supplement, gaps) do not move with a calendar, so they are not among these. */
export const lastDaysOf = (state: CaseState, calendar: Calendar, now: Instant): readonly LastDay[] => [
  ...deadlinesOf(state, calendar, now).flatMap(({ part, deadline, due }): readonly LastDay[] =>
    deadline === 'acceptance' ? [{ part, deadline, due }] : [],
  ),
  ...[...state.parts.values()].flatMap((part) => decisionDay(part, calendar, now)),
];

/** Which of the days a new calendar moves, each with both days. */
export const movedDays = (before: readonly LastDay[], after: readonly LastDay[], calendar: Calendar): readonly MovedDay[] =>
  after.flatMap(({ part, deadline, due }): readonly MovedDay[] => {
    const old = before.find((day) => day.part === part && day.deadline === deadline);
    if (old === undefined || old.due === due) return [];
    return [{ part, deadline, from: old.due, to: due, provisional: isProvisional(due, calendar) }];
  });
