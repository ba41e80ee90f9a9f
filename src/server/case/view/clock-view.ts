/** A part's clock drawn to scale: what ran, what was stopped, what is left, what is over; and why each day counted. */
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { Part } from '#domain/case/state.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { clockOf, type Clock } from '#domain/clock/clock-of.ts';
import type { TraceDay } from '#domain/clock/trace.ts';
import { isWorkingDay } from '#domain/clock/working-day.ts';
import { dayOfInstant, dayText, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { ClockView } from '#contract/view/case.ts';
import { plannedMarks } from '../planned-marks.ts';

type Segment = ClockView['segments'][number];
type Kind = Segment['kind'];

/** Which stretch a day belongs to, and its length in the limit's unit. */
function stretchOf(day: TraceDay, clock: Clock, reached: Day, calendar: Calendar): { readonly kind: Kind; readonly days: number } {
  const stopped = day.why === 'stopped' || day.why === 'resumption-day';
  // A stopped weekend would not have counted either: the hatch is drawn in the limit's own unit.
  const days = stopped ? (clock.unit !== 'working-day' || isWorkingDay(day.day, calendar) ? 1 : 0) : day.counted ? 1 : 0;
  if (stopped) return { kind: 'stop', days };
  if (day.day > reached) return { kind: 'left', days };
  return { kind: clock.due !== undefined && day.day > clock.due ? 'over' : 'run', days };
}

function segmentsOf(clock: Clock, reached: Day, calendar: Calendar): readonly Segment[] {
  const segments: Segment[] = [];
  for (const day of clock.trace.slice(1)) {
    const { kind, days } = stretchOf(day, clock, reached, calendar);
    const last = segments.at(-1);
    const text = dayText(day.day);
    if (last !== undefined && (last.kind === kind || days === 0))
      segments[segments.length - 1] = { ...last, days: last.days + days, to: text };
    else if (days > 0) segments.push({ kind, days, from: text, to: text });
  }
  return segments;
}

export type Basised = (basis: Basis) => NonNullable<ClockView['statutoryBasis']>;

type Timed = { readonly marks: Part['marks']; readonly stops: Part['stops']; readonly plan: Pick<Part['plan'], 'limit'> };

/** Undefined before acceptance: nothing runs yet. While stopped, the last day and the drawing hold the planned rest of the stop. */
export function clockView(part: Timed, calendar: Calendar, now: Instant, basised: Basised): ClockView | undefined {
  const {
    marks,
    plan: { limit },
  } = part;
  const clock = clockOf(marks, limit, calendar, now);
  const planned = part.stops.length === 0 ? clock : clockOf(plannedMarks(part, calendar, now), limit, calendar, now);
  const { due, start } = planned;
  if (due === undefined || start === undefined) return undefined;
  const decided = clock.state === 'decided' ? marks.findLast((mark) => mark.mark === 'decided')?.at : undefined;
  const reached = dayOfInstant(decided ?? now);
  const segments = segmentsOf(planned, reached, calendar).filter((segment) => decided === undefined || segment.kind !== 'left');
  const { statutory } = limit;
  return {
    unit: clock.unit,
    used: clock.used,
    left: clock.left,
    total: clock.total,
    due: dayText(due),
    light: clock.light,
    provisional: planned.provisional,
    startedOn: dayText(start),
    segments: [...segments],
    stopped: segmentsOf(clock, reached, calendar)
      .filter((segment) => segment.kind === 'stop')
      .reduce((sum, segment) => sum + segment.days, 0),
    promised: limit.promised,
    statutory: statutory === undefined ? null : { amount: statutory.amount, unit: statutory.unit },
    statutoryBasis: statutory === undefined ? null : basised(statutory.basis),
  };
}

const reasons: Readonly<Record<TraceDay['why'], Text>> = {
  'acceptance-day': { zh: '受理当天不计', en: 'the day of acceptance does not count' },
  'reopening-day': { zh: '重新办理当天不计', en: 'the day it was taken up anew does not count' },
  'working-day': { zh: '工作日，计一天', en: 'a working day, counts' },
  'worked-weekend': { zh: '调休上班，计一天', en: 'a weekend day worked in exchange, counts' },
  'calendar-day': { zh: '按自然日计一天', en: 'a calendar day, counts' },
  hours: { zh: '按小时计', en: 'counted in hours' },
  'office-closed': { zh: '这天的办公时间不在期限内，不计', en: 'no office time of this day falls into the limit' },
  weekend: { zh: '周末不计', en: 'weekend, does not count' },
  holiday: { zh: '法定节假日不计', en: 'public holiday, does not count' },
  stopped: { zh: '停表，不计', en: 'the clock is stopped, does not count' },
  'resumption-day': { zh: '恢复当天不计', en: 'the day of resumption does not count' },
  'stop-counts': { zh: '这次等待依法照计', en: 'this wait counts by law' },
};

/** The sentence for one day of the trace, with the holiday's name where there is one. */
export const reasonText = ({ why, holiday }: TraceDay): Text => {
  const reason = reasons[why];
  return holiday === undefined ? reason : { zh: `${holiday}：${reason.zh}`, en: `${reason.en} (${holiday})` };
};
