/** How a case of the demo is told: who files what and when, and what everybody does with it, on days counted back from today. */
import type { CaseAct } from '#contract/case-act-names.ts';
import { isWorkingDay, workingDayAfter } from '#domain/clock/working-day.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { addDays, dayOfInstant, dayText, instantOf, startOfDay, type Day, type DayText, type Instant } from '#domain/kernel/instant.ts';
import type { PartyWish } from '#server/case/submission.ts';

/** The day: working days before today, 0 = today, negative = still to come. */
export type Ago = number;
/** `14:05` in Shanghai; on day 0, minutes before the demo began: `35`. */
export type Clock = string;
type Body = Readonly<Record<string, unknown>>;

export type StoryAct = {
  readonly ago: Ago;
  readonly time: Clock;
  /** Id of a citizen or an officer. */
  readonly who: string;
  readonly act: CaseAct;
  /** `given` may say `file` or `commitment`; days to come are asked of `dayOf`. */
  readonly body: (dayOf: (ago: Ago) => DayText) => Body;
  /** The code it is refused with: an act the law does not allow, tried all the same. */
  readonly refused?: string;
};

export type Story = {
  readonly id: string;
  readonly matter: string;
  readonly who: string;
  /** Filed by this clerk for a person who came, instead of online. */
  readonly clerk?: string;
  readonly ago: Ago;
  readonly time: Clock;
  readonly situation: Body;
  readonly answers: Body;
  /** Answers that are days: so many days of the calendar before today, as departments know them. */
  readonly days?: Readonly<Record<string, number>>;
  readonly given: Readonly<Record<string, Given>>;
  /** What the applicant says instead of what is known of them. */
  readonly contested?: Body;
  readonly parties?: readonly PartyWish[];
  /** The answer that names the case of an earlier story. */
  readonly names?: { readonly field: string; readonly story: string };
  readonly acts: readonly StoryAct[];
};
export type Given = 'file' | 'commitment';

/** The working day `ago` working days before (after, when negative) the day of `today`. */
export function dayAgo(today: Instant, ago: Ago, calendar: Calendar): Day {
  let day = dayOfInstant(today);
  if (ago <= 0) return workingDayAfter(day, -ago, calendar);
  for (let left = ago; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

export const dayTextAgo = (today: Instant, ago: Ago, calendar: Calendar): DayText => dayText(dayAgo(today, ago, calendar));

const MINUTE = 60_000;

/** The instant of an act; `shift` in minutes keeps two stories from moving in step. */
export function instantAgo(today: Instant, { ago, time }: Pick<StoryAct, 'ago' | 'time'>, shift: number, calendar: Calendar): Instant {
  if (ago === 0) return instantOf(today - Number(time) * MINUTE);
  const [hours, minutes] = time.split(':').map(Number);
  return instantOf(startOfDay(dayAgo(today, ago, calendar)) + ((hours ?? 0) * 60 + (minutes ?? 0) + shift) * MINUTE);
}

/** Who handles each part; ids of parts are the steps of the matters. */
const handlers: Readonly<Record<string, string>> = {
  licence: 'chen-siyuan',
  reconsideration: 'cen-mo',
  food: 'chen-siyuan',
  signboard: 'fang-chuan',
  fire: 'gao-xiang',
  drainage: 'wu-qing',
  certificate: 'jiang-yi',
  vaccination: 'jiang-yi',
  household: 'zheng-lan',
  insurance: 'cao-ning',
  card: 'yan-guo',
  marriage: 'feng-he',
  P01: 'sun-ze',
  P03: 'qian-wang',
  P04: 'qian-wang',
  E02: 'qian-wang',
  T01: 'qin-shu',
  T02: 'sun-ze',
  T03: 'shi-yang',
};
export const handlerOf = (part: string): string => {
  const handler = handlers[part];
  if (handler === undefined) throw new Error(`The demo names nobody who handles ${part}`);
  return handler;
};

export const act = (ago: Ago, time: Clock, who: string, name: CaseAct, body: StoryAct['body'] | Body): StoryAct => ({
  ago,
  time,
  who,
  act: name,
  body: typeof body === 'function' ? body : () => body,
});

/** The counter accepts these parts in one act. */
export const accept = (ago: Ago, time: Clock, parts: readonly string[], more: Body = {}, clerk = 'wang-min'): StoryAct =>
  act(ago, time, clerk, 'receive', { receptions: parts.map((part) => ({ part, outcome: 'accept' })), ...more });

export const begin = (ago: Ago, time: Clock, part: string): StoryAct => act(ago, time, handlerOf(part), 'begin-review', { part });

export const grant = (ago: Ago, time: Clock, part: string, conditions: readonly string[] = []): StoryAct =>
  act(ago, time, handlerOf(part), 'grant', { parts: [part], conditions, reasons: '材料齐全，符合法定条件。', articles: [], reliedOn: [] });

/** Taken up and granted on one day. */
export const done = (ago: Ago, time: Clock, part: string, conditions: readonly string[] = []): readonly StoryAct[] => [
  begin(ago, time, part),
  grant(ago, later(time), part, conditions),
];

/** A quarter of an hour later, at most. */
const later = (time: Clock): Clock => {
  const [hours = '00', minutes = '00'] = time.split(':');
  return `${hours}:${String(Math.min(59, Number(minutes) + 12)).padStart(2, '0')}`;
};

type Article = { readonly law: string; readonly article: number };
export const turnDown = (ago: Ago, time: Clock, part: string, reasons: string, article: Article): StoryAct =>
  act(ago, time, handlerOf(part), 'refuse', { parts: [part], reasons, articles: [article], reliedOn: [] });

/** The clock stops for a test or a report that the office commissions. */
export const stop = (ago: Ago, time: Clock, part: string, ground: string, days: number, note: string): StoryAct =>
  act(ago, time, handlerOf(part), 'stop', {
    part,
    ground,
    plannedDays: { amount: days, unit: 'working-day' },
    commissionedBy: 'office',
    requiredByLaw: true,
    note,
  });

export const askOpinion = (ago: Ago, time: Clock, part: string, office: string, question: string): StoryAct =>
  act(ago, time, handlerOf(part), 'ask-opinion', { part, office, division: 330521, question, term: { amount: 3, unit: 'working-day' } });
