/** Folds what happened to a parcel into its state. */
import { stageAfter } from './decide-parcel.ts';
import type { ParcelEvent, ParcelState, Tracked } from './parcel.ts';

/** In the order in which things happened, whenever they were told. */
const inOrder = (tracks: readonly Tracked[], track: Tracked): readonly Tracked[] =>
  [...tracks, track].toSorted((one, other) => one.when - other.when);

/** The state after an event. Throws where history does not begin with Packed: such a history is damaged. */
export function evolveParcel(state: ParcelState | undefined, event: ParcelEvent): ParcelState {
  if (event.kind === 'Packed') {
    const { kind: _kind, at, by: _by, ...about } = event;
    return { ...about, state: 'packed', packedAt: at, tracks: [], chosenAgain: false, seq: 1 };
  }
  if (state === undefined) throw new Error(`${event.kind} of a parcel that was never packed`);
  const next = { ...state, seq: state.seq + 1 };
  switch (event.kind) {
    case 'Ordered': {
      const { courier, number, tracking, at } = event;
      return { ...next, state: 'ordered', order: { courier, number, tracking, at } };
    }
    case 'HandedToCourier':
      return { ...next, handedAt: event.at };
    case 'Tracked':
      return { ...next, state: stageAfter(state.state, event.track.news), tracks: inOrder(state.tracks, event.track) };
    case 'Cancelled':
      return { ...next, state: 'cancelled' };
    case 'ChosenAgain':
      return { ...next, chosenAgain: true };
  }
}
