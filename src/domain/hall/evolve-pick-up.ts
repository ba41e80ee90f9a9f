/** Folds what happened to a pick-up into its state. */
import type { PickUpEvent, PickUpState } from './pick-up.ts';

/** The state after an event. Throws where history does not begin with Opened: such a history is damaged. */
export function evolvePickUp(state: PickUpState | undefined, event: PickUpEvent): PickUpState {
  if (event.kind === 'Opened') {
    const { kind: _kind, at, by: _by, ...about } = event;
    return { ...about, state: 'ready', openedAt: at, reminded: false, offered: false, seq: 1 };
  }
  if (state === undefined) throw new Error(`${event.kind} of a pick-up that was never opened`);
  const next = { ...state, seq: state.seq + 1 };
  switch (event.kind) {
    case 'Placed':
      return { ...next, shelf: event.shelf };
    case 'Taken':
      return { ...next, state: 'taken', taken: { at: event.at, by: event.taker, signature: event.signature, clerk: event.clerk } };
    case 'Sent':
      return { ...next, state: 'sent' };
    case 'Reminded':
      return { ...next, reminded: true };
    case 'CourierOffered':
      return { ...next, offered: true };
  }
}
