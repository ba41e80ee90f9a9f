/** Judges what is asked of a booking: who may make, move, give back and use it, and when it counts as missed. */
import type { ActorRef } from '#domain/case/actor.ts';
import { addDays, dayOfInstant, dayText, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts';
import { clockOfMinute, minuteOfInstant } from './slot.ts';
import {
  arriveFrom,
  missAt,
  remindAt,
  startOf,
  type BookingCommand,
  type BookingConduct,
  type BookingEvent,
  type BookingRefusal,
  type BookingState,
} from './booking.ts';

type Decided = Result<readonly BookingEvent[], BookingRefusal>;
export type BookingScene = {
  readonly by: ActorRef;
  readonly conduct: BookingConduct;
  /** Days of the division's bookings this person missed, any order. */
  readonly missed: readonly Day[];
  readonly now: Instant;
};

/** The last day on which somebody who stayed away too often cannot book; undefined: they can. */
export function barredUntil(missed: readonly Day[], conduct: BookingConduct, today: Day): Day | undefined {
  const days = missed.toSorted((one, other) => one - other);
  for (let last = days.length - 1; last >= conduct.misses - 1; last -= 1) {
    const [end, begin] = [days[last], days[last - conduct.misses + 1]];
    if (end === undefined || begin === undefined || end - begin >= conduct.within) continue;
    const until = addDays(end, conduct.barred);
    return until >= today ? until : undefined;
  }
  return undefined;
}

/** Why somebody cannot be taken as booked now; undefined: they can. */
export function barOfArrival(state: BookingState, conduct: BookingConduct, now: Instant): Refusal<BookingRefusal> | undefined {
  if (state.state === 'missed' || now >= missAt(state, conduct)) return { code: 'booking-missed' };
  if (state.state !== 'booked') return { code: 'booking-ended' };
  const from = arriveFrom(state, conduct);
  const time = `${dayText(dayOfInstant(from))} ${clockOfMinute(minuteOfInstant(from))}`;
  return now < from ? { code: 'booking-too-early', values: { from: time } } : undefined;
}

/** Events of a command, or why not. Whether a place is free is judged where places are kept. */
export function decideBooking(command: BookingCommand, state: BookingState | undefined, scene: BookingScene): Decided {
  const { by, conduct, missed, now } = scene;
  const stamp = { at: now, by };
  if (command.kind === 'make') {
    const until = barredUntil(missed, conduct, dayOfInstant(now));
    if (until !== undefined)
      return refuse('booking-barred', { values: { until: dayText(until), misses: conduct.misses, within: conduct.within } });
    const { kind: _kind, ...about } = command;
    return ok([{ kind: 'Made', ...about, ...stamp }]);
  }
  if (state === undefined) return refuse('booking-not-found');
  switch (command.kind) {
    case 'move': {
      const why = barOfChange(state, now);
      if (why !== undefined) return refuse(why);
      if (state.moves >= conduct.mostMoves) return refuse('booking-moved-often', { values: { most: conduct.mostMoves } });
      const { day, starts, ends } = command;
      return ok([{ kind: 'Moved', day, starts, ends, ...stamp }]);
    }
    case 'cancel': {
      const why = barOfChange(state, now);
      return why === undefined ? ok([{ kind: 'Cancelled', ...stamp }]) : refuse(why);
    }
    case 'call-off':
      return state.state === 'booked' ? ok([{ kind: 'CalledOff', reason: command.reason, ...stamp }]) : refuse('booking-ended');
    case 'arrive': {
      const bar = barOfArrival(state, conduct, now);
      return bar === undefined ? ok([{ kind: 'Arrived', ticket: command.ticket, ...stamp }]) : { ok: false, refusal: bar };
    }
    case 'remind':
      if (state.state !== 'booked' || state.reminded || now < remindAt(state) || now >= startOf(state)) return refuse('booking-ended');
      return ok([{ kind: 'Reminded', ...stamp }]);
    case 'miss':
      return state.state === 'booked' && now >= missAt(state, conduct) ? ok([{ kind: 'Missed', ...stamp }]) : refuse('booking-ended');
  }
}

/** A place is given back or changed until its slot begins: then somebody has been kept from it. */
const barOfChange = (state: BookingState, now: Instant): BookingRefusal | undefined => {
  if (state.state !== 'booked') return 'booking-ended';
  return now >= startOf(state) ? 'booking-begun' : undefined;
};

/** What its owner may do with it now. */
export function allowedOnBooking(state: BookingState, conduct: BookingConduct, now: Instant): readonly ('move' | 'cancel' | 'arrive')[] {
  const changes = barOfChange(state, now) === undefined;
  return [
    ...(changes && state.moves < conduct.mostMoves ? (['move'] as const) : []),
    ...(changes ? (['cancel'] as const) : []),
    ...(barOfArrival(state, conduct, now) === undefined ? (['arrive'] as const) : []),
  ];
}
