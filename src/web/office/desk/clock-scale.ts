/** The clock as it is drawn: a planned stop keeps its hatch after today; the dates below it, in percent of its length. */
import type { ClockView, PartView } from '#contract/view/case.ts';
import { dayOf } from '#web/ui/date-text.ts';
import { dayWords, type Words } from '../shell/words.ts';

type Segment = ClockView['segments'][number];
export type ClockMark = { readonly at: number; readonly words: Words };

const lengthOf = (segments: readonly Segment[]): number => segments.reduce((sum, segment) => sum + segment.days, 0);

const startWords: Record<Segment['kind'], Words | undefined> = {
  run: { zh: '恢复', en: 'resumed' },
  stop: { zh: '停', en: 'stopped' },
  left: undefined,
  over: undefined,
};

/** In percent of 400 pixels: words between two marks, beside the first (written to its right) and before the last. */
const CLOSEST = 24;
const AFTER_FIRST = 30;
const BEFORE_LAST = 80;
/** A due day that passed is written to the left of its mark: beside the first it needs this much. */
const ROOM_FOR_TWO = 45;

/** Past the due day the end of the stroke is today, so the due day stands where the red begins; too near the start, beside it. */
function marksWhenLate(clock: Pick<ClockView, 'due'>, first: ClockMark, at: number, today: string): readonly ClockMark[] {
  const day = dayWords(clock.due, today);
  const due: Words = { zh: `${day.zh} 到期`, en: `due ${day.en}` };
  if (at >= ROOM_FOR_TWO) return [first, { at, words: due }];
  return [{ at: 0, words: { zh: `${first.words.zh}，${due.zh}`, en: `${first.words.en}, ${due.en}` } }];
}

/** Start, each stop and resumption, and the due day; marks that would overlap give way to the due day. */
export const clockMarks = (clock: Pick<ClockView, 'segments' | 'startedOn' | 'due'>, today: string): readonly ClockMark[] => {
  const whole = lengthOf(clock.segments);
  const first: ClockMark = {
    at: 0,
    words: { zh: `${dayWords(clock.startedOn, today).zh} 受理`, en: `accepted ${dayWords(clock.startedOn, today).en}` },
  };
  const last: ClockMark = { at: 100, words: dayWords(clock.due, today) };
  if (whole === 0) return [first, last];
  const over = clock.segments.findIndex((segment) => segment.kind === 'over');
  if (over >= 0) return marksWhenLate(clock, first, (lengthOf(clock.segments.slice(0, over)) / whole) * 100, today);
  const middle: ClockMark[] = [];
  let sum = 0;
  for (const [index, segment] of clock.segments.entries()) {
    const at = (sum / whole) * 100;
    const word = startWords[segment.kind];
    const near = middle.at(-1)?.at ?? AFTER_FIRST - CLOSEST;
    if (index > 0 && word !== undefined && at - near >= CLOSEST && at <= BEFORE_LAST) {
      const day = dayWords(segment.from, today);
      middle.push({ at, words: { zh: `${day.zh} ${word.zh}`, en: `${word.en} ${day.en}` } });
    }
    sum += segment.days;
  }
  return [first, ...middle, last];
};

type Stop = PartView['stops'][number];

/** The open stop that ends last by its plan, if it ends after today. */
export const plannedStop = (stops: readonly Stop[], today: string): Stop | undefined =>
  stops
    .filter((stop) => stop.plannedUntil > today)
    .sort((a, b) => a.plannedUntil.localeCompare(b.plannedUntil))
    .at(-1);

/** Between what is past and what is left stands the rest of the planned stop (DESIGN 7). */
export const withPlannedStop = (segments: readonly Segment[], stops: readonly Stop[], today: string): readonly Segment[] => {
  const stop = plannedStop(stops, today);
  if (stop === undefined) return segments;
  const past = segments.filter((segment) => segment.kind !== 'left');
  const left = segments.filter((segment) => segment.kind === 'left');
  const last = past.at(-1);
  const begun = last?.kind === 'stop' ? last : undefined;
  const from = dayOf(stop.from);
  const days = Math.max(begun?.days ?? 0, stop.plannedDays.amount);
  const hatch: Segment = { kind: 'stop', days, from: begun?.from ?? from, to: stop.plannedUntil };
  return [...(begun === undefined ? past : past.slice(0, -1)), hatch, ...left];
};
