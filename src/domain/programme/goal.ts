/** A goal of a plan: which measure, where, how far and until when. It has no field for what is true: that comes from cases alone. */
import type { DivisionCode, OfficeId } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { MeasureUnit } from '#domain/measure/measure.ts';

export type GoalUnit = MeasureUnit;
export type Direction = 'up' | 'down';

/** At most one of them: whose cases the measure is taken over, within the plan's division. */
export type GoalSlice = { readonly office?: string; readonly item?: string; readonly matter?: string; readonly channel?: string };

/** Whence it was handed down. */
export type Origin = { readonly division: DivisionCode; readonly plan: string; readonly id: string; readonly hand: string };

export type Goal = {
  /** `G1`; stays with the goal through all versions of its plan. */
  readonly id: string;
  readonly name: Text;
  /** Of the registry of measures; null: promised, but no case shows it here, and so nothing is shown as true of it. */
  readonly measure: string | null;
  /** What is counted, in words: where there is no measure the only account of it. */
  readonly counts: Text;
  readonly unit: GoalUnit;
  readonly direction: Direction;
  readonly target: number;
  readonly due: Day;
  /** The office that answers for it. */
  readonly owner: OfficeId;
  readonly slice: GoalSlice;
  readonly system: string;
  /** Of this plan, where it is a part of one: a department's share of the county's goal. */
  readonly part?: string;
  readonly from?: Origin;
};

/** Whether a figure meets a target. */
export const isMet = (value: number, { direction, target }: Pick<Goal, 'direction' | 'target'>): boolean =>
  direction === 'up' ? value >= target : value <= target;

/** What may never be less than was handed down, or than was adopted without asking the public again. */
export type Promised = Pick<Goal, 'measure' | 'direction' | 'target' | 'due' | 'slice'>;

const sameSlice = (one: GoalSlice, other: GoalSlice): boolean =>
  one.office === other.office && one.item === other.item && one.matter === other.matter && one.channel === other.channel;

/** Better only: the same measure over the same cases, as far or farther, as early or earlier. */
export const isAsSharp = (taken: Promised, floor: Promised): boolean =>
  taken.measure === floor.measure &&
  taken.direction === floor.direction &&
  isMet(taken.target, floor) &&
  taken.due <= floor.due &&
  sameSlice(taken.slice, floor.slice);
