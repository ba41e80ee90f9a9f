/** The plan of a hall: when it is open, which queues it has, which window serves which of them, who sits where, how lanes mix. */
import type { DivisionCode, MatterId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { DayText } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';

/** `HH:MM` in Asia/Shanghai, `24:00` the end of the day; compares as text. */
export type ClockText = string;
export type Span = { readonly from: ClockText; readonly until: ClockText };

/** One letter; tickets of the queue begin with it. */
export type QueueId = string;
/** `undifferentiated` takes whatever no other queue of the hall takes (2018 provisions art. 5: one window for all). */
export type Theme = 'undifferentiated' | 'project' | 'business' | 'real-estate' | 'social';

export type Queue = {
  readonly id: QueueId;
  readonly name: Text;
  readonly theme: Theme;
  /** `all`: every matter. */
  readonly matters: 'all' | readonly MatterId[];
};

/** Which queues a window of the directory serves; a window the plan does not name serves the first queue. */
export type WindowQueues = { readonly number: string; readonly queues: readonly QueueId[] };

/** Who sits where on which weekdays (0 Monday … 6 Sunday); with `day` on that day alone, before the weekdays. */
export type Shift = {
  readonly window: string;
  readonly person: PersonId;
  readonly weekdays: readonly number[];
  readonly day?: DayText;
} & Span;

/** `reason` is shown to who comes in vain. */
export type ClosedDays = { readonly from: DayText; readonly until: DayText; readonly reason: Text };

/** How appointments are offered for a queue; none without a rule. What one matter needs stands in `matters`. */
export type AppointmentRule = {
  readonly queue: QueueId;
  readonly slotMinutes: number;
  /** Places of one slot. */
  readonly places: number;
  /** How many days before, at most. */
  readonly daysAhead: number;
  /** From which clock time on the newest day is offered. */
  readonly opensAt: ClockText;
  /** How long a matter takes, where that is not one slot. */
  readonly matters?: readonly { readonly matter: MatterId; readonly minutes: number }[];
};

export type HallPlan = {
  /** Monday first, seven entries; an empty one is a closed day. */
  readonly hours: readonly (readonly Span[])[];
  /** True: public holidays and swapped days of the calendar do not change the hours (a demo's hall; a hall that never closes). */
  readonly everyDay: boolean;
  readonly closed: readonly ClosedDays[];
  readonly queues: readonly Queue[];
  readonly windows: readonly WindowQueues[];
  readonly shifts: readonly Shift[];
  /** While ordinary tickets wait, every how many calls of a queue one is theirs: 2 takes them turn about. */
  readonly ordinaryEvery: number;
  readonly appointments: readonly AppointmentRule[];
};

/** A hall with its plan in force; version 0 is the plan every hall begins with. */
export type PlannedHall = { readonly hall: OfficeId; readonly division: DivisionCode; readonly version: number; readonly plan: HallPlan };

/** Hours of the province's offices where nobody said otherwise (decision 0044). */
const USUAL: readonly Span[] = [{ from: '09:00', until: '17:00' }];

/** What a hall works by until somebody plans it: working days, one queue for everything, served by every window. */
export const firstPlan: HallPlan = {
  hours: [USUAL, USUAL, USUAL, USUAL, USUAL, [], []],
  everyDay: false,
  closed: [],
  queues: [{ id: 'A', name: { zh: '综合', en: 'All matters' }, theme: 'undifferentiated', matters: 'all' }],
  windows: [],
  shifts: [],
  ordinaryEvery: 2,
  appointments: [],
};

/** The queue with a letter. */
export const findQueue = (plan: HallPlan, id: QueueId): Queue | undefined => plan.queues.find((queue) => queue.id === id);

/** Whether a queue takes all of these matters. */
export const takesAll = ({ matters: taken }: Pick<Queue, 'matters'>, matters: readonly MatterId[]): boolean =>
  taken === 'all' || matters.every((matter) => taken.includes(matter));

/** The queue that takes all of these matters: a themed one first, else the one that takes everything. */
export function queueFor(plan: HallPlan, matters: readonly MatterId[]): Queue | undefined {
  const themed = matters.length === 0 ? undefined : plan.queues.find((queue) => queue.matters !== 'all' && takesAll(queue, matters));
  return themed ?? plan.queues.find((queue) => queue.matters === 'all');
}

/** Letters of the queues a window serves. */
export function queuesOfWindow(plan: HallPlan, number: string): readonly QueueId[] {
  const planned = plan.windows.find((window) => window.number === number);
  return planned?.queues ?? plan.queues.slice(0, 1).map(({ id }) => id);
}

/** Who is to sit at a window on a day. */
export const shiftsOn = (plan: HallPlan, day: DayText, weekday: number): readonly Shift[] => {
  const own = plan.shifts.filter((shift) => shift.day === day);
  const taken = new Set(own.map(({ window }) => window));
  return [
    ...own,
    ...plan.shifts.filter((shift) => shift.day === undefined && shift.weekdays.includes(weekday) && !taken.has(shift.window)),
  ];
};
