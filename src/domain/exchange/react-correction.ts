/** What an event of a correction asks of the world: jobs, done after the commit, whose results come back as commands. */
import type { CorrectionEvent, CorrectionState } from './correction.ts';

/** `patient`: a department's system may be down for days, and is told all the same. */
export type CorrectionJob =
  /** Tells the department's own system that a record is contested, or how it was settled. */
  | { readonly kind: 'correction.tell'; readonly what: 'contest' | 'settlement'; readonly patient: true }
  /** The outcome flows back to the case. */
  | { readonly kind: 'correction.flow-back' }
  /** Asks the register anew whether it says now what was settled. */
  | { readonly kind: 'correction.verify'; readonly patient: true };

/** @param after the state the event made. */
export function reactCorrection(event: CorrectionEvent, after: CorrectionState): readonly CorrectionJob[] {
  if (event.kind === 'Opened') return [{ kind: 'correction.tell', what: 'contest', patient: true }];
  if (event.kind === 'Settled') return [{ kind: 'correction.flow-back' }, { kind: 'correction.tell', what: 'settlement', patient: true }];
  // Only once the system has been told of the new value can it say it.
  const told = event.kind === 'SystemTold' && event.what === 'settlement' && event.taken;
  return told && after.settled?.outcome === 'corrected' ? [{ kind: 'correction.verify', patient: true }] : [];
}
