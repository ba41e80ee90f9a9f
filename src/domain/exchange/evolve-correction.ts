/** Folds what happened to a correction into its state. */
import type { CorrectionEvent, CorrectionState } from './correction.ts';

/** The state after an event. Throws where history does not begin with Opened: such a history is damaged. */
export function evolveCorrection(state: CorrectionState | undefined, event: CorrectionEvent): CorrectionState {
  if (event.kind === 'Opened') {
    const { kind: _kind, at, by: _by, ...about } = event;
    return { ...about, state: 'open', openedAt: at, reminded: false, overdue: false, told: [], seq: 1 };
  }
  if (state === undefined) throw new Error(`${event.kind} of a correction that was never opened`);
  const next = { ...state, seq: state.seq + 1 };
  switch (event.kind) {
    case 'Taken':
      return { ...next, state: 'checking', taken: { person: event.person, at: event.at } };
    case 'Settled':
      return { ...next, state: 'settled', settled: { ...event.settlement, at: event.at, person: event.person } };
    case 'Reminded':
      return { ...next, reminded: true };
    case 'WentOverdue':
      return { ...next, overdue: true };
    case 'SystemTold':
      return { ...next, told: [...state.told, { at: event.at, what: event.what, taken: event.taken }] };
    case 'Verified':
      return { ...next, verified: { at: event.at, matches: event.matches } };
  }
}
