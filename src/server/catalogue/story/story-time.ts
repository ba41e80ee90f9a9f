/** Reads the days and times people write in stories: Asia/Shanghai, to the minute. */
import { instantOf, readDay, startOfDay, type Day, type Instant } from '#domain/kernel/instant.ts';

/** `2026-06-01`; throws for a day no calendar has, which is a fault of the story. */
export const storyDay = (text: string): Day => {
  const day = readDay(text);
  if (day === undefined) throw new Error(`no such day: ${text}`);
  return day;
};

/** `2026-06-01 10:21`. */
export const storyInstant = (text: string): Instant => {
  const [day = '', clock = ''] = text.split(' ');
  const [hours = '0', minutes = '0'] = clock.split(':');
  return instantOf(startOfDay(storyDay(day)) + (Number(hours) * 60 + Number(minutes)) * 60_000);
};
