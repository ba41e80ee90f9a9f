/** Where a pilot stands today, in one word and one light: what follows from the day beside what was decided. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { dueOf } from '#domain/clock/due.ts';
import { addDays, type Day } from '#domain/kernel/instant.ts';
import { REMIND_BEFORE } from './decide-pilot.ts';
import type { PilotState } from './pilot.ts';

export type PilotTag =
  | 'proposed'
  | 'consulting'
  | 'returned'
  | 'approved'
  | 'running'
  | 'ending'
  | 'to-review'
  | 'extended'
  | 'reviewed'
  | 'stopped'
  | 'adopted';
export type PilotLight = 'ok' | 'near' | 'late' | 'done' | 'wait';
/** Working days after the last one in which a pilot is reviewed; ours, no law names any. */
export const REVIEW_TERM = { amount: 15, unit: 'working-day' } as const;

type Standing = Pick<PilotState, 'state' | 'until' | 'decided'>;

export function tagOf({ state, until, decided }: Standing, today: Day, consulting: boolean): PilotTag {
  if (state === 'proposed') return consulting ? 'consulting' : 'proposed';
  if (state !== 'running' || until === undefined) return state;
  if (today > until) return 'to-review';
  if (today >= addDays(until, -REMIND_BEFORE)) return 'ending';
  return decided?.decision === 'extend' ? 'extended' : 'running';
}

/** Yellow in the last fortnight and while the review is due, red when it is overdue. */
export function lightOf({ state, until }: Standing, today: Day, calendar: Calendar): PilotLight {
  if (state === 'adopted' || state === 'stopped') return 'done';
  if (state === 'reviewed') return 'near';
  if (state !== 'running' || until === undefined) return 'wait';
  if (today <= until) return today >= addDays(until, -REMIND_BEFORE) ? 'near' : 'ok';
  return today > dueOf(until, REVIEW_TERM, calendar) ? 'late' : 'near';
}
