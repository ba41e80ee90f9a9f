/** How a unit's quarter is graded: points of a hundred from figures by a scheme that is data, and the grade these points are. */
import type { Text } from '#domain/kernel/text.ts';

/** Zhejiang reference 5: four grades. */
export const GRADES = ['excellent', 'good', 'pass', 'fail'] as const;
export type Grade = (typeof GRADES)[number];

/** What a part is reckoned from: a measure in per cent, or what this room itself knows of the unit. */
export type PartSource = 'orders-on-time' | 'order-points' | 'reports-on-time' | { readonly measure: string };
export type SchemePart = { readonly id: string; readonly name: Text; readonly weight: number; readonly from: PartSource };
export type GradeScheme = {
  readonly version: string;
  readonly parts: readonly SchemePart[];
  /** Lowest points of each grade; below `pass` it is a fail. */
  readonly from: Readonly<Record<Exclude<Grade, 'fail'>, number>>;
};
/** A part as reckoned: points of a hundred, null where nothing was counted, and from which two numbers. */
export type PartPoints = {
  readonly id: string;
  readonly weight: number;
  readonly points: number | null;
  readonly numerator: number;
  readonly denominator: number;
};

const TENTH = 10;
const HUNDRED = 100;
const clamp = (points: number): number => Math.min(Math.max(points, 0), HUNDRED);

/** The weighted mean of what was counted, to a tenth; a part of which nothing was counted takes no share. Null where nothing was counted at all. */
export const gradePoints = (parts: readonly Pick<PartPoints, 'weight' | 'points'>[]): number | null => {
  const counted = parts.flatMap(({ weight, points }) => (points === null ? [] : [{ weight, points: clamp(points) }]));
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return null;
  return Math.round((counted.reduce((sum, { weight, points }) => sum + weight * points, 0) / weights) * TENTH) / TENTH;
};

export const gradeOf = (points: number, { from }: Pick<GradeScheme, 'from'>): Grade =>
  points >= from.excellent ? 'excellent' : points >= from.good ? 'good' : points >= from.pass ? 'pass' : 'fail';

/** The parts that cost most points, dearest first: what a supervision proposal speaks of. */
export const weakestParts = (parts: readonly PartPoints[]): readonly PartPoints[] =>
  parts
    .filter(({ points }) => points !== null && points < HUNDRED)
    .toSorted((one, other) => other.weight * (HUNDRED - (other.points ?? 0)) - one.weight * (HUNDRED - (one.points ?? 0)));
