/** The light of what is owed: green, yellow from the day it is told, red past it, blue while suspended, done at the end. */
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { isOwed } from './days.ts';
import type { Duty } from './duty.ts';

export type EntitlementLight = 'ok' | 'near' | 'late' | 'stop' | 'done';

export const lightOfDay = (due: Day, near: Day, now: Instant): 'ok' | 'near' | 'late' => {
  const today = dayOfInstant(now);
  if (today > due) return 'late';
  return today >= near ? 'near' : 'ok';
};

export const lightOfDuty = (duty: Duty, now: Instant): EntitlementLight => {
  if (duty.state === 'failed') return 'late';
  return isOwed(duty) ? lightOfDay(duty.due, duty.near, now) : 'done';
};
