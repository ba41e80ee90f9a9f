/** Which events of a case are reason for a card: a limit over, silence where the law wanted an answer, an application passed on late. */
import type { CaseEvent, CaseEventKind, EventOf } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { workingDaysBetween } from '#domain/clock/working-day.ts';
import type { PartId } from '#domain/kernel/brand.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import type { CardTrigger } from './card-trigger.ts';

export type CardReason = { readonly trigger: CardTrigger; readonly part: PartId; readonly what: string };

/** An application for another office is told at once (licensing law 32, item 2): after the next working day it is late. */
const FORWARD_DAYS = 1;

type Seeing = {
  readonly [Kind in CaseEventKind]?: (event: EventOf<Kind>, before: CaseState | undefined, calendar: Calendar) => readonly CardReason[];
};

/** Kinds of events that are reason for nothing have no line. */
const seeing: Seeing = {
  Overdue: ({ part }) => [{ trigger: 'over-limit', part, what: '到期未办结。Not decided on its last day.' }],
  Accepted: ({ basis, parts }) =>
    basis === 'deemed'
      ? parts.map((part) => ({ trigger: 'step-late' as const, part, what: '逾期不告知，视为受理。Deemed accepted by silence.' }))
      : [],
  OpinionGiven: ({ deemed, part }) =>
    deemed ? [{ trigger: 'step-late', part, what: '逾期不答复，视为同意。Deemed to agree by silence.' }] : [],
  StopOverran: ({ part }) => [{ trigger: 'step-late', part, what: '停表超过书面告知的时间。A stop longer than was told in writing.' }],
  SentElsewhere: ({ part: id, at }, before, calendar) => {
    const part = before?.parts.get(id);
    if (part?.filedAt === undefined) return [];
    const days = workingDaysBetween(dayOfInstant(part.filedAt), dayOfInstant(at), calendarAt(calendar, part.division));
    const what = `${days}个工作日后才告知转送。Told ${days} working days after filing.`;
    return days > FORWARD_DAYS ? [{ trigger: 'late-forwarding', part: id, what }] : [];
  },
};

/** What an event of a case is reason for; what an old system did is not judged. @param before the state the event met. */
export const cardReasons = (event: CaseEvent, before: CaseState | undefined, calendar: Calendar): readonly CardReason[] => {
  if (event.by.kind === 'system' && event.by.imported !== undefined) return [];
  const see = seeing[event.kind] as
    | ((event: CaseEvent, before: CaseState | undefined, calendar: Calendar) => readonly CardReason[])
    | undefined;
  return see?.(event, before, calendar) ?? [];
};
