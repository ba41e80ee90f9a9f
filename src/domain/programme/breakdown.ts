/** A goal through the levels: who took it up, who did not, and whether what was taken up adds up to what was promised above. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { isMet, type Goal } from './goal.ts';
import type { HandState } from './hand-down.ts';

export type Below = { readonly division: DivisionCode; readonly hand?: HandState };
export type Gap =
  /** Not handed to it at all. */
  | { readonly kind: 'not-handed'; readonly division: DivisionCode }
  /** Handed down and not taken up. */
  | { readonly kind: 'not-taken-up'; readonly division: DivisionCode; readonly state: HandState['state'] };
/** Counts add up; of shares, days and grades the weakest holds back the whole. */
export type Sum = { readonly kind: 'sum' | 'weakest'; readonly target: number; readonly enough: boolean } | undefined;

export const gapsOf = (below: readonly Below[]): readonly Gap[] =>
  below.flatMap(({ division, hand }): readonly Gap[] => {
    if (hand === undefined) return [{ kind: 'not-handed', division }];
    return hand.state === 'taken-up' ? [] : [{ kind: 'not-taken-up', division, state: hand.state }];
  });

/** Of those who took it up; undefined where nobody did. */
export function sumOf(goal: Pick<Goal, 'unit' | 'target' | 'direction'>, below: readonly Below[]): Sum {
  const targets = below.flatMap(({ hand }) => (hand?.taken?.handed.kind === 'goal' ? [hand.taken.handed.goal.target] : []));
  if (targets.length === 0) return undefined;
  const kind = goal.unit === 'count' ? 'sum' : 'weakest';
  const weakest = goal.direction === 'up' ? Math.min(...targets) : Math.max(...targets);
  const target = kind === 'sum' ? targets.reduce((sum, each) => sum + each, 0) : weakest;
  return { kind, target, enough: isMet(target, goal) };
}
