/** Folds what happened to a booking into its state. */
import { remindAt, type BookingEvent, type BookingState } from './booking.ts';

/** The state after an event. Throws where history does not begin with Made: such a history is damaged. */
export function evolveBooking(state: BookingState | undefined, event: BookingEvent): BookingState {
  if (event.kind === 'Made') {
    const { kind: _kind, at, by: _by, ...about } = event;
    // Who books after the hour of reminding has just been told.
    return { ...about, state: 'booked', madeAt: at, changedAt: at, moves: 0, reminded: at >= remindAt(about), seq: 1 };
  }
  if (state === undefined) throw new Error(`${event.kind} of a booking that was never made`);
  const next = { ...state, changedAt: event.at, seq: state.seq + 1 };
  switch (event.kind) {
    case 'Moved': {
      const { day, starts, ends } = event;
      return { ...next, day, starts, ends, moves: state.moves + 1, reminded: event.at >= remindAt(event) };
    }
    case 'Cancelled':
      return { ...next, state: 'cancelled' };
    case 'CalledOff':
      return { ...next, state: 'cancelled', calledOff: event.reason };
    case 'Arrived':
      return { ...next, state: 'arrived', ticket: event.ticket };
    case 'Reminded':
      return { ...next, reminded: true };
    case 'Missed':
      return { ...next, state: 'missed' };
  }
}
