/** Which offices a version of the calendar can concern: all, or those within the division it is about. */
import type { CalendarVersion } from '#domain/clock/calendar-version.ts';
import { levelOfDivision } from '#domain/division/division.ts';

const EVERY = [0, 2_147_483_647] as const;
/** Six digits; a township's nine would lie elsewhere, and no office of a township has a calendar of its own yet. */
const SPAN = { province: 9_999, city: 99, county: 0, township: 0 } as const;

/** First and last code of an office's division: for an index, not for judging; the clock itself asks the line of divisions. */
export const reachOf = ({ division }: Pick<CalendarVersion, 'division'>): readonly [number, number] =>
  division === undefined ? EVERY : [division, division + SPAN[levelOfDivision(division)]];
