/** Offices in the order in which one asks them: those of the own place, those above it, those elsewhere. */
import type { Words } from '../shell/words.ts';

type Placed = { readonly division: number };
export type Nearness = 'here' | 'above' | 'elsewhere';

export const nearWords: Record<Nearness, Words> = {
  here: { zh: '本地', en: 'Here' },
  above: { zh: '上级', en: 'Above' },
  elsewhere: { zh: '外地', en: 'Elsewhere' },
};

/** 330500 stands above 330521: its code without the closing pairs of noughts begins the other's. */
const nearness = (own: number, division: number): Nearness => {
  if (division === own) return 'here';
  return String(own).startsWith(String(division).replace(/(00)+$/, '')) ? 'above' : 'elsewhere';
};

export const officesNear = <Office extends Placed>(
  own: number,
  offices: readonly Office[],
): readonly { readonly near: Nearness; readonly offices: readonly Office[] }[] =>
  (['here', 'above', 'elsewhere'] as const)
    .map((near) => ({ near, offices: offices.filter(({ division }) => nearness(own, division) === near) }))
    .filter(({ offices: some }) => some.length > 0);
