/** Indicators of a rating: which fit a grade and a channel, as versioned data. */
import type { Text } from '#domain/kernel/text.ts';
import { isOnline, type RatingChannel } from './rating.ts';

export const DIMENSIONS = ['efficiency', 'guide-accuracy', 'convenience', 'operability', 'level', 'attitude'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export const RATED_OBJECTS = ['office', 'platform', 'staff'] as const;
export type Indicator = {
  readonly id: string;
  readonly dimension: Dimension;
  readonly object: (typeof RATED_OBJECTS)[number];
  readonly where: 'online' | 'offline' | 'both';
  readonly grades: readonly number[];
  readonly name: Text;
};
export type Indicators = { readonly version: number; readonly indicators: readonly Indicator[] };

/** Those asked of who gave this grade there: the overall grade is always asked, these stand beside it. */
export const indicatorsFor = ({ indicators }: Indicators, grade: number, channel: RatingChannel): readonly Indicator[] => {
  const place = isOnline(channel) ? 'online' : 'offline';
  return indicators.filter(({ where, grades }) => grades.includes(grade) && (where === 'both' || where === place));
};
