/** What changed, in sentences computed from the sums: the largest moves beyond chance, and where most of each came from; never more than the figures say. */
import type { Text } from '#domain/kernel/text.ts';
import type { Sum } from './figure.ts';
import type { Measure } from './measure.ts';

type Both = { readonly now: Sum; readonly before: Sum };
export type MovePart = Both & { readonly name: Text };
export type Move = Both & {
  readonly measure: Pick<Measure, 'id' | 'name' | 'unit' | 'direction' | 'kind'>;
  /** Places whose sums add up to the move. */
  readonly parts: readonly MovePart[];
};
export type Changed = {
  readonly measure: string;
  readonly better: boolean;
  readonly text: Text;
  /** What stood below the line in both spans. */
  readonly counts: readonly [now: number, before: number];
};

/** Fewer than thirty cases move by chance alone; fewer than five would be persons (bar A4). */
const ENOUGH = 30;
export const FEW = 5;
/** Two standard errors: one move in twenty is still chance, and none is said to have a reason. */
const BEYOND_CHANCE = 2;
const MOST = 5;
/** A place is named where it alone made up half of the move. */
const SHARE = 0.5;

/** By how many standard errors two shares differ; zero where they cannot be told apart. */
export function distanceOf({ now, before }: Both): number {
  const [cases, casesBefore] = [now[1], before[1]];
  if (cases === 0 || casesBefore === 0) return 0;
  const whole = (now[0] + before[0]) / (cases + casesBefore);
  const error = Math.sqrt(whole * (1 - whole) * (1 / cases + 1 / casesBefore));
  return error === 0 ? 0 : (now[0] / cases - before[0] / casesBefore) / error;
}

/** How many more were in the numerator than at the rate of before: these add up over places to the whole move. */
export const excessOf = ({ now }: Pick<Both, 'now'>, rate: number): number => now[0] - rate * now[1];

const one = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);
const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

function placeOf(move: Move): { readonly name: Text; readonly cases: number } | undefined {
  const rate = move.before[0] / move.before[1];
  const whole = excessOf(move, rate);
  const found = move.parts
    .filter(({ now, before }) => now[1] >= FEW && before[1] >= FEW)
    .map((part) => ({ name: part.name, excess: excessOf(part, rate) }))
    .filter(({ excess }) => Math.sign(excess) === Math.sign(whole) && Math.abs(excess) >= SHARE * Math.abs(whole))
    .toSorted((a, b) => Math.abs(b.excess) - Math.abs(a.excess))[0];
  const cases = Math.round(Math.abs(found?.excess ?? 0));
  return found === undefined || cases === 0 || move.parts.length < 2 ? undefined : { name: found.name, cases };
}

function sentenceOf(move: Move): Text {
  const { measure, now, before } = move;
  const [value, was] = [(100 * now[0]) / now[1], (100 * before[0]) / before[1]];
  const up = value > was;
  const [by, cases] = [one(Math.abs(value - was)), thousands(now[1])];
  const place = placeOf(move);
  const zh = `${measure.name.zh}${one(value)}%，比前7天${up ? '高' : '低'}${by}个百分点（${cases}件）。`;
  const en = `${measure.name.en}: ${one(value)}%, ${by} points ${up ? 'above' : 'below'} the seven days before (${cases} counted).`;
  if (place === undefined) return { zh, en };
  return {
    zh: `${zh}${place.name.zh}一处就${up ? '多' : '少'}了${thousands(place.cases)}件。`,
    en: `${en} ${place.name.en} alone accounts for ${thousands(place.cases)} ${up ? 'more' : 'fewer'}.`,
  };
}

/** Shares alone: of sums over an unfinished span nothing is said. The largest moves first, none where nothing moved beyond chance. */
export function whatChanged(moves: readonly Move[]): readonly Changed[] {
  return moves
    .filter(({ measure, now, before }) => measure.unit === 'percent' && measure.kind === 'ratio' && now[1] >= ENOUGH && before[1] >= ENOUGH)
    .map((move) => ({ move, distance: distanceOf(move) }))
    .filter(({ distance }) => Math.abs(distance) >= BEYOND_CHANCE)
    .toSorted((a, b) => Math.abs(b.distance) - Math.abs(a.distance))
    .slice(0, MOST)
    .map(({ move, distance }) => ({
      measure: move.measure.id,
      better: distance > 0 === (move.measure.direction === 'up'),
      text: sentenceOf(move),
      counts: [move.now[1], move.before[1]],
    }));
}
