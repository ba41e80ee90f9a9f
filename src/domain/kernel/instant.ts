/** Instants (milliseconds since 1970 UTC) and days (count since 1970-01-01) in Asia/Shanghai; the only domain file that touches Date. */
import type { Brand } from './brand.ts';

/** Milliseconds since the Unix epoch, stamped by the application. */
export type Instant = Brand<number, 'Instant'>;
/** Days since 1970-01-01 in the civil calendar; a day is a number so that arithmetic stays cheap. */
export type Day = Brand<number, 'Day'>;
/** `YYYY-MM-DD`. */
export type DayText = string;

const MS_A_DAY = 86_400_000;
/**
 * China has kept UTC+8 without summer time since 1991-09-15; acts of cases are later than that.
 * Birth dates are days, never instants (bar M9), so no older offset is ever needed.
 */
const SHANGHAI_MS = 8 * 3_600_000;

export const instantOf = (milliseconds: number): Instant => milliseconds as Instant;
export const dayOf = (days: number): Day => days as Day;

/** The civil day in Asia/Shanghai on which an instant falls. */
export const dayOfInstant = (at: Instant): Day => Math.floor((at + SHANGHAI_MS) / MS_A_DAY) as Day;

/** First millisecond of a day in Asia/Shanghai. */
export const startOfDay = (day: Day): Instant => (day * MS_A_DAY - SHANGHAI_MS) as Instant;

/** Last millisecond of a day: on the last day an act counts until 23:59:59.999 (model.md 3). */
export const endOfDay = (day: Day): Instant => (startOfDay(day) + MS_A_DAY - 1) as Instant;

export const addDays = (day: Day, days: number): Day => (day + days) as Day;

/** 0 Monday … 6 Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

export const yearOf = (day: Day): number => new Date(day * MS_A_DAY).getUTCFullYear();

/** `YYYY-MM-DD` of a day. */
export const dayText = (day: Day): DayText => new Date(day * MS_A_DAY).toISOString().slice(0, 10);

/** Reads `YYYY-MM-DD`; undefined for anything that is not a day of the calendar (2026-02-30 is refused, bar M5). */
export const readDay = (text: string): Day | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const milliseconds = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const day = (milliseconds / MS_A_DAY) as Day;
  return dayText(day) === text ? day : undefined;
};

/** Same day `months` later, clamped to the month's end (31 January + 1 month = 28 or 29 February). */
export const addMonths = (day: Day, months: number): Day => {
  const date = new Date(day * MS_A_DAY);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return (first.getTime() / MS_A_DAY + Math.min(date.getUTCDate(), length) - 1) as Day;
};

/** ISO 8601 of an instant with the Shanghai offset, for people and papers. */
export const instantText = (at: Instant): string => `${new Date(at + SHANGHAI_MS).toISOString().slice(0, 23)}+08:00`;
