/** What a petition of the hotline is judged by, and the days each step has. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { dueOf } from '#domain/clock/due.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Result } from '#domain/kernel/result.ts';
import { hotlineRef, type HotlineActor } from './hotline-actor.ts';
import type { HotlineTerm, HotlineTerms } from './hotline-terms.ts';
import type { HotlineEvent, HotlineRefusal, HotlineState, HotlineWords } from './hotline.ts';

export type HotlineDecided = Result<readonly HotlineEvent[], HotlineRefusal>;
export type HotlineScene = {
  readonly actor: HotlineActor;
  readonly terms: HotlineTerms;
  readonly calendar: Calendar;
  readonly now: Instant;
};

export const isBlank = (text: string): boolean => text.trim() === '';
export const termFrom = (from: Instant, term: HotlineTerm, calendar: Calendar): Day => dueOf(dayOfInstant(from), term, calendar);
export const sortDue = ({ urgent }: Pick<HotlineWords, 'urgent'>, { terms, calendar, now }: HotlineScene): Day =>
  termFrom(now, urgent ? terms.sortUrgent : terms.sort, calendar);

/** The promise of its kind, and never past the law's own last day. */
export function handleDue(state: Pick<HotlineState, 'kind' | 'urgent' | 'raisedAt'>, { terms, calendar, now }: HotlineScene): Day {
  const promised = termFrom(now, state.urgent ? terms.handleUrgent : terms.handle[state.kind], calendar);
  const last = termFrom(state.raisedAt, terms.statutory, calendar);
  return promised < last ? promised : last;
}

export const stampOf = ({ actor, now }: HotlineScene) => ({ at: now, by: hotlineRef(actor) });
