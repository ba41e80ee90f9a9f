/** Visits are agreed, moved and called off: the office names the reason (licensing law 34), the applicant moves it without asking (2018 provisions 12). */
import type { Calendar } from '#domain/clock/calendar.ts';
import { addDays, dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { VisitId } from '#domain/kernel/brand.ts';
import type { Actor } from './actor.ts';
import type { CommandOf } from './commands.ts';
import type { CaseEventBody } from './events.ts';
import { permit } from './permit.ts';
import type { CaseRefusal } from './refusals.ts';
import type { CaseState, Part } from './state.ts';
import { bringsPaper } from './paper-words.ts';
import { barOfMove, barOfTime, isToCome, LONGEST_MINUTES, MOST_DAYS } from './visit.ts';

type Bodies = Result<readonly CaseEventBody[], CaseRefusal>;

/** One visit a part at a time: two would be two trips for one matter (2018 provisions art. 2). */
export const decideSetVisit = (
  command: CommandOf<'set-visit'>,
  state: CaseState,
  calendar: Calendar,
  actor: Actor,
  now: Instant,
): Bodies => {
  const permitted = permit(state, command.part, 'set-visit', actor, now);
  if (!permitted.ok) return permitted;
  const { part, visit, when, minutes, place, why } = command;
  // An inspection without a reason is forbidden (2018 provisions art. 36).
  if (why.trim() === '' || place.trim() === '') return refuse('reason-missing', { article: 'zhejiang-at-most-once-2018/36' });
  // Nobody is called in to hand over on paper what was given online (2018 provisions art. 6).
  const paper = state.channel === 'online' ? bringsPaper(why) : undefined;
  if (paper !== undefined)
    return refuse('paper-given-online', { article: 'zhejiang-at-most-once-2018/6', values: { paper, paperEn: paper } });
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST_MINUTES) return refuse('visit-outside-hours');
  const bar = barOfTime(when, minutes, calendar, now);
  if (bar !== undefined) return refuse(bar);
  return ok([{ kind: 'VisitSet', part, visit, when, minutes, place: place.trim(), why: why.trim() }]);
};

const visitOf = (part: Part, id: VisitId) => part.visits.find((visit) => visit.id === id);

export const decideMoveVisit = (
  command: CommandOf<'move-visit'>,
  state: CaseState,
  calendar: Calendar,
  actor: Actor,
  now: Instant,
): Bodies => {
  const permitted = permit(state, command.part, 'move-visit', actor, now);
  if (!permitted.ok) return permitted;
  const { part, visit: id, when, reason } = command;
  const visit = visitOf(permitted.value, id);
  if (visit === undefined) return refuse('visit-not-found');
  const bar = barOfMove(visit, now) ?? barOfTime(when, visit.minutes, calendar, now);
  if (bar !== undefined) return refuse(bar);
  const day = dayOfInstant(when);
  if (day <= dayOfInstant(now)) return refuse('visit-too-near');
  if (day > addDays(visit.firstDay, MOST_DAYS)) return refuse('visit-too-far', { values: { days: MOST_DAYS } });
  return ok([{ kind: 'VisitMoved', part, visit: id, when, reason: reason.trim() }]);
};

export const decideCancelVisit = (command: CommandOf<'cancel-visit'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const permitted = permit(state, command.part, 'cancel-visit', actor, now);
  if (!permitted.ok) return permitted;
  const { part, visit: id, reason } = command;
  const visit = visitOf(permitted.value, id);
  if (visit === undefined || !isToCome(visit, now)) return refuse('visit-not-found');
  if (reason.trim() === '') return refuse('reason-missing');
  return ok([{ kind: 'VisitCancelled', part, visit: id, reason: reason.trim() }]);
};
