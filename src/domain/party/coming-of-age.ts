/** When somebody comes of age: a minor gives no mandate and takes none, and a guardian's ends (Civil Code art. 17–19, 23). */
import { addDays, addMonths, startOfDay, type Day, type Instant } from '#domain/kernel/instant.ts';

const ADULT_YEARS = 18;

/**
 * The first instant at which a person born on this day is of age: the eighteenth year is full with the end of its birthday,
 * for the day of birth does not count and the last day ends at midnight (Civil Code art. 201–203). Born on 29 February: 28 February.
 */
export const ofAgeFrom = (birth: Day): Instant => startOfDay(addDays(addMonths(birth, ADULT_YEARS * 12), 1));

export const isAdult = (birth: Day, now: Instant): boolean => now >= ofAgeFrom(birth);
