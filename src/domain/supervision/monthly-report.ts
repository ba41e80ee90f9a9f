/** A unit's report of one month: figures filled from measures, words and evidence by the unit, accepted or returned by supervision, frozen when accepted. */
import { belongsTo } from '#domain/case/actor.ts';
import type { DivisionCode, OfficeId } from '#domain/kernel/brand.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { workingDayAfter } from '#domain/clock/working-day.ts';
import { addDays, addMonths, dayOfInstant, readDay, type Day } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Evidence } from './order.ts';
import {
  stamp,
  supervisesPlace,
  worksIn,
  type FigureLine,
  type RecordRefusal,
  type RecordScene,
  type SaidOn,
  type Stamp,
} from './record.ts';

export type MonthlyAbout = {
  readonly id: string;
  readonly division: DivisionCode;
  readonly office: OfficeId;
  /** yyyymm. */
  readonly month: number;
  readonly text: string;
  readonly files: readonly Evidence[];
  /** Reckoned at the filing, by whoever runs the command: no member of what the unit sends. */
  readonly figures: readonly FigureLine[];
};
export type MonthlyState = MonthlyAbout & {
  readonly state: 'filed' | 'returned' | 'accepted';
  readonly filed: Stamp;
  readonly due: Day;
  /** The first filing came after its day. */
  readonly late: boolean;
  readonly settled?: SaidOn;
  readonly seq: number;
};
export type MonthlyCommand =
  | ({ readonly kind: 'file-report' } & MonthlyAbout)
  | { readonly kind: 'accept-report' | 'return-report'; readonly text: string };
export type MonthlyEvent =
  | ({ readonly kind: 'ReportFiled'; readonly due: Day } & MonthlyAbout & Stamp)
  | ({ readonly kind: 'ReportAccepted' | 'ReportReturned'; readonly text: string } & Stamp);

/** The fifth working day of the month after (the practice of monthly progress, zhejiang reference 6). */
const FILED_BY = 5;
const HUNDRED = 100;

export const firstDayOfMonth = (month: number): Day => {
  const day = readDay(`${Math.floor(month / HUNDRED)}-${String(month % HUNDRED).padStart(2, '0')}-01`);
  if (day === undefined) throw new Error(`${month} is no month`);
  return day;
};
export const reportDue = (month: number, calendar: Calendar): Day =>
  workingDayAfter(addDays(addMonths(firstDayOfMonth(month), 1), -1), FILED_BY, calendar);

/** The pure fold. Throws on a log that does not begin with the filing. */
export const evolveMonthly = (before: MonthlyState | undefined, event: MonthlyEvent): MonthlyState => {
  if (event.kind === 'ReportFiled') {
    const { kind: _kind, at, by, person, due, ...about } = event;
    const late = before?.late ?? dayOfInstant(at) > due;
    return { ...about, state: 'filed', filed: { at, by, person }, due, late, seq: (before?.seq ?? 0) + 1 };
  }
  if (before === undefined) throw new Error(`a report begins with its filing, not ${event.kind}`);
  const settled: SaidOn = { text: event.text, person: event.person, at: event.at };
  return { ...before, settled, state: event.kind === 'ReportAccepted' ? 'accepted' : 'returned', seq: before.seq + 1 };
};

/** The event, or why not. An accepted report is frozen: nothing is filed over it. */
export function decideMonthly(
  command: MonthlyCommand,
  state: MonthlyState | undefined,
  scene: RecordScene,
): Result<MonthlyEvent, RecordRefusal> {
  const { actor, calendar, now } = scene;
  if (command.kind === 'file-report') {
    if (!worksIn(command.office, actor)) return refuse('record-not-yours');
    if (state !== undefined && state.state !== 'returned') return refuse('record-there-already');
    // What a month was is known when it is over.
    if (dayOfInstant(now) < addMonths(firstDayOfMonth(command.month), 1)) return refuse('record-too-early');
    if (command.text.trim() === '') return refuse('order-words-missing');
    const { kind: _kind, ...about } = command;
    return ok({ kind: 'ReportFiled', ...about, due: reportDue(command.month, calendar), ...stamp(actor, scene) });
  }
  if (state === undefined) return refuse('record-not-found');
  if (!supervisesPlace(state.division, actor)) return refuse('record-not-yours');
  if (belongsTo(state.office, actor) || actor.person === state.filed.person) return refuse('order-own-unit');
  if (state.state !== 'filed') return refuse('record-wrong-stage');
  if (command.text.trim() === '') return refuse('order-words-missing');
  const kind = command.kind === 'accept-report' ? 'ReportAccepted' : 'ReportReturned';
  return ok({ kind, text: command.text, ...stamp(actor, scene) });
}
